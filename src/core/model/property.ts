import * as z from 'zod/mini';
import { readCalendarDate } from './calendar-date.ts';

/*
 * Frontmatter written by people and generators: a list where a text is due, a text where a list is due, a number, a
 * date with a time. These schemas take whatever is there and never fail.
 */

/** A trimmed text; of a list its first text; otherwise empty. */
export const textProperty = z.pipe(
  z.unknown(),
  z.transform((value: unknown): string => texts(value)[0] ?? ''),
);

/** A list of trimmed texts without empty ones; a text alone is a list of one, or of several with commas between. */
export const listProperty = z.pipe(
  z.unknown(),
  z.transform((value: unknown): string[] =>
    typeof value === 'string' ? texts(value.split(',')) : texts(value),
  ),
);

/** Tags without `#`; a text alone is split at commas and spaces, as Obsidian does. */
export const tagsProperty = z.pipe(
  z.unknown(),
  z.transform((value: unknown): string[] =>
    texts(typeof value === 'string' ? value.split(/[\s,]/) : value)
      .map((tag) => (tag.startsWith('#') ? tag.slice(1) : tag))
      .filter((tag) => tag !== ''),
  ),
);

/** `YYYY-MM-DD`, a time behind it dropped; null where there is no date of the calendar. */
export const dateProperty = z.pipe(
  textProperty,
  z.transform((text: string): string | null => readCalendarDate(text)),
);

function texts(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((member) => {
    const text = typeof member === 'string' ? member.trim() : unquotedLink(member);
    return text === '' ? [] : [text];
  });
}

/** `[[Note]]` without quotes is a list in a list to YAML; a person meant the link. As a list member it is one deeper. */
function unquotedLink(value: unknown): string {
  let inner = value;
  while (Array.isArray(inner) && inner.length === 1) inner = inner[0] as unknown;
  return Array.isArray(value) && typeof inner === 'string' && inner.trim() !== '' ? `[[${inner.trim()}]]` : '';
}
