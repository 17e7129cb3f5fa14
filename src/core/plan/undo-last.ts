import type { NoteStore } from '../vault/note-store.ts';
import type { ApplyOutcome } from './apply-plan.ts';
import { parseEntry, runsOnRecord, type JournalEntry, type UndoJournal } from './undo-journal.ts';

/** A record that can't be trusted, and why. It is left where it is. */
export interface DistrustedRecord {
  readonly name: string;
  readonly message: string;
}

/** One run on record: what a step of undo takes back. */
export interface RecordedRun {
  /** Null where nothing is on record. */
  readonly operation: string | null;
  readonly records: readonly { readonly name: string; readonly entry: JournalEntry }[];
  /** Met on the way to this run, or in it. */
  readonly distrusted: readonly DistrustedRecord[];
}

export interface UndoOutcome {
  readonly operation: string | null;
  /** `applied`: restored; `unchanged`: it already was as before; `refused`: it changed since, or can't be written. */
  readonly notes: readonly ApplyOutcome[];
  readonly distrusted: readonly DistrustedRecord[];
}

/**
 * Finds the last run on record.
 *
 * @param touching the last run that wrote this note, instead of the last of all
 */
export async function findLastRun(journal: UndoJournal, touching?: string): Promise<RecordedRun> {
  const distrusted: DistrustedRecord[] = [];
  const listed = await journal.list();
  if (!listed.ok) return { operation: null, records: [], distrusted: [{ name: 'undo journal', message: listed.message }] };
  for (const names of [...runsOnRecord(listed.names).values()].reverse()) {
    const records: { name: string; entry: JournalEntry }[] = [];
    for (const name of names) {
      const read = await journal.read(name);
      const record = read.ok ? parseEntry(read.text) : read;
      if (record.ok) records.push({ name, entry: record.entry });
      else distrusted.push({ name, message: record.message });
    }
    const [first] = records;
    const wanted = touching === undefined || records.some(({ entry }) => entry.path === touching);
    if (first && wanted) return { operation: first.entry.operation, records, distrusted };
  }
  return { operation: null, records: [], distrusted };
}

/** What {@link undoRun} would do, as things stand: `applied` for each note that it would restore. */
export async function checkUndo(store: NoteStore, run: RecordedRun): Promise<UndoOutcome> {
  const notes: ApplyOutcome[] = [];
  for (const { entry } of run.records) notes.push(await checkNote(store, entry));
  return { operation: run.operation, notes, distrusted: run.distrusted };
}

/**
 * Takes a run back, as one step: each of its notes that still is what the run made of it becomes what it was, byte
 * for byte. A note that changed since is refused by name and keeps its record; the others are still restored. Safe to
 * repeat when it was interrupted.
 */
export async function undoRun(store: NoteStore, journal: UndoJournal, run: RecordedRun): Promise<UndoOutcome> {
  const notes: ApplyOutcome[] = [];
  for (const { name, entry } of run.records) {
    const outcome = await restore(store, entry);
    notes.push(outcome);
    if (outcome.status !== 'refused') await journal.remove(name);
  }
  return { operation: run.operation, notes, distrusted: run.distrusted };
}

/** {@link undoRun} of the last run on record. */
export async function undoLast(store: NoteStore, journal: UndoJournal): Promise<UndoOutcome> {
  return undoRun(store, journal, await findLastRun(journal));
}

async function restore(store: NoteStore, entry: JournalEntry): Promise<ApplyOutcome> {
  const checked = await checkNote(store, entry);
  if (checked.status !== 'applied') return checked;
  const written = await store.replace(entry.path, entry.after, entry.before);
  return written.ok ? checked : { path: entry.path, status: 'refused', failure: written.failure, message: written.message };
}

async function checkNote(store: NoteStore, { path, before, after }: JournalEntry): Promise<ApplyOutcome> {
  const now = await store.read(path);
  if (!now.ok) return { path, status: 'refused', failure: now.failure, message: now.message };
  if (now.text === before) return { path, status: 'unchanged' };
  if (now.text === after) return { path, status: 'applied' };
  return { path, status: 'refused', failure: 'changed', message: 'the note changed since it was written; its undo record is kept' };
}
