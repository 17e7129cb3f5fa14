import * as z from 'zod/mini';
import type { NoteEntries } from './note-entries.ts';
import { dateProperty, listProperty, tagsProperty, textProperty } from './property.ts';

/** The frontmatter of an account note, as far as it is understood; every field may be missing. */
export const accountProperties = z.object({
  name: textProperty,
  aliases: listProperty,
  last_contact: dateProperty,
  created: dateProperty,
  tags: tagsProperty,
});

/** A company or other party that transcripts are about, and what its note holds. */
export interface Account extends NoteEntries {
  /** The note's path, relative to the vault. */
  readonly path: string;
  /** From the frontmatter, else the first H1, else the file name. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** `YYYY-MM-DD`, or null. */
  readonly lastContact: string | null;
  /** `YYYY-MM-DD`, or null. */
  readonly created: string | null;
  /** Without `#`. */
  readonly tags: readonly string[];
}
