import type { ActivityWeek } from '../../core/dashboard/account-summary.ts';
import { shortDate } from './short-date.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Of one week, in units of the drawing, and the gap to the next. */
const WIDTH = 8;
const GAP = 2;
const HEIGHT = 24;
/** A week without anything still has its place on the line. */
const LEAST = 1.5;

/** Draws how often the account came up, a bar a week, with the same in words for those who hear it. */
export function drawActivity(parent: HTMLElement, weeks: readonly ActivityWeek[], today: string): void {
  const { doc } = parent;
  const most = Math.max(1, ...weeks.map(({ count }) => count));
  const svg = doc.createElementNS(SVG, 'svg');
  const attributes = { class: 'account-notes-activity-bars', role: 'img', 'aria-label': inWords(weeks, today), viewBox: `0 0 ${weeks.length * WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none' };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  for (const [at, { monday, count }] of weeks.entries()) {
    const height = count === 0 ? LEAST : Math.max(2 * LEAST, (count / most) * HEIGHT);
    const bar = doc.createElementNS(SVG, 'rect');
    const place = { x: at * WIDTH + GAP / 2, y: HEIGHT - height, width: WIDTH - GAP, height, class: count === 0 ? 'is-empty' : '' };
    for (const [name, value] of Object.entries(place)) bar.setAttribute(name, String(value));
    const title = doc.createElementNS(SVG, 'title');
    title.textContent = `Week of ${shortDate(monday, today)}: ${count}`;
    bar.appendChild(title);
    svg.appendChild(bar);
  }
  const line = parent.createDiv({ cls: 'account-notes-activity' });
  line.appendChild(svg);
  line.createSpan({ cls: 'account-notes-faint', text: `${weeks.length} weeks` });
}

function inWords(weeks: readonly ActivityWeek[], today: string): string {
  const total = weeks.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return `No activity in ${weeks.length} weeks`;
  const busiest = weeks.reduce((best, week) => (week.count >= best.count ? week : best));
  return `Activity: ${total} in ${weeks.length} weeks, most of them (${busiest.count}) in the week of ${shortDate(busiest.monday, today)}`;
}
