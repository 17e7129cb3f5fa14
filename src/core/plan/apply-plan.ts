import { applyEdits } from '../text/text-edit.ts';
import type { NoteStore, StoreFailure } from '../vault/note-store.ts';
import type { EditPlan, NotePlan } from './edit-plan.ts';
import type { JournalEntry, RecordedNote } from './journal-record.ts';
import { checkLanding, landNotes, type NoteRefusal } from './land-notes.ts';
import { landingGroups } from './landing-groups.ts';
import { pruneJournal } from './prune-journal.ts';
import { withoutHalves, type AcceptedChanges } from './select-changes.ts';
import { JournalRun, unmarkPending, withdraw, type UndoJournal } from './undo-journal.ts';

/** Why a note was refused. `linked`: another one was, and they land together; `locked`: another run is writing. */
export type Refusal = StoreFailure | 'linked' | 'locked';

/** What became of one note. */
export type ApplyOutcome =
  | { readonly path: string; readonly status: 'applied' | 'unchanged' }
  | { readonly path: string; readonly status: 'refused'; readonly failure: Refusal; readonly message: string };

/** The note's text with the accepted changes; the text itself where none is. */
export function textAfter(note: NotePlan, accepted: AcceptedChanges): string {
  const ids = accepted.get(note.path);
  return applyEdits(note.before, note.changes.filter((change) => ids?.has(change.id)).flatMap((change) => change.edits));
}

/**
 * Writes the accepted changes, note by note. A note gets all of its accepted changes or none: it is written only
 * if it still is the text that the plan was computed from, and only once its undo record stands. Notes with linked
 * changes are all written or none. A refused note does not stop the others.
 *
 * @param accepted ids of the changes to apply, by note path; a linked change whose partners are not accepted is left out
 * @param journal takes one record for each note that is written, or for each group of linked ones; together they are one
 *   step of undo. Its oldest steps go once it is over its limits
 * @returns one outcome a note of the plan, in its order
 */
export async function applyPlan(plan: EditPlan, accepted: AcceptedChanges, store: NoteStore, journal: UndoJournal): Promise<ApplyOutcome[]> {
  const whole = withoutHalves(plan, accepted);
  const run = new JournalRun(journal);
  const outcomes = new Map<string, ApplyOutcome>(plan.notes.map(({ path }) => [path, { path, status: 'unchanged' }]));
  for (const group of landingGroups(plan, whole)) {
    const texts = group.map((note) => ({ path: note.path, before: note.before, after: textAfter(note, whole) }));
    const notes = texts.filter(({ before, after }) => before !== after);
    if (notes.length === 0) continue;
    const refused = await applyTogether({ operation: plan.operation, notes }, store, journal, run);
    for (const outcome of outcomesOf(notes, refused, 'applied')) outcomes.set(outcome.path, outcome);
  }
  if ([...outcomes.values()].some(({ status }) => status === 'applied')) await pruneJournal(journal);
  return [...outcomes.values()];
}

/** One outcome for each of several notes that share their fate. */
export function outcomesOf(notes: readonly RecordedNote[], refused: readonly NoteRefusal[], done: 'applied' | 'unchanged'): ApplyOutcome[] {
  const [first] = refused;
  return notes.map(({ path }): ApplyOutcome => {
    if (!first) return { path, status: done };
    const own = refused.find((refusal) => refusal.path === path);
    if (own) return { status: 'refused', ...own };
    return { path, status: 'refused', failure: 'linked', message: `${first.path}, which it changes together with, was refused: ${first.message}` };
  });
}

/** @returns why none of the notes was written; empty where all were */
async function applyTogether(entry: JournalEntry, store: NoteStore, journal: UndoJournal, run: JournalRun): Promise<NoteRefusal[]> {
  // Most refusals are known before anything is written down.
  const { refused, open } = await checkLanding(store, entry.notes, 'after');
  const done = entry.notes.filter((note) => !open.includes(note) && !refused.some(({ path }) => path === note.path));
  refused.push(...done.map(({ path }) => ({ path, failure: 'changed' as const, message: 'it changed in the meantime' })));
  if (refused.length > 0) return refused;

  const recorded = await run.record(entry);
  if (!recorded.ok) {
    const message = `not written, because no undo record could be made: ${recorded.message}`;
    return entry.notes.map(({ path }) => ({ path, failure: 'failed', message }));
  }
  const landing = await landNotes(store, entry.notes, 'after');
  if (landing.refused.length === 0) {
    await unmarkPending(journal, recorded.name, entry);
    return [];
  }
  const back = await landNotes(store, landing.touched, 'before');
  if (back.refused.length === 0) {
    await withdraw(journal, recorded.name, entry);
    return [...landing.refused];
  }
  return landing.refused.map((refusal) => ({ ...refusal, message: `${refusal.message}; its text before is kept in the undo journal (record ${recorded.name})` }));
}
