import type { JudgedPair } from './choose-merges.ts';
import { chooseMerges } from './choose-merges.ts';
import type { ConflictPair, DuplicateGroup, DuplicateReport } from './duplicate-group.ts';
import { judgePairs } from './judge-pairs.ts';
import { isPlaceholder } from './placeholder.ts';
import type { PreparedEntry } from './prepare-entry.ts';
import { prepareEntries } from './prepare-entry.ts';

/** What the engine needs of a bullet. An `Entry` is one. */
export interface MatchableEntry {
  readonly text: string;
  /** Present on items that something may link to or that hold nested content; they are never removed as certain. */
  readonly item?: { readonly blockId: string | null; readonly children: readonly unknown[]; readonly hasOtherBlocks: boolean };
}

export interface MatchingOptions {
  /** Pairs that a person called "not duplicates": the `decisionKey`s of groups and conflicts. */
  readonly refused: ReadonlySet<string>;
}

/**
 * Finds the entries of one section that repeat one another. See `docs/matching.md`.
 *
 * @param entries the section's bullets in document order
 * @returns proposed merges, conflicts and placeholders; empty where there are none
 */
export function findDuplicates(entries: readonly MatchableEntry[], options: MatchingOptions): DuplicateReport {
  const steps = findDuplicatesSteps(entries, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** {@link findDuplicates} in slices: yields between units of work, so that a host can hold the clock and cancel. */
export function* findDuplicatesSteps(entries: readonly MatchableEntry[], options: MatchingOptions): Generator<void, DuplicateReport> {
  const placeholders = new Set(entries.flatMap((entry, index) => (isPlaceholder(entry.text) && isLoose(entry) ? [index] : [])));
  // A section that holds nothing else keeps its placeholder.
  if (placeholders.size === entries.length) placeholders.clear();
  const { entries: prepared, vocabulary } = prepareEntries(entries.map((entry) => entry.text));
  const pairs: JudgedPair[] = [];
  const conflicts: ConflictPair[] = [];
  for (const pair of yield* judgePairs(prepared, vocabulary, placeholders)) {
    const [a, b] = [prepared[pair.a], prepared[pair.b]];
    if (!a || !b) continue;
    const key = decisionKey(a, b);
    if (options.refused.has(key)) continue;
    if (pair.verdict.relation === 'conflicts') conflicts.push({ entries: [pair.a, pair.b], reason: pair.verdict.reason, decisionKey: key });
    else if (pair.verdict.confidence !== null) pairs.push(pair);
  }
  const merges = chooseMerges(pairs, prepared, () => true);
  const groups = merges.map((merge): DuplicateGroup => {
    const { verdict } = merge;
    const [survivor, removed] = [prepared[merge.survivor], prepared[merge.removed]];
    const bound = !isLoose(entries[merge.removed]);
    const relation = verdict.relation === 'restates' ? 'restates' : verdict.relation === 'same' ? 'same' : 'covers';
    return {
      survivors: [merge.survivor],
      removed: [merge.removed],
      relation,
      confidence: bound ? 'likely' : (verdict.confidence ?? 'likely'),
      score: bound ? Math.min(verdict.score, 0.79) : verdict.score,
      reason: bound ? `${verdict.reason} The line that would go has a block id or nested lines.` : verdict.reason,
      signals: verdict.signals,
      decisionKey: survivor && removed ? decisionKey(survivor, removed) : '',
    };
  });
  groups.sort((x, y) => Number(y.confidence === 'certain') - Number(x.confidence === 'certain') || y.score - x.score || (x.removed[0] ?? 0) - (y.removed[0] ?? 0));
  return { groups, conflicts, placeholders: [...placeholders] };
}

/** Whether nothing outside depends on the bullet and nothing hangs below it. */
function isLoose(entry: MatchableEntry | undefined): boolean {
  const item = entry?.item;
  return !item || (item.blockId === null && item.children.length === 0 && !item.hasOtherBlocks);
}

/** Names a pair by what it says, so that the decision survives moved lines and a generator that runs again. */
function decisionKey(a: PreparedEntry, b: PreparedEntry): string {
  return a.key < b.key ? `${a.key}\u0000${b.key}` : `${b.key}\u0000${a.key}`;
}
