import type { ReadOutcome, StoreFailure, WriteOutcome } from '../vault/note-store.ts';
import { checksum } from './checksum.ts';

/**
 * The port between the core and wherever the journal's records live: small named texts. No method throws for
 * anything that a disk or a sync client can do. Records that another program put there are the core's to judge.
 */
export interface UndoJournal {
  /** Names of all records, in any order; none where there is no journal yet. */
  list(): Promise<ListOutcome>;
  read(name: string): Promise<ReadOutcome>;
  /** Writes a new record durably; fails where one of that name exists. */
  create(name: string, text: string): Promise<WriteOutcome>;
  remove(name: string): Promise<WriteOutcome>;
  /** How many bytes a record takes; null where that can't be told. */
  size(name: string): Promise<number | null>;
}

export type ListOutcome =
  | { readonly ok: true; readonly names: readonly string[] }
  | { readonly ok: false; readonly failure: StoreFailure; readonly message: string };

/** One note of one run: all that is needed to bring it back. */
export interface JournalEntry {
  readonly operation: string;
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** Version of the record format. A record of another version is reported, never guessed at. */
const VERSION = 1;
const NAME = /^(\d{8})-\d{6}\.json$/;
const MAX_NUMBER = 99_999_999;

/** A record's file name: the run's number and the note's number in it, so that names sort as they were written. */
export function entryName(run: number, note: number): string {
  return `${String(run).padStart(8, '0')}-${String(note).padStart(6, '0')}.json`;
}

/** Run numbers on record with the names of their records, both ascending. Names that are no records are left out. */
export function runsOnRecord(names: readonly string[]): Map<number, string[]> {
  const runs = new Map<number, string[]>();
  for (const name of [...names].sort()) {
    const run = NAME.exec(name)?.[1];
    if (run === undefined) continue;
    const number = Number(run);
    runs.set(number, [...(runs.get(number) ?? []), name]);
  }
  return runs;
}

/** The text of a record. Its checksum covers all of the entry. */
export function serializeEntry(entry: JournalEntry): string {
  const body = JSON.stringify([entry.operation, entry.path, entry.before, entry.after]);
  return `${JSON.stringify({ format: 'account-notes-undo', version: VERSION, checksum: checksum(body) })}\n${body}\n`;
}

/**
 * Reads a record back.
 *
 * @returns the entry, or in one sentence why it can't be trusted (torn, altered, or of another program or version)
 */
export function parseEntry(text: string): { readonly ok: true; readonly entry: JournalEntry } | { readonly ok: false; readonly message: string } {
  const [head, body, rest] = text.split('\n');
  const header = parseJson(head);
  if (!isRecord(header) || header.format !== 'account-notes-undo') return { ok: false, message: 'it is not a record of this program' };
  if (header.version !== VERSION) return { ok: false, message: `it has version ${String(header.version)}, and only version ${VERSION} can be read` };
  if (body === undefined || rest !== '' || checksum(body) !== header.checksum) return { ok: false, message: 'it is torn or was altered' };
  const fields = parseJson(body);
  if (!Array.isArray(fields) || fields.length !== 4) return { ok: false, message: 'it is torn or was altered' };
  const [operation, path, before, after] = fields as unknown[];
  if (typeof operation !== 'string' || typeof path !== 'string' || typeof before !== 'string' || typeof after !== 'string') {
    return { ok: false, message: 'it is torn or was altered' };
  }
  if (!isInside(path)) return { ok: false, message: 'it names a note outside the vault' };
  return { ok: true, entry: { operation, path, before, after } };
}

function isInside(path: string): boolean {
  return path !== '' && !/^(?:[/\\]|[a-z]:)/i.test(path) && !path.split(/[/\\]/).includes('..');
}

/** Writes down the notes of one run, each before it is touched. */
export class JournalRun {
  private run: number | null = null;
  private notes = 0;

  constructor(private readonly journal: UndoJournal) {}

  /**
   * Writes the entry, reads it back and compares. Only when this says ok may the note be touched.
   *
   * @returns the record's name, for {@link withdraw}
   */
  async record(entry: JournalEntry): Promise<{ readonly ok: true; readonly name: string } | { readonly ok: false; readonly message: string }> {
    const text = serializeEntry(entry);
    const created = await this.create(text);
    if (!created.ok) return created;
    const written = await this.journal.read(created.name);
    if (written.ok && written.text === text) return created;
    await this.journal.remove(created.name);
    return { ok: false, message: written.ok ? 'the undo journal did not keep what was written' : written.message };
  }

  /** Takes an entry back whose note was not written after all. */
  async withdraw(name: string): Promise<void> {
    await this.journal.remove(name);
  }

  private async create(text: string): Promise<{ readonly ok: true; readonly name: string } | { readonly ok: false; readonly message: string }> {
    if (this.run !== null) return this.createNamed(this.run, text);
    const listed = await this.journal.list();
    if (!listed.ok) return listed;
    let run = Math.max(0, ...runsOnRecord(listed.names).keys());
    // Another process may take the same number between listing and creating: then the next one is ours.
    for (let attempt = 0; ; attempt += 1) {
      run += 1;
      if (run > MAX_NUMBER) return { ok: false, message: 'the undo journal is full' };
      const created = await this.createNamed(run, text);
      if (created.ok) this.run = run;
      if (created.ok || created.failure !== 'changed' || attempt === 9) return created;
    }
  }

  private async createNamed(run: number, text: string) {
    const name = entryName(run, this.notes + 1);
    const created = await this.journal.create(name, text);
    if (!created.ok) return created;
    this.notes += 1;
    return { ok: true as const, name };
  }
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
