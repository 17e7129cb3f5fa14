import type { PreparedEntry } from './prepare-entry.ts';
import type { Token } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';
import { tokenWeight } from './weigh-tokens.ts';

/** Two entries worth comparing, by their indices; `a` stands first in the note. */
export interface CandidatePair {
  readonly a: number;
  readonly b: number;
}

/** How many of an entry's rarest tokens it is looked up by. */
const PROBES = 12;
/** A token that more entries hold tells nothing apart. */
const MOST_COMMON = 64;
/** The best candidates that each entry keeps. */
const MOST_CANDIDATES = 24;
/** Shared weight as a share of the lighter entry's, below which a pair can be neither repeat nor contradiction. */
const LEAST_OVERLAP = 0.25;

/**
 * Blocking: the pairs of entries that share enough of their rarest tokens to be worth a comparison. Near-linear:
 * common tokens are not looked up, and each entry keeps its best candidates only.
 *
 * Source of the method: prefix filtering over an inverted index (Chaudhuri, Ganti and Kaushik, ICDE 2006).
 *
 * @returns a generator that yields null between units of work and pairs as it finds them
 */
export function* candidatePairs(entries: readonly PreparedEntry[], vocabulary: Vocabulary): Generator<CandidatePair | null> {
  const index = new Map<string, number[]>();
  const weights: number[] = [];
  const probes: string[][] = [];
  const exact = new Map<string, number>();
  for (const [at, entry] of entries.entries()) {
    yield null;
    const keys = probeKeys(entry.tokens, vocabulary);
    const prefix = entry.leadingDate === null ? '' : `${entry.leadingDate}${entry.mention ? '@' : ''} `;
    probes.push(keys.map(({ key }) => prefix + key));
    weights.push(keys.reduce((sum, { weight }) => sum + weight, 0));
    const shared = new Map<number, number>();
    for (const { key, weight } of keys) {
      const holders = index.get(prefix + key) ?? [];
      for (const other of holders) shared.set(other, (shared.get(other) ?? 0) + weight);
    }
    const twin = exact.get(entry.key);
    if (twin !== undefined) shared.set(twin, Infinity);
    else exact.set(entry.key, at);
    const best = [...shared]
      .filter(([other, weight]) => weight >= LEAST_OVERLAP * Math.min(weights[at] ?? 0, weights[other] ?? 0))
      .sort((x, y) => y[1] - x[1] || x[0] - y[0])
      .slice(0, MOST_CANDIDATES);
    for (const [other] of best) yield { a: other, b: at };
    for (const key of probes[at] ?? []) {
      const holders = index.get(key);
      if (!holders) index.set(key, [at]);
      else if (holders.length < MOST_COMMON) holders.push(at);
    }
  }
}

function probeKeys(tokens: readonly Token[], vocabulary: Vocabulary): { key: string; weight: number }[] {
  const keys = new Map<string, number>();
  for (const token of tokens) {
    if (token.wordClass !== 'content') continue;
    for (const key of blockingKeys(token)) keys.set(key, Math.max(keys.get(key) ?? 0, tokenWeight(token, vocabulary)));
  }
  return [...keys].map(([key, weight]) => ({ key, weight })).sort((x, y) => y.weight - x.weight || (x.key < y.key ? -1 : 1)).slice(0, PROBES);
}

/** Dates meet on their day and month, words on their derivational family. */
function blockingKeys(token: Token): string[] {
  if (token.date && token.date.day !== null) return [`d:${token.date.month ?? ''}.${token.date.day}`];
  if (token.family !== null) return [`f:${token.family}`];
  return [token.key];
}
