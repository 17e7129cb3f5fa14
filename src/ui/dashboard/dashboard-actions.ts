import type { PulseOrder } from '../../core/dashboard/account-pulse.ts';
import type { DisagreeingPair, OtherAccount, PairLine, SummaryRow, TaskRow } from '../../core/dashboard/account-summary.ts';
import type { LinkActions } from '../inline-text.ts';

/** What a review is to show: all that can be cleaned in a note, or one kind of it. */
export type ReviewSubject = 'everything' | 'repeats' | 'recent-context' | 'garbled-text';

/** What the panel hands back: what the person chose. */
export interface DashboardActions extends LinkActions {
  /** Opens the note at a 1-based line. */
  openLine(path: string, line: number, event: MouseEvent): void;
  review(path: string, subject: ReviewSubject): void;
  chooseAccount(path: string): void;
  setPinned(pinned: boolean): void;
  setFolded(block: string, folded: boolean): void;
  createAccount(): void;
  /** Tells whether the list of accounts is shown: only then its figures need to be known. */
  listAccounts(isShown: boolean): void;
  setAccountOrder(order: PulseOrder): void;
  /** @param due `YYYY-MM-DD`, or null for no other date than the task has */
  acceptTask(task: TaskRow, due: string | null): void;
  /** Opens the Tasks plugin's own editor. */
  editTask(task: TaskRow): void;
  dismissTask(task: TaskRow): void;
  /** Takes everything that is new for seen. */
  markSeen(): void;
  /** Reviews what taking one line of a pair away would do; the other one stays. */
  dropLine(pair: DisagreeingPair, line: PairLine): void;
  /** Remembers that both lines of a pair hold. */
  keepBoth(pair: DisagreeingPair): void;
  /** Reviews what moving a line to another account's note would do. */
  moveRow(row: SummaryRow, to: string): void;
  /** Remembers that a line stays, though it tells of another account. */
  keepHere(other: OtherAccount): void;
  /** Opens the menu of what can be done with an account. */
  openMenu(path: string, event: MouseEvent): void;
  /** Reviews what linking a transcript to an account would fill in. */
  linkTranscript(path: string, account: string): void;
  /** Asks which account a transcript is about. */
  askAccount(path: string): void;
  /** Draws a tasks block with the app's renderer. `el` is attached and shown when this is called. */
  renderTasks(markdown: string, el: HTMLElement, path: string): void;
  /** Lets go of everything that {@link renderTasks} drew; called before its elements go. */
  unloadTasks(): void;
}
