import { differenceInCalendarDays, parseISO } from 'date-fns';
import type { Account } from '../model/account.ts';
import { newestDate } from '../model/calendar-date.ts';
import type { Transcript } from '../model/transcript.ts';
import type { Options } from '../options.ts';

/** The newest date in an account's Recent Context, or null. */
export function lastMentionOf({ context }: Account): string | null {
  return newestDate(context.map(({ date }) => date));
}

/**
 * For how many days there has been no sign of an account: no contact, mention or transcript. One of which nothing is known is
 * new, not quiet.
 *
 * @param transcripts of the account
 * @param today `YYYY-MM-DD`
 * @returns null without a sign; below 0 where the newest is of a day to come
 */
export function silentDays(account: Account, transcripts: readonly Transcript[], today: string): number | null {
  const newest = newestDate([account.lastContact, lastMentionOf(account), ...transcripts.map(({ date }) => date)]);
  return newest === null ? null : differenceInCalendarDays(parseISO(today), parseISO(newest));
}

/** {@link silentDays} where they are more than the options allow; else null. */
export function quietDays(days: number | null, { quietAfterDays }: Options): number | null {
  return days !== null && days > quietAfterDays ? days : null;
}
