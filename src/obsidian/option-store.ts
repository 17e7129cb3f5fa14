import type { Plugin } from 'obsidian';
import { defaultOptions, parseOptions } from '../core/options.ts';
import type { Options } from '../core/options.ts';
import { messageOf, notify } from './notices.ts';

/** The options and remembered decisions in the plugin's data file, which the command line reads too. */
export class OptionStore {
  private options: Options = defaultOptions();
  private readonly listeners = new Set<(before: Options) => void>();
  private unreadable = false;
  private saving: Promise<void> = Promise.resolve();

  constructor(private readonly plugin: Plugin) {}

  get value(): Options {
    return this.options;
  }

  /** Calls back with the options before, whenever one changed, here or on another device. Returns what ends it. */
  subscribe(listener: (before: Options) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Reads the data file. An option that can't be used is at its default, and a person is told. A file that is no JSON
   * is left as it is: nothing is saved over it.
   */
  async load(): Promise<void> {
    // What is still on its way to the file would be lost by reading the file as it was before.
    await this.saving;
    let data: unknown = null;
    try {
      data = await this.plugin.loadData();
      this.unreadable = false;
    } catch (error) {
      this.unreadable = true;
      notify(`The settings file of Account Notes can't be read, so the defaults are used: ${messageOf(error)}`);
    }
    const { options, diagnostics } = parseOptions(data);
    for (const diagnostic of diagnostics) notify(diagnostic.message);
    this.take(options);
  }

  /** Changes some options and saves them, one save after the other. */
  async change(options: Partial<Options>): Promise<void> {
    if (this.unreadable) throw new Error("its settings file (data.json) can't be read; mend or remove it, then change settings");
    this.take({ ...this.options, ...options });
    const saved = this.saving.then(() => this.plugin.saveData(this.options));
    // A save that failed is told by the caller; it must not fail those that come after it.
    this.saving = saved.catch(() => undefined);
    await saved;
  }

  /** Remembers, or forgets, that a person called two bullets "not duplicates", or several pairs of them at once. */
  async setRefused(decision: string | readonly string[], refused: boolean): Promise<void> {
    const keys = new Set([decision].flat());
    const others = this.options.refused.filter((key) => !keys.has(key));
    await this.change({ refused: refused ? [...others, ...keys] : others });
  }

  private take(options: Options): void {
    const before = this.options;
    this.options = options;
    for (const listener of this.listeners) listener(before);
  }
}
