import { PULSE_ORDERS, type PulseOrder } from '../core/dashboard/account-pulse.ts';

/** What the panel shows, as the workspace's layout keeps it. */
export interface PanelState {
  /** Path of the account's note, or null. */
  readonly account: string | null;
  /** Whether the panel stays with its account, whatever note is active. */
  readonly pinned: boolean;
  /** Blocks by name: whether a person folded or opened them. */
  readonly folded: Readonly<Record<string, boolean>>;
  /** In which order the accounts to choose from are listed. */
  readonly order: PulseOrder;
}

/** What a layout kept; what it doesn't hold, or holds in another form, stays as it was before. */
export function readPanelState(kept: unknown, before: PanelState): PanelState {
  if (!isRecord(kept)) return before;
  return {
    account: typeof kept.account === 'string' ? kept.account : before.account,
    pinned: typeof kept.pinned === 'boolean' ? kept.pinned : before.pinned,
    folded: isRecord(kept.folded) ? Object.fromEntries(Object.entries(kept.folded).filter(isFold)) : before.folded,
    order: PULSE_ORDERS.find((order) => order === kept.order) ?? before.order,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFold(entry: [string, unknown]): entry is [string, boolean] {
  return typeof entry[1] === 'boolean';
}
