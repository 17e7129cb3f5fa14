import { beginsWithCapital } from './capital.ts';
import type { RawToken } from './scan-words.ts';

/** A date as far as the text gives it; what is null is not said. */
export interface PartialDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly quarter: number | null;
  readonly half: number | null;
  readonly week: number | null;
  /** 0 is Sunday. */
  readonly weekday: number | null;
}

export interface ReadDate {
  readonly date: PartialDate;
  /** How many raw tokens it takes. */
  readonly length: number;
}

const NOTHING: PartialDate = {
  year: null,
  month: null,
  day: null,
  quarter: null,
  half: null,
  week: null,
  weekday: null,
};
/** By name and by its first three or four letters, lower case; 1 is January. */
const MONTHS = new Map(
  'january february march april may june july august september october november december'.split(' ').flatMap((name, at): [string, number][] => [[name, at + 1], [name.slice(0, 3), at + 1], [name.slice(0, 4), at + 1]]),
);
/** By name, plural and usual short forms, lower case; 0 is Sunday. */
const WEEKDAYS = new Map(
  'sunday sundays|monday mondays mon|tuesday tuesdays tue tues|wednesday wednesdays wed|thursday thursdays thu thur thurs|friday fridays fri|saturday saturdays'.split('|').flatMap((names, at) => names.split(' ').map((name): [string, number] => [name, at])),
);
const ORDINALS = new Map('first second third fourth'.split(' ').map((word, i) => [word, i + 1]));

function monthOf(token: RawToken | undefined): number | null {
  const month = token?.kind === 'word' ? MONTHS.get(token.lower) : undefined;
  return month !== undefined && beginsWithCapital(token?.text ?? '') ? month : null;
}

function weekdayOf(token: RawToken | undefined): number | null {
  if (token?.kind !== 'word') return null;
  const { lower } = token;
  const weekday = WEEKDAYS.get(lower.endsWith("'s") || lower.endsWith('’s') ? lower.slice(0, -2) : lower);
  return weekday !== undefined && beginsWithCapital(token.text) ? weekday : null;
}

const whole = (token: RawToken | undefined): number | null =>
  token?.kind === 'number' && /^\d{1,4}$/.test(token.text) ? Number(token.text) : null;
const isYear = (n: number | null): n is number => n !== null && n >= 1900 && n < 2200;
const isDay = (n: number | null): n is number => n !== null && n >= 1 && n <= 31;

/** A day of the month with or without its `th`; how many raw tokens it takes. */
function dayAt(raw: readonly RawToken[], at: number): { day: number; length: number } | null {
  const day = whole(raw[at]);
  if (!isDay(day)) return null;
  const suffix = raw[at + 1];
  return { day, length: suffix?.kind === 'word' && !suffix.spaced && /^(?:st|nd|rd|th)$/.test(suffix.lower) ? 2 : 1 };
}

/** `, 2026`, ` 2026` or ` of 2026` after a day or month. */
function yearAt(raw: readonly RawToken[], at: number): { year: number; length: number } | null {
  let skip = 0;
  if (raw[at]?.text === ',' || raw[at]?.lower === 'of') skip = 1;
  const year = whole(raw[at + skip]);
  if (!isYear(year)) return null;
  return { year, length: skip + 1 };
}

/**
 * Reads a date that begins at a raw token: ISO, `January 5, 2026`, `5 January`, `Monday, 5 Jan`, `January 2026`,
 * `Q1 2026`, `first quarter of 2026`, `H2`, `week 11`, `the 19th`, `Friday`, `2026`.
 *
 * @returns null where no date begins
 */
export function readDate(raw: readonly RawToken[], at: number): ReadDate | null {
  const token = raw[at];
  if (!token) return null;

  const weekday = weekdayOf(token);
  if (weekday !== null) {
    const skip = raw[at + 1]?.text === ',' || raw[at + 1]?.text === '(' ? 2 : 1;
    const rest = readCalendarDate(raw, at + skip);
    if (rest && rest.date.day !== null) return { date: { ...rest.date, weekday }, length: skip + rest.length };
    return { date: { ...NOTHING, weekday }, length: 1 };
  }
  const read = readCalendarDate(raw, at);
  if (!read || read.date.day === null) return read;
  const next = at + read.length;
  const behind = raw[next]?.text === '(' && raw[next + 2]?.text === ')' ? weekdayOf(raw[next + 1]) : null;
  return behind === null ? read : { date: { ...read.date, weekday: behind }, length: read.length + 3 };
}

function readCalendarDate(raw: readonly RawToken[], at: number): ReadDate | null {
  const token = raw[at];
  if (!token) return null;
  return readNumericDate(token) ?? readMonthFirst(raw, at) ?? readDayFirst(raw, at) ?? readPeriod(raw, at) ?? readYear(raw, at);
}

/** `2026-01-05` and `05.01.2026`. */
function readNumericDate(token: RawToken): ReadDate | null {
  if (token.kind !== 'number') return null;
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(token.text);
  if (iso) return { date: { ...NOTHING, year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }, length: 1 };
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(token.text);
  if (!dotted || Number(dotted[2]) > 12) return null;
  return { date: { ...NOTHING, year: Number(dotted[3]), month: Number(dotted[2]), day: Number(dotted[1]) }, length: 1 };
}

/** `January`, `Jan. 5`, `January 5, 2026`, `January 2026`. */
function readMonthFirst(raw: readonly RawToken[], at: number): ReadDate | null {
  const token = raw[at];
  const month = monthOf(token);
  if (!token || month === null) return null;
  const named = raw[at + 1]?.text === '.' && token.lower.length <= 4 ? 2 : 1;
  const day = dayAt(raw, at + named);
  return withYear(raw, at, named + (day?.length ?? 0), { ...NOTHING, month, day: day?.day ?? null });
}

/** `5 January 2026`, `5th of January`, `the 19th`. */
function readDayFirst(raw: readonly RawToken[], at: number): ReadDate | null {
  const day = dayAt(raw, at);
  if (!day) return null;
  const length = raw[at + day.length]?.lower === 'of' ? day.length + 1 : day.length;
  const month = monthOf(raw[at + length]);
  if (month !== null) return withYear(raw, at, length + 1, { ...NOTHING, day: day.day, month });
  const isNamed = day.length === 2 && raw[at - 1]?.lower === 'the';
  return isNamed ? { date: { ...NOTHING, day: day.day }, length: 2 } : null;
}

/** `Q1 2026`, `H2`, `W11`, `first quarter of 2026`, `week 11`, `CW 11`. */
function readPeriod(raw: readonly RawToken[], at: number): ReadDate | null {
  const token = raw[at];
  if (!token) return null;
  const part = token.kind === 'word' && token.lower.length <= 3 ? /^(?:q([1-4])|h([12])|w(\d{1,2}))$/.exec(token.lower) : null;
  if (part) {
    const [quarter, half, week] = [part[1], part[2], part[3]].map((n) => (n === undefined ? null : Number(n)));
    return withYear(raw, at, 1, { ...NOTHING, quarter: quarter ?? null, half: half ?? null, week: week ?? null });
  }
  const nth = ORDINALS.get(token.lower);
  const unit = raw[at + 1]?.lower;
  if (nth !== undefined && unit === 'quarter') return withYear(raw, at, 2, { ...NOTHING, quarter: nth });
  // "The first half" of a match or a page is no date.
  const isDated = raw[at + 2]?.lower === 'of' || isYear(whole(raw[at + 2]));
  if (nth !== undefined && nth <= 2 && unit === 'half' && isDated) return withYear(raw, at, 2, { ...NOTHING, half: nth });
  const week = token.lower === 'week' || token.lower === 'cw' ? whole(raw[at + 1]) : null;
  return week !== null && week >= 1 && week <= 53 ? { date: { ...NOTHING, week }, length: 2 } : null;
}

/** `2026`, `year 2026`, `calendar year 2026`. */
function readYear(raw: readonly RawToken[], at: number): ReadDate | null {
  const token = raw[at];
  const calendar = token?.lower === 'calendar' && raw[at + 1]?.lower === 'year' ? 2 : 0;
  const skip = token?.lower === 'year' ? 1 : calendar;
  const year = whole(raw[at + skip]);
  if (!isYear(year) || (skip === 0 && token?.text.length !== 4)) return null;
  return { date: { ...NOTHING, year }, length: skip + 1 };
}

/** The date with the year that stands behind its first `length` tokens, if one does. */
function withYear(raw: readonly RawToken[], at: number, length: number, date: PartialDate): ReadDate {
  const year = yearAt(raw, at + length);
  return { date: { ...date, year: year?.year ?? null }, length: length + (year?.length ?? 0) };
}

/** Whether two dates can be the same one: what both say is equal. */
export function datesAgree(a: PartialDate, b: PartialDate): boolean {
  let shared = 0;
  for (const part of ['year', 'month', 'day', 'quarter', 'half', 'week'] as const) {
    if (a[part] === null || b[part] === null) continue;
    if (a[part] !== b[part]) return false;
    shared++;
  }
  const weekdayA = weekdayOfDate(a);
  const weekdayB = weekdayOfDate(b);
  if (weekdayA !== null && weekdayB !== null) {
    if (weekdayA !== weekdayB) return false;
    shared++;
  }
  const quarterA = quarterOfDate(a);
  const quarterB = quarterOfDate(b);
  if (quarterA !== null && quarterB !== null && quarterA !== quarterB) return false;
  return shared > 0;
}

/** Whether `full` says all that `part` says; a missing year counts as said, since notes leave it out freely. */
export function dateCovers(full: PartialDate, part: PartialDate): boolean {
  if (!datesAgree(full, part)) return false;
  if (part.day !== null && full.day === null) return false;
  if (part.month !== null && full.month === null) return false;
  if (part.week !== null && full.week === null && full.day === null) return false;
  if (part.quarter !== null && full.quarter === null) return false;
  if (part.half !== null && full.half === null) return false;
  if (part.weekday !== null && full.weekday === null && full.day === null) return false;
  return !(part.year !== null && full.year === null && part.month === null);
}

function weekdayOfDate(date: PartialDate): number | null {
  if (date.weekday !== null) return date.weekday;
  if (date.year === null || date.month === null || date.day === null) return null;
  return new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay();
}

function quarterOfDate(date: PartialDate): number | null {
  return date.quarter ?? (date.month === null ? null : Math.ceil(date.month / 3));
}
