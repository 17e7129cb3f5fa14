import type { Verdict } from './compare-entries.ts';
import type { RemovalOption } from './select-removals.ts';
import { selectRemovals } from './select-removals.ts';

/** A compared pair with its verdict, `a` before `b` in the note. */
export interface JudgedPair {
  readonly a: number;
  readonly b: number;
  readonly verdict: Verdict;
}

/**
 * Who may take a merge on: `certain` in one click and in bulk, `likely` in bulk where a person asks for it, `by hand`
 * one at a time, because a detail goes or something hangs on the line.
 */
export type Tier = 'certain' | 'likely' | 'by hand';

/** A merge that could be made: `removed` goes because all of `survivors` stay. */
export interface Proposal extends RemovalOption {
  readonly tier: Tier;
  readonly verdict: Verdict;
}

/** What of an entry counts when it is chosen to stay or to go. */
export interface Candidate {
  /** Whether nothing outside depends on it and nothing hangs below it. */
  readonly loose: boolean;
  /** How much it says, in weight of its words. */
  readonly specificity: number;
}

/** A merge that loses a detail is worth less than one that loses none. */
export const RESTATES_WORTH = 0.5;

export const NO_ENTRIES: ReadonlySet<number> = new Set();

/** The ways in which a judged pair can be merged; where either could go and a detail with it, the poorer does. */
export function proposalsOf({ a, b, verdict }: JudgedPair, candidates: ReadonlyMap<number, Candidate>): Proposal[] {
  const { relation, confidence } = verdict;
  if (confidence === null) return [];
  const [left, right] = [candidates.get(a), candidates.get(b)];
  if (!left || !right) return [];
  const propose = (survivor: number, removed: number, { loose }: Candidate): Proposal => {
    const tier = !loose || relation === 'restates' ? 'by hand' : confidence;
    return { removed, survivors: [survivor], tier, verdict, worth: relation === 'restates' ? RESTATES_WORTH : 1 };
  };
  const [dropLeft, dropRight] = [propose(b, a, left), propose(a, b, right)];
  if (relation === 'covers') return [dropRight];
  if (relation === 'covered') return [dropLeft];
  if (relation === 'same') return [dropLeft, dropRight];
  return [left.specificity >= right.specificity ? dropRight : dropLeft];
}

export interface ChoiceRules {
  /** Whether no proposal may be left open that a second run would find. */
  readonly settle: boolean;
  readonly candidates: ReadonlyMap<number, Candidate>;
  /** Entries that a later choice would remove: where another can stay as well, they are not kept. */
  readonly wanted: ReadonlySet<number>;
}

/**
 * Chooses among proposals of one tier, as many as can be, so that what goes is covered directly by what stays.
 *
 * @returns one proposal for each entry that goes
 */
export function* chooseMerges(
  proposals: readonly Proposal[],
  { settle, candidates, wanted }: ChoiceRules,
): Generator<void, Proposal[]> {
  const covered = new Map<number, Set<number>>();
  for (const [n, { removed, survivors }] of proposals.entries()) {
    if (n % SLICE === 0) yield;
    for (const survivor of survivors) covered.set(survivor, (covered.get(survivor) ?? new Set()).add(removed));
  }
  const breadth = (entry: number): number => covered.get(entry)?.size ?? 0;
  const specificity = (entry: number): number => candidates.get(entry)?.specificity ?? 0;
  const isWanted = (entry: number): number => Number(wanted.has(entry));
  const compare = (x: number, y: number): number =>
    breadth(y) - breadth(x) || isWanted(x) - isWanted(y) || specificity(y) - specificity(x) || x - y;
  const gone = yield* selectRemovals(proposals, { settle, compare });
  const best = new Map<number, Proposal>();
  for (const [n, proposal] of proposals.entries()) {
    if (n % SLICE === 0) yield;
    if (!gone.has(proposal.removed) || proposal.survivors.some((survivor) => gone.has(survivor))) continue;
    const known = best.get(proposal.removed);
    if (!known || isBetter(proposal, known, wanted)) best.set(proposal.removed, proposal);
  }
  return [...best.values()];
}

/** Proposals that are handled between two yields. */
const SLICE = 500;

function isBetter(x: Proposal, y: Proposal, wanted: ReadonlySet<number>): boolean {
  const [keepsX, keepsY] = [x, y].map(({ survivors }) => survivors.some((survivor) => wanted.has(survivor)));
  if (keepsX !== keepsY) return keepsY === true;
  if (x.worth !== y.worth) return x.worth > y.worth;
  if (x.verdict.score !== y.verdict.score) return x.verdict.score > y.verdict.score;
  return (x.survivors[0] ?? 0) < (y.survivors[0] ?? 0);
}
