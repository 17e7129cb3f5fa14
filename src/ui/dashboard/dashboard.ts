import type { AccountSummary } from '../../core/dashboard/account-summary.ts';
import { accountBlocks } from './account-blocks.ts';
import { AccountList, type AccountListState } from './account-list.ts';
import type { DashboardActions } from './dashboard-actions.ts';
import type { Block, DashboardState } from './dashboard-state.ts';
import { drawNoAccounts } from './empty-state.ts';
import { focusIn, giveFocus } from './focus.ts';
import type { ShownSubject } from './needs-care.ts';
import { showSubject } from './show-subject.ts';
import { drawUnlinked } from './unlinked.ts';

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
  private listing = false;
  private readonly accountList: AccountList;
  /** Blocks whose long lists a person opened. */
  private readonly expanded = new Set<string>();
  /** What a person opened below rows. */
  private readonly opened = new Set<string>();

  /** @param root empty; the panel lives in it */
  constructor(
    private readonly root: HTMLElement,
    private readonly actions: DashboardActions,
  ) {
    this.accountList = new AccountList({
      choose: (path) => this.choose(path),
      setOrder: (order) => actions.setAccountOrder(order),
      announce: (text) => this.announce(text),
    });
    root.addClass('account-notes-dashboard');
    this.blocksEl = root.createDiv({ cls: 'account-notes-blocks' });
    this.statusEl = root.createDiv({ cls: 'account-notes-status', attr: { role: 'status', 'aria-live': 'polite' } });
  }

  /** Brings the panel up to date with `state`. */
  update(state: DashboardState): void {
    const previous = this.state;
    this.state = state;
    const isSame = subjectOf(previous) === subjectOf(state);
    if (!isSame) {
      this.choosing = false;
      this.expanded.clear();
      this.opened.clear();
    }
    const scroll = this.root.scrollTop;
    this.draw(state);
    // Setting it makes the browser lay out at once, so not where nothing was scrolled.
    if (scroll !== 0) this.root.scrollTop = isSame ? scroll : 0;
    if (!isSame && state.unlinked) this.announce('This transcript names no account');
    else if (!isSame && state.summary) this.announce(`Showing ${state.summary.name}`);
  }

  /** Says something to those who hear the panel. */
  announce(text: string): void {
    this.statusEl.setText(text);
  }

  private draw(state: DashboardState): void {
    const { trouble } = state;
    const blocks = this.blocksOf(state);
    if (trouble !== null) blocks.unshift({ name: 'trouble', key: trouble, draw: (el) => el.createEl('p', { text: trouble }) });
    const names = new Set(blocks.map((block) => block.name));
    let left: Element | null = null;
    for (const [name, { el }] of this.drawn) {
      if (names.has(name)) continue;
      if (name === 'tasks') this.actions.unloadTasks();
      if (focusIn(el)) left = el.previousElementSibling;
      el.remove();
      this.drawn.delete(name);
    }
    let previous: Element | null = null;
    for (const block of blocks) previous = this.drawBlock(block, previous);
    // Whoever decided on the last thing of a block goes on from the block before it.
    left?.querySelector('button')?.focus();
    this.drawAccounts(state, names.has('chooser'));
  }

  /** The list keeps itself up to date, so that a person who filters it is not interrupted by the vault. */
  private drawAccounts(state: DashboardState, isShown: boolean): void {
    if (isShown) this.accountList.update(accountsOf(state));
    if (isShown === this.listing) return;
    this.listing = isShown;
    this.actions.listAccounts(isShown);
  }

  private blocksOf(state: DashboardState): Block[] {
    const { summary, accounts } = state;
    const { reading } = state;
    if (reading) return [{ name: 'loading', key: reading, draw: (el) => drawLoading(el, reading) }];
    const chooser: Block = {
      name: 'chooser',
      key: null,
      draw: (el) => this.accountList.mount(el, () => this.state && accountsOf(this.state)),
    };
    const { unlinked } = state;
    if (unlinked) return [{ name: 'unlinked', key: unlinked, draw: (el) => drawUnlinked(el, unlinked, this.actions) }];
    if (summary) {
      return accountBlocks(
        {
          state,
          summary,
          choosing: this.choosing,
          chooser,
          expanded: this.expanded,
          opened: this.opened,
          onChoose: () => this.setChoosing(!this.choosing),
          onShow: (subject) => this.show(subject, summary),
          current: () => this.state,
        },
        this.actions,
      );
    }
    if (accounts.length > 0) return [{ name: 'invitation', key: null, draw: drawInvitation }, chooser];
    return [{ name: 'welcome', key: state.accountType, draw: (el) => drawNoAccounts(el, state.accountType, this.actions) }];
  }

  /** Leads to the lines that are to be judged, opening whatever hides them. */
  private show(subject: ShownSubject, summary: AccountSummary): void {
    if (!showSubject(this.blocksEl, subject, summary)) this.actions.review(summary.path, 'repeats');
  }

  private choose(path: string): void {
    this.setChoosing(false);
    this.actions.chooseAccount(path);
  }

  private setChoosing(choosing: boolean): void {
    this.choosing = choosing;
    if (this.state) this.draw(this.state);
    if (choosing) this.accountList.focus();
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
    const focus = focusIn(el);
    if (block.name === 'tasks') this.actions.unloadTasks();
    el.empty();
    block.draw(el);
    this.drawn.set(block.name, { el, key });
    if (focus) giveFocus(el, focus);
    return el;
  }
}

function accountsOf({ accounts, pulses, accountOrder, today }: DashboardState): AccountListState {
  return { accounts, pulses, order: accountOrder, today };
}

/** What the panel is about: where it changes, scroll position and opened lists start over. */
function subjectOf(state: DashboardState | null): string | null {
  return state?.unlinked?.path ?? state?.summary?.path ?? null;
}

function drawLoading(el: HTMLElement, { done, total }: NonNullable<DashboardState['reading']>): void {
  const far = total === 0 ? '' : ` ${done} of ${total} notes`;
  el.createEl('p', { cls: 'account-notes-empty', text: `Reading the vault…${far}` });
}

function drawInvitation(el: HTMLElement): void {
  el.createEl('h2', { cls: 'account-notes-welcome-title', text: 'Choose an account' });
  el.createEl('p', { cls: 'account-notes-faint', text: 'Or open one of its notes: this panel follows.' });
}
