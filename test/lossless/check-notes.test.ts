import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Operation } from '../../src/core/operations/operation.ts';
import { defaultOptions } from '../../src/core/options.ts';
import type { Change } from '../../src/core/plan/edit-plan.ts';
import { readNotes } from './check-folder.ts';
import { checkNotes, newReport, type Note } from './check-notes.ts';
import { VARIANTS } from './variants.ts';

describe('the example vault, in every variant', () => {
  it('keeps every byte, through every operation and back', () => {
    const { notes } = readNotes(join(import.meta.dirname, '../fixtures/vault'));
    const report = newReport();
    checkNotes(notes, defaultOptions(), report);
    expect(report.differences).toEqual([]);
    expect(report.counts.parsed).toBe(notes.length * VARIANTS.length);
    expect(report.counts.changes).toBeGreaterThan(1_000);
  });
});

describe('the check itself', () => {
  const NOTE: Note = { path: 'a.md', text: '## One\n\n- a\n- b\n\n## Two\n\n- c\n' };

  /** What it says of an operation that plans these edits, one change each. */
  function problems(...edits: { from: number; to: number; insert: string; id?: string }[]): string[] {
    const operation: Operation = {
      id: 'planted',
      title: 'Planted',
      noteKinds: new Set(['account']),
      reads: 'notes',
      *planSteps({ index, paths }) {
        yield;
        const changes = edits.map(({ id, ...edit }): Change => ({ id: id ?? String(edit.from), kind: 'repair', section: '', confidence: 'certain', keep: [], remove: [], insert: [], reason: '', signals: {}, edits: [edit], onlyByHand: false }));
        const notes = paths.map((path) => ({ path, before: index.get(path)?.tree.text ?? '', sections: [], conflicts: [], diagnostics: [], changes: changes.filter((change) => change.edits.every(({ to }) => to <= (index.get(path)?.tree.text.length ?? 0))) }));
        return { operation: 'planted', notes };
      },
    };
    const report = newReport();
    checkNotes([NOTE], defaultOptions(), report, { variants: VARIANTS.slice(0, 1), checked: [operation] });
    return report.differences.map(({ problem }) => problem);
  }

  const at = (part: string): { from: number; to: number } => ({ from: NOTE.text.indexOf(part), to: NOTE.text.indexOf(part) + part.length });

  it.each([
    ['edits that overlap', [{ from: 9, to: 12, insert: '' }, { from: 10, to: 13, insert: '' }], /^it threw: edit .* overlaps/],
    ['changes of one id', [{ ...at('a'), insert: 'x', id: 'n' }, { ...at('c'), insert: 'y', id: 'n' }], /^two changes have one id/],
    ['a heading that is gone', [{ from: at('## Two').from - 1, to: at('## Two').from, insert: '    ' }], /^the heading “Two” is gone/],
    ['a bullet that a change does not show', [{ ...at('- b\n'), insert: '' }], /^it had 3 bullets, and has 2/],
    ['a plan that goes on for ever', [{ ...at('a'), insert: 'a more' }], /^planned again it finds 1/],
  ])('tells of %s', (_name, edits, problem) => {
    expect(problems(...edits)).toContainEqual(expect.stringMatching(problem));
  });
});
