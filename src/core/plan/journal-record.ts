import * as z from 'zod/mini';
import { checksum } from './checksum.ts';

/** A note as it was and as it was to become. */
export interface RecordedNote {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** All that is needed to bring back what landed together: one note, or several whose changes are linked. */
export interface JournalEntry {
  readonly operation: string;
  /** At least one. */
  readonly notes: readonly RecordedNote[];
}

export type ParsedRecord = { readonly ok: true; readonly entry: JournalEntry } | { readonly ok: false; readonly message: string };

/** Version of the record format. A record of another version is reported, never guessed at. */
const VERSION = 2;
const NAME = /^(\d{8})-\d{6}\.json$/;
const RECORD_OR_MARK = /^(\d{8})-\d{6}\.(?:json|pending)$/;

const header = z.object({ format: z.literal('account-notes-undo'), version: z.unknown(), checksum: z.unknown() });
const body = z.tuple([z.string(), z.array(z.tuple([z.string(), z.string(), z.string()])).check(z.minLength(1))]);

/** A record's file name: the run's number and the record's number in it, so that names sort as they were written. */
export function recordName(run: number, number: number): string {
  return `${String(run).padStart(8, '0')}-${String(number).padStart(6, '0')}.json`;
}

/** The name that stands beside a record while its notes are being written. */
export function pendingName(record: string): string {
  return record.replace(/json$/, 'pending');
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

/** The highest run number that a record has, or a mark without its record; 0 where there is none. */
export function lastRunOf(names: readonly string[]): number {
  return names.reduce((last, name) => Math.max(last, Number(RECORD_OR_MARK.exec(name)?.[1] ?? 0)), 0);
}

/** The text of a record. Its checksum covers all of the entry. */
export function serializeEntry({ operation, notes }: JournalEntry): string {
  const text = JSON.stringify([operation, notes.map(({ path, before, after }) => [path, before, after])]);
  return `${JSON.stringify({ format: 'account-notes-undo', version: VERSION, checksum: checksum(text) })}\n${text}\n`;
}

/**
 * Reads a record back.
 *
 * @returns the entry, or in one sentence why it can't be trusted (torn, altered, or of another program or version)
 */
export function parseEntry(text: string): ParsedRecord {
  const [head, entry, rest] = text.split('\n');
  const of = header.safeParse(parseJson(head));
  if (!of.success) return distrusted('it is not a record of this program');
  if (of.data.version !== VERSION) return distrusted(`it has version ${String(of.data.version)}, and only version ${VERSION} can be read`);
  const fields = body.safeParse(parseJson(entry));
  if (entry === undefined || rest !== '' || checksum(entry) !== of.data.checksum || !fields.success) return distrusted('it is torn or was altered');
  const [operation, notes] = fields.data;
  if (!notes.every(([path]) => isInside(path))) return distrusted('it names a note outside the vault');
  return { ok: true, entry: { operation, notes: notes.map(([path, before, after]) => ({ path, before, after })) } };
}

function distrusted(message: string): ParsedRecord {
  return { ok: false, message };
}

function isInside(path: string): boolean {
  return path !== '' && !/^(?:[/\\]|[a-z]:)/i.test(path) && !path.split(/[/\\]/).includes('..');
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
