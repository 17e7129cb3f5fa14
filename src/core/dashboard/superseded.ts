import type { Sources } from '../insight/sources.ts';
import type { UpdatedPair } from '../insight/updated.ts';
import type { Entry } from '../model/entry.ts';
import { fullDates } from './full-dates.ts';

/** Tells whether what a line says of a day is known to be superseded. */
export type IsSuperseded = (path: string, line: number, date: string) => boolean;

/**
 * Days that a newer line took back, as "moved from 2026-12-31 to 2027-03-31" does: in the older line, in the newer one
 * where it names another day too, and in the lines of transcripts that say either.
 *
 * @param path of the account's note
 */
export function supersededDates(path: string, pairs: readonly UpdatedPair[], sources: Sources | null): IsSuperseded {
  const days = new Set<string>();
  for (const { older, newer, isOrdered } of pairs) {
    if (!isOrdered) continue;
    const [before, after] = [fullDates(older.text), fullDates(newer.text)];
    const isMoved = after.some((date) => !before.includes(date));
    const gone = isMoved ? before : before.filter((date) => !after.includes(date));
    for (const entry of [older, newer]) for (const place of placesOf(path, entry, sources)) for (const date of gone) days.add(`${place} ${date}`);
  }
  return (at, line, date) => days.has(`${at}:${line} ${date}`);
}

function placesOf(path: string, entry: Entry, sources: Sources | null): string[] {
  return [`${path}:${entry.item.line}`, ...(sources?.get(entry) ?? []).map(({ transcript, line }) => `${transcript.path}:${line}`)];
}
