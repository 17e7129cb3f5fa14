/** Why a note could not be read or written; told to a person by the host. */
export type StoreFailure = 'changed' | 'missing' | 'read-only' | 'undecodable' | 'too-large' | 'open-elsewhere' | 'failed';

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
  /**
   * Compare-and-swap: writes `after` only if the note's text is still exactly `before`, and verifies the
   * result by reading it back.
   */
  replace(path: string, before: string, after: string): Promise<WriteOutcome>;
}
