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
