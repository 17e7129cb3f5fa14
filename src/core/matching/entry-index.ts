import type { PreparedEntry } from './prepare-entry.ts';
import type { Token } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';
import { tokenWeight } from './weigh-tokens.ts';

/** What blocking knows an entry by; an entry has each key once. */
export interface BlockingKey {
  readonly id: number;
  /** The heaviest of the entry's tokens that have the key. */
  readonly token: Token;
  readonly weight: number;
}

/** An entry as blocking sees it. */
export interface IndexedEntry {
  /** By id, ascending. */
  readonly keys: readonly BlockingKey[];
  /** Of all keys. */
  readonly weight: number;
}

/** An inverted index from blocking keys to the entries that hold them, filled in the order of the entries. */
export class EntryIndex {
  readonly entries: IndexedEntry[] = [];
  /** Blocking key id → indices of entries, ascending. */
  readonly holders: number[][] = [];
  private readonly idOf = new Map<string, number>();

  constructor(private readonly vocabulary: Vocabulary) {}

  add(entry: PreparedEntry): void {
    // Lines of different days are never compared, so they never meet.
    const prefix = entry.leadingDate === null ? '' : `${entry.leadingDate}${entry.mention ? '@' : ''} `;
    const byId = new Map<number, BlockingKey>();
    for (const token of entry.tokens) {
      if (token.wordClass !== 'content') continue;
      const id = this.intern(prefix + nameOfKey(token));
      const weight = tokenWeight(token, this.vocabulary);
      if (weight > (byId.get(id)?.weight ?? 0)) byId.set(id, { id, token, weight });
    }
    const keys = [...byId.values()].sort((x, y) => x.id - y.id);
    for (const { id } of keys) this.holders[id]?.push(this.entries.length);
    this.entries.push({ keys, weight: weightOf(keys) });
  }

  private intern(key: string): number {
    const known = this.idOf.get(key);
    if (known !== undefined) return known;
    const id = this.holders.length;
    this.idOf.set(key, id);
    this.holders.push([]);
    return id;
  }
}

/** Dates meet on their day and month, words on their derivational family. */
function nameOfKey(token: Token): string {
  if (token.date && token.date.day !== null) return `d:${token.date.month ?? ''}.${token.date.day}`;
  if (token.family !== null) return `f:${token.family}`;
  return token.key;
}

export const weightOf = (keys: readonly BlockingKey[]): number => keys.reduce((sum, { weight }) => sum + weight, 0);
