import { describe, expect, it } from 'vitest';
import { planOperation, runSteps } from '../../src/core/operations/operation.ts';
import { defaultOptions } from '../../src/core/options.ts';
import { textAfter } from '../../src/core/plan/apply-plan.ts';
import { VaultIndex } from '../../src/core/vault/vault-index.ts';
import { changeKey } from '../../src/obsidian/carry-over.ts';
import { cleanInBulkSteps, cleaning } from '../../src/obsidian/clean-plan.ts';

const PATH = 'Quay Labs.md';
const SUMMARY = 'Ines Moreau showed the twelve Hatter looms of the Ghent mill to Dr. Bolt, who wants v2.1 of the loom control on Friday. The rest waits.';
const CUT = `- 2026-02-10: ${SUMMARY.slice(0, 100)}...\n`;
const note = (facts: string, context: string) => `---\ntype: account\nname: Quay Labs\n---\n\n## Key Facts\n\n${facts}\n## Recent Context\n\n${context}`;
const TEXT = note('- Ines runs the mill.\n- Tomasâ€™ vats leak.\n- Ines runs the mill.\n', `- 2026-01-05: Call Tomas.\n${CUT}${CUT}`);
const CLEAN = note('- Ines runs the mill.\n- Tomas’ vats leak.\n', `- 2026-02-10: ${SUMMARY.slice(0, -' The rest waits.'.length)} [[Looms]]\n- 2026-01-05: Call Tomas.\n`);

function vault(text: string) {
  const index = new VaultIndex(defaultOptions());
  index.update(PATH, text);
  index.update('Looms.md', `---\ntype: customer\ntitle: Looms\ndate: "2026-02-10"\naccount: Quay Labs\n---\n\n## Summary\n\n${SUMMARY}\n`);
  return { index, paths: [PATH], today: '2026-06-01', options: defaultOptions() };
}

describe('cleaning', () => {
  it('makes one plan of repeats, garbled text and Recent Context, which is planned before its repeats', () => {
    const [plan] = planOperation(cleaning(), vault(TEXT)).notes;
    expect(plan?.changes.map(({ id }) => id.split(':')[0])).toEqual(['dedupe', 'repair-text', 'recent-context', 'recent-context']);
    expect(plan && textAfter(plan, new Map([[PATH, new Set(plan.changes.map(({ id }) => id))]]))).toBe(CLEAN);
  });

  it('offers no more what was passed over', () => {
    const [all] = planOperation(cleaning(), vault(TEXT)).notes;
    const keys = new Set(all?.changes.map(changeKey));
    const [plan] = planOperation(cleaning((change) => !keys.has(changeKey(change))), vault(TEXT)).notes;
    expect(plan?.changes.filter((change) => keys.has(changeKey(change)))).toEqual([]);
  });
});

describe('cleanInBulkSteps', () => {
  it('holds all that is certain in one change of the text as it stands, and leaves the index alone', () => {
    const input = vault(TEXT);
    const found = runSteps(cleanInBulkSteps(input, PATH));
    expect(found?.plan.before).toBe(TEXT);
    expect(found && textAfter(found.plan, new Map([[PATH, new Set(['clean:certain'])]]))).toBe(CLEAN);
    expect(found?.left).toBe(0);
    expect(input.index.get(PATH)?.tree.text).toBe(TEXT);
  });

  it('plans to its end what has to wait for something else', () => {
    const text = note('- Ines runs the mill.\n', `- 2026-02-10: Tomasâ€™ vats leak.\n${CUT}- 2026-02-10: Tomasâ€™ vats leak.\n`);
    const found = runSteps(cleanInBulkSteps(vault(text), PATH));
    const after = found && textAfter(found.plan, new Map([[PATH, new Set(['clean:certain'])]]));
    expect(after?.match(/Tomas. vats leak/g)).toEqual(['Tomas’ vats leak']);
    expect(runSteps(cleanInBulkSteps(vault(after ?? ''), PATH))?.plan.changes).toEqual([]);
  });

  it('changes nothing in a note that is clean', () => {
    expect(runSteps(cleanInBulkSteps(vault(CLEAN), PATH))).toMatchObject({ plan: { changes: [] }, rounds: [], left: 0 });
  });
});
