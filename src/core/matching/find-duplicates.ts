import type { DuplicateReport } from './duplicate-group.ts';

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
export function* findDuplicatesSteps(
  entries: readonly MatchableEntry[],
  options: MatchingOptions,
): Generator<void, DuplicateReport> {
  const groups: DuplicateReport['groups'][number][] = [];
  const seen = new Map<string, number>();
  for (const [index, entry] of entries.entries()) {
    yield;
    const key = entry.text.trim().toLowerCase();
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, index);
      continue;
    }
    const decisionKey = `${key}\u0000${key}`;
    if (options.refused.has(decisionKey)) continue;
    groups.push({ survivors: [first], removed: [index], relation: 'same', confidence: 'certain', score: 1, reason: 'The same words.', signals: {}, decisionKey });
  }
  return { groups, conflicts: [], placeholders: [] };
}
