import type { Proposal } from './choose-merges.ts';
import type { Comparison } from './comparison.ts';
import { compareSides } from './comparison.ts';
import type { Difference } from './difference.ts';
import { EntryIndex } from './entry-index.ts';
import { findDifferences } from './guards.ts';
import type { PreparedEntry } from './prepare-entry.ts';
import type { Token } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';
import { tokenWeight } from './weigh-tokens.ts';

/** Share of the dropped entry's weight that the two must answer together. */
const JOINT_COVERAGE = 0.8;
/** Share that each of them must say in clauses that it says better than the other. */
const LEAST_GIVEN = 0.15;
/** Worth less than what one line covers, more than what loses a detail. */
const JOINT_WORTH = 0.9;
/** How many entries are tried as parts of a cover, those with most keys in common first. */
const MOST_PARTS = 8;
/** How many holders of a key are looked at for one entry: what keeps the search linear. */
const MOST_MET = 300;
/** Share of an entry's keys that the parts must hold as they are, for the comparison to be worth its time. */
const LEAST_HELD = 0.55;

/**
 * Finds entries that two others say together, as neither does alone. Each of the two is held against the dropped entry by the same guards as
 * a pair: no contradiction with either, and what one of them lacks, name, figure or condition, the other has.
 *
 * @param entries by index; null where an entry is not to be looked at
 * @param mayGo whether an entry may be the one that is covered
 */
export function* jointCovers(
  entries: readonly (PreparedEntry | null)[],
  vocabulary: Vocabulary,
  mayGo: (index: number) => boolean,
): Generator<void, Proposal[]> {
  const index = new EntryIndex(vocabulary);
  for (const entry of entries) {
    index.add(entry ?? NO_ENTRY);
    yield;
  }
  const covers: Proposal[] = [];
  for (const [at, dropped] of entries.entries()) {
    if (!dropped || !mayGo(at) || dropped.mention || dropped.truncated || dropped.question) continue;
    const parts: Part[] = [];
    for (const other of nearest(index, at)) {
      const entry = entries[other];
      if (!entry || entry.leadingDate !== dropped.leadingDate || entry.mention) continue;
      const part = readPart(other, entry, dropped, vocabulary);
      if (part) parts.push(part);
      yield;
    }
    covers.push(...pairsOf(at, dropped, parts, vocabulary));
    yield;
  }
  return covers;
}

const NO_ENTRY: PreparedEntry = { key: '', leadingDate: null, mention: false, truncated: false, cutWord: '', question: false, tokens: [], english: true };

/** What one entry gives towards another. */
interface Part {
  readonly index: number;
  readonly coverage: number;
  /** Content of the dropped entry that it does not answer. */
  readonly missing: ReadonlySet<Token>;
  readonly losses: readonly Difference[];
  readonly content: readonly Token[];
}

function readPart(index: number, entry: PreparedEntry, dropped: PreparedEntry, vocabulary: Vocabulary): Part | null {
  const comparison: Comparison = compareSides(dropped, entry, vocabulary);
  const { coverage, leftovers, content } = comparison.left;
  if (coverage < LEAST_GIVEN) return null;
  const differences = findDifferences(comparison);
  if (differences.some(({ effect }) => effect === 'veto')) return null;
  return {
    index,
    coverage,
    content,
    missing: new Set([...leftovers.hard, ...leftovers.soft, ...leftovers.light]),
    losses: differences.filter(({ effect, side }) => effect === 'loss' && side === 'left'),
  };
}

/** The pairs of parts that cover the entry: every clause of it is said by one of them. */
function pairsOf(removed: number, dropped: PreparedEntry, parts: readonly Part[], vocabulary: Vocabulary): Proposal[] {
  const clauses = clausesOf(dropped, vocabulary);
  const total = clauses.reduce((sum, clause) => sum + clause.weight, 0);
  const saidBy = parts.map((part) => clauses.map((clause) => clause.weight - clause.weigh((token) => part.missing.has(token))));
  const proposals: Proposal[] = [];
  for (const [n, first] of parts.entries()) {
    for (const [m, second] of parts.entries()) {
      if (first.index >= second.index) continue;
      const [ofFirst, ofSecond] = [saidBy[n] ?? [], saidBy[m] ?? []];
      const [byFirst, bySecond] = [share(ofFirst, ofSecond, total), share(ofSecond, ofFirst, total)];
      if (Math.min(byFirst, bySecond) < LEAST_GIVEN || byFirst + bySecond < JOINT_COVERAGE) continue;
      if (first.losses.some((loss) => second.losses.some((other) => isSame(loss, other)))) continue;
      proposals.push({
        removed,
        survivors: [first.index, second.index],
        tier: 'by hand',
        worth: JOINT_WORTH,
        verdict: {
          relation: 'covers',
          confidence: 'likely',
          score: round(0.5 + 0.2 * (byFirst + bySecond)),
          reason: `Two lines say it together: the first gives ${spell(gives(first, second))}, the second ${spell(gives(second, first))}.`,
          signals: { coverageFirst: round(first.coverage), coverageSecond: round(second.coverage), clausesOfFirst: round(byFirst), clausesOfSecond: round(bySecond) },
        },
      });
    }
  }
  return proposals;
}

interface Clause {
  readonly weight: number;
  weigh(of: (token: Token) => boolean): number;
}

function clausesOf(entry: PreparedEntry, vocabulary: Vocabulary): Clause[] {
  const tokens = new Map<number, Token[]>();
  for (const token of entry.tokens) if (token.wordClass === 'content') tokens.set(token.clause, [...(tokens.get(token.clause) ?? []), token]);
  return [...tokens.values()].map((content) => {
    const weigh = (of: (token: Token) => boolean): number => content.reduce((sum, token) => sum + (of(token) ? tokenWeight(token, vocabulary) : 0), 0);
    return { weight: weigh(() => true), weigh };
  });
}

/** What of the whole one part says in the clauses that it says best. */
function share(mine: readonly number[], theirs: readonly number[], total: number): number {
  return mine.reduce((sum, said, at) => sum + (said > (theirs[at] ?? 0) ? said : said === theirs[at] ? said / 2 : 0), 0) / total;
}

const isSame = (a: Difference, b: Difference): boolean => a.guard === b.guard && a.words.join(' ') === b.words.join(' ');

/** The words of the dropped entry that only `part` answers. */
const gives = (part: Part, other: Part): Token[] => part.content.filter((token) => other.missing.has(token) && !part.missing.has(token));

const spell = (tokens: readonly Token[]): string => tokens.slice(0, 6).map((token) => `“${token.raw}”`).join(', ');

const round = (n: number): number => Math.round(n * 1000) / 1000;

/** The entries that share most with an entry, best first; none where even together they hold too little of it. */
function nearest(index: EntryIndex, at: number): number[] {
  const mine = index.entries[at];
  if (!mine) return [];
  const shared = new Map<number, number>();
  let room = MOST_MET;
  const keys = [...mine.keys].sort((x, y) => (index.holders[x.id]?.length ?? 0) - (index.holders[y.id]?.length ?? 0) || x.id - y.id);
  for (const { id, weight } of keys) {
    for (const other of index.holders[id] ?? []) {
      if (other === at) continue;
      if (room-- <= 0) break;
      shared.set(other, (shared.get(other) ?? 0) + weight);
    }
    if (room <= 0) break;
  }
  const best = [...shared].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, MOST_PARTS).map(([other]) => other);
  const held = new Set(best.flatMap((other) => index.entries[other]?.keys.map(({ id }) => id) ?? []));
  const reached = mine.keys.reduce((sum, { id, weight }) => sum + (held.has(id) ? weight : 0), 0);
  return reached >= LEAST_HELD * mine.weight ? best : [];
}
