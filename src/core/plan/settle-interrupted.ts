import type { NoteStore } from '../vault/note-store.ts';
import { pendingName, runsOnRecord } from './journal-record.ts';
import { landNotes } from './land-notes.ts';
import { unmarkPending, withdraw, type UndoJournal } from './undo-journal.ts';
import { readRecords, type NamedRecord } from './undo-last.ts';

/** What became of a change to several notes that was cut off between them. */
export interface SettledChange {
  readonly paths: readonly string[];
  /** `torn`: some of the notes changed since, so that it can neither be taken back nor finished; its record is kept. */
  readonly outcome: 'taken back' | 'finished' | 'torn';
}

/** The records of linked notes whose writing was cut off. Reads only. */
export async function findInterrupted(journal: UndoJournal): Promise<readonly NamedRecord[]> {
  const listed = await journal.list();
  if (!listed.ok) return [];
  const there = new Set(listed.names);
  const names = [...runsOnRecord(listed.names).values()].flat().filter((name) => there.has(pendingName(name)));
  return (await readRecords(journal, names)).records;
}

/**
 * Ends what a kill or a crash cut off between two linked notes: takes it back, or, where a note that was written may no
 * longer be, finishes it. Where one of them changed since, neither is touched. Every note is compared before it is written. To be called before new changes are written,
 * and only when a person asked for those; an undo of the run that was cut off needs no settling.
 */
export async function settleInterrupted(store: NoteStore, journal: UndoJournal): Promise<SettledChange[]> {
  const settled: SettledChange[] = [];
  for (const record of await findInterrupted(journal)) {
    const outcome = await settle(store, journal, record);
    if (outcome) settled.push({ paths: record.entry.notes.map(({ path }) => path), outcome });
  }
  return settled;
}

/** @returns null where a disk that fails leaves it for the next time */
async function settle(store: NoteStore, journal: UndoJournal, { name, entry }: NamedRecord): Promise<SettledChange['outcome'] | null> {
  const back = await landNotes(store, entry.notes, 'before');
  if (back.refused.length === 0) {
    await withdraw(journal, name, entry);
    return 'taken back';
  }
  const forth = await landNotes(store, entry.notes, 'after');
  const refused = [...back.refused, ...forth.refused];
  if (forth.refused.length > 0 && refused.some(({ failure }) => failure !== 'changed' && failure !== 'missing')) return null;
  await unmarkPending(journal, name, entry);
  return forth.refused.length === 0 ? 'finished' : 'torn';
}
