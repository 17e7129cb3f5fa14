import type { NoteStore, StoreFailure } from './note-store.ts';
import type { VaultIndex } from './vault-index.ts';

export interface LoadProgress {
  readonly done: number;
  readonly total: number;
}

/** A note that is there and could not be read. */
export interface UnreadableNote {
  readonly path: string;
  readonly failure: StoreFailure;
  readonly message: string;
}

/**
 * Reads every note of a store into an index, and yields after each, so that the host can hold the clock, show progress
 * and stop: by asking for no more, or by `return()`. What was read until then is in the index.
 *
 * @returns the notes that could not be read; the others are in the index all the same
 */
export async function* loadVault(store: NoteStore, index: VaultIndex): AsyncGenerator<LoadProgress, readonly UnreadableNote[]> {
  const paths = await store.list();
  const unreadable: UnreadableNote[] = [];
  for (const [at, path] of paths.entries()) {
    const read = await store.read(path);
    if (read.ok) index.update(path, read.text);
    else unreadable.push({ path, failure: read.failure, message: read.message });
    yield { done: at + 1, total: paths.length };
  }
  return unreadable;
}
