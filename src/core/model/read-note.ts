import { readFrontmatter, type Frontmatter } from '../markdown/frontmatter.ts';
import type { NoteTree } from '../markdown/note-tree.ts';
import { parseHead, parseNote } from '../markdown/parse-note.ts';
import type { Options } from '../options.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { readAccount, type Account } from './account.ts';
import type { NoteEntries } from './note-entries.ts';
import { readNoteKind, type NoteKind } from './note-kind.ts';
import { readEntries } from './read-entries.ts';
import { readTranscript, type Transcript } from './transcript.ts';

/** What is known of every note. */
interface NoteBase {
  readonly path: string;
  readonly tree: NoteTree;
  readonly frontmatter: Frontmatter;
  /** By line. */
  readonly diagnostics: readonly Diagnostic[];
  /** What its known sections hold, whatever kind the note is of. */
  readonly entries: NoteEntries;
}

/** A note understood as far as it can be. A note of kind `other` may still have entries. */
export type ReadResult =
  | (NoteBase & { readonly kind: 'account'; readonly account: Account })
  | (NoteBase & { readonly kind: 'transcript'; readonly transcript: Transcript })
  | (NoteBase & { readonly kind: 'other' });

/**
 * Reads a note. Never throws: what is odd becomes a diagnostic, what is missing is empty or null.
 *
 * @param path relative to the vault; tells the folder, and the name of a note without one
 */
export function readNote(path: string, text: string, options: Options): ReadResult {
  return readHeaded(readHead(path, text, options), options);
}

/** A note of which only the properties were read, and the kind that they say it is of. */
export interface NoteHeading {
  readonly path: string;
  readonly text: string;
  readonly frontmatter: Frontmatter;
  readonly kind: NoteKind;
}

/** The first half of {@link readNote}: enough to tell whether the rest is worth reading. */
export function readHead(path: string, text: string, options: Options): NoteHeading {
  const frontmatter = readFrontmatter(parseHead(text));
  return { path, text, frontmatter, kind: readNoteKind(path, frontmatter, options) };
}

/** The second half of {@link readNote}. */
export function readHeaded({ path, text, frontmatter, kind }: NoteHeading, options: Options): ReadResult {
  const tree = parseNote(text);
  const diagnostics: Diagnostic[] = [...frontmatter.diagnostics];
  const entries = readEntries(tree, options, diagnostics);
  const source = { path, tree, frontmatter, entries };
  if (kind === 'account') {
    const account = readAccount(source, diagnostics);
    return { kind, ...source, account, diagnostics: byLine(diagnostics) };
  }
  if (kind === 'transcript') {
    const transcript = readTranscript(source, diagnostics);
    return { kind, ...source, transcript, diagnostics: byLine(diagnostics) };
  }
  return { kind, ...source, diagnostics: byLine(diagnostics) };
}

function byLine(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort((a, b) => a.line - b.line);
}
