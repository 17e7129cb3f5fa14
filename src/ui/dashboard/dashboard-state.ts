import type { AccountPulse, PulseOrder } from '../../core/dashboard/account-pulse.ts';
import type { AccountChoice, AccountSummary, UnlinkedTranscript } from '../../core/dashboard/account-summary.ts';

/** Everything that the panel shows at one moment. */
export interface DashboardState {
  /** How many notes of the vault have been read; null once all are. */
  readonly reading: { readonly done: number; readonly total: number } | null;
  readonly accounts: readonly AccountChoice[];
  /** How they stand; null until that is known. */
  readonly pulses: readonly AccountPulse[] | null;
  readonly accountOrder: PulseOrder;
  /** Null where no account is chosen. */
  readonly summary: AccountSummary | null;
  /** The active note, where it is a transcript that names no account and the panel would show it; null otherwise. */
  readonly unlinked: UnlinkedTranscript | null;
  /** Why the active note can't be shown, in a sentence; null where it can. */
  readonly trouble: string | null;
  readonly pinned: boolean;
  readonly folded: Readonly<Record<string, boolean>>;
  /** The value of `type` that makes a note an account. */
  readonly accountType: string;
  readonly tasksAvailable: boolean;
  /** Whether the Tasks plugin's editor of a task line is there. */
  readonly tasksEditable: boolean;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** A part of the panel: drawn again when its key, the data it shows, changes. */
export interface Block {
  readonly name: string;
  readonly key: unknown;
  draw(el: HTMLElement): void;
}
