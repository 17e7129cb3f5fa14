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

const NOTHING: PartialDate = { year: null, month: null, day: null, quarter: null, half: null, week: null, weekday: null };
const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const ORDINALS = new Map('first second third fourth'.split(' ').map((word, i) => [word, i + 1]));

function monthOf(token: RawToken | undefined): number | null {
  if (token?.kind !== 'word' || !/^\p{Lu}/u.test(token.text)) return null;
  const lower = token.lower;
  const at = MONTHS.findIndex((month) => month === lower || (lower.length >= 3 && lower.length <= 4 && month.startsWith(lower)));
  return at < 0 ? null : at + 1;
}

function weekdayOf(token: RawToken | undefined): number | null {
  if (token?.kind !== 'word' || !/^\p{Lu}/u.test(token.text)) return null;
  const lower = token.lower.replace(/['’]s$/, '');
  const at = WEEKDAYS.findIndex((day) => day === lower || day + 's' === lower || (/^(?:mon|tue|tues|wed|thu|thur|thurs|fri)$/.test(lower) && day.startsWith(lower)));
  return at < 0 ? null : at;
}

const whole = (token: RawToken | undefined): number | null => (token?.kind === 'number' && /^\d{1,4}$/.test(token.text) ? Number(token.text) : null);
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
  // "May 12, 2000 GPUs" would be read wrongly, and is not how dates are written in prose.
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
  if (!read) return null;
  const next = at + read.length;
  const open = raw[next]?.text === '(' || raw[next]?.text === ',' ? 1 : 0;
  const after = weekdayOf(raw[next + open]);
  if (read.date.day !== null && open === 1 && raw[next]?.text === '(' && after !== null && raw[next + 2]?.text === ')') {
    return { date: { ...read.date, weekday: after }, length: read.length + 3 };
  }
  return read;
}

function readCalendarDate(raw: readonly RawToken[], at: number): ReadDate | null {
  const token = raw[at];
  if (!token) return null;

  const iso = token.kind === 'number' ? /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(token.text) : null;
  if (iso) return { date: { ...NOTHING, year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }, length: 1 };
  const dotted = token.kind === 'number' ? /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(token.text) : null;
  if (dotted && Number(dotted[2]) <= 12) return { date: { ...NOTHING, year: Number(dotted[3]), month: Number(dotted[2]), day: Number(dotted[1]) }, length: 1 };

  const month = monthOf(token);
  if (month !== null) {
    const dot = raw[at + 1]?.text === '.' && token.lower.length <= 4 ? 1 : 0;
    const day = dayAt(raw, at + 1 + dot);
    if (day) {
      const length = 1 + dot + day.length;
      const year = yearAt(raw, at + length);
      return { date: { ...NOTHING, month, day: day.day, year: year?.year ?? null }, length: length + (year?.length ?? 0) };
    }
    const year = yearAt(raw, at + 1 + dot);
    return { date: { ...NOTHING, month, year: year?.year ?? null }, length: 1 + dot + (year?.length ?? 0) };
  }

  const day = dayAt(raw, at);
  if (day) {
    let length = day.length;
    if (raw[at + length]?.lower === 'of') length++;
    const named = monthOf(raw[at + length]);
    if (named !== null) {
      const year = yearAt(raw, at + length + 1);
      return { date: { ...NOTHING, day: day.day, month: named, year: year?.year ?? null }, length: length + 1 + (year?.length ?? 0) };
    }
    if (day.length === 2 && raw[at - 1]?.lower === 'the') return { date: { ...NOTHING, day: day.day }, length: 2 };
  }

  const part = /^(?:q([1-4])|h([12])|w(\d{1,2}))$/.exec(token.lower);
  if (part && token.kind === 'word') {
    const year = yearAt(raw, at + 1);
    const date = { ...NOTHING, quarter: part[1] ? Number(part[1]) : null, half: part[2] ? Number(part[2]) : null, week: part[3] ? Number(part[3]) : null, year: year?.year ?? null };
    return { date, length: 1 + (year?.length ?? 0) };
  }
  const nth = ORDINALS.get(token.lower);
  const unit = raw[at + 1]?.lower;
  if (nth !== undefined && (unit === 'quarter' || (unit === 'half' && nth <= 2 && (raw[at + 2]?.lower === 'of' || isYear(whole(raw[at + 2])))))) {
    const year = yearAt(raw, at + 2);
    const date = { ...NOTHING, quarter: unit === 'quarter' ? nth : null, half: unit === 'half' ? nth : null, year: year?.year ?? null };
    return { date, length: 2 + (year?.length ?? 0) };
  }
  if ((token.lower === 'week' || token.lower === 'cw') && !/^(?:s|of)$/.test(raw[at + 1]?.lower ?? '')) {
    const week = whole(raw[at + 1]);
    if (week !== null && week >= 1 && week <= 53) return { date: { ...NOTHING, week }, length: 2 };
  }
  if (token.lower === 'year' || (token.lower === 'calendar' && raw[at + 1]?.lower === 'year')) {
    const length = token.lower === 'year' ? 1 : 2;
    const named = whole(raw[at + length]);
    if (isYear(named)) return { date: { ...NOTHING, year: named }, length: length + 1 };
  }
  const year = whole(token);
  if (isYear(year) && token.text.length === 4) return { date: { ...NOTHING, year }, length: 1 };
  return null;
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
