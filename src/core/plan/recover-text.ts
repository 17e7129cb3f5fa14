import type { NoteStore, WriteOutcome } from '../vault/note-store.ts';
import { runsOnRecord } from './journal-record.ts';
import type { UndoJournal } from './undo-journal.ts';
import { readRecords, type DistrustedRecord, type NamedRecord } from './undo-last.ts';

/** A note as it was before a run, as the undo journal holds it. */
export interface KeptText {
  readonly record: string;
  readonly operation: string;
  readonly path: string;
  readonly text: string;
  /** When the run wrote it, in milliseconds since 1970; null where the disk does not tell. */
  readonly written: number | null;
}

export type CopyOutcome = { readonly ok: true; readonly path: string } | Exclude<WriteOutcome, { ok: true }>;

/** How many notes of one name are tried before a copy is given up. */
const MAX_COPIES = 99;

/** Everything that the journal holds, the newest first. */
export async function listKeptTexts(journal: UndoJournal): Promise<{ texts: KeptText[]; distrusted: readonly DistrustedRecord[] }> {
  const listed = await journal.list();
  if (!listed.ok) return { texts: [], distrusted: [{ name: 'undo journal', message: listed.message }] };
  const names = [...runsOnRecord(listed.names).values()].flat().reverse();
  const { records, distrusted } = await readRecords(journal, names);
  const texts: KeptText[] = [];
  for (const record of records) texts.push(...keptTexts(record, (await journal.stat(record.name))?.written ?? null));
  return { texts, distrusted };
}

/** What one record holds. */
export function keptTexts({ name, entry }: NamedRecord, written: number | null): KeptText[] {
  return entry.notes.map(({ path, before }) => ({ record: name, operation: entry.operation, path, text: before, written }));
}

/**
 * Writes a kept text as a new note beside the one that it is of. Nothing that is there is touched; a copy that says just
 * this already is found again.
 *
 * @returns the copy's path
 */
export async function writeCopy(store: NoteStore, { path, operation, text }: KeptText): Promise<CopyOutcome> {
  for (let number = 1; number <= MAX_COPIES; number += 1) {
    const copy = copyPath(path, operation, number);
    const there = await store.read(copy);
    if (there.ok && there.text === text) return { ok: true, path: copy };
    const made = there.ok || there.failure !== 'missing' ? null : await store.create(copy, text);
    if (made?.ok) return { ok: true, path: copy };
    if (made && made.failure !== 'changed') return made;
  }
  return { ok: false, failure: 'failed', message: `there are ${MAX_COPIES} copies of it already` };
}

function copyPath(path: string, operation: string, number: number): string {
  const dot = path.lastIndexOf('.');
  const end = dot > path.lastIndexOf('/') + 1 ? dot : path.length;
  return `${path.slice(0, end)} (before ${operation})${number === 1 ? '' : ` ${number}`}${path.slice(end)}`;
}
