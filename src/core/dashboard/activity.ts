import { addDays, differenceInCalendarDays, formatISO, parseISO, startOfISOWeek } from 'date-fns';
import type { Account } from '../model/account.ts';
import type { Transcript } from '../model/transcript.ts';
import type { ActivityWeek } from './account-summary.ts';

/** How many weeks the panel looks back, the current one included. */
export const ACTIVITY_WEEKS = 26;

/**
 * How often the account came up, week by week from Monday on, the oldest first: its transcripts, and the lines of Recent
 * Context on days without one. Several lines of one day count once.
 *
 * @param today `YYYY-MM-DD`; its week is the last
 */
export function activityByWeek(account: Account, transcripts: readonly Transcript[], today: string): ActivityWeek[] {
  const first = addDays(startOfISOWeek(parseISO(today)), -7 * (ACTIVITY_WEEKS - 1));
  const counts = new Array<number>(ACTIVITY_WEEKS).fill(0);
  const met = transcripts.flatMap(({ date }) => (date === null ? [] : [date]));
  const mentioned = new Set(account.context.flatMap(({ date }) => (date === null || met.includes(date) ? [] : [date])));
  for (const date of [...met, ...mentioned]) {
    const week = Math.floor(differenceInCalendarDays(parseISO(date), first) / 7);
    if (week >= 0 && week < ACTIVITY_WEEKS && date <= today) counts[week] = (counts[week] ?? 0) + 1;
  }
  return counts.map((count, week) => ({ monday: formatISO(addDays(first, 7 * week), { representation: 'date' }), count }));
}
