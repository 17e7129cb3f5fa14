import type { NoteStore } from '../vault/note-store.ts';
import { outcomesOf, type ApplyOutcome } from './apply-plan.ts';
import { parseEntry, runsOnRecord, type JournalEntry } from './journal-record.ts';
import { checkLanding, landNotes, type Landing } from './land-notes.ts';
import { markPending, unmarkPending, withdraw, type UndoJournal } from './undo-journal.ts';

/** A record that can't be trusted, and why. It is left where it is. */
export interface DistrustedRecord {
  readonly name: string;
  readonly message: string;
}

export interface NamedRecord {
  readonly name: string;
  readonly entry: JournalEntry;
}

/** One run on record: what a step of undo takes back. */
export interface RecordedRun {
  /** Null where nothing is on record. */
  readonly operation: string | null;
  readonly records: readonly NamedRecord[];
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
    const read = await readRecords(journal, names);
    distrusted.push(...read.distrusted);
    // Older runs lie beneath a newer one, so they are not for the taking while a disk keeps that one back.
    if (read.unread) return { operation: null, records: [], distrusted };
    const [first] = read.records;
    const wanted = touching === undefined || read.records.some(({ entry }) => entry.notes.some(({ path }) => path === touching));
    if (first && wanted) return { operation: first.entry.operation, records: read.records, distrusted };
  }
  return { operation: null, records: [], distrusted };
}

export interface ReadRecords {
  readonly records: readonly NamedRecord[];
  readonly distrusted: readonly DistrustedRecord[];
  /** Whether a record that is distrusted could not even be read. */
  readonly unread: boolean;
}

/** Reads records by their names. */
export async function readRecords(journal: UndoJournal, names: readonly string[]): Promise<ReadRecords> {
  const records: NamedRecord[] = [];
  const distrusted: DistrustedRecord[] = [];
  let unread = false;
  for (const name of names) {
    const read = await journal.read(name);
    const record = read.ok ? parseEntry(read.text) : read;
    unread ||= !read.ok;
    if (record.ok) records.push({ name, entry: record.entry });
    else distrusted.push({ name, message: record.message });
  }
  return { records, distrusted, unread };
}

/** What {@link undoRun} would do, as things stand: `applied` for each note that it would restore. */
export async function checkUndo(store: NoteStore, run: RecordedRun): Promise<UndoOutcome> {
  const notes: ApplyOutcome[] = [];
  for (const { entry } of run.records) {
    const { refused, open } = await checkLanding(store, entry.notes, 'before');
    notes.push(...undone(entry, { refused, touched: open }));
  }
  return { operation: run.operation, notes, distrusted: run.distrusted };
}

/**
 * Takes a run back, as one step: each of its notes that still is what the run made of it becomes what it was, byte
 * for byte. A note that changed since is refused by name and keeps its record, and with it those that were written
 * together with it; the others are still restored. Safe to repeat when it was interrupted.
 */
export async function undoRun(store: NoteStore, journal: UndoJournal, run: RecordedRun): Promise<UndoOutcome> {
  const notes: ApplyOutcome[] = [];
  for (const record of run.records) notes.push(...undone(record.entry, await takeBack(store, journal, record)));
  return { operation: run.operation, notes, distrusted: run.distrusted };
}

async function takeBack(store: NoteStore, journal: UndoJournal, { name, entry }: NamedRecord): Promise<Landing> {
  const checked = await checkLanding(store, entry.notes, 'before');
  if (checked.refused.length > 0) return { refused: checked.refused, touched: [] };
  const marked = await markPending(journal, name, entry);
  if (!marked.ok) return { refused: entry.notes.map(({ path }) => ({ path, failure: marked.failure, message: marked.message })), touched: [] };
  const landing = await landNotes(store, entry.notes, 'before');
  if (landing.refused.length === 0) {
    await withdraw(journal, name, entry);
    return landing;
  }
  await landNotes(store, landing.touched, 'after');
  // An earlier run may have left it half done: then it stays marked.
  const { refused, open } = await checkLanding(store, entry.notes, 'after');
  if (refused.length + open.length === 0) await unmarkPending(journal, name, entry);
  return landing;
}

function undone(entry: JournalEntry, { refused, touched }: Landing): ApplyOutcome[] {
  const told = refused.map((refusal) =>
    refusal.failure === 'changed' ? { ...refusal, message: 'the note changed since it was written; its undo record is kept' } : refusal,
  );
  return outcomesOf(entry.notes, told, 'applied').map((outcome) =>
    outcome.status === 'applied' && !touched.some(({ path }) => path === outcome.path) ? { ...outcome, status: 'unchanged' } : outcome,
  );
}
