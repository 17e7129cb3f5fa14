import type { Candidate, JudgedPair, Proposal } from './choose-merges.ts';
import { findConflicts } from './conflict-pairs.ts';
import type { ConflictPair, DuplicateGroup, DuplicateReport } from './duplicate-group.ts';
import { jointCovers } from './joint-cover.ts';
import { conflictReason } from './judge-conflict.ts';
import { judgePairs } from './judge-pairs.ts';
import { claimOf } from './placeholder.ts';
import type { PreparedEntry } from './prepare-entry.ts';
import { prepareEntriesSteps } from './prepare-entry.ts';
import { chooseByHand, settleMerges } from './settle-merges.ts';

/** What the engine needs of a bullet. An `Entry` is one. */
export interface MatchableEntry {
  readonly text: string;
  /** The heading that it stands under: what a placeholder says that there is none of. */
  readonly section?: string;
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
  const { texts, live, placeholders } = yield* readClaims(entries);
  const whole = yield* prepareEntriesSteps(live.map((index) => texts[index] ?? ''));
  const prepared = new Map<number, PreparedEntry>();
  const candidates = new Map<number, Candidate>();
  for (const [at, entry] of whole.entries.entries()) {
    if (at % SLICE === 0) yield;
    const index = live[at] ?? 0;
    prepared.set(index, entry);
    const specificity = entry.tokens.filter((token) => token.wordClass === 'content').length;
    candidates.set(index, { loose: isLoose(entries[index]), specificity });
  }
  const keyOf = (indices: readonly number[]): string => decisionKey(indices.map((index) => prepared.get(index)?.key ?? ''));
  const isRefused = (indices: readonly number[]): boolean => options.refused.size > 0 && options.refused.has(keyOf(indices));

  const conflicts: ConflictPair[] = [];
  const apart = new Set<string>();
  const disputed = new Set<string>();
  const isDisputed = (entry: number): boolean => disputed.has(prepared.get(entry)?.key ?? '');
  const areApart = (a: number, b: number): boolean => isDisputed(a) && isDisputed(b) && apart.has(keyOf([a, b]));
  function* judge(among: readonly number[]): Generator<void, JudgedPair[]> {
    const { entries: some, vocabulary } = among === live ? whole : yield* prepareEntriesSteps(among.map((index) => texts[index] ?? ''));
    const inConflict = new Set<string>();
    function told(a: number, b: number, reason: string): void {
      inConflict.add(`${a} ${b}`);
      if (among !== live || isRefused([a, b])) return;
      const key = keyOf([a, b]);
      apart.add(key);
      for (const entry of [a, b]) disputed.add(prepared.get(entry)?.key ?? '');
      conflicts.push({ entries: [a, b], reason, decisionKey: key });
    }
    for (const found of findConflicts(some, vocabulary)) {
      yield;
      if (found) told(among[found.a] ?? 0, among[found.b] ?? 0, conflictReason(found.conflict));
    }
    const pairs: JudgedPair[] = [];
    for (const [n, { verdict, ...pair }] of (yield* judgePairs(some, vocabulary)).entries()) {
      if (n % SLICE === 0) yield;
      const [a, b] = [among[pair.a] ?? 0, among[pair.b] ?? 0];
      if (inConflict.has(`${a} ${b}`)) continue;
      if (verdict.relation === 'conflicts') told(a, b, verdict.reason);
      else if (verdict.confidence !== null && !isRefused([a, b])) pairs.push({ a, b, verdict });
    }
    // Once told, a contradiction holds in every later round, and for whatever reads the same.
    return pairs.filter(({ a, b }) => !areApart(a, b));
  }

  const { certain, likely, byHand, clusters } = yield* settleMerges(live, candidates, judge, twinsOf(texts, live), { areApart, isDisputed });
  const settled = [...certain, ...likely];
  const gone = new Set(settled.map(({ removed }) => removed));
  const pinned = new Set(settled.flatMap(({ survivors }) => survivors));
  const staying = live.map((index) => (gone.has(index) ? null : (prepared.get(index) ?? null)));
  const joint = yield* jointCovers(staying, whole.vocabulary, (at) => !pinned.has(live[at] ?? 0) && isLoose(entries[live[at] ?? 0]));
  for (const cover of joint) {
    const [removed, survivors] = [live[cover.removed] ?? 0, cover.survivors.map((at) => live[at] ?? 0)];
    const cluster = [removed, ...survivors];
    if (isRefused(cluster) || cluster.some((a) => cluster.some((b) => areApart(a, b) || (a === removed && isRefused([a, b]))))) continue;
    byHand.push({ ...cover, removed, survivors });
  }
  const groups: DuplicateGroup[] = [];
  for (const [n, proposal] of [...settled, ...(yield* chooseByHand(byHand, clusters, candidates))].entries()) {
    if (n % SLICE === 0) yield;
    const { removed, survivors } = proposal;
    groups.push(groupOf(proposal, isLoose(entries[removed]), keyOf([removed, ...survivors])));
  }
  return { groups: groups.sort(bestFirst), conflicts, placeholders };
}

/** Entries that are handled between two yields. */
const SLICE = 200;

/** What the entries claim, which of them are to be looked at, and which only say that there is nothing to say. */
function* readClaims(entries: readonly MatchableEntry[]): Generator<void, { texts: string[]; live: number[]; placeholders: number[] }> {
  const texts: string[] = [];
  const live: number[] = [];
  const placeholders: number[] = [];
  let isEmpty = true;
  for (const [index, entry] of entries.entries()) {
    if (index % SLICE === 0) yield;
    const claim = claimOf(entry.text, entry.section);
    texts.push(claim ?? entry.text);
    if (claim !== null) isEmpty = false;
    (claim === null && isLoose(entry) ? placeholders : live).push(index);
  }
  // A section that holds nothing else keeps its placeholders.
  return isEmpty ? { texts, live: [...entries.keys()], placeholders: [] } : { texts, live, placeholders };
}

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
  const isCertain = ({ confidence }: DuplicateGroup): number => Number(confidence === 'certain');
  return isCertain(y) - isCertain(x) || y.score - x.score || (x.removed[0] ?? 0) - (y.removed[0] ?? 0);
}

/** For the first of several entries that read the same, the others. */
function twinsOf(texts: readonly string[], live: readonly number[]): Map<number, number[]> {
  const first = new Map<string, number>();
  const twins = new Map<number, number[]>();
  for (const index of live) {
    const text = texts[index] ?? '';
    const twin = first.get(text);
    if (twin === undefined) {
      first.set(text, index);
      continue;
    }
    const others = twins.get(twin);
    if (others) others.push(index);
    else twins.set(twin, [index]);
  }
  return twins;
}

/** Whether nothing outside depends on the bullet and nothing hangs below it. */
function isLoose(entry: MatchableEntry | undefined): boolean {
  const item = entry?.item;
  return !item || (item.blockId === null && item.children.length === 0 && !item.hasOtherBlocks);
}

/** Names a merge by what its bullets say, so that the decision survives moved lines and a generator that runs again. */
function decisionKey(keys: readonly string[]): string {
  return [...keys].sort().join('\u0000');
}
