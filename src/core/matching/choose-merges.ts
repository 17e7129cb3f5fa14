import type { Verdict } from './compare-entries.ts';
import type { PreparedEntry } from './prepare-entry.ts';

/** A compared pair with its verdict, `a` before `b` in the note. */
export interface JudgedPair {
  readonly a: number;
  readonly b: number;
  readonly verdict: Verdict;
}

/** A merge that was chosen: `removed` goes because `survivor` stays. */
export interface ChosenMerge {
  readonly survivor: number;
  readonly removed: number;
  readonly verdict: Verdict;
}

/**
 * Chooses which entries go, so that each is covered directly by one that stays: no chains, no entry both kept and
 * removed, none removed twice.
 *
 * @param mayBeRemoved whether nothing outside depends on the entry
 */
export function chooseMerges(pairs: readonly JudgedPair[], entries: readonly PreparedEntry[], mayBeRemoved: (index: number) => boolean): ChosenMerge[] {
  const removed = new Set<number>();
  const kept = new Set<number>();
  const merges: ChosenMerge[] = [];
  const options = pairs.flatMap((pair) => directions(pair, entries, mayBeRemoved));
  const worth = coveredBy(options);
  options.sort(
    (x, y) =>
      Number(y.verdict.confidence === 'certain') - Number(x.verdict.confidence === 'certain') ||
      // The entry that covers most others is the natural survivor of its cluster.
      (worth.get(y.survivor) ?? 0) - (worth.get(x.survivor) ?? 0) ||
      y.verdict.score - x.verdict.score ||
      Number(y.preferred) - Number(x.preferred) ||
      x.removed - y.removed ||
      x.survivor - y.survivor,
  );
  for (const option of options) {
    if (removed.has(option.survivor) || removed.has(option.removed) || kept.has(option.removed)) continue;
    removed.add(option.removed);
    kept.add(option.survivor);
    merges.push({ survivor: option.survivor, removed: option.removed, verdict: option.verdict });
  }
  return merges;
}

interface Option extends ChosenMerge {
  readonly preferred: boolean;
}

/** The ways in which a pair can be merged; of two that say the same, the more specific stays, else the earlier. */
function directions({ a, b, verdict }: JudgedPair, entries: readonly PreparedEntry[], mayBeRemoved: (index: number) => boolean): Option[] {
  if (verdict.confidence === null) return [];
  const specific = (index: number): number => entries[index]?.tokens.filter((token) => token.wordClass === 'content').length ?? 0;
  const earlierWins = specific(a) >= specific(b);
  const dropB: Option = { survivor: a, removed: b, verdict, preferred: earlierWins };
  const dropA: Option = { survivor: b, removed: a, verdict, preferred: !earlierWins };
  const options = verdict.relation === 'covers' ? [dropB] : verdict.relation === 'covered' ? [dropA] : verdict.confidence === 'certain' ? [dropA, dropB] : [earlierWins ? dropB : dropA];
  return options.filter((option) => mayBeRemoved(option.removed));
}

function coveredBy(options: readonly Option[]): Map<number, number> {
  const counts = new Map<number, Set<number>>();
  for (const { survivor, removed, verdict } of options) {
    if (verdict.confidence === 'certain') counts.set(survivor, (counts.get(survivor) ?? new Set()).add(removed));
  }
  return new Map([...counts].map(([survivor, set]) => [survivor, set.size]));
}
