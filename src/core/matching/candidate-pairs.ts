import type { BlockingKey, IndexedEntry } from './entry-index.ts';
import { EntryIndex, weightOf } from './entry-index.ts';
import { licenceOf } from './match-tokens.ts';
import type { PreparedEntry } from './prepare-entry.ts';
import type { Token } from './token.ts';
import { isHard } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Two entries worth comparing, by their indices; `a` stands first in the note. */
export interface CandidatePair {
  readonly a: number;
  readonly b: number;
}

/** How many entries one entry is held against, over all of its keys: what keeps blocking linear. */
const MOST_MET = 400;
/** The best candidates that each entry keeps. */
const MOST_CANDIDATES = 24;
/** Shared keys as a share of the lighter entry's weight, below which synonyms can't bring a pair near either. */
const LEAST_SHARED = 0.3;
/** Share of one entry's weight that the other can answer, below which no verdict proposes anything. */
const LEAST_ANSWERED = 0.5;
/** Of the candidates that can only be in conflict with an entry, how many it keeps: a template has thousands. */
const MOST_RIVALS = 3;

/**
 * Blocking: the pairs of entries of which one can answer enough of the other to be worth a comparison. Near-linear:
 * an entry meets others on its rarest keys first and on no more of them than a bound, and keeps its best alone.
 *
 * Source of the method: prefix filtering over an inverted index, then verification by size (Chaudhuri, Ganti and
 * Kaushik, ICDE 2006).
 *
 * @returns a generator that yields null between units of work and pairs as it finds them
 */
export function* candidatePairs(entries: readonly PreparedEntry[], vocabulary: Vocabulary): Generator<CandidatePair | null> {
  const index = new EntryIndex(vocabulary);
  for (const entry of entries) {
    index.add(entry);
    yield null;
  }
  const exact = new Map<string, number>();
  const weights = Float64Array.from(index.entries, ({ weight }) => weight);
  const shared = new Float64Array(entries.length);
  for (const [at, entry] of entries.entries()) {
    const twin = exact.get(entry.key);
    if (twin === undefined) exact.set(entry.key, at);
    else yield { a: twin, b: at };
    let rivals = 0;
    for (const other of nearest(index, at, weights, shared)) {
      const likeness = other === twin ? null : likenessOf(index.entries[other], index.entries[at]);
      if (likeness === null || (likeness === 'rival' && ++rivals > MOST_RIVALS)) continue;
      yield { a: other, b: at };
    }
    yield null;
  }
}

/**
 * The earlier entries that share most with an entry, best first.
 *
 * @param shared all zeros, and left so
 */
function nearest(index: EntryIndex, at: number, weights: Float64Array, shared: Float64Array): number[] {
  const mine = index.entries[at];
  if (!mine) return [];
  const met: number[] = [];
  let left = mine.weight;
  let room = MOST_MET;
  for (const { id, weight } of rarestFirst(index, mine)) {
    for (const other of index.holders[id] ?? []) {
      if (other >= at || room === 0) break;
      if (shared[other] === 0) met.push(other);
      shared[other] = (shared[other] ?? 0) + weight;
      room--;
    }
    if (room === 0) break;
    left -= weight;
  }
  const near = met.filter((other) => (shared[other] ?? 0) + left >= LEAST_SHARED * Math.min(mine.weight, weights[other] ?? 0));
  const best = near.sort((x, y) => (shared[y] ?? 0) - (shared[x] ?? 0) || x - y).slice(0, MOST_CANDIDATES);
  for (const other of met) shared[other] = 0;
  return best;
}

function rarestFirst(index: EntryIndex, entry: IndexedEntry): BlockingKey[] {
  const held = (key: BlockingKey): number => index.holders[key.id]?.length ?? 0;
  return [...entry.keys].sort((x, y) => held(x) - held(y) || y.weight - x.weight || x.id - y.id);
}

/**
 * Whether one of two entries could be answered by the other for the most part, if every licence held. Rivals could, but
 * each names or counts something of a kind that the other has another of.
 */
function likenessOf(a: IndexedEntry | undefined, b: IndexedEntry | undefined): 'repeat' | 'rival' | null {
  if (!a || !b) return null;
  const { restA, restB, shared } = splitKeys(a, b);
  if (shared < LEAST_SHARED * Math.min(a.weight, b.weight)) return null;
  if (!isMostlyAnswered(a, restA, restB) && !isMostlyAnswered(b, restB, restA)) return null;
  const [hardA, hardB] = [restA.filter(({ token }) => isHard(token)), restB.filter(({ token }) => isHard(token))];
  const isRival = hardA.some(({ token }) => hardB.some((other) => other.token.kind === token.kind && !mayStandFor(token, other.token)));
  return isRival ? 'rival' : 'repeat';
}

/** What two entries share, by weight, and what they don't. */
function splitKeys(a: IndexedEntry, b: IndexedEntry): { restA: BlockingKey[]; restB: BlockingKey[]; shared: number } {
  const [restA, restB]: [BlockingKey[], BlockingKey[]] = [[], []];
  let shared = 0;
  for (let i = 0, j = 0; i < a.keys.length || j < b.keys.length; ) {
    const [x, y] = [a.keys[i], b.keys[j]];
    if (x && y && x.id === y.id) {
      shared += Math.min(x.weight, y.weight);
      i++;
      j++;
    } else if (x && (!y || x.id < y.id)) {
      restA.push(x);
      i++;
    } else if (y) {
      restB.push(y);
      j++;
    }
  }
  return { restA, restB, shared };
}

/** Names and figures are tried first: hardly anything licenses them, so most pairs are settled by them alone. */
function isMostlyAnswered(entry: IndexedEntry, rest: readonly BlockingKey[], others: readonly BlockingKey[]): boolean {
  let spare = (1 - LEAST_ANSWERED) * entry.weight;
  if (weightOf(rest) <= spare) return true;
  for (const hard of [true, false]) {
    for (const { token, weight } of rest) {
      if (isHard(token) !== hard || others.some((other) => mayStandFor(token, other.token))) continue;
      spare -= weight;
      if (spare < 0) return false;
    }
  }
  return true;
}

/** Asks for a licence only where there is one to have: few pairs of tokens get that far. */
function mayStandFor(a: Token, b: Token): boolean {
  if (a.lemma === b.lemma) return true;
  return a.kind === b.kind && a.kind !== 'name' && licenceOf(a, b) !== null;
}
