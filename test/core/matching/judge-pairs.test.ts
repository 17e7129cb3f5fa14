import { describe, expect, it } from 'vitest';
import type { JudgedPair } from '../../../src/core/matching/choose-merges.ts';
import { judgePairs } from '../../../src/core/matching/judge-pairs.ts';
import { prepareEntries } from '../../../src/core/matching/prepare-entry.ts';

function judge(texts: readonly string[]): readonly JudgedPair[] {
  const { entries, vocabulary } = prepareEntries(texts);
  const steps = judgePairs(entries, vocabulary);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const CLEAR = ['The lease in Torp ends on 3 March 2027.', 'Cleo Marsh leads the depot in Brome.', 'The mill burns 40 tons of coal.', 'Ferry tickets cost 12 euros.'];
const WISH = ['Bea Tarn wants the crane checked before the ferry sails.', 'The crane is to be checked before the ferry sails, as Bea Tarn asked.'] as const;
const fateOf = (pairs: readonly JudgedPair[], a: number, b: number): string | null | undefined => pairs.find((pair) => pair.a === a && pair.b === b)?.verdict.confidence;

describe('judgePairs', () => {
  it('judges a pair by itself where nothing stands around it', () => {
    expect(fateOf(judge([...WISH]), 0, 1)).not.toBe('certain');
  });

  it('takes two wordings at one place of two runs for one thing', () => {
    const run = (wish: string): string[] => [...CLEAR.slice(0, 2), wish, ...CLEAR.slice(2)];
    expect(fateOf(judge([...run(WISH[0]), ...run(WISH[1])]), 2, 7)).toBe('certain');
  });

  it('does not where either has another partner as good', () => {
    const run = (...wishes: string[]): string[] => [...CLEAR.slice(0, 2), ...wishes, ...CLEAR.slice(2)];
    expect(fateOf(judge([...run(WISH[0]), ...run(WISH[1], WISH[1])]), 2, 7)).not.toBe('certain');
  });

  it('keeps a contradiction apart wherever it stands', () => {
    const run = (cost: string): string[] => [...CLEAR.slice(0, 2), `The crane in Torp costs ${cost} euros a day.`, ...CLEAR.slice(2)];
    expect(fateOf(judge([...run('300'), ...run('500')]), 2, 7)).toBeNull();
  });
});
