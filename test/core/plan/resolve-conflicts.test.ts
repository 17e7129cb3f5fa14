import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/markdown/parse-note.ts';
import { textAfter } from '../../../src/core/plan/apply-plan.ts';
import type { Change, Conflict, NotePlan } from '../../../src/core/plan/edit-plan.ts';
import { removalEdits } from '../../../src/core/plan/remove-items.ts';
import { resolvableConflicts, resolveConflicts, type ConflictDrop } from '../../../src/core/plan/resolve-conflicts.ts';

const PATH = 'Accounts/Norlake.md';
const tree = (text: string) => parseNote(text);

/** A merge of the bullet on one line into that on another, as a dedupe plans it. */
function merge(text: string, remove: number, keep: number, relation: Change['relation'] = 'same'): Change {
  const parsed = tree(text);
  const section = parsed.sections.find(({ items }) => items.some(({ line }) => line === remove));
  const spans = (line: number) => (section?.items ?? []).filter((item) => item.line === line).map((item) => ({ line, lastLine: item.lastLine, text: item.text }));
  const item = section?.items.find(({ line }) => line === remove);
  const edit = section && item && removalEdits(parsed, section, new Set([item])).get(item);
  if (!edit || relation === undefined) throw new Error('no such line');
  return { id: `dedupe:${remove}`, kind: 'merge', section: 'Key Facts', confidence: 'certain', relation, keep: spans(keep), remove: spans(remove), insert: [], reason: 'The same.', signals: {}, edits: [edit], onlyByHand: false, decisionKey: `${remove} ${keep}` };
}

const conflict = (a: number, b: number): Conflict => ({ section: 'Key Facts', lines: [a, b], reason: `${a} or ${b}.`, decisionKey: `${a}/${b}` });
const planOf = (before: string, changes: readonly Change[], conflicts: readonly Conflict[]): NotePlan => ({ path: PATH, before, sections: [], changes, conflicts, diagnostics: [] });

/** The note once what was decided is written, and the lines of the conflicts that wait. */
function resolve(before: string, changes: readonly Change[], drops: readonly ConflictDrop[], accepted = new Set(changes.map(({ id }) => id))) {
  const { plan, waiting } = resolveConflicts(planOf(before, changes, drops.map((drop) => drop.conflict)), tree(before), accepted, drops);
  return { plan, after: textAfter(plan, new Map([[PATH, new Set(plan.changes.map(({ id }) => id))]])), waiting: waiting.map((decision) => decision.conflict.lines) };
}

const NOTE = '## Key Facts\n- Go-live is 24 May.\n- Go-live is 22 June.\n- The go-live is 24 May.\n- Mia runs it.\n';
const first = (a: number, b: number): ConflictDrop => ({ conflict: conflict(a, b), drop: 0 });
const second = (a: number, b: number): ConflictDrop => ({ conflict: conflict(a, b), drop: 1 });

describe('resolveConflicts', () => {
  it('takes the line out that a person dropped, and names the one that stays', () => {
    const { plan, after } = resolve(NOTE, [], [first(2, 3)]);
    expect(after).toBe('## Key Facts\n- Go-live is 22 June.\n- The go-live is 24 May.\n- Mia runs it.\n');
    expect(plan.changes[0]).toMatchObject({
      kind: 'updated', confidence: 'likely', onlyByHand: true, section: 'Key Facts', reason: '2 or 3.', decisionKey: '2/3',
      keep: [{ line: 3, text: 'Go-live is 22 June.' }], remove: [{ line: 2, text: 'Go-live is 24 May.' }],
    });
  });

  it('holds nothing but what is to be written', () => {
    expect(resolve(NOTE, [merge(NOTE, 4, 2)], [], new Set()).plan.changes).toEqual([]);
  });

  it.each([
    ['the second line goes where that was chosen', [], [second(2, 3)], [2, 4, 5], []],
    ['a merge elsewhere is written with it', [merge(NOTE, 4, 2)], [second(2, 3)], [2, 5], []],
    ['a line that an accepted merge keeps stays, and the decision waits', [merge(NOTE, 4, 2)], [first(2, 3)], [2, 3, 5], [[2, 3]]],
    ['a merge of a line that is dropped anyway is left out, so that both go', [merge(NOTE, 4, 2)], [first(2, 3), second(3, 4)], [3, 5], []],
    ['the order of the decisions does not matter', [merge(NOTE, 4, 2)], [second(3, 4), first(2, 3)], [3, 5], []],
    ['what the line that stays is merged into stands in for it', [merge(NOTE, 4, 2)], [first(3, 4)], [2, 5], []],
    ['no line stands in that lacks a detail', [merge(NOTE, 4, 2, 'restates')], [first(3, 4)], [2, 3, 5], [[3, 4]]],
    ['a line that goes for two others goes once', [], [first(2, 3), first(2, 5)], [3, 4, 5], []],
    ['a line that stays for one does not go for another', [], [first(2, 3), first(3, 4)], [3, 4, 5], [[3, 4]]],
    ['of two decisions against one another the first holds', [], [first(2, 3), second(2, 3)], [3, 4, 5], [[2, 3]]],
  ])('%s', (_name, changes, drops, left, waiting) => {
    const lines = NOTE.split('\n');
    const found = resolve(NOTE, changes, drops);
    expect(found.after).toBe(['## Key Facts', ...left.map((line) => lines[line - 1]), ''].join('\n'));
    expect(found.waiting).toEqual(waiting);
  });

  it('leaves out what would be repaired in the line that goes', () => {
    const before = '## Key Facts\n- Itâ€™s 3 PB.\n- Itâ€™s 4 PB.\n';
    const repair = (line: number, from: number): Change => ({ id: `repair:${line}`, kind: 'repair', section: 'Key Facts', confidence: 'certain', keep: [{ line, lastLine: line, text: '' }], remove: [], insert: [], reason: 'Garbled.', signals: {}, edits: [{ from, to: from + 3, insert: '’' }], onlyByHand: false });
    expect(resolve(before, [repair(2, before.indexOf('â')), repair(3, before.lastIndexOf('â'))], [first(2, 3)]).after).toBe('## Key Facts\n- It’s 4 PB.\n');
  });

  it('takes the nested lines along, and one gap of blank lines', () => {
    expect(resolve('## Key Facts\n\n- It is 3 PB.\n  - Said in May.\n\n- It is 4 PB.\n\n## Next\n', [], [first(3, 6)]).after).toBe('## Key Facts\n\n- It is 4 PB.\n\n## Next\n');
  });

  it('lets no decision take a line that a change rewrites', () => {
    const before = '## Key Facts\n- It is 3 PB.\n- It is 4 PB.\n';
    const rewrite: Change = { ...merge(before, 2, 3), id: 'context:2', kind: 'context-entry', keep: [], insert: [{ line: 2, text: 'It is 3.5 PB.' }], edits: [{ from: 15, to: 26, insert: 'It is 3.5 PB.' }] };
    expect(resolve(before, [rewrite], [first(2, 3)])).toMatchObject({ after: '## Key Facts\n- It is 3.5 PB.\n- It is 4 PB.\n', waiting: [[2, 3]] });
  });

  it('removes one line for each decision that does not wait, whatever merges are accepted', () => {
    const line = fc.integer({ min: 2, max: 7 });
    const before = `## Key Facts\n${['a', 'b', 'c', 'd', 'e', 'f'].map((word) => `- ${word}\n`).join('')}`;
    const pair = fc.uniqueArray(line, { minLength: 2, maxLength: 2 }).map(([a = 2, b = 3]) => [Math.min(a, b), Math.max(a, b)] as const);
    const decision = fc.tuple(pair, fc.constantFrom(0, 1)).map(([[a, b], drop]): ConflictDrop => ({ conflict: conflict(a, b), drop: drop === 0 ? 0 : 1 }));
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 5 }), fc.option(pair), (drops, merged) => {
        const changes = merged ? [merge(before, merged[1], merged[0])] : [];
        const { plan, after, waiting } = resolve(before, changes, drops);
        const gone = plan.changes.flatMap(({ remove }) => remove.map((span) => span.line));
        const kept = plan.changes.flatMap(({ keep }) => keep.map((span) => span.line));
        expect(new Set(gone).size).toBe(gone.length);
        expect(kept.filter((each) => gone.includes(each))).toEqual([]);
        expect(after.match(/^- /gm) ?? []).toHaveLength(6 - gone.length);
        for (const { conflict: { lines }, drop } of drops) {
          if (!waiting.includes(lines)) expect(gone).toContain(lines[drop]);
        }
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('resolvableConflicts', () => {
  it.each([
    ['two bullets', '## Key Facts\n- a\n- b\n', [2, 3], true],
    ['a line that holds two bullets', '## Key Facts\n- a\r- a2\n- b\n', [2, 3], false],
    ['a line without a bullet', '## Key Facts\n- a\n\nb\n', [2, 4], false],
    ['a list that would read otherwise', '## Key Facts\n- a\n - b\n', [2, 3], false],
  ] as const)('%s', (_name, before, lines, can) => {
    const plan = planOf(before, [], [conflict(lines[0], lines[1])]);
    expect(resolvableConflicts(plan, tree(before)).size).toBe(can ? 1 : 0);
  });
});
