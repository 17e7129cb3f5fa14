import type { Proposal } from './choose-merges.ts';
import { compareSides } from './comparison.ts';
import type { Difference } from './difference.ts';
import { EntryIndex } from './entry-index.ts';
import { GUARDS } from './guards.ts';
import type { PreparedEntry } from './prepare-entry.ts';
import { quoteTokens } from './quote-words.ts';
import type { Token } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';
import { tokenWeight } from './weigh-tokens.ts';

/** Share of the dropped entry's weight that the two must answer together. */
const JOINT_COVERAGE = 0.8;
/** Share that each of them must say in clauses that it says better than the other. */
const LEAST_GIVEN = 0.15;
/** Worth less than what one line covers, more than what loses a detail. */
const JOINT_WORTH = 0.9;
/** How many quotes say in the reason what a part gives. */
const MOST_QUOTES = 4;
/** How many entries are tried as parts of a cover, those with most keys in common first. */
const MOST_PARTS = 8;
/** How many holders of a key are looked at for one entry: what keeps the search linear. */
const MOST_MET = 300;
/** Share that two parts must hold as it is, key by key, for the comparison to be worth its time. */
const LEAST_HELD = 0.65;

/**
 * Finds entries that two others say together, as neither does alone. Each of the two is held against the dropped
 * entry by the same guards as a pair: no contradiction with either, and what one of them lacks, name, figure or
 * condition, the other has.
 *
 * @param entries by index; null where an entry is not to be looked at
 * @param mayGo whether an entry may be the one that is covered
 */
export function* jointCovers(
  entries: readonly (PreparedEntry | null)[],
  vocabulary: Vocabulary,
  mayGo: (index: number) => boolean,
): Generator<void, Proposal[]> {
  let tokens = 0;
  for (const [at, entry] of entries.entries()) {
    if (at % SLICE === 0) yield;
    tokens += entry?.content.length ?? 0;
  }
  const index = new EntryIndex(vocabulary, entries.length, tokens);
  for (const entry of entries) {
    index.add(entry ?? NO_ENTRY);
    yield;
  }
  const covers: Proposal[] = [];
  for (const [at, dropped] of entries.entries()) {
    if (!dropped || !mayGo(at) || dropped.mention || dropped.truncated || dropped.question) continue;
    if (holdsWhatNoOtherDoes(index, at)) continue;
    const clauses = clausesOf(dropped, vocabulary);
    if (clauses.filter(({ share }) => share >= LEAST_GIVEN).length < 2) continue;
    const parts: Part[] = [];
    for (const other of possibleParts(index, at, clauses)) {
      const entry = entries[other];
      const part = entry && entry.leadingDate === dropped.leadingDate && !entry.mention ? readPart(other, entry, dropped, clauses, vocabulary) : null;
      if (part) parts.push(part);
      yield;
    }
    covers.push(...pairsOf(at, dropped, parts));
    yield;
  }
  return covers;
}

/** Entries that are counted between two yields. */
const SLICE = 500;

const NO_ENTRY: PreparedEntry = { key: '', leadingDate: null, mention: false, truncated: false, cutWord: '', question: false, text: '', tokens: [], content: [], english: true };

/** A clause of the dropped entry. */
interface Clause {
  readonly content: readonly Token[];
  /** Of the weight of all content. */
  readonly share: number;
}

function clausesOf(entry: PreparedEntry, vocabulary: Vocabulary): Clause[] {
  const byClause = new Map<number, Token[]>();
  for (const token of entry.content) {
    const known = byClause.get(token.clause);
    if (known) known.push(token);
    else byClause.set(token.clause, [token]);
  }
  const weigh = (tokens: readonly Token[]): number => tokens.reduce((sum, token) => sum + tokenWeight(token, vocabulary), 0);
  const total = weigh([...byClause.values()].flat());
  return [...byClause.values()].map((content) => ({ content, share: weigh(content) / total }));
}

/** What one entry gives towards another. */
interface Part {
  readonly index: number;
  /** How much of the whole it says, clause by clause. */
  readonly said: readonly number[];
  /** Content of the dropped entry that it does not answer. */
  readonly missing: ReadonlySet<Token>;
  readonly losses: readonly Difference[];
  readonly content: readonly Token[];
}

function readPart(index: number, entry: PreparedEntry, dropped: PreparedEntry, clauses: readonly Clause[], vocabulary: Vocabulary): Part | null {
  const comparison = compareSides(dropped, entry, vocabulary);
  const { coverage, leftovers, content } = comparison.left;
  if (coverage < LEAST_GIVEN) return null;
  const differences: Difference[] = [];
  for (const guard of GUARDS) {
    const found = guard(comparison);
    if (found.some(({ effect }) => effect === 'veto')) return null;
    differences.push(...found);
  }
  const missing = new Set([...leftovers.hard, ...leftovers.soft, ...leftovers.light]);
  const said = clauses.map(({ content: words, share }) => {
    const weigh = (tokens: readonly Token[]): number => tokens.reduce((sum, token) => sum + tokenWeight(token, vocabulary), 0);
    return share * (1 - weigh(words.filter((token) => missing.has(token))) / weigh(words));
  });
  return { index, said, missing, content, losses: differences.filter(({ effect, side }) => effect === 'loss' && side === 'left') };
}

/** The pairs of parts that cover the entry: each clause of it is said by one of them, and each says some best. */
function pairsOf(removed: number, dropped: PreparedEntry, parts: readonly Part[]): Proposal[] {
  const proposals: Proposal[] = [];
  const told = (part: Part, other: Part): string => quoteTokens(dropped, gives(part, other), MOST_QUOTES);
  for (const first of parts) {
    for (const second of parts) {
      if (first.index >= second.index) continue;
      const best = (mine: Part, other: Part): number => mine.said.reduce((sum, said, at) => sum + (said > (other.said[at] ?? 0) ? said : 0), 0);
      const [ofFirst, ofSecond] = [best(first, second), best(second, first)];
      const coverage = first.said.reduce((sum, said, at) => sum + Math.max(said, second.said[at] ?? 0), 0);
      if (Math.min(ofFirst, ofSecond) < LEAST_GIVEN || coverage < JOINT_COVERAGE) continue;
      if (first.losses.some((loss) => second.losses.some((other) => isSame(loss, other)))) continue;
      proposals.push({
        removed,
        survivors: [first.index, second.index],
        tier: 'by hand',
        worth: JOINT_WORTH,
        verdict: {
          relation: 'covers',
          confidence: 'likely',
          score: round(0.5 + 0.2 * coverage),
          reason: `Two lines say it together: the first has ${told(first, second)}, the second ${told(second, first)}.`,
          signals: { coverage: round(coverage), coverageFirst: round(ofFirst), coverageSecond: round(ofSecond) },
        },
      });
    }
  }
  return proposals;
}

const isSame = (a: Difference, b: Difference): boolean => a.guard === b.guard && a.words.join(' ') === b.words.join(' ');

/** The words of the dropped entry that only `part` answers. */
const gives = (part: Part, other: Part): Token[] => part.content.filter((token) => other.missing.has(token) && !part.missing.has(token));

const round = (n: number): number => Math.round(n * 1000) / 1000;

/** Whether a figure or a date of the entry stands in no other. */
function holdsWhatNoOtherDoes(index: EntryIndex, at: number): boolean {
  const [from, to] = index.placesOf(at);
  for (let place = from; place < to; place++) if (index.hard[place] === 1 && index.tokens[place]?.kind !== 'name' && index.countAt(place) === 1) return true;
  return false;
}

/** The entries that could be one of two parts by the keys they hold, in the order of the note. */
function possibleParts(index: EntryIndex, at: number, clauses: readonly Clause[]): number[] {
  const clauseOf = new Map(clauses.flatMap(({ content }, clause) => content.map((token): [Token, number] => [token, clause])));
  const total = index.totals[at] ?? 0;
  const [from, to] = index.placesOf(at);
  const clauseAt = index.tokens.slice(from, to).map((token) => clauseOf.get(token));
  const held = nearest(index, at).map((other) => {
    const byClause = clauses.map(() => 0);
    const [start, end] = index.placesOf(other);
    for (let place = from, theirs = start; place < to; place++) {
      const id = index.ids[place] ?? 0;
      while (theirs < end && (index.ids[theirs] ?? 0) < id) theirs++;
      const clause = clauseAt[place - from];
      if (clause !== undefined && theirs < end && index.ids[theirs] === id) byClause[clause] = (byClause[clause] ?? 0) + (index.weights[place] ?? 0) / total;
    }
    return { other, byClause };
  });
  const possible = held.filter((first) =>
    held.some((second) => {
      const best = (x: typeof first, y: typeof first): number => x.byClause.reduce((sum, said, clause) => sum + (said > (y.byClause[clause] ?? 0) ? said : 0), 0);
      return Math.min(best(first, second), best(second, first)) >= LEAST_GIVEN / 2 && first.byClause.reduce((sum, said, clause) => sum + Math.max(said, second.byClause[clause] ?? 0), 0) >= LEAST_HELD;
    }),
  );
  return possible.map(({ other }) => other).sort((x, y) => x - y);
}

/** The entries that share most with an entry, best first. */
function nearest(index: EntryIndex, at: number): number[] {
  const shared = new Map<number, number>();
  let room = MOST_MET;
  const [from, to] = index.placesOf(at);
  const places = Array.from({ length: to - from }, (_, key) => from + key);
  for (const place of places.sort((x, y) => index.countAt(x) - index.countAt(y) || x - y)) {
    for (const other of index.holders[index.ids[place] ?? 0] ?? []) {
      if (other === at) continue;
      if (room-- <= 0) break;
      shared.set(other, (shared.get(other) ?? 0) + (index.weights[place] ?? 0));
    }
    if (room <= 0) break;
  }
  return [...shared].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, MOST_PARTS).map(([other]) => other);
}
