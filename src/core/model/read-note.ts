import type { Frontmatter } from '../markdown/frontmatter.ts';
import type { NoteTree } from '../markdown/note-tree.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { Account } from './account.ts';
import type { NoteEntries } from './note-entries.ts';
import type { Transcript } from './transcript.ts';

/** What is known of every note. */
interface NoteBase {
  readonly path: string;
  readonly tree: NoteTree;
  readonly frontmatter: Frontmatter;
  /** By line. */
  readonly diagnostics: readonly Diagnostic[];
  /** What its known sections hold; of an account or transcript, that very value. */
  readonly entries: NoteEntries;
}

/** A note understood as far as it can be. A note of kind `other` may still have entries. */
export type ReadResult =
  | (NoteBase & { readonly kind: 'account'; readonly account: Account })
  | (NoteBase & { readonly kind: 'transcript'; readonly transcript: Transcript })
  | (NoteBase & { readonly kind: 'other' });
