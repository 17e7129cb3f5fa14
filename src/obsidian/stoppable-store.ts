import type { NoteStore, ReadOutcome, WriteOutcome } from '../core/vault/note-store.ts';

/** A note store whose writes can be watched, and stopped between two notes. */
export class StoppableStore implements NoteStore {
  /**
   * @param isStopped asked before each write
   * @param onWrite called with the path of each note that is written next
   */
  constructor(
    private readonly store: NoteStore,
    private readonly isStopped: () => boolean,
    private readonly onWrite: (path: string) => void,
  ) {}

  list(): Promise<readonly string[]> {
    return this.store.list();
  }

  read(path: string): Promise<ReadOutcome> {
    return this.store.read(path);
  }

  checkWritable(path: string): Promise<WriteOutcome> {
    // Told as a refusal before anything is recorded, so that a note is written whole or not at all.
    if (this.isStopped()) return Promise.resolve({ ok: false, failure: 'read-only', message: 'you stopped before it' });
    return this.store.checkWritable(path);
  }

  replace(path: string, before: string, after: string): Promise<WriteOutcome> {
    this.onWrite(path);
    return this.store.replace(path, before, after);
  }

  create(path: string, text: string): Promise<WriteOutcome> {
    return this.store.create(path, text);
  }
}
