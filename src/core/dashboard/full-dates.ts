import { readDate } from '../language/dates.ts';
import { scanWords } from '../language/scan-words.ts';
import { isCalendarDate, isoDate } from '../model/calendar-date.ts';

/** A text without a year, or with nothing that could be its month, holds no full date; most bullets end here. */
const YEAR = /(?:19|20|21)\d\d/;
const MONTH = /\d\D\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i;

/**
 * Every date of a text that says year, month and day, as `YYYY-MM-DD`, in the order of the text. A day that the calendar
 * does not have is none.
 */
export function fullDates(text: string): string[] {
  if (!YEAR.test(text) || !MONTH.test(text)) return [];
  const raw = scanWords(text);
  const found: string[] = [];
  for (let at = 0; at < raw.length; ) {
    const read = readDate(raw, at);
    if (!read) {
      at += 1;
      continue;
    }
    const { year, month, day } = read.date;
    if (year !== null && month !== null && day !== null) {
      const date = isoDate(year, month, day);
      if (isCalendarDate(date)) found.push(date);
    }
    at += read.length;
  }
  return found;
}
