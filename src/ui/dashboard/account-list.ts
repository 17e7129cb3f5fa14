import { inPulseOrder, type AccountPulse, type PulseOrder } from '../../core/dashboard/account-pulse.ts';
import type { AccountChoice } from '../../core/dashboard/account-summary.ts';
import { counted } from '../counted.ts';
import { PulseTable } from '../pulse/pulse-table.ts';

/** From how many accounts on a filter and other orders are worth their space. */
const FILTER_FROM = 8;

const ORDERS: readonly (readonly [PulseOrder, string])[] = [
  ['name', 'By name'],
  ['quiet', 'Longest quiet first'],
  ['proposed', 'Most proposed tasks first'],
];

/** What the list of accounts is drawn from. */
export interface AccountListState {
  readonly accounts: readonly AccountChoice[];
  /** How they stand; null until that is known. */
  readonly pulses: readonly AccountPulse[] | null;
  readonly order: PulseOrder;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** What the list hands back. */
export interface AccountListActions {
  choose(path: string): void;
  setOrder(order: PulseOrder): void;
  /** Says something to those who hear the list. */
  announce(text: string): void;
}

/** The accounts of the vault to choose from, with a filter and other orders where there are many. */
export class AccountList {
  private table: PulseTable | null = null;
  private filterEl: HTMLInputElement | null = null;
  private orderEl: HTMLSelectElement | null = null;
  private emptyEl: HTMLElement | null = null;
  private isLong = false;

  constructor(private readonly actions: AccountListActions) {}

  /** Draws the list into an element that is empty, without a filter; {@link update} fills it. */
  mount(parent: HTMLElement, current: () => AccountListState | null): void {
    this.table?.stop();
    const update = (): AccountListState | null => {
      const state = current();
      if (state) this.update(state);
      return state;
    };
    const tools = parent.createDiv({ cls: 'account-notes-list-tools' });
    const filter = tools.createEl('input', {
      cls: 'account-notes-filter',
      type: 'search',
      placeholder: 'Filter accounts',
      attr: { 'aria-label': 'Filter accounts', 'data-focus': 'filter' },
    });
    filter.addEventListener('input', () => {
      const state = update();
      if (state) this.actions.announce(counted(this.rowsOf(state).length, 'account', 'accounts'));
    });
    filter.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      this.table?.focus();
    });
    const order = tools.createEl('select', { cls: 'dropdown', attr: { 'aria-label': 'Order of accounts', 'data-focus': 'order' } });
    for (const [value, text] of ORDERS) order.createEl('option', { value, text });
    order.addEventListener('change', () => {
      const [chosen] = ORDERS.find(([value]) => value === order.value) ?? ['name'];
      this.actions.setOrder(chosen);
    });
    this.filterEl = filter;
    this.orderEl = order;
    const list = parent.createDiv({ cls: 'account-notes-accounts' });
    this.emptyEl = list.createEl('p', { cls: 'account-notes-empty', text: 'No account goes by that.' });
    this.table = new PulseTable(list, 'Accounts', [], (path) => this.actions.choose(path));
  }

  /** Gives the focus to the filter, or to the first account where there is none. */
  focus(): void {
    if (this.isLong) this.filterEl?.focus();
    else this.table?.focus();
  }

  update(state: AccountListState): void {
    this.isLong = state.accounts.length >= FILTER_FROM;
    this.filterEl?.parentElement?.toggle(this.isLong);
    if (this.orderEl) this.orderEl.value = state.order;
    const rows = this.rowsOf(state);
    this.emptyEl?.toggle(rows.length === 0);
    this.table?.update(rows, state.today);
  }

  private rowsOf({ accounts, pulses, order }: AccountListState) {
    const byPath = new Map(pulses?.map((pulse) => [pulse.path, pulse]));
    const words = this.filterEl?.value.toLowerCase().trim() ?? '';
    const found = accounts.filter(({ name }) => name.toLowerCase().includes(words));
    return inPulseOrder(found, order, ({ path }) => byPath.get(path) ?? null).map((account) => ({ account, pulse: byPath.get(account.path) ?? null }));
  }
}
