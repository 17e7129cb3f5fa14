import type { Candidate, JudgedPair, Proposal, Tier } from './choose-merges.ts';
import { chooseMerges, NO_ENTRIES, proposalsOf, RESTATES_WORTH } from './choose-merges.ts';
import { Clusters, type Contradictions } from './clusters.ts';

/** What goes for good, and what could still go by hand. */
export interface SettledMerges {
  readonly certain: readonly Proposal[];
  readonly likely: readonly Proposal[];
  /** Proposals between entries that stay, of which none removes an entry that a merge keeps. */
  readonly byHand: Proposal[];
  /** What goes so far, by what stays for it. */
  readonly clusters: Clusters;
}

/** Rounds after which nothing new is looked for; one or two are usual. */
const MOST_ROUNDS = 12;
/**
 * Sections with more entries are looked at once. In them a few entries less change hardly anything, and looking again
 * would take as long once more.
 */
const MOST_SETTLED = 800;
/** Proposals that are handled between two yields. */
const SLICE = 500;
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
 * @param twins for the first of several entries that read the same, the others
 * @param contradictions no entry is kept for both of two that contradict one another
 */
export function* settleMerges(
  live: readonly number[],
  candidates: ReadonlyMap<number, Candidate>,
  judge: (among: readonly number[]) => Generator<void, readonly JudgedPair[]>,
  twins: ReadonlyMap<number, readonly number[]>,
  contradictions: Contradictions,
): Generator<void, SettledMerges> {
  const known = new ProposalSet();
  const judged = new Set<string>();
  function* look(among: readonly number[]): Generator<void, boolean> {
    const key = among.join(' ');
    if (judged.has(key)) return false;
    judged.add(key);
    let found = false;
    for (const [n, pair] of (yield* judge(among)).entries()) {
      if (n % SLICE === 0) yield;
      for (const proposal of proposalsOf(pair, candidates)) found = known.add(proposal) || found;
    }
    return found;
  }
  yield* look(live);
  for (let round = 1; ; round++) {
    const settled = yield* choose([...known.all()], candidates, contradictions);
    // A twin is compared with the first of its kind alone; where that goes, what covers it covers the twin as well.
    let found = false;
    for (const proposal of settled.certain) {
      for (const twin of twins.get(proposal.removed) ?? []) {
        if (proposal.survivors.includes(twin) || candidates.get(twin)?.loose !== true) continue;
        found = known.add({ ...proposal, removed: twin }) || found;
      }
    }
    if (live.length <= MOST_SETTLED) {
      const afterCertain = without(live, settled.certain);
      found = (yield* look(afterCertain)) || found;
      found = (yield* look(without(afterCertain, settled.likely))) || found;
    }
    if (!found || round === MOST_ROUNDS) return settled;
  }
}

/** The proposals that were found so far, each in its best tier. */
class ProposalSet {
  private readonly byRemoved = new Map<number, Map<number, Proposal>>();

  /** @returns whether it is new, or of a better tier than before, and of one that is taken in bulk */
  add(proposal: Proposal): boolean {
    const { removed, survivors: [survivor], tier } = proposal;
    if (survivor === undefined) return false;
    const known = this.byRemoved.get(removed) ?? new Map<number, Proposal>();
    const before = known.get(survivor);
    if (before && RANK[before.tier] >= RANK[tier]) return false;
    this.byRemoved.set(removed, known.set(survivor, proposal));
    return RANK[tier] > 0;
  }

  *all(): Generator<Proposal> {
    for (const known of this.byRemoved.values()) yield* known.values();
  }
}

function without(entries: readonly number[], merges: readonly Proposal[]): number[] {
  const gone = new Set(merges.map(({ removed }) => removed));
  return entries.filter((entry) => !gone.has(entry));
}

function* choose(
  proposals: readonly Proposal[],
  candidates: ReadonlyMap<number, Candidate>,
  contradictions: Contradictions,
): Generator<void, SettledMerges> {
  const clusters = new Clusters(contradictions);
  const gone = new Set<number>();
  const pinned = new Set<number>();
  const byHand: Proposal[] = [];
  const wanted = new Set<number>();
  const isOpen = ({ removed, survivors }: Proposal): boolean =>
    !gone.has(removed) && !pinned.has(removed) && !survivors.some((survivor) => gone.has(survivor));
  function* open(tier: Tier): Generator<void, Proposal[]> {
    const some: Proposal[] = [];
    for (const [n, proposal] of proposals.entries()) {
      if (n % SLICE === 0) yield;
      if (proposal.tier === 'likely') wanted.add(proposal.removed);
      if (proposal.tier === tier && isOpen(proposal)) some.push(proposal);
    }
    return some;
  }
  function* take(tier: Tier): Generator<void, Proposal[]> {
    let offered = (yield* open(tier)).filter((proposal) => clusters.accepts(proposal));
    for (;;) {
      const chosen = yield* chooseMerges(offered, { settle: true, candidates, wanted });
      const torn = clusters.tornBy(chosen);
      if (torn.length > 0) {
        const doubtful = new Set(torn.flat());
        byHand.push(...[...doubtful].map(doubted));
        offered = offered.filter((proposal) => !doubtful.has(proposal));
        continue;
      }
      for (const proposal of chosen) {
        clusters.add(proposal);
        gone.add(proposal.removed);
        for (const survivor of proposal.survivors) pinned.add(survivor);
      }
      return chosen;
    }
  }
  const [certain, likely] = [yield* take('certain'), yield* take('likely')];
  byHand.push(...(yield* open('by hand')));
  return { certain, likely, byHand: byHand.filter(isOpen), clusters };
}

const DOUBT = 'But it seems to say all of a line that contradicts this one, too.';

/** Nothing says all of two that contradict one another: at least one of them has something of its own. */
const doubted = (proposal: Proposal): Proposal => ({
  ...proposal,
  tier: 'by hand',
  worth: RESTATES_WORTH,
  verdict: { ...proposal.verdict, relation: 'restates', reason: `${proposal.verdict.reason} ${DOUBT}` },
});

/**
 * Chooses among the proposals that a person makes one at a time. Of two that would keep one entry for both sides of a
 * contradiction, only the better one is offered.
 *
 * @param clusters what goes already
 */
export function* chooseByHand(
  proposals: readonly Proposal[],
  clusters: Clusters,
  candidates: ReadonlyMap<number, Candidate>,
): Generator<void, Proposal[]> {
  let offered = proposals.filter((proposal) => clusters.accepts(proposal));
  for (;;) {
    const chosen = yield* chooseMerges(offered, { settle: false, candidates, wanted: NO_ENTRIES });
    const worse = new Set(clusters.tornBy(chosen).map(([one, other]) => (one.verdict.score < other.verdict.score ? one : other)));
    if (worse.size === 0) return chosen;
    offered = offered.filter((proposal) => !worse.has(proposal));
  }
}
