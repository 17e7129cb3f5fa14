import type { LinkActions } from '../inline-text.ts';

/** What the panel hands back: what the person chose. */
export interface DashboardActions extends LinkActions {
  /** Opens the note at a 1-based line. */
  openLine(path: string, line: number, event: MouseEvent): void;
  review(path: string): void;
  chooseAccount(path: string): void;
  setPinned(pinned: boolean): void;
  setFolded(block: string, folded: boolean): void;
  createAccount(): void;
  /** Draws a tasks block with the app's renderer. `el` is attached and shown when this is called. */
  renderTasks(markdown: string, el: HTMLElement, path: string): void;
  /** Lets go of everything that {@link renderTasks} drew; called before its elements go. */
  unloadTasks(): void;
}
