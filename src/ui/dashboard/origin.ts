import { setTooltip } from 'obsidian';
import type { Place } from '../../core/dashboard/account-summary.ts';
import type { DashboardActions } from './dashboard-actions.ts';
import { noteName } from './rows.ts';
import { drawDate } from './short-date.ts';

/** Draws a date that leads to the transcript that it is of, where there is one. */
export function drawOrigin(parent: HTMLElement, date: string, origin: Place | null, today: string, actions: DashboardActions): void {
  if (origin === null) {
    drawDate(parent, date, today);
    return;
  }
  const link = parent.createEl('a', { cls: 'account-notes-origin', href: origin.path });
  const time = drawDate(link, date, today);
  time.removeAttribute('title');
  setTooltip(link, `${time.getText()}, from ${noteName(origin.path)}`);
  leadTo(link, origin, actions);
}

/** Makes a link lead to a line. */
export function leadTo(link: HTMLElement, { path, line }: Place, actions: DashboardActions): void {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    event.stopPropagation();
    actions.openLine(path, line, event);
  });
}
