import { setIcon, setTooltip } from 'obsidian';
import type { AccountSummary, NextDate } from '../../core/dashboard/account-summary.ts';
import { drawInlineText } from '../inline-text.ts';
import { drawActivity } from './activity.ts';
import type { DashboardActions } from './dashboard-actions.ts';
import { canReview } from './needs-care.ts';
import { drawGo } from './rows.ts';
import { drawDate } from './short-date.ts';

/** What the header shows beside the account itself. */
export interface HeaderState {
  readonly summary: AccountSummary;
  readonly pinned: boolean;
  readonly choosing: boolean;
  readonly today: string;
}

/** Draws the account's name, when it was last met and mentioned, what comes next, and how often it came up. */
export function drawHeader(parent: HTMLElement, state: HeaderState, actions: DashboardActions, onChoose: () => void): void {
  const { summary } = state;
  const line = parent.createDiv({ cls: 'account-notes-title-line' });
  const choose = line.createEl('h2', { cls: 'account-notes-title' }).createEl('button', {
    cls: 'account-notes-name',
    attr: { type: 'button', 'aria-expanded': String(state.choosing), title: 'Choose another account', 'data-focus': 'choose' },
  });
  choose.createSpan({ cls: 'account-notes-name-text', text: summary.name });
  setIcon(choose.createSpan({ cls: 'account-notes-name-icon', attr: { 'aria-hidden': 'true' } }), 'chevron-down');
  choose.addEventListener('click', onChoose);

  const pin = iconButton(line, 'pin', state.pinned ? 'Unpin: follow the active note' : 'Pin this account', 'pin');
  pin.setAttribute('aria-pressed', String(state.pinned));
  pin.toggleClass('is-active', state.pinned);
  pin.addEventListener('click', () => actions.setPinned(!state.pinned));
  const menu = iconButton(line, 'more-vertical', 'More options', 'menu');
  menu.setAttribute('aria-haspopup', 'menu');
  menu.addEventListener('click', (event) => actions.openMenu(summary.path, event));

  const under = parent.createDiv({ cls: 'account-notes-title-line' });
  const dates = under.createEl('p', { cls: 'account-notes-dates' });
  drawDated(dates, 'Contact', summary.lastContact, state.today);
  dates.createSpan({ cls: 'account-notes-dot', text: ' · ' });
  drawDated(dates, 'Mention', summary.lastMention, state.today);
  if (summary.quietDays !== null) {
    dates.appendText(' ');
    dates.createSpan({ cls: 'account-notes-chip', text: `quiet for ${summary.quietDays} days` });
  }
  if (canReview(summary.care)) {
    const review = under.createEl('button', { cls: 'account-notes-review-button', text: 'Review', attr: { type: 'button', 'data-focus': 'review-top' } });
    review.addEventListener('click', () => actions.review(summary.path, 'everything'));
  }
  if (summary.next) drawNext(parent, summary.next, state, actions);
  drawActivity(parent, summary.activity, state.today);
}

function drawNext(parent: HTMLElement, next: NextDate, { summary, today }: HeaderState, actions: DashboardActions): void {
  const row = parent.createDiv({ cls: 'account-notes-row account-notes-next' });
  const text = row.createDiv({ cls: 'account-notes-row-text', text: 'Next: ' });
  drawDate(text, next.date, today);
  text.appendText(' ');
  drawInlineText(text, next.text, actions);
  drawGo(row, next, summary.path, actions);
}

function drawDated(parent: HTMLElement, label: string, date: string | null, today: string): void {
  const part = parent.createSpan({ text: `${label} ` });
  if (date === null) part.createSpan({ cls: 'account-notes-faint', text: 'none' });
  else drawDate(part, date, today);
}

function iconButton(parent: HTMLElement, icon: string, label: string, focus: string): HTMLButtonElement {
  const button = parent.createEl('button', {
    cls: 'clickable-icon account-notes-icon',
    attr: { type: 'button', 'aria-label': label, 'data-focus': focus },
  });
  setIcon(button, icon);
  setTooltip(button, label);
  return button;
}
