import type { News, NewsOfTranscript } from '../../core/dashboard/account-summary.ts';
import { counted } from '../counted.ts';
import type { DashboardActions } from './dashboard-actions.ts';
import { drawFold } from './fold.ts';
import { drawRow, drawRows } from './row.ts';
import { drawList } from './rows.ts';
import type { ListState } from './rows.ts';
import { shortDate } from './short-date.ts';

/** What the block of news is drawn from. */
export interface NewsState {
  readonly news: News;
  readonly today: string;
  readonly folded: boolean;
  /** How the list of that name is cut. */
  readonly list: (name: string) => Omit<ListState, 'shown'>;
}

/** How many transcripts show at first, how many lines of each, and how many others. */
const SHOWN = { transcripts: 4, lines: 3, others: 4 } as const;

/** Draws what each transcript added since the person last looked, with a button that takes it for seen. */
export function drawNews(parent: HTMLElement, state: NewsState, actions: DashboardActions): void {
  const { news, today, list } = state;
  const { headEl, bodyEl } = drawFold(parent, {
    key: 'news',
    title: `New since ${news.since === today ? 'earlier today' : shortDate(news.since, today)}`,
    count: String(news.count),
    folded: state.folded,
    onToggle: (folded) => actions.setFolded('news', folded),
  });
  const seen = headEl.createEl('button', { cls: 'account-notes-source', text: 'Mark as seen', attr: { type: 'button', 'data-focus': 'seen' } });
  seen.addEventListener('click', () => actions.markSeen());
  if (news.transcripts.length > 0) drawList(bodyEl, news.transcripts, { ...list('news'), shown: SHOWN.transcripts }, (rows, one) => drawTranscript(rows, one, state, actions));
  if (news.others.length > 0) {
    if (news.transcripts.length > 0) bodyEl.createEl('h4', { cls: 'account-notes-subtitle', text: 'Other' });
    drawRows(bodyEl, news.others, { ...list('news-others'), shown: SHOWN.others }, actions);
  }
  if (news.waiting > 0) bodyEl.createEl('p', { cls: 'account-notes-empty', text: `Looking for where ${counted(news.waiting, 'new line comes', 'new lines come')} from…` });
}

/** A transcript and, set in below it, the lines that came with it. */
function drawTranscript(rows: HTMLElement, { transcript, isNew, added }: NewsOfTranscript, { list }: NewsState, actions: DashboardActions): HTMLElement {
  const item = rows.createEl('li', { cls: 'account-notes-news' });
  const row = { ...transcript, chip: isNew ? null : 'seen before' };
  const goEl = drawRow(item, row, { ...list('news'), shown: 0 }, actions, 'div');
  if (added.length > 0) drawRows(item.createDiv({ cls: 'account-notes-added' }), added, { ...list(`news ${transcript.path}`), shown: SHOWN.lines }, actions);
  return goEl;
}
