import type { App } from 'obsidian';
import type { Look } from '../core/dashboard/news.ts';

const KEY = 'account-notes-looked';
/** Of a checksum, so that the keys of an account are one text. */
const KEY_LENGTH = 8;

/** When each account was last looked at, and at what: on this device, outside the notes and outside what is synced. */
export class LookStore {
  constructor(private readonly app: App) {}

  load(path: string): Look | null {
    const stored = this.read()[path];
    if (!Array.isArray(stored)) return null;
    const [on, keys] = stored as unknown[];
    if (typeof on !== 'string' || typeof keys !== 'string') return null;
    return { on, keys: new Set(Array.from({ length: Math.floor(keys.length / KEY_LENGTH) }, (_, at) => keys.slice(at * KEY_LENGTH, (at + 1) * KEY_LENGTH))) };
  }

  /** Remembers a look, and forgets those at notes that are not there any more. */
  save(path: string, { on, keys }: Look): void {
    const kept = Object.entries(this.read()).filter(([known]) => known !== path && this.app.vault.getFileByPath(known) !== null);
    this.app.saveLocalStorage(KEY, Object.fromEntries([...kept, [path, [on, [...keys].join('')]]]));
  }

  private read(): Record<string, unknown> {
    const stored: unknown = this.app.loadLocalStorage(KEY);
    return typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? (stored as Record<string, unknown>) : {};
  }
}
