import { formatISO } from 'date-fns';
import type { App } from 'obsidian';
import type { MatchCache } from '../core/matching/match-cache.ts';
import type { UndoJournal } from '../core/plan/undo-journal.ts';
import type { AccountPulses } from './account-pulses.ts';
import { notify } from './notices.ts';
import type { ObsidianNoteStore } from './obsidian-note-store.ts';
import type { OptionStore } from './option-store.ts';
import type { VaultWatcher } from './watch-vault.ts';

/** What the parts of the plugin share. `main.ts` makes it once. */
export interface PluginContext {
  readonly app: App;
  readonly store: ObsidianNoteStore;
  readonly journal: UndoJournal;
  readonly vault: VaultWatcher;
  readonly options: OptionStore;
  /** Shared by panel and review: what one has compared, the other need not compare again. */
  readonly matchCache: MatchCache;
  /** Shared by every list of accounts. */
  readonly pulses: AccountPulses;
}

/** Whether the vault is still being read; then a person is told that what they asked for has to wait. */
export function tellWhileReading({ vault }: PluginContext): boolean {
  if (!vault.ready) notify('The vault is still being read. Try again in a moment.');
  return !vault.ready;
}

/** Today where the person is, `YYYY-MM-DD`. The core has no clock. */
export function today(): string {
  return formatISO(new Date(), { representation: 'date' });
}
