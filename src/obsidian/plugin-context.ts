import type { App } from 'obsidian';
import type { UndoJournal } from '../core/plan/undo-journal.ts';
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
}

/** Today where the person is, `YYYY-MM-DD`. The core has no clock. */
export function today(): string {
  const now = new Date();
  const part = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}
