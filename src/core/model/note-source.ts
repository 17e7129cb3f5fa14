import type * as z from 'zod/mini';
import type { Frontmatter } from '../markdown/frontmatter.ts';
import type { NoteTree } from '../markdown/note-tree.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { lineAt } from '../text/line-at.ts';
import { readCalendarDate } from './calendar-date.ts';
import type { NoteEntries } from './note-entries.ts';
import { textProperty } from './property.ts';

/** A note that was taken apart, before it is known what it stands for. */
export interface NoteSource {
  readonly path: string;
  readonly tree: NoteTree;
  readonly frontmatter: Frontmatter;
  readonly entries: NoteEntries;
}

/** The properties that the schema names, read by it; one that the note lacks counts as blank. */
export function readProperties<S extends z.ZodMiniObject>(schema: S, frontmatter: Frontmatter): z.infer<S> {
  const known = Object.keys(schema.shape).map((key) => [key, frontmatter.values.get(key) ?? null]);
  return schema.parse(Object.fromEntries(known));
}

/** Adds a diagnostic where a property holds a text that is no date of the calendar. */
export function checkDate(source: NoteSource, key: string, diagnostics: Diagnostic[]): void {
  const text = textProperty.parse(source.frontmatter.values.get(key));
  if (text === '' || readCalendarDate(text) !== null) return;
  const place = source.frontmatter.places.get(key);
  const line = place ? lineAt(source.tree.lineStarts, place.range.from) : 1;
  diagnostics.push(
    /^\d{4}-\d{2}-\d{2}/.test(text)
      ? { code: 'impossible-date', line, message: `${key}: the calendar has no ${text}.` }
      : { code: 'unreadable-date', line, message: `${key}: "${text}" is not a date written as YYYY-MM-DD.` },
  );
}

/** The first H1, or an empty text. */
export function firstTitle(tree: NoteTree): string {
  return tree.sections.find(({ heading }) => heading?.level === 1)?.heading?.title ?? '';
}

/** The file name without folder and extension. */
export function noteName(path: string): string {
  const file = path.slice(path.lastIndexOf('/') + 1);
  const dot = file.lastIndexOf('.');
  return dot > 0 ? file.slice(0, dot) : file;
}
