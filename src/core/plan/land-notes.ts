import type { NoteStore, StoreFailure } from '../vault/note-store.ts';
import type { RecordedNote } from './journal-record.ts';

/** Which text of its record a note is to have: the one before the run, or the one that the run made. */
export type Side = 'before' | 'after';

/** Why one note kept others from landing. */
export interface NoteRefusal {
  readonly path: string;
  readonly failure: StoreFailure;
  readonly message: string;
}

export interface Landing {
  /** Empty where every note has the text wanted. */
  readonly refused: readonly NoteRefusal[];
  /** Notes that were written, or that a write that failed may have left in any state. */
  readonly touched: readonly RecordedNote[];
}

/**
 * What keeps notes from getting the text wanted, as things stand. A note must have the one text or the other of its
 * record. Touches nothing.
 *
 * @returns refusals, and the notes that would have to be written
 */
export async function checkLanding(store: NoteStore, notes: readonly RecordedNote[], to: Side): Promise<{ refused: NoteRefusal[]; open: RecordedNote[] }> {
  const refused: NoteRefusal[] = [];
  const open: RecordedNote[] = [];
  for (const note of notes) {
    const now = await store.read(note.path);
    if (now.ok && now.text === note[to]) continue;
    const ready = !now.ok ? now : now.text === note[other(to)] ? await store.checkWritable(note.path) : CHANGED;
    if (ready.ok) open.push(note);
    else refused.push({ path: note.path, failure: ready.failure, message: ready.message });
  }
  return { refused, open };
}

/**
 * Gives every note the text wanted, each by compare-and-swap; none where {@link checkLanding} refuses one. It ends at
 * the first note that is refused after all.
 */
export async function landNotes(store: NoteStore, notes: readonly RecordedNote[], to: Side): Promise<Landing> {
  const { refused, open } = await checkLanding(store, notes, to);
  if (refused.length > 0) return { refused, touched: [] };
  const touched: RecordedNote[] = [];
  // What grows goes first: a line that moves is then in two notes for a moment, never in none.
  const growth = (note: RecordedNote): number => note[to].length - note[other(to)].length;
  for (const note of open.sort((a, b) => growth(b) - growth(a))) {
    const written = await store.replace(note.path, note[other(to)], note[to]);
    const now = written.ok || written.failure !== 'failed' ? null : await store.read(note.path);
    const landed = written.ok || (now?.ok && now.text === note[to]);
    if (landed || (now && !(now.ok && now.text === note[other(to)]))) touched.push(note);
    if (!landed) return { refused: [{ path: note.path, failure: written.failure, message: written.message }], touched };
  }
  return { refused: [], touched };
}

const CHANGED = { ok: false, failure: 'changed', message: 'it changed in the meantime' } as const;

function other(side: Side): Side {
  return side === 'before' ? 'after' : 'before';
}
