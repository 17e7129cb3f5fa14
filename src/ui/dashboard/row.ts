import type { SummaryRow } from '../../core/dashboard/account-summary.ts';
import { drawInlineText } from '../inline-text.ts';
import type { DashboardActions } from './dashboard-actions.ts';
import { drawOrigin } from './origin.ts';
import { drawRowDetails } from './row-details.ts';
import { drawGo, drawList } from './rows.ts';
import type { ListState } from './rows.ts';

/** Draws a list whose rows each lead to their line; the arrow keys go from row to row. */
export function drawRows(parent: HTMLElement, rows: readonly SummaryRow[], state: ListState, actions: DashboardActions): void {
  drawList(parent, rows, state, (list, row) => drawRow(list, row, state, actions));
}

/** Draws a row: its date, what it says, and what is known of it. Returns what in it takes the focus. */
export function drawRow(list: HTMLElement, row: SummaryRow, state: ListState, actions: DashboardActions, tag: 'li' | 'div' = 'li'): HTMLElement {
  const item = list.createEl(tag, { cls: 'account-notes-row' });
  const text = item.createDiv({ cls: 'account-notes-row-text' });
  if (row.date !== null) {
    drawOrigin(text, row.date, row.origin, state.today, actions);
    text.appendText(' ');
  }
  drawInlineText(text, row.text, actions);
  if (row.chip !== null) {
    text.appendText(' ');
    text.createSpan({ cls: 'account-notes-chip', text: row.chip });
  }
  drawRowDetails(text, row, state, actions);
  return drawGo(item, row, state.path, actions);
}
