import type { App } from 'obsidian';
import { keysOf, type Knowable, type Look } from '../core/dashboard/news.ts';
import { LookStore } from './look-store.ts';
import { today } from './plugin-context.ts';

/** How long an account has to be in sight before it counts as looked at, in milliseconds. */
const LOOKED_MS = 2_000;

/**
 * What a person looks at, and what was there when they last did. An account counts as looked at once its panel has been
 * in sight for a moment, and so does what comes while it is shown. What is new stays new until another account is looked
 * at, the panel is closed, or the person says that they saw it.
 */
export class AccountLook {
  private readonly store: LookStore;
  private current: { readonly path: string; before: Look | null; readonly win: Window; readonly timer: number; hasLooked: boolean } | null = null;
  private seen: readonly Knowable[] = [];

  /** @param contentEl of the panel; it is in sight when this is */
  constructor(
    app: App,
    private readonly contentEl: HTMLElement,
  ) {
    this.store = new LookStore(app);
  }

  /** The account that is looked at, or null. */
  get path(): string | null {
    return this.current?.path ?? null;
  }

  /** Turns to an account, and gives what was there when it was last looked at; null where it never was. */
  at(path: string): Look | null {
    if (this.current?.path !== path) {
      this.stop();
      const { win } = this.contentEl;
      const timer = win.setTimeout(() => this.remember(), LOOKED_MS);
      this.current = { path, before: this.store.load(path), win, timer, hasLooked: false };
    }
    return this.current?.before ?? null;
  }

  /** Takes in what is there now. */
  sees(seen: readonly Knowable[]): void {
    const isMore = seen.length !== this.seen.length || seen.some(({ key }, at) => key !== this.seen[at]?.key);
    this.seen = seen;
    if (isMore && this.current?.hasLooked) this.remember();
  }

  /** Takes everything that is there for seen. */
  markSeen(): void {
    if (this.current) this.current.before = { on: today(), keys: keysOf(this.seen) };
    this.remember();
  }

  stop(): void {
    this.current?.win.clearTimeout(this.current.timer);
    this.current = null;
  }

  private remember(): void {
    if (!this.current || !this.contentEl.isShown()) return;
    this.current.hasLooked = true;
    this.store.save(this.current.path, { on: today(), keys: keysOf(this.seen) });
  }
}
