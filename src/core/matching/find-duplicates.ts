import type { Candidate, JudgedPair, Proposal } from './choose-merges.ts';
import { chooseMerges } from './choose-merges.ts';
import { findConflicts } from './conflict-pairs.ts';
import type { ConflictPair, DuplicateGroup, DuplicateReport } from './duplicate-group.ts';
import { jointCovers } from './joint-cover.ts';
import { conflictReason } from './judge-conflict.ts';
import { judgePairs } from './judge-pairs.ts';
import { claimOf } from './placeholder.ts';
import { prepareEntriesSteps } from './prepare-entry.ts';
import { settleMerges } from './settle-merges.ts';

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
  const claims = entries.map(({ text }) => claimOf(text));
  const loose = entries.map(isLoose);
  // A section that holds nothing else keeps its placeholders.
  const isEmpty = claims.every((claim) => claim === null);
  const placeholders = isEmpty ? [] : claims.flatMap((claim, index) => (claim === null && loose[index] === true ? [index] : []));
  const texts = entries.map(({ text }, index) => claims[index] ?? text);
  const live = texts.flatMap((_, index) => (placeholders.includes(index) ? [] : [index]));

  const whole = yield* prepareEntriesSteps(live.map((index) => texts[index] ?? ''));
  const prepared = new Map(live.map((index, at) => [index, whole.entries[at]]));
  const candidates = new Map(live.map((index): [number, Candidate] => {
    const specificity = prepared.get(index)?.tokens.filter((token) => token.wordClass === 'content').length ?? 0;
    return [index, { loose: loose[index] === true, specificity }];
  }));
  const keyOf = (indices: readonly number[]): string => decisionKey(indices.map((index) => prepared.get(index)?.key ?? ''));
  const isRefused = (...indices: number[]): boolean => options.refused.has(keyOf(indices));

  const conflicts: ConflictPair[] = [];
  function* judge(among: readonly number[]): Generator<void, JudgedPair[]> {
    const { entries: some, vocabulary } = among === live ? whole : yield* prepareEntriesSteps(among.map((index) => texts[index] ?? ''));
    const pairs: JudgedPair[] = [];
    for (const pair of yield* judgePairs(some, vocabulary, NONE)) {
      const [a, b] = [among[pair.a] ?? 0, among[pair.b] ?? 0];
      if (isRefused(a, b)) continue;
      if (pair.verdict.confidence !== null) pairs.push({ a, b, verdict: pair.verdict });
      else if (pair.verdict.relation === 'conflicts' && among === live && !known.has(keyOf([a, b]))) conflicts.push({ entries: [a, b], reason: pair.verdict.reason, decisionKey: keyOf([a, b]) });
    }
    return pairs;
  }

  const known = new Set<string>();
  for (const found of findConflicts(whole.entries, whole.vocabulary)) {
    yield;
    if (!found) continue;
    const pair = [live[found.a] ?? 0, live[found.b] ?? 0] as const;
    if (!isRefused(...pair)) conflicts.push({ entries: pair, reason: conflictReason(found.conflict), decisionKey: keyOf(pair) });
    known.add(keyOf(pair));
  }

  const { certain, likely, byHand } = yield* settleMerges(live, candidates, judge, twinsOf(texts, live));
  const gone = new Set([...certain, ...likely].map(({ removed }) => removed));
  const pinned = new Set([...certain, ...likely].flatMap(({ survivors }) => survivors));
  const joint = yield* jointCovers(live.map((index) => (gone.has(index) ? null : (prepared.get(index) ?? null))), whole.vocabulary, (at) => !pinned.has(live[at] ?? 0) && loose[live[at] ?? 0] === true);
  for (const cover of joint) {
    const [removed, survivors] = [live[cover.removed] ?? 0, cover.survivors.map((at) => live[at] ?? 0)];
    if (!isRefused(removed, ...survivors) && !survivors.some((survivor) => isRefused(removed, survivor))) byHand.push({ ...cover, removed, survivors });
  }
  const chosen = [...certain, ...likely, ...chooseMerges(byHand, { pinned, settle: false, candidates })];
  const merged = new Set(chosen.flatMap(({ removed, survivors }) => survivors.map((survivor) => keyOf([removed, survivor]))));
  return {
    groups: chosen.map((proposal) => groupOf(proposal, loose[proposal.removed] === true, keyOf([proposal.removed, ...proposal.survivors]))).sort(bestFirst),
    conflicts: conflicts.filter((conflict) => !merged.has(conflict.decisionKey)),
    placeholders,
  };
}

const NONE: ReadonlySet<number> = new Set();

function groupOf({ removed, survivors, tier, verdict }: Proposal, loose: boolean, key: string): DuplicateGroup {
  return {
    survivors,
    removed: [removed],
    relation: verdict.relation === 'restates' || verdict.relation === 'same' ? verdict.relation : 'covers',
    confidence: tier === 'certain' ? 'certain' : 'likely',
    score: tier === 'certain' ? verdict.score : Math.min(verdict.score, MOST_LIKELY_SCORE),
    reason: loose ? verdict.reason : `${verdict.reason} The line that would go has a block id or nested lines.`,
    signals: verdict.signals,
    decisionKey: key,
  };
}

/** Every certain merge scores above it. */
const MOST_LIKELY_SCORE = 0.79;

function bestFirst(x: DuplicateGroup, y: DuplicateGroup): number {
  return Number(y.confidence === 'certain') - Number(x.confidence === 'certain') || y.score - x.score || (x.removed[0] ?? 0) - (y.removed[0] ?? 0);
}

/** For the first of several entries that read the same, the others. */
function twinsOf(texts: readonly string[], live: readonly number[]): Map<number, number[]> {
  const first = new Map<string, number>();
  const twins = new Map<number, number[]>();
  for (const index of live) {
    const text = texts[index] ?? '';
    const twin = first.get(text);
    if (twin === undefined) first.set(text, index);
    else twins.set(twin, [...(twins.get(twin) ?? []), index]);
  }
  return twins;
}

/** Whether nothing outside depends on the bullet and nothing hangs below it. */
function isLoose({ item }: MatchableEntry): boolean {
  return !item || (item.blockId === null && item.children.length === 0 && !item.hasOtherBlocks);
}

/** Names a merge by what its bullets say, so that the decision survives moved lines and a generator that runs again. */
function decisionKey(keys: readonly string[]): string {
  return [...keys].sort().join('\u0000');
}
