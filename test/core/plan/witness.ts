import { parseEntry } from '../../../src/core/plan/journal-record.ts';
import type { MemoryVault } from './memory-vault.ts';

/**
 * Watches a vault for lost text. Whatever the store takes out of a note must stand in a record that can be trusted, from
 * that moment until it is back in the note.
 */
export class Witness {
  readonly complaints: string[] = [];
  /** Paths that another program wrote to. */
  readonly meddled = new Set<string>();
  /** Paths where a write stopped half-way. */
  readonly torn = new Set<string>();
  tamperedAny = false;
  private readonly owed = new Map<string, Set<string>>();
  /** Texts whose record another program destroyed after it had been verified: nobody can keep those. */
  private readonly destroyed = new Set<string>();

  constructor(private readonly vault: MemoryVault) {
    vault.onWrite = (path, from, to) => this.onWrite(path, from, to);
  }

  /** To be told when another program gives a note a text: what it puts there is its own to lose. */
  wroteItself(path: string, text: string): void {
    this.meddled.add(path);
    this.owed.get(path)?.delete(text);
  }

  /** To be told before another program harms a record. */
  tampered(name: string): void {
    this.tamperedAny = true;
    const parsed = parseEntry(this.vault.records.get(name) ?? '');
    if (!parsed.ok || !this.vault.log.includes(`read ${name}`)) return;
    for (const { path, before, after } of parsed.entry.notes) for (const text of [before, after]) this.destroyed.add(JSON.stringify([path, text]));
  }

  /** Complains of every text that is neither in its note nor on record. */
  checkKept(): void {
    for (const [path, texts] of this.owed) {
      for (const text of texts) {
        if (this.vault.notes.get(path) !== text && !this.isOnRecord(path, text)) this.complaints.push(`${path} lost "${text}"`);
      }
    }
  }

  private onWrite(path: string, from: string, to: string): void {
    const recorded = this.entries().filter((note) => note.path === path);
    const takenBack = recorded.some(({ before, after }) => after === from && before.startsWith(to));
    const owed = this.owed.get(path) ?? new Set();
    this.owed.set(path, owed);
    if (!takenBack && !this.isOnRecord(path, from)) this.complaints.push(`${path} was written over "${from}" before that was on record`);
    if (!takenBack) owed.add(from);
    owed.delete(to);
    if (!recorded.some(({ before, after }) => to === before || to === after)) this.torn.add(path);
  }

  private isOnRecord(path: string, text: string): boolean {
    return this.destroyed.has(JSON.stringify([path, text])) || this.entries().some((note) => note.path === path && note.before === text);
  }

  private entries() {
    return [...this.vault.records].flatMap(([name, text]) => {
      const parsed = name.endsWith('.json') ? parseEntry(text) : null;
      return parsed?.ok ? parsed.entry.notes : [];
    });
  }
}
