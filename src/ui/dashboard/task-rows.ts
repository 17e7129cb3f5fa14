import type { TaskRow } from '../../core/dashboard/account-summary.ts';
import { drawInlineText } from '../inline-text.ts';
import type { DashboardActions } from './dashboard-actions.ts';
import { drawGo } from './rows.ts';
import { shortDate } from './short-date.ts';

/** Draws a task's words, its fields as chips, and where it stands. Returns its row, and what in it takes the focus. */
export function drawTask(list: HTMLElement, task: TaskRow, path: string, today: string, actions: DashboardActions): { bodyEl: HTMLElement; itemEl: HTMLElement; goEl: HTMLElement } {
  const itemEl = list.createEl('li', { cls: 'account-notes-row' });
  const bodyEl = itemEl.createDiv({ cls: 'account-notes-row-text' });
  const words = bodyEl.createDiv();
  drawInlineText(words, task.text, actions);
  for (const chip of chipsOf(task, today)) {
    words.appendText(' ');
    words.createSpan({ cls: 'account-notes-chip', text: chip });
  }
  if (task.from !== null) bodyEl.createDiv({ cls: 'account-notes-from', text: task.from });
  return { bodyEl, itemEl, goEl: drawGo(itemEl, task, path, actions) };
}

function chipsOf({ priority, owner, due }: TaskRow, today: string): string[] {
  return [
    ...(due === null ? [] : [due < today ? `overdue, ${shortDate(due, today)}` : `due ${shortDate(due, today)}`]),
    ...(priority === null ? [] : [`${priority} priority`]),
    ...(owner === null ? [] : [`@${owner}`]),
  ];
}
