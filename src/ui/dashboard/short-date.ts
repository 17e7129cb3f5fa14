// Not by Intl: making its formats takes longer than all else that happens when the plugin is loaded, and engines disagree about September.
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * A date as the panel shows it: `4 Jan`, or `4 Jan 2025` outside the year of `today`.
 *
 * @param date `YYYY-MM-DD`; anything else comes back as it is
 * @param today `YYYY-MM-DD`
 */
export function shortDate(date: string, today: string): string {
  const time = new Date(/^\d{4}-\d{2}-\d{2}$/.test(date) ? date : Number.NaN);
  // Engines differ on 31 February: one that rolls it over does not get to change what was written.
  if (Number.isNaN(time.getTime()) || !time.toISOString().startsWith(date)) return date;
  const year = date.slice(0, 4);
  const day = `${time.getUTCDate()} ${MONTHS[time.getUTCMonth()] ?? ''}`;
  return year === today.slice(0, 4) ? day : `${day} ${year}`;
}

/** Draws a date as a `time` element: short to read, whole for machines and in the tooltip. */
export function drawDate(parent: HTMLElement, date: string, today: string): HTMLElement {
  return parent.createEl('time', { cls: 'account-notes-date', text: shortDate(date, today), attr: { datetime: date, title: date } });
}
