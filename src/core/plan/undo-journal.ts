import type { ReadOutcome, StoreFailure, WriteOutcome } from '../vault/note-store.ts';
import { lastRunOf, pendingName, recordName, serializeEntry, type JournalEntry } from './journal-record.ts';

/**
 * The port between the core and wherever the journal's records live: small named texts. No method throws for
 * anything that a disk or a sync client can do. Records that another program put there are the core's to judge.
 */
export interface UndoJournal {
  /** Names of all records, in any order; none where there is no journal yet. */
  list(): Promise<ListOutcome>;
  read(name: string): Promise<ReadOutcome>;
  /** Writes a new record durably; fails with `changed` where one of that name exists. */
  create(name: string, text: string): Promise<WriteOutcome>;
  remove(name: string): Promise<WriteOutcome>;
  /** Null where nothing can be told. */
  stat(name: string): Promise<RecordStat | null>;
}

export interface RecordStat {
  readonly bytes: number;
  /** When it was written, in milliseconds since 1970, by the clock of the disk. */
  readonly written: number;
}

export type ListOutcome =
  | { readonly ok: true; readonly names: readonly string[] }
  | { readonly ok: false; readonly failure: StoreFailure; readonly message: string };

export type RecordOutcome = { readonly ok: true; readonly name: string } | { readonly ok: false; readonly message: string };

const MAX_RUN = 99_999_999;
const MAX_RECORD = 999_999;

/** Writes down the notes of one run, each before it is touched. */
export class JournalRun {
  private run: number | null = null;
  private records = 0;

  constructor(private readonly journal: UndoJournal) {}

  /**
   * Writes the entry, reads it back and compares. Only when this says ok may its notes be touched. An entry of several
   * notes is marked as pending until {@link unmarkPending}, so that one who finds them half written knows.
   *
   * @returns the record's name
   */
  async record(entry: JournalEntry): Promise<RecordOutcome> {
    const text = serializeEntry(entry);
    const created = await this.create(text);
    if (!created.ok) return created;
    const written = await this.journal.read(created.name);
    const kept = written.ok && written.text === text;
    const marked = kept ? await markPending(this.journal, created.name, entry) : written;
    if (kept && marked.ok) return created;
    await this.journal.remove(created.name);
    return { ok: false, message: marked.ok ? 'the undo journal did not keep what was written' : marked.message };
  }

  private async create(text: string): Promise<RecordOutcome> {
    if (this.run !== null) return this.createNamed(this.run, text);
    const listed = await this.journal.list();
    if (!listed.ok) return listed;
    let run = lastRunOf(listed.names);
    // Another process may take the same number between listing and creating: then the next one is ours.
    for (let attempt = 0; ; attempt += 1) {
      run += 1;
      if (run > MAX_RUN) return { ok: false, message: 'the undo journal is full' };
      const created = await this.createNamed(run, text);
      if (created.ok) this.run = run;
      if (created.ok || created.failure !== 'changed' || attempt === 9) return created;
    }
  }

  private async createNamed(run: number, text: string) {
    if (this.records === MAX_RECORD) return { ok: false as const, failure: 'failed' as const, message: 'the run has too many notes for one step of undo' };
    const name = recordName(run, this.records + 1);
    const created = await this.journal.create(name, text);
    if (!created.ok) return created;
    this.records += 1;
    return { ok: true as const, name };
  }
}

/** Marks a record whose notes are about to be written, where there are several: one alone is written or it is not. */
export async function markPending(journal: UndoJournal, name: string, { notes }: JournalEntry): Promise<WriteOutcome> {
  if (notes.length === 1) return { ok: true };
  const marked = await journal.create(pendingName(name), 'pending\n');
  return marked.ok || marked.failure !== 'changed' ? marked : { ok: true };
}

/** Says that the notes of a record are all written, or all as they were. */
export async function unmarkPending(journal: UndoJournal, name: string, { notes }: JournalEntry): Promise<WriteOutcome> {
  return notes.length === 1 ? { ok: true } : journal.remove(pendingName(name));
}

/** Removes a record whose notes are as they were before it. Its mark goes first: alone it would say nothing of what. */
export async function withdraw(journal: UndoJournal, name: string, entry: JournalEntry): Promise<void> {
  const unmarked = await unmarkPending(journal, name, entry);
  if (unmarked.ok) await journal.remove(name);
}
