import type { AccountSummary, SummarySection } from '../../core/dashboard/account-summary.ts';
import type { DashboardActions } from './dashboard-actions.ts';
import type { Block, DashboardState } from './dashboard-state.ts';
import { drawDecisions } from './decisions.ts';
import { drawDisagreeing } from './disagreeing.ts';
import { drawHeader } from './header.ts';
import { drawKeyFacts } from './key-facts.ts';
import { canReview, drawNeedsCare, needsCare, type ShownSubject } from './needs-care.ts';
import { drawNews } from './news.ts';
import { drawProposed } from './proposed.ts';
import { drawRecentContext } from './recent-context.ts';
import { drawTasks, tasksKey } from './tasks.ts';

/** What the blocks of an account are made from. */
export interface AccountBlocksInput {
  readonly state: DashboardState;
  readonly summary: AccountSummary;
  readonly choosing: boolean;
  readonly chooser: Block;
  /** Names of the blocks whose lists are opened; a block adds its own. */
  readonly expanded: Set<string>;
  /** What a person opened below rows. */
  readonly opened: Set<string>;
  readonly onChoose: () => void;
  /** Leads to the lines of the panel that are to be judged. */
  readonly onShow: (subject: ShownSubject) => void;
  /** The state as it is when it is asked for. */
  readonly current: () => DashboardState | null;
}

/** Blocks that are closed until a person opens them. */
const FOLDED_AT_FIRST: ReadonlySet<string> = new Set(['decisions', 'key-facts']);

/** The blocks of an account, from top to bottom; those that have nothing to say are left out. */
export function accountBlocks(input: AccountBlocksInput, actions: DashboardActions): Block[] {
  const { state, summary, choosing, chooser, current } = input;
  const { today, pinned } = state;
  const { path, name, lastContact, lastMention, next, quietDays, activity, news, proposed, disagreeing, care } = summary;
  const folded = (block: string) => current()?.folded[block] ?? FOLDED_AT_FIRST.has(block);
  const list = (block: string) => ({ path, today, expanded: input.expanded.has(block), onExpand: () => input.expanded.add(block), opened: input.opened });
  const section = (block: string, value: SummarySection, draw: typeof drawKeyFacts): Block => ({
    name: block,
    key: [path, value, today],
    draw: (el) => draw(el, { ...list(block), section: value, folded: folded(block) }, actions),
  });
  const tasks = () => ({ ...list('tasks'), tasks: summary.tasks, open: summary.openTasks, available: state.tasksAvailable, folded: folded('tasks') });
  return [
    {
      name: 'header',
      key: [path, name, lastContact, lastMention, next, quietDays, activity, pinned, choosing, today, canReview(care)],
      draw: (el) => drawHeader(el, { summary, pinned, choosing, today }, actions, input.onChoose),
    },
    ...(choosing ? [chooser] : []),
    ...(news ? [{ name: 'news', key: [path, news, today], draw: (el: HTMLElement) => drawNews(el, { news, today, list, folded: folded('news') }, actions) }] : []),
    {
      name: 'tasks',
      key: tasksKey(tasks()),
      draw: (el) => drawTasks(el, tasks(), actions, (index) => current()?.summary?.tasks[index]?.line ?? 1),
    },
    ...(proposed.length > 0
      ? [
          {
            name: 'proposed',
            key: [path, proposed, state.tasksEditable, today],
            draw: (el: HTMLElement) => drawProposed(el, { ...list('proposed'), tasks: proposed, editable: state.tasksEditable, folded: folded('proposed') }, actions),
          },
        ]
      : []),
    section('recent-context', summary.recentContext, drawRecentContext),
    section('decisions', summary.decisions, drawDecisions),
    section('key-facts', summary.keyFacts, drawKeyFacts),
    ...(disagreeing.length > 0
      ? [
          {
            name: 'disagreeing',
            key: [path, disagreeing, today],
            draw: (el: HTMLElement) => drawDisagreeing(el, { ...list('disagreeing'), pairs: disagreeing, folded: folded('disagreeing') }, actions),
          },
        ]
      : []),
    ...(needsCare(care)
      ? [{ name: 'needs-care', key: [path, care], draw: (el: HTMLElement) => drawNeedsCare(el, { path, care, folded: folded('needs-care'), onShow: input.onShow }, actions) }]
      : []),
  ];
}
