import { candidatePairs } from './candidate-pairs.ts';
import type { JudgedPair } from './choose-merges.ts';
import type { Verdict } from './compare-entries.ts';
import { compareEntries } from './compare-entries.ts';
import type { PreparedEntry } from './prepare-entry.ts';
import { standsInSequence } from './run-sequence.ts';
import type { Vocabulary } from './vocabulary.ts';

/** By how much a pair must be more alike than the next best of either entry, to be each other's only partner. */
const MARGIN = 0.05;

/**
 * Judges all candidate pairs of a section: first each by itself; then those that stand at the same place of two runs
 * and are each other's best partner once more, as two wordings of one thing.
 *
 * @param skip entries that are not compared
 * @returns a generator that yields between comparisons
 */
export function* judgePairs(entries: readonly PreparedEntry[], vocabulary: Vocabulary, skip: ReadonlySet<number>): Generator<void, JudgedPair[]> {
  const judged: JudgedPair[] = [];
  for (const candidate of candidatePairs(entries, vocabulary)) {
    yield;
    if (!candidate || skip.has(candidate.a) || skip.has(candidate.b)) continue;
    const [a, b] = [entries[candidate.a], entries[candidate.b]];
    if (a && b) judged.push({ ...candidate, verdict: compareEntries(a, b, vocabulary) });
  }
  const inSequence = standsInSequence(judged.filter(({ verdict }) => verdict.confidence === 'certain'));
  const isOnlyPartner = onlyPartners(judged);
  const result: JudgedPair[] = [];
  for (const pair of judged) {
    const [a, b] = [entries[pair.a], entries[pair.b]];
    if (pair.verdict.confidence === 'certain' || pair.verdict.relation === 'conflicts' || !a || !b || !isOnlyPartner(pair) || !inSequence(pair.a, pair.b)) result.push(pair);
    else {
      yield;
      result.push({ ...pair, verdict: compareEntries(a, b, vocabulary, true) });
    }
  }
  return result;
}

function onlyPartners(judged: readonly JudgedPair[]): (pair: JudgedPair) => boolean {
  const best = new Map<number, { pair: JudgedPair; likeness: number; next: number }>();
  for (const pair of judged) {
    const likeness = likenessOf(pair.verdict);
    for (const entry of [pair.a, pair.b]) {
      const known = best.get(entry);
      if (!known || likeness > known.likeness) best.set(entry, { pair, likeness, next: known?.likeness ?? 0 });
      else if (likeness > known.next) best.set(entry, { ...known, next: likeness });
    }
  }
  return (pair) =>
    [pair.a, pair.b].every((entry) => {
      const known = best.get(entry);
      return known?.pair === pair && known.likeness - known.next >= MARGIN;
    });
}

/** How much of the two entries is answered on the other side, 0 to 1. */
function likenessOf({ signals }: Verdict): number {
  return signals['exact'] === true ? 1 : (Number(signals['coverageLeft'] ?? 0) + Number(signals['coverageRight'] ?? 0)) / 2;
}
