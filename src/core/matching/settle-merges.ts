import type { Candidate, JudgedPair, Proposal, Tier } from './choose-merges.ts';
import { chooseMerges, proposalsOf } from './choose-merges.ts';

/** What goes for good, and what could still go by hand. */
export interface SettledMerges {
  readonly certain: readonly Proposal[];
  readonly likely: readonly Proposal[];
  /** Proposals between entries that stay, of which none removes an entry that a merge keeps. */
  readonly byHand: Proposal[];
}

/** Rounds after which nothing new is looked for; two or three are usual. */
const MOST_ROUNDS = 12;
const RANK: Readonly<Record<Tier, number>> = { certain: 2, likely: 1, 'by hand': 0 };

/**
 * Chooses merges that a second run adds nothing to. What entries teach about one another (how rare a word is, what a
 * name stands for) shifts once some are gone, so those that stay are judged again as they will stand, and what is found
 * there joins the proposals to choose from, until nothing new is found. Proposals are never taken back, so it ends.
 *
 * A merge that was chosen in one round and whose survivor goes in the next is chosen anew: only what covers an entry
 * directly removes it.
 *
 * @param live the entries to look at, ascending
 * @param judge judges all pairs among some of them
 * @param twins the other entries that read just like an entry, if any
 */
export function* settleMerges(
  live: readonly number[],
  candidates: ReadonlyMap<number, Candidate>,
  judge: (among: readonly number[]) => Generator<void, readonly JudgedPair[]>,
  twins: ReadonlyMap<number, readonly number[]>,
): Generator<void, SettledMerges> {
  const known = new Map<string, Proposal>();
  const judged = new Set<string>();
  const add = (proposal: Proposal): boolean => {
    const key = `${proposal.survivors.join(' ')}>${proposal.removed}`;
    const before = known.get(key);
    if (before && RANK[before.tier] >= RANK[proposal.tier]) return false;
    known.set(key, proposal);
    return RANK[proposal.tier] > 0;
  };
  function* look(among: readonly number[]): Generator<void, boolean> {
    const key = among.join(' ');
    if (judged.has(key)) return false;
    judged.add(key);
    let found = false;
    for (const pair of yield* judge(among)) for (const proposal of proposalsOf(pair, candidates)) found = add(proposal) || found;
    return found;
  }
  yield* look(live);
  for (let round = 0; ; round++) {
    const settled = choose([...known.values()], candidates);
    const afterCertain = without(live, settled.certain);
    let found = false;
    for (const proposal of settled.certain) {
      for (const twin of twins.get(proposal.removed) ?? []) {
        if (!proposal.survivors.includes(twin) && candidates.get(twin)?.loose === true) found = add({ ...proposal, removed: twin }) || found;
      }
    }
    found = (yield* look(afterCertain)) || found;
    found = (yield* look(without(afterCertain, settled.likely))) || found;
    if (!found || round === MOST_ROUNDS) return settled;
  }
}

function without(entries: readonly number[], merges: readonly Proposal[]): number[] {
  const gone = new Set(merges.map(({ removed }) => removed));
  return entries.filter((entry) => !gone.has(entry));
}

function choose(proposals: readonly Proposal[], candidates: ReadonlyMap<number, Candidate>): SettledMerges {
  const gone = new Set<number>();
  const pinned = new Set<number>();
  const isOpen = ({ removed, survivors }: Proposal): boolean => !gone.has(removed) && !pinned.has(removed) && !survivors.some((survivor) => gone.has(survivor));
  const take = (tier: Tier): Proposal[] => {
    const chosen = chooseMerges(proposals.filter((proposal) => proposal.tier === tier && isOpen(proposal)), { pinned, settle: true, candidates });
    for (const { removed, survivors } of chosen) {
      gone.add(removed);
      for (const survivor of survivors) pinned.add(survivor);
    }
    return chosen;
  };
  return { certain: take('certain'), likely: take('likely'), byHand: proposals.filter((proposal) => proposal.tier === 'by hand' && isOpen(proposal)) };
}
