import * as z from 'zod/mini';
import type { NoteEntries } from './note-entries.ts';
import { dateProperty, listProperty, tagsProperty, textProperty } from './property.ts';

/** The frontmatter of a transcript note, as far as it is understood; every field may be missing. */
export const transcriptProperties = z.object({
  type: textProperty,
  title: textProperty,
  date: dateProperty,
  account: textProperty,
  participants: listProperty,
  source: textProperty,
  source_ref: textProperty,
  tags: tagsProperty,
});

/** Notes of one meeting, mail or call. `facts` is its Key Information. */
export interface Transcript extends NoteEntries {
  /** The note's path, relative to the vault. */
  readonly path: string;
  /** As written, e.g. `customer`; empty where there is none. */
  readonly type: string;
  /** From the frontmatter, else the first H1, else the file name. */
  readonly title: string;
  /** `YYYY-MM-DD` from the frontmatter, else the "Date" line, else the file name; or null. */
  readonly date: string | null;
  /** From the frontmatter, else the "Account" line, as written there: a name, `[[a link|alias]]`, or empty. */
  readonly account: string;
  readonly participants: readonly string[];
  readonly source: string;
  /** Where the generator read it: a path or an address. */
  readonly sourceRef: string;
  /** Without `#`. */
  readonly tags: readonly string[];
}
