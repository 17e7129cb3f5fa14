import { addDays, addMonths, addWeeks, endOfISOWeek, endOfMonth, formatISO, getISODay, parseISO, startOfISOWeek } from 'date-fns';
import type { PartialDate } from '../language/dates.ts';
import { isCalendarDate, isoDate } from '../model/calendar-date.ts';

/** The first and the last day of a day, week, month, quarter, half year or year; `YYYY-MM-DD`. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

/** A day as `YYYY-MM-DD`. */
export function isoDay(date: Date): string {
  return formatISO(date, { representation: 'date' });
}

/** The Sunday of a day's week. */
export function endOfWeek(day: string): string {
  return isoDay(endOfISOWeek(parseISO(day)));
}

/** The period that a date names, in a year; null where it names none or the calendar has no such day. */
export function periodOf({ month, day, quarter, half, week }: PartialDate, year: number): Period | null {
  if (month !== null && day !== null) {
    const one = isoDate(year, month, day);
    return isCalendarDate(one) ? { start: one, end: one } : null;
  }
  if (day !== null) return null;
  if (week !== null) {
    const monday = addWeeks(startOfISOWeek(new Date(year, 0, 4)), week - 1);
    return { start: isoDay(monday), end: isoDay(addDays(monday, 6)) };
  }
  if (month !== null) return months(year, month, 1);
  if (quarter !== null) return months(year, quarter * 3 - 2, 3);
  return half === null ? months(year, 1, 12) : months(year, half * 6 - 5, 6);
}

/** The period that a date without a year names, in the year that brings it nearest to a day; null where it names none. */
export function periodNear(date: PartialDate, day: string): Period | null {
  const isNamed = date.month !== null || date.quarter !== null || date.half !== null || date.week !== null;
  const year = Number(day.slice(0, 4));
  const periods = isNamed ? [year - 1, year, year + 1].flatMap((each) => periodOf(date, each) ?? []) : [];
  const distance = ({ start, end }: Period): number => (start <= day && day <= end ? 0 : Math.min(Math.abs(daysBetween(start, day)), Math.abs(daysBetween(end, day))));
  return periods.reduce<Period | null>((best, period) => (best === null || distance(period) < distance(best) ? period : best), null);
}

/**
 * The next such weekday behind a day.
 *
 * @param weekday 0 is Sunday
 * @param isNext "next Friday": people mean this week's or the week's behind it, so it is the latter
 */
export function nextWeekday(day: string, weekday: number, isNext: boolean): string {
  const from = parseISO(day);
  const ahead = (((weekday === 0 ? 7 : weekday) - getISODay(from) + 6) % 7) + 1;
  const isThisWeek = ahead <= 7 - getISODay(from);
  return isoDay(addDays(from, ahead + (isNext && isThisWeek ? 7 : 0)));
}

/** The next day behind a day that is the given one of its month. */
export function nextDayOfMonth(day: string, dayOfMonth: number): string | null {
  const from = parseISO(`${day.slice(0, 8)}01`);
  const days = [0, 1, 2].map((ahead) => addMonths(from, ahead)).map((month) => isoDate(month.getFullYear(), month.getMonth() + 1, dayOfMonth));
  return days.find((each) => isCalendarDate(each) && each > day) ?? null;
}

function months(year: number, first: number, count: number): Period {
  return { start: isoDate(year, first, 1), end: isoDay(endOfMonth(new Date(year, first + count - 2, 1))) };
}

function daysBetween(a: string, b: string): number {
  return (parseISO(b).getTime() - parseISO(a).getTime()) / 86_400_000;
}
