import { counted } from '../counted.ts';
import { PulseTable, type PulseRow } from './pulse-table.ts';

/** Accounts that a base puts together. */
export interface PulseGroup {
  /** What they have in common, in words; null where the base does not group, or they have nothing. */
  readonly name: string | null;
  readonly rows: readonly PulseRow[];
}

/** What a base shows of its accounts at one moment. */
export interface PulseBaseState {
  /** How many notes of the vault have been read; null once all are. */
  readonly reading: { readonly done: number; readonly total: number } | null;
  readonly groups: readonly PulseGroup[];
  /** Names of the properties that each row tells beside its pulse. */
  readonly properties: readonly string[];
  /** How many notes of the base are no accounts. */
  readonly others: number;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** The accounts of a base, group by group. */
export class PulseBase {
  private readonly remarkEl: HTMLElement;
  private readonly groupsEl: HTMLElement;
  private drawn: readonly { readonly name: string | null; readonly table: PulseTable }[] = [];
  private properties: readonly string[] = [];

  /** @param root empty; the accounts live in it */
  constructor(
    private readonly root: HTMLElement,
    private readonly open: (path: string, event: MouseEvent) => void,
  ) {
    root.addClass('account-notes-pulse-base');
    this.remarkEl = root.createEl('p');
    this.groupsEl = root.createDiv();
  }

  update(state: PulseBaseState): void {
    const groups = state.reading ? [] : state.groups.filter(({ rows }) => rows.length > 0);
    const remark = remarkOn(state, groups.length === 0);
    if (this.remarkEl.getText() !== remark) this.remarkEl.setText(remark);
    this.remarkEl.toggle(remark !== '');
    const isSame = isAlike(groups.map(({ name }) => name), this.drawn.map(({ name }) => name)) && isAlike(state.properties, this.properties);
    this.properties = state.properties;
    if (!isSame) this.drawGroups(groups);
    for (const [at, { rows }] of groups.entries()) this.drawn[at]?.table.update(rows, state.today);
  }

  /** Takes it away. */
  remove(): void {
    for (const { table } of this.drawn) table.stop();
    this.root.remove();
  }

  private drawGroups(groups: readonly PulseGroup[]): void {
    for (const { table } of this.drawn) table.stop();
    this.groupsEl.empty();
    this.drawn = groups.map(({ name }) => {
      const title = name ?? (groups.length > 1 ? 'None' : null);
      if (title !== null) this.groupsEl.createEl('h3', { cls: 'account-notes-pulse-group', text: title });
      return { name, table: new PulseTable(this.groupsEl, title === null ? 'Accounts' : `Accounts: ${title}`, this.properties, this.open) };
    });
  }
}

function isAlike<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

function remarkOn({ reading, others }: PulseBaseState, isEmpty: boolean): string {
  if (reading) return `Reading the vault…${reading.total === 0 ? '' : ` ${reading.done} of ${reading.total} notes`}`;
  const left = others === 0 ? '' : `${counted(others, 'note of this base is no account note', 'notes of this base are no account notes')} and left out.`;
  return [...(isEmpty ? ['There is no account note in this base.'] : []), ...(left === '' ? [] : [left])].join(' ');
}
