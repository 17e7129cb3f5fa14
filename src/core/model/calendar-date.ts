import { isValid, parseISO } from 'date-fns';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether `YYYY-MM-DD` names a day that the calendar has. */
export function isCalendarDate(text: string): boolean {
  return DAY.test(text) && isValid(parseISO(text));
}

/** The `YYYY-MM-DD` that a text consists of or begins with (a time may follow), or null. */
export function readCalendarDate(text: string): string | null {
  const date = /^\d{4}-\d{2}-\d{2}(?![\d-])/.exec(text)?.[0];
  return date !== undefined && isCalendarDate(date) ? date : null;
}

/** The newest of several dates, each `YYYY-MM-DD`; null where there is none. */
export function newestDate(dates: Iterable<string | null>): string | null {
  let newest: string | null = null;
  for (const date of dates) if (date !== null && date > (newest ?? '')) newest = date;
  return newest;
}

/** `YYYY-MM-DD`, whether the calendar has such a day or not. */
export function isoDate(year: number, month: number, day: number): string {
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
