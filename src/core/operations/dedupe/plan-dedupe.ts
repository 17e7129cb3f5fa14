import type { NoteTree } from '../../markdown/note-tree.ts';
import { MOST_COMPARED } from '../../matching/comparison-text.ts';
import type { DuplicateGroup, DuplicateReport } from '../../matching/duplicate-group.ts';
import type { MatchingOptions } from '../../matching/find-duplicates.ts';
import { MatchCache } from '../../matching/match-cache.ts';
import type { Entry } from '../../model/entry.ts';
import type { EntrySection } from '../../model/note-entries.ts';
import type { ReadResult } from '../../model/read-note.ts';
import { countOf, spanOf } from '../../plan/describe-note.ts';
import { distinctIds } from '../../plan/distinct-ids.ts';
import type { Change, Conflict, NotePlan, SectionCount } from '../../plan/edit-plan.ts';
import { removalEdits } from '../../plan/remove-items.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import type { TextEdit } from '../../text/text-edit.ts';
import type { Operation, PlanInput } from '../operation.ts';
import { sectionFilter } from './section-filter.ts';

/** Removes bullets that repeat what another bullet of the same section says. Nothing is matched across sections. */
export const dedupe: Operation = {
  id: 'dedupe',
  title: 'Remove repeated bullets',
  noteKinds: new Set(['account'] as const),
  reads: 'notes',
  *planSteps(input: PlanInput) {
    const matching: MatchingOptions = { refused: new Set(input.options.refused) };
    const cache = input.matchCache ?? new MatchCache();
    const filter = sectionFilter(input.options, input.sections);
    const notes: NotePlan[] = [];
    for (const path of input.paths) {
      const note = input.index.get(path);
      if (!note) continue;
      const sections = note.entries.sections.filter(({ kind, heading }) => filter.accepts(kind, heading.title));
      notes.push(yield* planNote(note, sections, matching, cache));
    }
    return { operation: 'dedupe', notes };
  },
};

function* planNote(note: ReadResult, sections: readonly EntrySection[], matching: MatchingOptions, cache: MatchCache): Generator<void, NotePlan> {
  const counts: SectionCount[] = [];
  const changes: Change[] = [];
  const conflicts: Conflict[] = [];
  const diagnostics: Diagnostic[] = [...note.diagnostics];
  for (const section of sections) {
    const report = yield* cache.findDuplicatesSteps(section.entries, matching);
    counts.push(countOf(section));
    for (const entry of section.entries) if (entry.text.length > MOST_COMPARED) diagnostics.push(longBullet(entry));
    for (const conflict of conflictsOf(section, report)) conflicts.push(conflict);
    const planned = yield* planSection(note.tree, section, report);
    for (const change of planned.changes) changes.push(change);
    for (const diagnostic of planned.diagnostics) diagnostics.push(diagnostic);
  }
  changes.sort((a, b) => placeOf(a) - placeOf(b));
  return { path: note.path, before: note.tree.text, sections: counts, changes: distinctIds(changes), conflicts, diagnostics };
}

/** One change for each bullet that goes, so that each can be taken or left alone. */
function* planSection(tree: NoteTree, section: EntrySection, report: DuplicateReport): Generator<void, Pick<NotePlan, 'changes' | 'diagnostics'>> {
  const { entries } = section;
  const changes: Change[] = [];
  const diagnostics: Diagnostic[] = [];
  const removable = [...report.placeholders, ...report.groups.flatMap((group) => group.removed)].map((index) => at(entries, index).item);
  yield;
  const edits = removalEdits(tree, section.section, new Set(removable));
  yield;

  function add(index: number, change: (entry: Entry, edit: TextEdit) => Change): void {
    const entry = at(entries, index);
    const edit = edits.get(entry.item);
    if (edit) changes.push(change(entry, edit));
    else diagnostics.push(unevenList(entry));
  }

  for (const index of report.placeholders) {
    add(index, (entry, edit) => ({
      ...removalOf(entry, edit),
      kind: 'placeholder',
      confidence: 'certain',
      keep: [],
      reason: 'It only says that there is nothing to say, and the section has entries.',
      signals: {},
      onlyByHand: false,
    }));
  }
  for (const group of report.groups) {
    const keep = [...group.survivors].sort((a, b) => a - b).map((index) => spanOf(at(entries, index)));
    for (const index of group.removed) {
      add(index, (entry, edit) => ({
        ...removalOf(entry, edit),
        kind: 'merge',
        confidence: group.relation === 'restates' ? 'likely' : group.confidence,
        relation: group.relation,
        keep,
        reason: group.reason,
        signals: group.signals,
        onlyByHand: mayDropDetail(group, entry),
        decisionKey: group.decisionKey,
      }));
    }
    yield;
  }
  return { changes, diagnostics };
}

function removalOf(entry: Entry, edit: TextEdit): Pick<Change, 'id' | 'section' | 'remove' | 'insert' | 'edits'> {
  return { id: `dedupe:${entry.item.line}`, section: entry.section, remove: [spanOf(entry)], insert: [], edits: [edit] };
}

/** Whether something may go that no kept line says on its own, or that something outside the bullet hangs on. */
function mayDropDetail(group: DuplicateGroup, { item }: Entry): boolean {
  const bare = item.blockId === null && item.children.length === 0 && !item.hasOtherBlocks;
  return group.relation === 'restates' || (group.confidence === 'likely' && (group.survivors.length > 1 || !bare));
}

function conflictsOf({ heading, entries }: EntrySection, report: DuplicateReport): Conflict[] {
  return report.conflicts.map(({ entries: [a, b], reason, decisionKey }) => {
    const [first, second] = [at(entries, a).item.line, at(entries, b).item.line];
    return { section: heading.title, lines: [Math.min(first, second), Math.max(first, second)], reason, decisionKey };
  });
}

function longBullet({ item }: Entry): Diagnostic {
  return { code: 'long-bullet', line: item.line, message: `This bullet has more than ${MOST_COMPARED} characters; it is compared by its exact words alone.` };
}

function unevenList({ item }: Entry): Diagnostic {
  return {
    code: 'entangled-bullet',
    line: item.line,
    message: 'This bullet repeats another, but taking it out could change how the lines around it read; it is left for you.',
  };
}

function placeOf(change: Change): number {
  return change.edits[0]?.from ?? 0;
}

function at(entries: readonly Entry[], index: number): Entry {
  const entry = entries[index];
  if (!entry) throw new RangeError(`the engine named entry ${index} of ${entries.length}`);
  return entry;
}
