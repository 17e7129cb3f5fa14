import type { News } from '../../core/dashboard/account-summary.ts';
import type { DashboardActions } from './dashboard-actions.ts';
import { drawFold } from './fold.ts';
import { drawRows } from './rows.ts';
import type { ListState } from './rows.ts';
import { shortDate } from './short-date.ts';

/** What the block of news is drawn from. */
export interface NewsState extends Omit<ListState, 'shown'> {
  readonly news: News;
  readonly folded: boolean;
}

/** Draws what came since the person last looked, with a button that takes it for seen. */
export function drawNews(parent: HTMLElement, state: NewsState, actions: DashboardActions): void {
  const { news, today } = state;
  const { headEl, bodyEl } = drawFold(parent, {
    key: 'news',
    title: `New since ${news.since === today ? 'earlier today' : shortDate(news.since, today)}`,
    count: String(news.rows.length),
    folded: state.folded,
    onToggle: (folded) => actions.setFolded('news', folded),
  });
  const seen = headEl.createEl('button', { cls: 'account-notes-source', text: 'Mark as seen', attr: { type: 'button', 'data-focus': 'seen' } });
  seen.addEventListener('click', () => actions.markSeen());
  drawRows(bodyEl, news.rows, { ...state, shown: 5 }, actions);
}
