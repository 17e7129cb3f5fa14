import type { AccountPulse } from '../../core/dashboard/account-pulse.ts';
import type { AccountChoice } from '../../core/dashboard/account-summary.ts';
import { counted } from '../counted.ts';
import { drawDate } from '../dashboard/short-date.ts';

/** An account of a list, and how it stands, where that is known. */
export interface PulseRow {
  readonly account: AccountChoice;
  readonly pulse: AccountPulse | null;
  /** What stands in the table's further columns, as text; empty for nothing. */
  readonly further?: readonly string[];
}

/** So many rows are drawn in one frame. */
const ROWS_A_FRAME = 40;

const COLUMNS = ['Account', 'Contact', 'Mention', 'Quiet for', 'Open tasks', 'Proposed', 'Needs care'] as const;

/**
 * Accounts as a table, which a narrow place shows as two lines each. It is kept up to date row by row: a row whose data did not change keeps
 * its element, and long tables are drawn frame by frame. The arrow keys go from row to row, and Tab goes past them all.
 */
export class PulseTable {
  private readonly tableEl: HTMLElement;
  private readonly bodyEl: HTMLElement;
  private readonly drawn = new Map<string, { readonly el: HTMLElement; readonly key: string }>();
  private frame = 0;

  /**
   * @param label what the table holds, for those who hear it
   * @param further heads of columns beside those of a pulse
   * @param onChoose takes the path of the account that was chosen
   */
  constructor(
    parent: HTMLElement,
    label: string,
    private readonly further: readonly string[],
    onChoose: (path: string, event: MouseEvent) => void,
  ) {
    const wrapEl = parent.createDiv({ cls: 'account-notes-pulse' });
    // Roles, because some browsers forget those of a table that is laid out as anything else.
    this.tableEl = wrapEl.createEl('table', { attr: { role: 'table', 'aria-label': label } });
    const headEl = this.tableEl.createEl('thead', { attr: { role: 'rowgroup' } }).createEl('tr', { attr: { role: 'row' } });
    for (const column of [...COLUMNS, ...further]) headEl.createEl('th', { text: column, attr: { role: 'columnheader', scope: 'col' } });
    this.bodyEl = this.tableEl.createEl('tbody', { attr: { role: 'rowgroup' } });
    this.bodyEl.addEventListener('click', (event) => {
      const path = rowOf(event)?.getAttribute('data-path');
      // A click that ends a selection is not a wish to leave.
      if (path && this.bodyEl.win.getSelection()?.isCollapsed !== false) onChoose(path, event);
    });
    this.bodyEl.addEventListener('keydown', (event) => this.move(event));
    this.bodyEl.addEventListener('focusin', (event) => this.makeTabStop(rowOf(event)));
  }

  /** @param today `YYYY-MM-DD` */
  update(rows: readonly PulseRow[], today: string): void {
    this.tableEl.win.cancelAnimationFrame(this.frame);
    this.tableEl.toggle(rows.length > 0);
    const wanted = new Set(rows.map(({ account }) => account.path));
    for (const el of this.rowEls()) if (!wanted.has(el.getAttribute('data-path') ?? '')) el.remove();
    this.place(rows, 0, today);
  }

  /** Gives the focus to the first row. */
  focus(): void {
    this.rowEls()[0]?.find('button').focus();
  }

  /** Leaves the rest of a long table undrawn. */
  stop(): void {
    this.tableEl.win.cancelAnimationFrame(this.frame);
  }

  private place(rows: readonly PulseRow[], from: number, today: string): void {
    const { activeElement } = this.bodyEl.doc;
    const to = Math.min(from + ROWS_A_FRAME, rows.length);
    for (const [at, row] of rows.slice(from, to).entries()) {
      const old = this.drawn.get(row.account.path);
      const el = this.rowEl(row, today);
      if (old && old.el !== el && old.el.isConnected) {
        const hadFocus = old.el.contains(activeElement);
        old.el.replaceWith(el);
        if (hadFocus) el.find('button').focus();
      }
      const there = this.bodyEl.children[from + at];
      if (there !== el) this.bodyEl.insertBefore(el, there ?? null);
    }
    if (from === 0 && !this.bodyEl.querySelector('button[tabindex="0"]')) this.makeTabStop(this.rowEls()[0] ?? null);
    if (to < rows.length) this.frame = this.tableEl.win.requestAnimationFrame(() => this.place(rows, to, today));
  }

  private rowEl(row: PulseRow, today: string): HTMLElement {
    const key = JSON.stringify([row, today]);
    const old = this.drawn.get(row.account.path);
    if (old?.key === key) return old.el;
    const el = drawRow(this.bodyEl, row, today);
    for (const [at, column] of this.further.entries()) drawFurther(el, column, row.further?.[at] ?? '');
    el.remove();
    this.drawn.set(row.account.path, { el, key });
    return el;
  }

  private rowEls(): HTMLElement[] {
    return this.bodyEl.findAll('tr');
  }

  private makeTabStop(row: HTMLElement | null): void {
    for (const button of this.bodyEl.findAll('button[tabindex="0"]')) button.tabIndex = -1;
    const button = row?.find('button');
    if (button) button.tabIndex = 0;
  }

  private move(event: KeyboardEvent): void {
    const rows = this.rowEls();
    const at = rows.findIndex((row) => row === rowOf(event));
    const targets: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 };
    const next = rows[targets[event.key] ?? -1];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.find('button').focus();
  }
}

function rowOf(event: Event): HTMLElement | null {
  const { targetNode } = event as UIEvent;
  return targetNode?.instanceOf(HTMLElement) ? targetNode.closest<HTMLElement>('tr[data-path]') : null;
}

function drawRow(parent: HTMLElement, { account, pulse }: PulseRow, today: string): HTMLElement {
  const el = parent.createEl('tr', { cls: 'account-notes-pulse-row', attr: { role: 'row', 'data-path': account.path } });
  const name = el.createEl('th', { attr: { role: 'rowheader', scope: 'row' } });
  name.createEl('button', { cls: 'account-notes-account', text: account.name, attr: { type: 'button', tabindex: '-1', 'data-focus': `account-${account.path}` } });
  drawDated(el, 'Contact', account.lastContact, today);
  drawDated(el, 'Mention', pulse?.lastMention ?? null, today);
  drawSilence(el, pulse);
  drawCount(el, pulse?.openTasks, 'open');
  drawCount(el, pulse?.proposedTasks, 'proposed');
  drawCount(el, pulse?.needsCare, 'to mend');
  return el;
}

function drawFurther(row: HTMLElement, column: string, text: string): void {
  const cell = cellOf(row, text === '');
  drawWords(cell, `${column} `);
  cell.appendText(text === '' ? '–' : text);
}

function cellOf(row: HTMLElement, isBlank: boolean): HTMLElement {
  return row.createEl('td', { cls: isBlank ? 'account-notes-blank' : '', attr: { role: 'cell' } });
}

/** The words beside a figure are for where the columns have no heads. */
function drawWords(cell: HTMLElement, text: string): void {
  cell.createSpan({ cls: 'account-notes-pulse-words', text });
}

function drawDated(row: HTMLElement, label: string, date: string | null, today: string): void {
  const cell = cellOf(row, date === null);
  if (date === null) {
    cell.setText('–');
    return;
  }
  drawWords(cell, `${label} `);
  drawDate(cell, date, today);
}

function drawSilence(row: HTMLElement, pulse: AccountPulse | null): void {
  const days = pulse?.silentDays ?? null;
  const cell = cellOf(row, !pulse?.isQuiet);
  if (days === null) cell.setText('–');
  else if (pulse?.isQuiet) cell.createSpan({ cls: 'account-notes-chip', text: `quiet for ${counted(days, 'day', 'days')}` });
  else cell.setText(counted(days, 'day', 'days'));
}

function drawCount(row: HTMLElement, count: number | undefined, words: string): void {
  const cell = cellOf(row, !count);
  cell.setText(count === undefined ? '–' : String(count));
  drawWords(cell, ` ${words}`);
}
