import type { DisagreeingPair, PairLine } from '../../core/dashboard/account-summary.ts';
import { drawWordDiff } from '../review/word-diff.ts';
import type { DashboardActions } from './dashboard-actions.ts';
import { drawFold } from './fold.ts';
import { drawOrigin } from './origin.ts';
import { drawGo, drawList } from './rows.ts';
import type { ListState } from './rows.ts';

/** What the pairs that disagree are drawn from. */
export interface DisagreeingState extends Omit<ListState, 'shown'> {
  readonly pairs: readonly DisagreeingPair[];
  readonly folded: boolean;
}

/** How many pairs show at first. */
const SHOWN = 3;

/** Draws lines that claim the same thing with another value, the newer before the older where that is known. */
export function drawDisagreeing(parent: HTMLElement, state: DisagreeingState, actions: DashboardActions): void {
  const ordered = state.pairs.filter(({ isOrdered }) => isOrdered);
  const others = state.pairs.filter(({ isOrdered }) => !isOrdered);
  const { bodyEl } = drawFold(parent, {
    key: 'disagreeing',
    title: ordered.length > 0 ? 'Updated?' : 'Which holds?',
    count: String(state.pairs.length),
    folded: state.folded,
    onToggle: (folded) => actions.setFolded('disagreeing', folded),
  });
  if (ordered.length > 0) drawList(bodyEl, ordered, { ...state, shown: SHOWN }, (list, pair) => drawPair(list, pair, state, actions));
  if (others.length === 0) return;
  if (ordered.length > 0) bodyEl.createEl('h4', { cls: 'account-notes-subtitle', text: 'Which holds?' });
  bodyEl.createEl('p', { cls: 'account-notes-reason', text: 'Their transcripts do not tell which is newer.' });
  drawList(bodyEl, others, { ...state, shown: SHOWN }, (list, pair) => drawPair(list, pair, state, actions));
}

function drawPair(list: HTMLElement, pair: DisagreeingPair, state: DisagreeingState, actions: DashboardActions): HTMLElement {
  const { older, newer, isOrdered, reason } = pair;
  const item = list.createEl('li', { cls: `account-notes-pair${isOrdered ? ' is-ordered' : ''}` });
  const lines = isOrdered ? ([[newer, 'Newer'], [older, 'Older']] as const) : ([[older, 'First'], [newer, 'Second']] as const);
  const [goEl] = lines.map(([line, role]) => drawLine(item, line, role, state, actions));
  if (reason !== '') item.createEl('p', { cls: 'account-notes-reason', text: reason });
  const buttons = item.createDiv({ cls: 'account-notes-small-buttons' });
  const button = (verb: string, text: string, label: string, act: () => void): void => {
    const el = buttons.createEl('button', { text, attr: { type: 'button', 'aria-label': label, 'data-focus': `${verb}-${pair.decisionKey}` } });
    el.addEventListener('click', act);
  };
  button('both', 'Keep both', `Keep both: ${wordsOf(newer)}`, () => actions.keepBoth(pair));
  if (isOrdered) button('drop', 'Drop the older…', `Drop the older: ${wordsOf(older)}`, () => actions.dropLine(pair, older));
  else for (const [line, role] of lines) button(`drop-${role}`, `Drop ${role.toLowerCase()}…`, `Drop: ${wordsOf(line)}`, () => actions.dropLine(pair, line));
  return goEl ?? item;
}

function drawLine(item: HTMLElement, line: PairLine, role: 'Newer' | 'Older' | 'First' | 'Second', state: DisagreeingState, actions: DashboardActions): HTMLElement {
  const row = item.createDiv({ cls: `account-notes-row account-notes-pair-line is-${role.toLowerCase()}` });
  const text = row.createDiv({ cls: 'account-notes-row-text' });
  const head = text.createDiv({ cls: 'account-notes-pair-head' });
  head.createSpan({ text: role });
  if (line.date !== null) {
    head.appendText(' · ');
    drawOrigin(head, line.date, line.origin, state.today, actions);
  }
  drawWordDiff(text.createDiv({ cls: 'account-notes-pair-text' }), line);
  return drawGo(row, line, state.path, actions);
}

function wordsOf({ parts }: PairLine): string {
  return parts.map(({ text }) => text).join('');
}
