import type { Account } from '../model/account.ts';
import { readNote, type ReadResult } from '../model/read-note.ts';
import type { Transcript } from '../model/transcript.ts';
import type { Options } from '../options.ts';

/**
 * Every note of a vault that was handed in, as it was last read. It is the same after any sequence of updates as
 * if it were loaded fresh: what it answers is in path order, never in the order of arrival.
 */
export class VaultIndex {
  private readonly notes = new Map<string, ReadResult>();
  private paths: readonly string[] | null = null;

  constructor(private readonly options: Options) {}

  /**
   * Takes in a new note, or a note's new text.
   *
   * @param path relative to the vault, with `/`
   */
  update(path: string, text: string): ReadResult {
    const note = readNote(path, text, this.options);
    if (!this.notes.has(path)) this.paths = null;
    this.notes.set(path, note);
    return note;
  }

  /** Forgets a note; one that is not there is no error. */
  remove(path: string): void {
    if (this.notes.delete(path)) this.paths = null;
  }

  /** Moves a note. It is read again, because the path says something of what a note is. */
  rename(from: string, to: string): void {
    const note = this.notes.get(from);
    if (!note || from === to) return;
    this.remove(from);
    this.update(to, note.tree.text);
  }

  get(path: string): ReadResult | undefined {
    return this.notes.get(path);
  }

  /** All notes, by path in code unit order. */
  all(): ReadResult[] {
    this.paths ??= [...this.notes.keys()].sort();
    return this.paths.flatMap((path) => this.notes.get(path) ?? []);
  }

  accounts(): Account[] {
    return this.all().flatMap((note) => (note.kind === 'account' ? [note.account] : []));
  }

  transcripts(): Transcript[] {
    return this.all().flatMap((note) => (note.kind === 'transcript' ? [note.transcript] : []));
  }
}
