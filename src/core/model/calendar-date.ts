const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether `YYYY-MM-DD` names a day that the calendar has. */
export function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (MONTH_LENGTHS[month - 1] ?? 0) + (leap ? 1 : 0);
}

/** The `YYYY-MM-DD` that a text consists of or begins with (a time may follow), or null. */
export function readCalendarDate(text: string): string | null {
  const date = /^\d{4}-\d{2}-\d{2}(?![\d-])/.exec(text)?.[0];
  return date !== undefined && isCalendarDate(date) ? date : null;
}
