import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../../src/core/markdown/parse-note.ts';
import { dedupe } from '../../../../src/core/operations/dedupe/plan-dedupe.ts';
import { planOperation } from '../../../../src/core/operations/operation.ts';
import { defaultOptions, type Options } from '../../../../src/core/options.ts';
import { applyPlan } from '../../../../src/core/plan/apply-plan.ts';
import type { NotePlan } from '../../../../src/core/plan/edit-plan.ts';
import { acceptInBulk } from '../../../../src/core/plan/select-changes.ts';
import { VaultIndex } from '../../../../src/core/vault/vault-index.ts';
import { MemoryVault } from '../../plan/memory-vault.ts';

const HEAD = '---\ntype: account\nname: Larkspur Mills\n---\n\n# Larkspur Mills\n';
const A = 'Ines Moreau leads procurement at Larkspur Mills.';
const B = 'The pilot runs on twelve looms in Ghent.';
const C = 'Larkspur Mills renews its lease in March 2027.';

function plan(text: string, change: { options?: Partial<Options>; sections?: readonly string[] } = {}): NotePlan {
  const options = { ...defaultOptions(), ...change.options };
  const index = new VaultIndex(options, new Set(['a.md']));
  index.update('a.md', text);
  const [note] = planOperation(dedupe, { index, paths: ['a.md'], today: '2026-03-01', options, ...(change.sections && { sections: change.sections }) }).notes;
  if (!note) throw new Error('no plan');
  return note;
}

const lines = (note: NotePlan) => note.changes.map(({ keep, remove }) => [keep.map(({ line }) => line), remove.map(({ line }) => line)]);

describe('dedupe', () => {
  it('is one change for each bullet that goes, with lines, texts and counts', () => {
    const note = plan(`${HEAD}\n## Key Facts\n\n- ${A}\n\n- ${B}\n\n- ${A}\n\n- ${A}\n`);
    expect(note.sections).toEqual([{ heading: 'Key Facts', line: 8, lastLine: 16, entries: 4 }]);
    expect(note.changes).toMatchObject([
      { id: 'dedupe:14', kind: 'merge', section: 'Key Facts', relation: 'same', confidence: 'certain', keep: [{ line: 10, lastLine: 10, text: A }], remove: [{ line: 14, lastLine: 14, text: A }], insert: [] },
      { id: 'dedupe:16', keep: [{ line: 10 }], remove: [{ line: 16 }] },
    ]);
  });

  it('has an id for each change where lone CRs put several on one line', () => {
    const note = plan(`${HEAD}\n## Key Facts\r- ${A}\r- ${B}\r- ${A}\r- ${B}\r`);
    expect(note.changes.map(({ id }) => id)).toEqual(['dedupe:8', 'dedupe:8.2']);
  });

  it('matches nothing across sections, also not across two of one heading', () => {
    expect(plan(`${HEAD}\n## Key Facts\n- ${A}\n\n## Topics\n- ${A}\n\n## Key Facts\n- ${A}\n`).changes).toEqual([]);
  });

  it.each([
    ['Key Facts', [[10]]],
    ['key facts', [[10]]],
    ['## Key Facts', [[10]]],
    ['Key Information', [[10]]],
    ['Topics', [[14]]],
    ['Action Items', []],
  ])('keeps to the section %s when it is named', (heading, removed) => {
    const text = `${HEAD}\n## Key Facts\n- ${A}\n- ${A}\n\n## Topics\n- ${B}\n- ${B}\n\n## Action Items\n- [ ] ${C}\n- [ ] ${C}\n`;
    expect(plan(text, { sections: [heading] }).changes.map(({ remove }) => remove.map(({ line }) => line))).toEqual(removed);
  });

  it('reads the sections that the options name, and no other', () => {
    const text = `${HEAD}\n## Key Facts\n- ${A}\n- ${A}\n\n## Topics\n- ${B}\n- ${B}\n`;
    expect(lines(plan(text, { options: { dedupeSections: ['topic', 'action-item'] } }))).toEqual([[[13], [14]]]);
  });

  it('leaves what a person refused', () => {
    const text = `${HEAD}\n## Key Facts\n- ${A}\n- ${A}\n`;
    const key = plan(text).changes[0]?.decisionKey;
    expect(key).toBeTypeOf('string');
    expect(plan(text, { options: { refused: [key ?? ''] } }).changes).toEqual([]);
  });

  it('has nothing to do on a note without bullets, without sections, and on an empty note', () => {
    for (const text of [`${HEAD}\n## Key Facts\n`, HEAD, '']) expect(plan(text).changes).toEqual([]);
  });

  it('tells of a repeat that it cannot take out safely', () => {
    const note = plan(`${HEAD}\n## Key Facts\n- ${A}\n - ${B}\n  - ${A}\n`);
    expect(note.changes).toEqual([]);
    expect(note.diagnostics.map(({ code, line }) => ({ code, line }))).toEqual([{ code: 'entangled-bullet', line: 11 }]);
  });
});

describe('dedupe, applied', () => {
  const fact = fc.constantFrom(A, B, C, `${A} ^id`, `${B}\n  more`, `${C}\n  - nested`, 'No key facts were recorded.', '', '[ ] task');
  const section = fc
    .record({ heading: fc.constantFrom('## Key Facts', '## Recent Context', '## Key Decisions', '## Topics', '## Other'), facts: fc.array(fact, { maxLength: 8 }), gap: fc.nat(2), end: fc.nat(2) })
    .map(({ heading, facts, gap, end }) => `${heading}\n${facts.map((text) => `- ${text}\n`).join('\n'.repeat(gap))}${'\n'.repeat(end)}`);
  const note = fc
    .tuple(fc.array(section, { maxLength: 5 }), fc.boolean(), fc.boolean())
    .map(([sections, crlf, lastLineEnd]) => {
      const text = `${HEAD}\n${sections.join('')}`;
      const ended = lastLineEnd ? text : text.trimEnd();
      return crlf ? ended.replaceAll('\n', '\r\n') : ended;
    });

  it('with any choice of changes keeps all headings, and every bullet that was not chosen, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(note, fc.infiniteStream(fc.boolean()), async (text, choices) => {
        const planned = plan(text);
        const chosen = new Set(planned.changes.filter(() => choices.next().value === true).map(({ id }) => id));
        const vault = new MemoryVault({ 'a.md': text });
        await applyPlan({ operation: 'dedupe', notes: [planned] }, new Map([['a.md', chosen]]), vault.store, vault.journal);
        const gone = new Set(planned.changes.filter(({ id }) => chosen.has(id)).flatMap(({ remove }) => remove.map(({ line }) => line)));
        expect(outline(vault.notes.get('a.md') ?? '')).toEqual(outline(text, gone));
        await vault.undoLast();
        expect(vault.notes.get('a.md')).toBe(text);
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  it('removes no line twice, removes none that a change keeps, and plans nothing on its own result', async () => {
    await fc.assert(
      fc.asyncProperty(note, async (text) => {
        const planned = plan(text);
        const removed = planned.changes.flatMap(({ remove }) => remove.map(({ line }) => line));
        const kept = new Set(planned.changes.flatMap(({ keep }) => keep.map(({ line }) => line)));
        expect(new Set(removed).size).toBe(removed.length);
        expect(removed.filter((line) => kept.has(line))).toEqual([]);
        expect(new Set(planned.changes.map(({ id }) => id)).size).toBe(planned.changes.length);
        expect(planned.changes.filter(({ relation, confidence }) => relation === 'restates' && confidence === 'certain')).toEqual([]);
        const vault = new MemoryVault({ 'a.md': text });
        const edits = { operation: 'dedupe', notes: [planned] };
        await applyPlan(edits, acceptInBulk(edits, 'certain'), vault.store, vault.journal);
        expect(acceptedCount(plan(vault.notes.get('a.md') ?? ''))).toBe(0);
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});

function acceptedCount(note: NotePlan): number {
  return acceptInBulk({ operation: 'dedupe', notes: [note] }, 'certain').get(note.path)?.size ?? 0;
}

/** Headings and bullets as the note has them, but for the bullets that begin on these lines. */
function outline(text: string, without: ReadonlySet<number> = new Set()): string[] {
  return parseNote(text)
    .blocks.filter(({ kind, line }) => kind !== 'blank' && !without.has(line))
    .map(({ from, to }) => text.slice(from, to).trimEnd());
}
