import { describe, expect, it } from 'vitest';
import type { Change, NotePlan } from '../../../src/core/plan/edit-plan.ts';
import { previewPlan, type PreviewLine } from '../../../src/core/plan/preview-plan.ts';

const span = (line: number, text: string) => ({ line, lastLine: line, text });
const change = (id: string, keep: Change['keep'], remove: Change['remove']): Change => ({
  id,
  kind: keep.length > 0 ? 'merge' : 'placeholder',
  section: 'Key Facts',
  confidence: 'likely',
  ...(keep.length > 0 && { relation: 'covers' as const }),
  keep,
  remove,
  insert: [],
  reason: 'Why.',
  signals: {},
  onlyByHand: false,
  edits: [],
});

function preview(note: Partial<NotePlan>) {
  const [shown] = previewPlan({ operation: 'dedupe', notes: [{ path: 'a.md', before: '', sections: [], changes: [], conflicts: [], diagnostics: [], ...note }] });
  if (!shown) throw new Error('no preview');
  return shown;
}

/** `[-removed-]` and `{+added+}`. */
function marked(lines: readonly PreviewLine[] | undefined): string[] {
  return (lines ?? []).map(({ parts }) => parts.map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`)).join(''));
}

describe('previewPlan', () => {
  it('marks in the removed line what no kept line says, and in the kept line what it says more', () => {
    const [section] = preview({ changes: [change('1', [span(2, 'The pilot runs on twelve looms in Ghent')], [span(3, 'A pilot runs on twelve looms')])] }).sections;
    expect(marked(section?.changes[0]?.keep)).toEqual(['{+The+} pilot runs on twelve looms{+ in Ghent+}']);
    expect(marked(section?.changes[0]?.remove)).toEqual(['[-A-] pilot runs on twelve looms']);
  });

  it('marks no word of the removed line that a kept line has elsewhere', () => {
    const [section] = preview({ changes: [change('1', [span(2, 'The pilot runs on twelve looms in Ghent')], [span(3, 'In Ghent a pilot runs on twelve looms')])] }).sections;
    expect(marked(section?.changes[0]?.remove)).toEqual(['In Ghent [-a -]pilot runs on twelve looms']);
  });

  it('leaves unmarked what has no counterpart', () => {
    const [section] = preview({ changes: [change('1', [], [span(3, 'No facts were recorded.')])] }).sections;
    expect(marked(section?.changes[0]?.remove)).toEqual(['No facts were recorded.']);
  });

  it('tells two sections of one heading apart by their lines', () => {
    const sections = [
      { heading: 'Key Facts', line: 1, lastLine: 4, entries: 3 },
      { heading: 'Key Facts', line: 5, lastLine: 9, entries: 4 },
    ];
    const shown = preview({ sections, changes: [change('1', [span(2, 'a')], [span(3, 'a')]), change('2', [span(6, 'b')], [span(7, 'b')])] });
    expect(shown.sections.map(({ line, entries, changes }) => ({ line, entries, ids: changes.map(({ id }) => id) }))).toEqual([
      { line: 1, entries: 3, ids: ['1'] },
      { line: 5, entries: 4, ids: ['2'] },
    ]);
  });

  it('shows both lines of a conflict with what differs', () => {
    const before = '## Key Facts\n- Lease ends in 2027\n* Lease ends in 2028\n';
    const shown = preview({ before, conflicts: [{ section: 'Key Facts', lines: [2, 3], reason: 'Another year.', decisionKey: 'k' }] });
    expect(marked(shown.sections[0]?.conflicts[0]?.lines)).toEqual(['Lease ends in [-2027-]', 'Lease ends in {+2028+}']);
  });

  it('shows words that changed places in a conflict', () => {
    const before = '## Key Facts\n- Norlake pays Aster\n- Aster pays Norlake\n';
    const shown = preview({ before, conflicts: [{ section: 'Key Facts', lines: [2, 3], reason: 'Turned round.', decisionKey: 'k' }] });
    expect(marked(shown.sections[0]?.conflicts[0]?.lines)).toEqual(['[-Norlake-] pays [-Aster-]', '{+Aster+} pays {+Norlake+}']);
  });
});
