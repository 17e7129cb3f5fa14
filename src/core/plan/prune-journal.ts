import { pendingName, runsOnRecord } from './journal-record.ts';
import type { UndoJournal } from './undo-journal.ts';

/** How much of the past an undo journal holds. */
export interface JournalLimits {
  readonly runs: number;
  /** As the records lie on disk. */
  readonly bytes: number;
}

/** Each record holds a note twice: this is some hundred cleaned notes, or one bulk run over a large vault and a few more. */
export const JOURNAL_LIMITS: JournalLimits = { runs: 100, bytes: 20_000_000 };

/**
 * Removes the oldest runs from a journal until it is within its limits. The newest run always stays, whatever its size,
 * and so does one that was interrupted. A record that can't be removed is left for the next time: nothing hangs on it
 * but space.
 */
export async function pruneJournal(journal: UndoJournal, limits: JournalLimits = JOURNAL_LIMITS): Promise<void> {
  const listed = await journal.list();
  if (!listed.ok) return;
  const there = new Set(listed.names);
  const newestFirst = [...runsOnRecord(listed.names).values()].reverse();
  let bytes = 0;
  let kept = 0;
  for (const names of newestFirst) {
    for (const name of names) bytes += (await journal.stat(name))?.bytes ?? 0;
    if (kept > 0 && (kept >= limits.runs || bytes > limits.bytes)) break;
    kept += 1;
  }
  // The oldest first, so that a run that is cut short leaves no gap.
  const old = newestFirst.slice(kept).reverse();
  for (const name of old.filter((names) => !names.some((each) => there.has(pendingName(each)))).flat()) await journal.remove(name);
}
