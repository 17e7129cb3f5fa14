import { NO_SENSES } from '../language/senses.ts';
import type { PreparedEntry } from './prepare-entry.ts';
import type { Token, TokenKind } from './token.ts';
import { isHard } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';
import { tokenWeight } from './weigh-tokens.ts';

/** The ids of the keys of one day's lines, or of all that have no day. */
interface KeyIds {
  readonly ofName: Map<string, number>;
  readonly ofFamily: Map<number, number>;
}

const KINDS: readonly TokenKind[] = ['word', 'name', 'number', 'date', 'time', 'ordinal', 'code', 'glyph'];

/**
 * An inverted index from blocking keys to the entries that hold them, filled in the order of the entries. An entry has
 * each key once. The keys of all entries lie behind one another in flat lists, which is what makes it quick to hold
 * thousands of entries against one another: the entry at `at` has those from `starts[at]` up to `starts[at + 1]`.
 */
export class EntryIndex {
  /** How many entries were added. */
  size = 0;
  readonly starts: Int32Array;
  /** By place of a key: its id, ascending within an entry. */
  readonly ids: Int32Array;
  readonly weights: Float64Array;
  /** By place of a key: the heaviest of the entry's tokens that have it. */
  readonly tokens: Token[] = [];
  /** By place of a key: equal for tokens of one lemma. */
  readonly lemmas: Int32Array;
  /** By place of a key: equal for tokens of one kind. */
  readonly kinds: Uint8Array;
  /** By place of a key: 1 where another lemma may stand for the token's. */
  readonly open: Uint8Array;
  /** By place of a key: 1 where the token is hard. */
  readonly hard: Uint8Array;
  /** By entry: the weight of all its keys. */
  readonly totals: Float64Array;
  /** Blocking key id → indices of entries, ascending. */
  readonly holders: number[][] = [];
  private readonly idsOfDay = new Map<string, KeyIds>();
  private readonly lemmaIds = new Map<string, number>();

  /**
   * @param entries how many will be added
   * @param tokens how many tokens of substance these have
   */
  constructor(private readonly vocabulary: Vocabulary, entries: number, tokens: number) {
    this.starts = new Int32Array(entries + 1);
    this.totals = new Float64Array(entries);
    this.ids = new Int32Array(tokens);
    this.weights = new Float64Array(tokens);
    this.lemmas = new Int32Array(tokens);
    this.kinds = new Uint8Array(tokens);
    this.open = new Uint8Array(tokens);
    this.hard = new Uint8Array(tokens);
  }

  add(entry: PreparedEntry): void {
    // Lines of different days are never compared, so they never meet.
    const day = entry.leadingDate === null ? '' : `${entry.leadingDate}${entry.mention ? '@' : ''}`;
    let known = this.idsOfDay.get(day);
    if (!known) this.idsOfDay.set(day, (known = { ofName: new Map(), ofFamily: new Map() }));
    const heaviest = new Map<number, { token: Token; weight: number }>();
    for (const token of entry.content) {
      const id = this.idOf(token, known);
      const weight = tokenWeight(token, this.vocabulary);
      if (weight > (heaviest.get(id)?.weight ?? 0)) heaviest.set(id, { token, weight });
    }
    let place = this.starts[this.size] ?? 0;
    let total = 0;
    for (const [id, { token, weight }] of [...heaviest].sort(([x], [y]) => x - y)) {
      this.ids[place] = id;
      this.weights[place] = weight;
      this.tokens.push(token);
      this.lemmas[place] = idIn(this.lemmaIds, token.lemma, this.lemmaIds.size);
      this.kinds[place] = KINDS.indexOf(token.kind);
      this.open[place] = isOpen(token) ? 1 : 0;
      this.hard[place] = isHard(token) ? 1 : 0;
      this.holders[id]?.push(this.size);
      total += weight;
      place++;
    }
    this.totals[this.size] = total;
    this.size++;
    this.starts[this.size] = place;
  }

  /** The places of an entry's keys: from the first up to, but not including, the second. */
  placesOf(entry: number): [from: number, to: number] {
    return [this.starts[entry] ?? 0, this.starts[entry + 1] ?? 0];
  }

  /** How many entries hold the key at a place. */
  countAt(place: number): number {
    return this.holders[this.ids[place] ?? 0]?.length ?? 0;
  }

  /** Dates meet on their day and month, words on their derivational family. */
  private idOf({ key, date, family }: Token, { ofName, ofFamily }: KeyIds): number {
    const next = this.holders.length;
    const id = date && date.day !== null ? idIn(ofName, `d:${date.month ?? ''}.${date.day}`, next) : family === null ? idIn(ofName, key, next) : idIn(ofFamily, family, next);
    if (id === next) this.holders.push([]);
    return id;
  }
}

function idIn<K>(ids: Map<K, number>, key: K, next: number): number {
  const known = ids.get(key);
  if (known !== undefined) return known;
  ids.set(key, next);
  return next;
}

/** Whether anything but equality can license the token: a name has nothing, nor has a word without synonyms. */
function isOpen({ kind, senses, stage }: Token): boolean {
  return kind === 'number' || kind === 'date' || (kind === 'word' && (senses !== NO_SENSES || stage !== null));
}
