import { describe, expect, it } from 'vitest';
import { readNote } from '../../../../src/core/model/read-note.ts';
import { planDropOlder, type ShownPair } from '../../../../src/core/operations/drop-older/plan-drop-older.ts';
import { defaultOptions } from '../../../../src/core/options.ts';
import { textAfter } from '../../../../src/core/plan/apply-plan.ts';

const PATH = 'Norlake.md';
const bullet = (line: number, text: string, section = 'Key Facts') => ({ section, text, item: { line } });
const OLD = 'The store holds 3 PB.';
const NEW = 'The store holds 4 PB.';
const pair = (older: number, newer: number): ShownPair => ({ older: bullet(older, OLD), newer: bullet(newer, NEW), reason: 'One says 3, the other 4.', decisionKey: 'k' });

function plan(text: string, shown: ShownPair) {
  const found = planDropOlder(readNote(PATH, text, defaultOptions()), shown);
  return { ...found, after: textAfter(found, new Map([[PATH, new Set(found.changes.map(({ id }) => id))]])) };
}

describe('planDropOlder', () => {
  it('is one change, that only a person accepts and that can be refused for good', () => {
    const { changes, after } = plan(`## Key Facts\n- ${OLD}\n- ${NEW}\n`, pair(2, 3));
    expect(after).toBe(`## Key Facts\n- ${NEW}\n`);
    expect(changes).toMatchObject([
      { kind: 'updated', confidence: 'likely', onlyByHand: true, section: 'Key Facts', keep: [{ line: 3, text: NEW }], remove: [{ line: 2, text: OLD }], reason: 'One says 3, the other 4.', decisionKey: 'k' },
    ]);
  });

  it.each([
    ['finds lines that moved', `## Key Facts\n- More.\n- ${NEW}\n- ${OLD}\n`, `## Key Facts\n- More.\n- ${NEW}\n`],
    ['takes the line that was shown where another reads the same', `## Key Facts\n- ${OLD}\n- ${NEW}\n- ${OLD}\n`, `## Key Facts\n- ${NEW}\n- ${OLD}\n`],
    ['takes nested lines along', `## Key Facts\n\n- ${OLD}\n  - Since May.\n\n- ${NEW}\n`, `## Key Facts\n\n- ${NEW}\n`],
  ])('%s', (_name, before, after) => {
    expect(plan(before, pair(2, 3)).after).toBe(after);
  });

  it.each([
    ['the older is gone', `## Key Facts\n- ${NEW}\n`, 'not there any more'],
    ['the newer is gone', `## Key Facts\n- ${OLD}\n`, 'not there any more'],
    ['the newer reads otherwise', `## Key Facts\n- ${OLD}\n- ${NEW} Or more.\n`, 'not there any more'],
    ['several lines read as the older, and none stands where it stood', `## Key Facts\n- ${NEW}\n- ${OLD}\n- ${OLD}\n`, 'not there any more'],
    ['it stands under another heading', `## Key Facts\n- ${NEW}\n## Decisions\n- ${OLD}\n`, 'not there any more'],
    ['the list would read otherwise', `## Key Facts\n- ${OLD}\n - ${NEW}\n`, 'could change how the lines around it read'],
  ])('plans nothing where %s', (_name, before, why) => {
    const { changes, refusal, after } = plan(before, pair(9, 9));
    expect([changes, after]).toEqual([[], before]);
    expect(refusal?.message).toContain(why);
  });
});
