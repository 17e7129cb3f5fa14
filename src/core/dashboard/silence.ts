import { differenceInCalendarDays, parseISO } from 'date-fns';

/** The newest of several dates, each `YYYY-MM-DD`; null where there is none. */
export function newestDate(dates: Iterable<string | null>): string | null {
  let newest: string | null = null;
  for (const date of dates) if (date !== null && date > (newest ?? '')) newest = date;
  return newest;
}

/**
 * For how many days there has been no sign of an account. One of which nothing is known is new, not quiet.
 *
 * @param signs dates on which it was met or came up, each `YYYY-MM-DD`
 * @param today `YYYY-MM-DD`
 * @returns null without a sign; below 0 where the newest is of a day to come
 */
export function silentDays(signs: Iterable<string | null>, today: string): number | null {
  const newest = newestDate(signs);
  return newest === null ? null : differenceInCalendarDays(parseISO(today), parseISO(newest));
}
