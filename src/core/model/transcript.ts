import * as z from 'zod/mini';
import type { NoteTree } from '../markdown/note-tree.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { readCalendarDate } from './calendar-date.ts';
import { readTrailingLink } from './link.ts';
import type { NoteEntries } from './note-entries.ts';
import { checkDate, firstTitle, noteName, readProperties, type NoteSource } from './note-source.ts';
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

/** Reads a transcript. `diagnostics` takes `transcript-without-date`, `impossible-date` and `unreadable-date`. */
export function readTranscript(source: NoteSource, diagnostics: Diagnostic[]): Transcript {
  const { path, tree } = source;
  const properties = readProperties(transcriptProperties, source.frontmatter);
  checkDate(source, 'date', diagnostics);
  const lines = readFieldLines(tree);
  const date = properties.date ?? readCalendarDate(lines.get('date') ?? '') ?? readCalendarDate(noteName(path));
  if (date === null) {
    const message = 'This transcript has no date: neither in the frontmatter, nor on a "Date" line, nor in the file name.';
    diagnostics.push({ code: 'transcript-without-date', line: 1, message });
  }
  return {
    ...source.entries,
    path,
    type: properties.type,
    title: properties.title || firstTitle(tree) || noteName(path),
    date,
    account: unlessBlank(properties.account) || unlessBlank(lines.get('account') ?? ''),
    participants: (properties.participants.length > 0
      ? properties.participants
      : listProperty.parse(lines.get('attendees') ?? lines.get('participants'))
    ).map((name) => readTrailingLink(name)?.label ?? name),
    source: properties.source,
    sourceRef: properties.source_ref,
    tags: properties.tags,
  };
}

/** `**Date**: …`, `**Account:** …` and their like, above the first H2; keys in lower case, the first of each counts. */
function readFieldLines(tree: NoteTree): Map<string, string> {
  const fields = new Map<string, string>();
  for (const { heading, blocks } of tree.sections) {
    if (heading !== null && heading.level > 1) break;
    for (const block of blocks) {
      if (block.kind !== 'paragraph') continue;
      for (const line of tree.text.slice(block.from, block.to).split(/\r\n?|\n/)) {
        const match = /^\s*(?:\*\*|__)?(date|account|attendees|participants)(?:\*\*|__)?:(?:\*\*|__)?(.*)$/i.exec(line);
        const key = match?.[1]?.toLowerCase();
        if (key !== undefined && !fields.has(key)) fields.set(key, match?.[2]?.trim() ?? '');
      }
    }
  }
  return fields;
}

/** A generator that knows no account writes an empty link. */
function unlessBlank(account: string): string {
  return /^\[\[\s*\]\]$/.test(account) ? '' : account;
}
