import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/markdown/parse-note.ts';
import { dedupe } from '../../../src/core/operations/dedupe/plan-dedupe.ts';
import { planOperation } from '../../../src/core/operations/operation.ts';
import { defaultOptions } from '../../../src/core/options.ts';
import { textAfter } from '../../../src/core/plan/apply-plan.ts';
import { swapChanges, swappableChanges } from '../../../src/core/plan/swap-changes.ts';
import { VaultIndex } from '../../../src/core/vault/vault-index.ts';

const PATH = 'A.md';

function planOf(text: string) {
  const options = defaultOptions();
  const index = new VaultIndex(options, new Set([PATH]));
  index.update(PATH, text);
  const tree = parseNote(text);
  const plan = planOperation(dedupe, { index, paths: [PATH], today: '2026-05-01', options }).notes[0];
  if (!plan) throw new Error('no plan');
  return { plan, tree };
}

/** The note after all of its changes, those that can be swapped made the other way round. */
function applySwapped(text: string): string {
  const { plan, tree } = planOf(text);
  const swapped = swapChanges(plan, tree, swappableChanges(plan, tree));
  if (!swapped) throw new Error('a change that was named can not be swapped');
  return textAfter(swapped, new Map([[PATH, new Set(swapped.changes.map((change) => change.id))]]));
}

describe('swapChanges', () => {
  it.each([
    ['keeps the second of two', '## Key Facts\n\n- Mia runs it.\n\n- Other.\n\n- mia runs it.\n', '## Key Facts\n\n- Other.\n\n- mia runs it.\n'],
    ['leaves a line that keeps two others where it is', '## Key Facts\n- Mia runs it.\n- mia runs it.\n- MIA runs it.\n', '## Key Facts\n- Mia runs it.\n'],
    ['never takes a line that something hangs on', '## Key Facts\n- Mia runs it.\n  - Since May.\n- mia runs it.\n', '## Key Facts\n- Mia runs it.\n  - Since May.\n'],
  ])('%s', (_name, before, after) => {
    expect(applySwapped(before)).toBe(after);
  });

  it('swaps the lines that were meant where a lone CR puts several on one line', () => {
    expect(applySwapped('## Key Facts\n- Other.\r- Mia runs it.\n- Third.\r- mia runs it.\n')).toBe('## Key Facts\n- Other.\r- Third.\r- mia runs it.\n');
  });

  it('swaps nothing where line and text do not tell two lines apart', () => {
    const { plan, tree } = planOf('## Key Facts\r- Mia runs it.\r- Mia runs it.\r');
    expect(plan.changes).toHaveLength(1);
    expect(swappableChanges(plan, tree)).toEqual(new Set());
  });

  it('leaves one line of each pair and nothing else changed, whatever the gaps', () => {
    const gap = fc.constantFrom('\n', '\n\n');
    const word = fc.constantFrom('alpha one', 'Alpha one', 'beta two', 'Beta two', 'gamma three');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), gap, gap, (words, between, end) => {
        const text = `## Key Facts\n\n${words.map((each) => `- ${each}`).join(between)}${end}## Next\n`;
        const left = applySwapped(text).match(/^- .*$/gm) ?? [];
        expect(left.map((line) => line.toLowerCase()).sort()).toEqual([...new Set(words.map((each) => `- ${each.toLowerCase()}`))].sort());
        expect(applySwapped(text)).toContain('## Next\n');
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
