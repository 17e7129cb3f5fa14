import { EntryIndex } from './entry-index.ts';
import { licenceOf } from './match-tokens.ts';
import type { PreparedEntry } from './prepare-entry.ts';
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
  let tokens = 0;
  for (const [at, entry] of entries.entries()) {
    if (at % SLICE === 0) yield null;
    tokens += entry.content.length;
  }
  const index = new EntryIndex(vocabulary, entries.length, tokens);
  for (const entry of entries) {
    index.add(entry);
    yield null;
  }
  const exact = new Map<string, number>();
  const neighbours = new Neighbours(index);
  const likeness = new Likeness(index);
  for (const [at, entry] of entries.entries()) {
    const twin = exact.get(entry.key);
    if (twin === undefined) exact.set(entry.key, at);
    else yield { a: twin, b: at };
    let rivals = 0;
    for (const other of neighbours.nearest(at)) {
      const like = other === twin ? null : likeness.of(other, at);
      if (like === null || (like === 'rival' && ++rivals > MOST_RIVALS)) continue;
      yield { a: other, b: at };
    }
    yield null;
  }
}

/** Entries that are counted between two yields. */
const SLICE = 500;

/** Looks entries up in an index by the keys that they share; its lists are used again for every entry. */
class Neighbours {
  /** By entry, all zeros between two calls. */
  private readonly shared: Float64Array;
  private readonly met: number[] = [];
  private readonly best: number[] = [];

  constructor(private readonly index: EntryIndex) {
    this.shared = new Float64Array(index.size);
  }

  /** The earlier entries that share most with an entry, best first; good until the next call. */
  nearest(at: number): readonly number[] {
    const { shared, met, best } = this;
    const { totals } = this.index;
    met.length = best.length = 0;
    const left = this.meet(at);
    const total = totals[at] ?? 0;
    for (const other of met) {
      if ((shared[other] ?? 0) + left >= LEAST_SHARED * Math.min(total, totals[other] ?? 0)) this.rank(other);
    }
    for (const other of met) shared[other] = 0;
    return best;
  }

  /** Adds up what the entries met share; returns the weight of the keys that there was no room for. */
  private meet(at: number): number {
    const { shared, met } = this;
    const { ids, weights, holders, totals } = this.index;
    let left = totals[at] ?? 0;
    let room = MOST_MET;
    for (const place of rarestFirst(this.index, at)) {
      const weight = weights[place] ?? 0;
      for (const other of holders[ids[place] ?? 0] ?? []) {
        if (other >= at || room === 0) break;
        if (shared[other] === 0) met.push(other);
        shared[other] = (shared[other] ?? 0) + weight;
        room--;
      }
      if (room === 0) break;
      left -= weight;
    }
    return left;
  }

  /** Puts an entry at its place among the best, if it has one. */
  private rank(entry: number): void {
    const { best } = this;
    let place = best.length;
    if (place === MOST_CANDIDATES) {
      if (!this.isBetter(entry, best[place - 1] ?? 0)) return;
      place--;
    }
    for (; place > 0 && this.isBetter(entry, best[place - 1] ?? 0); place--) best[place] = best[place - 1] ?? 0;
    best[place] = entry;
  }

  private isBetter(x: number, y: number): boolean {
    const difference = (this.shared[x] ?? 0) - (this.shared[y] ?? 0);
    return difference > 0 || (difference === 0 && x < y);
  }
}

/** The places of an entry's keys, those that fewest entries hold first. */
function rarestFirst(index: EntryIndex, at: number): number[] {
  const [from, to] = index.placesOf(at);
  const places = Array.from({ length: to - from }, (_, key) => from + key);
  const { weights } = index;
  return places.sort((x, y) => index.countAt(x) - index.countAt(y) || (weights[y] ?? 0) - (weights[x] ?? 0) || x - y);
}

/** Places of the keys that one of two entries has and the other lacks. */
interface Rest {
  readonly places: number[];
  weight: number;
}

/** Tells how alike two entries can be at best; its lists are used again for every pair. */
class Likeness {
  private readonly restA: Rest = { places: [], weight: 0 };
  private readonly restB: Rest = { places: [], weight: 0 };

  constructor(private readonly index: EntryIndex) {}

  /**
   * Whether one of two entries could be answered by the other for the most part, if every licence held. Rivals could, but
   * each names or counts something of a kind that the other has another of.
   */
  of(a: number, b: number): 'repeat' | 'rival' | null {
    const { restA, restB } = this;
    const [ofA, ofB] = [this.index.totals[a] ?? 0, this.index.totals[b] ?? 0];
    if (this.split(a, b) < LEAST_SHARED * Math.min(ofA, ofB)) return null;
    if (!this.isMostlyAnswered(ofA, restA, restB) && !this.isMostlyAnswered(ofB, restB, restA)) return null;
    return this.hasRivals() ? 'rival' : 'repeat';
  }

  /** Sets apart the keys that only one of two entries has; returns the weight of those that both have. */
  private split(a: number, b: number): number {
    const { restA, restB } = this;
    const { ids, weights, starts } = this.index;
    restA.places.length = restB.places.length = restA.weight = restB.weight = 0;
    const endA = starts[a + 1] ?? 0;
    const endB = starts[b + 1] ?? 0;
    let shared = 0;
    let i = starts[a] ?? 0;
    let j = starts[b] ?? 0;
    while (i < endA && j < endB) {
      const x = ids[i] ?? 0;
      const y = ids[j] ?? 0;
      if (x === y) shared += Math.min(weights[i++] ?? 0, weights[j++] ?? 0);
      else if (x < y) this.put(restA, i++);
      else this.put(restB, j++);
    }
    while (i < endA) this.put(restA, i++);
    while (j < endB) this.put(restB, j++);
    return shared;
  }

  private put(rest: Rest, place: number): void {
    rest.places.push(place);
    rest.weight += this.index.weights[place] ?? 0;
  }

  /** Names and figures are tried first: hardly anything licenses them, so most pairs are settled by them alone. */
  private isMostlyAnswered(total: number, rest: Rest, others: Rest): boolean {
    let spare = (1 - LEAST_ANSWERED) * total;
    if (rest.weight <= spare) return true;
    for (const hard of [true, false]) {
      for (const place of rest.places) {
        if (this.isHardAt(place) !== hard || others.places.some((other) => this.mayStandFor(place, other))) continue;
        spare -= this.index.weights[place] ?? 0;
        if (spare < 0) return false;
      }
    }
    return true;
  }

  private hasRivals(): boolean {
    const { kinds } = this.index;
    return this.restA.places.some((place) => this.isHardAt(place) && this.restB.places.some((other) => kinds[place] === kinds[other] && !this.mayStandFor(place, other)));
  }

  private isHardAt(place: number): boolean {
    return this.index.hard[place] === 1;
  }

  /** Asks for a licence only where there is one to have: few pairs of tokens get that far. */
  private mayStandFor(place: number, other: number): boolean {
    const { lemmas, kinds, open, tokens } = this.index;
    if (lemmas[place] === lemmas[other]) return true;
    if (kinds[place] !== kinds[other] || open[place] === 0 || open[other] === 0) return false;
    const [a, b] = [tokens[place], tokens[other]];
    return a !== undefined && b !== undefined && licenceOf(a, b) !== null;
  }
}
