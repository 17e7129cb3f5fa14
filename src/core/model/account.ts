import * as z from 'zod/mini';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { NoteEntries } from './note-entries.ts';
import { checkDate, firstTitle, noteName, readProperties, type NoteSource } from './note-source.ts';
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

/** Reads an account. `diagnostics` takes `account-without-name`, `impossible-date` and `unreadable-date`. */
export function readAccount(source: NoteSource, diagnostics: Diagnostic[]): Account {
  const properties = readProperties(accountProperties, source.frontmatter);
  for (const key of ['last_contact', 'created'] as const) checkDate(source, key, diagnostics);
  const name = properties.name || firstTitle(source.tree) || noteName(source.path);
  if (properties.name === '') {
    const message = `The frontmatter has no name for this account; "${name}" is used.`;
    diagnostics.push({ code: 'account-without-name', line: 1, message });
  }
  return {
    ...source.entries,
    path: source.path,
    name,
    aliases: properties.aliases,
    lastContact: properties.last_contact,
    created: properties.created,
    tags: properties.tags,
  };
}
