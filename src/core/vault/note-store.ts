/** Why a note could not be read or written; told to a person by the host. */
export type StoreFailure = 'changed' | 'missing' | 'read-only' | 'undecodable' | 'too-large' | 'open-elsewhere' | 'failed';

/** A file of more bytes than this is no note: it is neither read nor written. */
export const MAX_NOTE_BYTES = 64 * 1024 * 1024;

export type ReadOutcome =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      readonly failure: StoreFailure;
      readonly message: string;
      /** 1-based line of the note that is to blame, where one is. */
      readonly line?: number;
    };

export type WriteOutcome = { readonly ok: true } | { readonly ok: false; readonly failure: StoreFailure; readonly message: string };

/**
 * The port between the core and wherever notes live. Paths are relative to the vault, with `/`.
 * No method throws for anything that a disk, an editor or a sync client can do.
 */
export interface NoteStore {
  /** Paths of all notes, sorted by code unit. */
  list(): Promise<readonly string[]>;
  read(path: string): Promise<ReadOutcome>;
  /** Whether {@link replace} would take the note as it stands now, told before anything is done. Touches nothing. */
  checkWritable(path: string): Promise<WriteOutcome>;
  /**
   * Compare-and-swap: writes `after` only if the note's text is still exactly `before`, and verifies the
   * result by reading it back. Of all failures only `failed` leaves open what the note holds: after every other one
   * it was not touched.
   */
  replace(path: string, before: string, after: string): Promise<WriteOutcome>;
  /** Makes a new note, with the folders above it; fails with `changed` where anything of that name is there. */
  create(path: string, text: string): Promise<WriteOutcome>;
}
