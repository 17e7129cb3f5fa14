import type { Diagnostic } from '../text/diagnostic.ts';
import { isCalendarDate } from './calendar-date.ts';
import type { ContextEntry, Entry } from './entry.ts';
import { readTrailingLink } from './link.ts';

/** `2026-01-05:`, `**2026-01-05**:`, `**2026-01-05:**`, `[[2026-01-05]]:`, `2026-01-05 - `. */
const LEADING_DATE = /^(?:\*\*|__|\[\[)?(\d{4}-\d{2}-\d{2})(?:\*\*|__|\]\])?(?::|\s+:|\s+[-–—](?=\s))(?:\*\*|__)?\s*/;
const MENTION = /^mentioned in:\s*/i;
const BLOCK_ID = /\s\^[a-z\d-]+$/i;

/**
 * Reads a bullet of Recent Context.
 *
 * @param diagnostics takes `impossible-date` where the calendar has no such day; the date then stays in the body
 */
export function readContextEntry(entry: Entry, diagnostics: Diagnostic[]): ContextEntry {
  const text = entry.text.replace(BLOCK_ID, '').trim();
  const leading = LEADING_DATE.exec(text);
  const written = leading?.[1];
  const date = written !== undefined && isCalendarDate(written) ? written : null;
  if (written !== undefined && date === null) {
    diagnostics.push({ code: 'impossible-date', line: entry.item.line, message: `The calendar has no ${written}.` });
  }
  const dated = date === null ? text : text.slice(leading?.[0].length);
  const mention = MENTION.exec(dated);
  const said = dated.slice(mention?.[0].length ?? 0).trim();
  const link = readTrailingLink(said);
  return {
    ...entry,
    kind: 'context',
    date,
    body: mention && link ? said.slice(0, link.from) + link.label : said,
    truncated: said.endsWith('...') || said.endsWith('…'),
    mention: mention !== null,
    link: link?.target ?? null,
  };
}
