import { describe, expect, it } from 'vitest';
import type { Candidate, JudgedPair, Proposal } from '../../../src/core/matching/choose-merges.ts';
import { chooseMerges, NO_ENTRIES, proposalsOf } from '../../../src/core/matching/choose-merges.ts';
import { Clusters } from '../../../src/core/matching/clusters.ts';
import type { Verdict } from '../../../src/core/matching/compare-entries.ts';
import { settleMerges } from '../../../src/core/matching/settle-merges.ts';

const PLAIN: Candidate = { loose: true, specificity: 4 };
const verdict = (relation: Verdict['relation'], confidence: Verdict['confidence'], score = 0.9): Verdict => ({ relation, confidence, score, reason: '', signals: {} });
const candidatesOf = (count: number, changed: Readonly<Record<number, Partial<Candidate>>> = {}): Map<number, Candidate> =>
  new Map(Array.from({ length: count }, (_, index) => [index, { ...PLAIN, ...changed[index] }]));
const pair = (a: number, b: number, relation: Verdict['relation'], confidence: Verdict['confidence'] = 'certain', score = 0.9): JudgedPair => ({ a, b, verdict: verdict(relation, confidence, score) });

function run<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const told = (proposals: readonly Proposal[]): string[] => proposals.map(({ removed, survivors, tier }) => `${removed} for ${survivors.join('+')}, ${tier}`).sort();

describe('proposalsOf', () => {
  it.each([
    ['both ways where both say the same', pair(0, 1, 'same'), {}, ['0 for 1, certain', '1 for 0, certain']],
    ['one way where one covers', pair(0, 1, 'covers'), {}, ['1 for 0, certain']],
    ['the other way', pair(0, 1, 'covered', 'likely'), {}, ['0 for 1, likely']],
    ['the poorer by hand where either has a detail', pair(0, 1, 'restates', 'likely'), { 0: { specificity: 2 } }, ['0 for 1, by hand']],
    ['by hand what something hangs on', pair(0, 1, 'covers'), { 1: { loose: false } }, ['1 for 0, by hand']],
    ['nothing', pair(0, 1, 'overlaps', null), {}, []],
  ] as const)('%s', (_, judged, changed, expected) => {
    expect(told(proposalsOf(judged, candidatesOf(2, changed)))).toEqual(expected);
  });
});

function choose(pairs: readonly JudgedPair[], count: number, changed = {}, wanted: ReadonlySet<number> = NO_ENTRIES): string[] {
  const candidates = candidatesOf(count, changed);
  return told(run(chooseMerges(pairs.flatMap((one) => proposalsOf(one, candidates)), { settle: true, candidates, wanted })));
}

describe('chooseMerges', () => {
  it.each([
    ['the earlier stays', [pair(0, 1, 'same')], {}, ['1 for 0, certain']],
    ['the more specific stays', [pair(0, 1, 'same')], { 1: { specificity: 9 } }, ['0 for 1, certain']],
    ['the one that covers most stays', [pair(0, 1, 'same'), pair(1, 2, 'same')], {}, ['0 for 1, certain', '2 for 1, certain']],
    ['nothing goes for what goes', [pair(0, 1, 'covers'), pair(1, 2, 'covers')], {}, ['1 for 0, certain']],
  ] as const)('%s', (_, pairs, changed, expected) => {
    expect(choose(pairs, 3, changed)).toEqual(expected);
  });

  it('keeps what nothing else would remove', () => {
    expect(choose([pair(0, 1, 'same')], 2, {}, new Set([0]))).toEqual(['0 for 1, certain']);
  });
});

describe('settleMerges', () => {
  const settle = (pairs: readonly JudgedPair[], count: number, apart: readonly string[] = []) => {
    // eslint-disable-next-line require-yield -- all is judged at once
    function* judge(among: readonly number[]): Generator<void, JudgedPair[]> {
      return pairs.filter(({ a, b }) => among.includes(a) && among.includes(b));
    }
    const { certain, likely, byHand } = run(settleMerges([...Array(count).keys()], candidatesOf(count), judge, new Map(), { areApart: (a, b) => apart.includes(`${a} ${b}`) || apart.includes(`${b} ${a}`), isDisputed: () => true }));
    return told([...certain, ...likely, ...byHand]);
  };

  it('takes certain ones first', () => {
    expect(settle([pair(0, 1, 'covers', 'likely'), pair(1, 2, 'covers')], 3)).toEqual(['2 for 1, certain']);
  });

  it('takes nothing in bulk that would keep one for both sides of a contradiction', () => {
    expect(settle([pair(0, 1, 'covers'), pair(0, 2, 'covers')], 3)).toEqual(['1 for 0, certain', '2 for 0, certain']);
    expect(settle([pair(0, 1, 'covers'), pair(0, 2, 'covers')], 3, ['1 2'])).toEqual(['1 for 0, by hand', '2 for 0, by hand']);
  });
});

describe('Clusters', () => {
  const proposal = (removed: number, survivor: number): Proposal => ({ removed, survivors: [survivor], tier: 'certain', worth: 1, verdict: verdict('covers', 'certain') });

  it('refuses for one entry what contradicts another that goes for it', () => {
    const clusters = new Clusters({ areApart: (a, b) => a + b === 3, isDisputed: () => true });
    clusters.add(proposal(1, 0));
    expect(clusters.accepts(proposal(2, 0))).toBe(false);
    expect(clusters.accepts(proposal(2, 5))).toBe(true);
    expect(clusters.accepts(proposal(4, 0))).toBe(true);
  });
});
