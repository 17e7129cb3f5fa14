import { applyEdits } from '../text/text-edit.ts';
import type { NoteStore, StoreFailure } from '../vault/note-store.ts';
import type { EditPlan, NotePlan } from './edit-plan.ts';
import { pruneJournal } from './prune-journal.ts';
import type { AcceptedChanges } from './select-changes.ts';
import { JournalRun, type UndoJournal } from './undo-journal.ts';

/** What became of one note. */
export type ApplyOutcome =
  | { readonly path: string; readonly status: 'applied' | 'unchanged' }
  | { readonly path: string; readonly status: 'refused'; readonly failure: StoreFailure; readonly message: string };

/** The note's text with the accepted changes; the text itself where none is. */
export function textAfter(note: NotePlan, accepted: AcceptedChanges): string {
  const ids = accepted.get(note.path);
  return applyEdits(note.before, note.changes.filter((change) => ids?.has(change.id)).flatMap((change) => change.edits));
}

/**
 * Writes the accepted changes, note by note. A note gets all of its accepted changes or none: it is written only
 * if it still is the text that the plan was computed from, and only once its undo record stands. A refused
 * note does not stop the others.
 *
 * @param accepted ids of the changes to apply, by note path
 * @param journal takes one record for each note that is written; together they are one step of undo. Its oldest steps go
 *   once it is over its limits
 * @returns one outcome a note of the plan, in its order
 */
export async function applyPlan(plan: EditPlan, accepted: AcceptedChanges, store: NoteStore, journal: UndoJournal): Promise<ApplyOutcome[]> {
  const run = new JournalRun(journal);
  const outcomes: ApplyOutcome[] = [];
  for (const note of plan.notes) outcomes.push(await applyToNote(plan.operation, note, textAfter(note, accepted), store, run));
  if (outcomes.some(({ status }) => status === 'applied')) await pruneJournal(journal);
  return outcomes;
}

async function applyToNote(operation: string, note: NotePlan, after: string, store: NoteStore, run: JournalRun): Promise<ApplyOutcome> {
  const { path, before } = note;
  if (after === before) return { path, status: 'unchanged' };
  const recorded = await run.record({ operation, path, before, after });
  if (!recorded.ok) {
    return { path, status: 'refused', failure: 'failed', message: `not written, because no undo record could be made: ${recorded.message}` };
  }
  const written = await store.replace(path, before, after);
  if (written.ok) return { path, status: 'applied' };
  // A write that failed half-way may have left anything: then the record goes only if the note is surely as it was.
  const now = written.failure === 'failed' ? await store.read(path) : null;
  if (now === null || (now.ok && now.text === before)) await run.withdraw(recorded.name);
  return { path, status: 'refused', failure: written.failure, message: written.message };
}
