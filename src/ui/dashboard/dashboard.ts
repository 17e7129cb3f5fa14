import type { AccountChoice, AccountSummary, SummarySection } from '../../core/dashboard/account-summary.ts';
import { drawAccountList } from './account-list.ts';
import type { DashboardActions } from './dashboard-actions.ts';
import { drawDecisions } from './decisions.ts';
import { drawNoAccounts } from './empty-state.ts';
import { drawHeader } from './header.ts';
import { drawKeyFacts } from './key-facts.ts';
import { drawNeedsCare, needsCare } from './needs-care.ts';
import { drawRecentContext } from './recent-context.ts';
import { drawTasks, tasksKey } from './tasks.ts';

/** Everything that the panel shows at one moment. */
export interface DashboardState {
  /** How many notes of the vault have been read; null once all are. */
  readonly reading: { readonly done: number; readonly total: number } | null;
  readonly accounts: readonly AccountChoice[];
  /** Null where no account is chosen. */
  readonly summary: AccountSummary | null;
  /** Why the active note can't be shown, in a sentence; null where it can. */
  readonly trouble: string | null;
  readonly pinned: boolean;
  readonly folded: Readonly<Record<string, boolean>>;
  /** The value of `type` that makes a note an account. */
  readonly accountType: string;
  readonly tasksAvailable: boolean;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** A part of the panel: drawn again when its key, the data it shows, changes. */
interface Block {
  readonly name: string;
  readonly key: unknown;
  draw(el: HTMLElement): void;
}

/** Blocks that are closed until a person opens them. */
const FOLDED_AT_FIRST: ReadonlySet<string> = new Set(['decisions', 'key-facts']);

/**
 * The panel. It is drawn once and then kept up to date block by block: a block whose data did not change keeps its
 * elements, and with them focus, scroll position and the tasks that another plugin drew.
 */
export class Dashboard {
  private readonly drawn = new Map<string, { el: HTMLElement; key: string }>();
  private readonly statusEl: HTMLElement;
  private readonly blocksEl: HTMLElement;
  private state: DashboardState | null = null;
  private choosing = false;

  /** @param root empty; the panel lives in it */
  constructor(
    private readonly root: HTMLElement,
    private readonly actions: DashboardActions,
  ) {
    root.addClass('account-notes-dashboard');
    this.blocksEl = root.createDiv({ cls: 'account-notes-blocks' });
    this.statusEl = root.createDiv({ cls: 'account-notes-status', attr: { role: 'status', 'aria-live': 'polite' } });
  }

  /** Brings the panel up to date with `state`. */
  update(state: DashboardState): void {
    const previous = this.state;
    this.state = state;
    if (previous?.summary?.path !== state.summary?.path) this.choosing = false;
    const scroll = this.root.scrollTop;
    this.draw(state);
    if (previous?.summary?.path === state.summary?.path) this.root.scrollTop = scroll;
    else {
      this.root.scrollTop = 0;
      if (state.summary) this.statusEl.setText(`Showing ${state.summary.name}`);
    }
  }

  private draw(state: DashboardState): void {
    const { trouble } = state;
    const blocks = this.blocksOf(state);
    if (trouble !== null) blocks.unshift({ name: 'trouble', key: trouble, draw: (el) => el.createEl('p', { text: trouble }) });
    const names = new Set(blocks.map((block) => block.name));
    for (const [name, { el }] of this.drawn) {
      if (names.has(name)) continue;
      if (name === 'tasks') this.actions.unloadTasks();
      el.remove();
      this.drawn.delete(name);
    }
    let previous: Element | null = null;
    for (const block of blocks) previous = this.drawBlock(block, previous);
  }

  private blocksOf(state: DashboardState): Block[] {
    const { summary, accounts, today } = state;
    const { reading } = state;
    if (reading) return [{ name: 'loading', key: reading, draw: (el) => drawLoading(el, reading) }];
    const chooser: Block = {
      name: 'chooser',
      key: [accounts, today],
      draw: (el) => drawAccountList(el, accounts, today, (path) => this.choose(path)),
    };
    if (summary) return this.accountBlocks(state, summary, chooser);
    if (accounts.length > 0) return [{ name: 'invitation', key: null, draw: drawInvitation }, chooser];
    return [{ name: 'welcome', key: state.accountType, draw: (el) => drawNoAccounts(el, state.accountType, this.actions) }];
  }

  private accountBlocks(state: DashboardState, summary: AccountSummary, chooser: Block): Block[] {
    const { today, pinned } = state;
    const { choosing, actions } = this;
    const { path } = summary;
    const folded = (name: string) => this.state?.folded[name] ?? FOLDED_AT_FIRST.has(name);
    const section = (name: string, value: SummarySection, draw: typeof drawKeyFacts): Block => ({
      name,
      key: [path, value, today],
      draw: (el) => draw(el, { path, section: value, today, folded: folded(name) }, actions),
    });
    const tasks = () => ({ path, tasks: summary.tasks, available: state.tasksAvailable, folded: folded('tasks') });
    const { name, lastContact, lastMention, care } = summary;
    return [
      {
        name: 'header',
        key: [path, name, lastContact, lastMention, pinned, choosing, today, care.certain + care.likely > 0],
        draw: (el) => drawHeader(el, { summary, pinned, choosing, today }, actions, () => this.setChoosing(!this.choosing)),
      },
      ...(choosing ? [chooser] : []),
      {
        name: 'tasks',
        key: tasksKey(tasks()),
        draw: (el) => drawTasks(el, tasks(), actions, (index) => this.state?.summary?.tasks[index]?.line ?? 1),
      },
      section('recent-context', summary.recentContext, drawRecentContext),
      section('decisions', summary.decisions, drawDecisions),
      section('key-facts', summary.keyFacts, drawKeyFacts),
      ...(needsCare(care)
        ? [{ name: 'needs-care', key: [path, care], draw: (el: HTMLElement) => drawNeedsCare(el, { path, care, folded: folded('needs-care') }, actions) }]
        : []),
    ];
  }

  private choose(path: string): void {
    this.setChoosing(false);
    this.actions.chooseAccount(path);
  }

  private setChoosing(choosing: boolean): void {
    this.choosing = choosing;
    if (this.state) this.draw(this.state);
    if (choosing) this.root.find('.account-notes-block-chooser :is(input, button)')?.focus();
  }

  /**
   * Draws one block if its data changed and puts it after `previous`. An element that is in its place is not
   * touched: moving it would cost it its focus.
   */
  private drawBlock(block: Block, previous: Element | null): HTMLElement {
    const key = JSON.stringify(block.key);
    const old = this.drawn.get(block.name);
    const el = old?.el ?? this.blocksEl.createEl('section', { cls: `account-notes-block account-notes-block-${block.name}` });
    if (el.previousElementSibling !== previous) {
      if (previous) previous.after(el);
      else this.blocksEl.prepend(el);
    }
    if (old?.key === key) return el;
    const focused = el.contains(el.doc.activeElement) ? el.doc.activeElement?.getAttribute('data-focus') : null;
    if (block.name === 'tasks') this.actions.unloadTasks();
    el.empty();
    block.draw(el);
    this.drawn.set(block.name, { el, key });
    // What had the focus may be gone for good.
    if (focused) el.querySelector<HTMLElement>(`[data-focus="${CSS.escape(focused)}"]`)?.focus();
    return el;
  }
}

function drawLoading(el: HTMLElement, { done, total }: NonNullable<DashboardState['reading']>): void {
  const far = total === 0 ? '' : ` ${done} of ${total} notes`;
  el.createEl('p', { cls: 'account-notes-empty', text: `Reading the vault…${far}` });
}

function drawInvitation(el: HTMLElement): void {
  el.createEl('h2', { cls: 'account-notes-welcome-title', text: 'Choose an account' });
  el.createEl('p', { cls: 'account-notes-faint', text: 'Or open one of its notes: this panel follows.' });
}
