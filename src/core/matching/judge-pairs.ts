import { candidatePairs } from './candidate-pairs.ts';
import type { JudgedPair } from './choose-merges.ts';
import type { Verdict } from './compare-entries.ts';
import { judgeEntries } from './compare-entries.ts';
import type { PreparedEntry } from './prepare-entry.ts';
import { standsInSequence } from './run-sequence.ts';
import type { Vocabulary } from './vocabulary.ts';

/** By how much a pair must be more alike than the next best of either entry, to be each other's only partner. */
const MARGIN = 0.05;
const ROUNDS = 4;
/** Pairs that are looked through between two yields. */
const SLICE = 200;

/**
 * Judges all candidate pairs of a section: first each by itself; then those that stand at the same place of two runs
 * and are each other's best partner once more, as two wordings of one thing.
 *
 * @returns a generator that yields between comparisons
 */
export function* judgePairs(entries: readonly PreparedEntry[], vocabulary: Vocabulary): Generator<void, JudgedPair[]> {
  const judged: JudgedPair[] = [];
  for (const candidate of candidatePairs(entries, vocabulary)) {
    yield;
    if (!candidate) continue;
    const [a, b] = [entries[candidate.a], entries[candidate.b]];
    if (a && b) judged.push({ ...candidate, verdict: judgeEntries(a, b, vocabulary, false) });
  }
  const isOnlyPartner = yield* onlyPartners(judged);
  // What is found by its place is itself a place to find others by.
  for (let round = 0; round < ROUNDS; round++) {
    const inSequence = yield* standsInSequence(judged.filter((pair, at) => pair.verdict.confidence === 'certain' || (pair.verdict.confidence === 'likely' && pair.verdict.relation !== 'restates' && isOnlyPartner(at))));
    let found = 0;
    for (const [at, pair] of judged.entries()) {
      if (at % SLICE === 0) yield;
      const [a, b] = [entries[pair.a], entries[pair.b]];
      if (isSettled(pair.verdict) || !a || !b || !isOnlyPartner(at) || !inSequence(pair.a, pair.b)) continue;
      yield;
      const verdict = judgeEntries(a, b, vocabulary, true);
      judged[at] = { ...pair, verdict };
      if (verdict.confidence === 'certain') found++;
    }
    if (found === 0) break;
  }
  return judged;
}

const isSettled = (verdict: Verdict): boolean => verdict.confidence === 'certain' || verdict.relation === 'conflicts' || verdict.signals['sameEvent'] === true;

/** Tells of a judged pair, by its index, whether it is clearly the best that either entry has. */
function* onlyPartners(judged: readonly JudgedPair[]): Generator<void, (at: number) => boolean> {
  const best = new Map<number, { at: number; likeness: number; next: number }>();
  for (const [at, pair] of judged.entries()) {
    if (at % SLICE === 0) yield;
    const likeness = likenessOf(pair.verdict);
    for (const entry of [pair.a, pair.b]) {
      const known = best.get(entry);
      if (!known || likeness > known.likeness) best.set(entry, { at, likeness, next: known?.likeness ?? 0 });
      else if (likeness > known.next) best.set(entry, { ...known, next: likeness });
    }
  }
  const only = new Set<number>();
  for (const [at, pair] of judged.entries()) {
    if (at % SLICE === 0) yield;
    if ([pair.a, pair.b].every((entry) => { const known = best.get(entry); return known?.at === at && known.likeness - known.next >= MARGIN; })) only.add(at);
  }
  return (at) => only.has(at);
}

/** How much of the two entries is answered on the other side, 0 to 1. */
function likenessOf({ signals }: Verdict): number {
  return signals['exact'] === true ? 1 : (Number(signals['coverageLeft'] ?? 0) + Number(signals['coverageRight'] ?? 0)) / 2;
}
