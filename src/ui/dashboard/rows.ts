import { setIcon, setTooltip } from 'obsidian';
import type { SummaryRow } from '../../core/dashboard/account-summary.ts';
import { drawInlineText } from '../inline-text.ts';
import type { DashboardActions } from './dashboard-actions.ts';
import { drawDate } from './short-date.ts';

/** What a list of rows is drawn from. */
export interface RowsOptions {
  readonly path: string;
  readonly rows: readonly SummaryRow[];
  readonly today: string;
  /** How many rows show at first; the others wait behind a button. */
  readonly shown: number;
  readonly actions: DashboardActions;
}

/** Draws rows that each lead to their line, by the button at their end or by a click anywhere on them. */
export function drawRows(parent: HTMLElement, options: RowsOptions): void {
  const list = parent.createEl('ul', { cls: 'account-notes-rows' });
  for (const row of options.rows.slice(0, options.shown)) drawRow(list, row, options);
  list.addEventListener('keydown', (event) => moveThroughRows(list, event));
  const rest = options.rows.slice(options.shown);
  if (rest.length === 0) return;
  const more = parent.createEl('button', {
    cls: 'account-notes-more',
    text: `Show ${rest.length} more`,
    attr: { type: 'button' },
  });
  more.addEventListener('click', () => {
    const buttons = rest.map((row) => drawRow(list, row, options));
    more.remove();
    buttons[0]?.focus();
  });
}

function drawRow(list: HTMLElement, row: SummaryRow, { path, today, actions }: RowsOptions): HTMLButtonElement {
  const item = list.createEl('li', { cls: 'account-notes-row' });
  const text = item.createDiv({ cls: 'account-notes-row-text' });
  if (row.date !== null) drawDate(text, row.date, today);
  if (row.date !== null) text.appendText(' ');
  drawInlineText(text, row.text, actions);
  if (row.chip !== null) {
    text.appendText(' ');
    text.createSpan({ cls: 'account-notes-chip', text: row.chip });
  }
  const go = item.createEl('button', {
    cls: 'account-notes-go clickable-icon',
    attr: { type: 'button', 'aria-label': `Go to line ${row.line}`, 'data-focus': `line-${row.line}` },
  });
  setIcon(go, 'arrow-up-right');
  setTooltip(go, `Go to line ${row.line}`);
  item.addEventListener('click', (event) => {
    // A click that ends a selection is not a wish to leave.
    if (item.win.getSelection()?.isCollapsed === false && !go.contains(event.targetNode)) return;
    actions.openLine(path, row.line, event);
  });
  return go;
}

function moveThroughRows(list: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const buttons = list.findAll('.account-notes-go');
  const at = buttons.findIndex((button) => button === list.doc.activeElement);
  if (at === -1) return;
  const next = buttons[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
