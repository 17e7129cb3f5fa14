import type { Proposal } from './choose-merges.ts';

/** Which entries contradict one another. */
export interface Contradictions {
  areApart(a: number, b: number): boolean;
  /** Whether an entry contradicts any other; few do, while thousands may go for one that stays. */
  isDisputed(entry: number): boolean;
}

/** The entries that go for each entry that stays; no two of them may contradict one another. */
export class Clusters {
  /** Those that are disputed: the others are in nobody's way. */
  private readonly disputedFor = new Map<number, number[]>();

  constructor(private readonly contradictions: Contradictions) {}

  accepts({ removed, survivors }: Proposal): boolean {
    if (!this.contradictions.isDisputed(removed)) return true;
    return survivors.every((survivor) => (this.disputedFor.get(survivor) ?? []).every((other) => !this.contradictions.areApart(removed, other)));
  }

  add({ removed, survivors }: Proposal): void {
    if (!this.contradictions.isDisputed(removed)) return;
    for (const survivor of survivors) {
      const others = this.disputedFor.get(survivor);
      if (others) others.push(removed);
      else this.disputedFor.set(survivor, [removed]);
    }
  }

  /** Pairs of proposals that would keep one entry for two that contradict one another. */
  tornBy(chosen: readonly Proposal[]): [Proposal, Proposal][] {
    const bySurvivor = new Map<number, Proposal[]>();
    for (const proposal of chosen) {
      if (!this.contradictions.isDisputed(proposal.removed)) continue;
      for (const survivor of proposal.survivors) {
        const others = bySurvivor.get(survivor);
        if (others) others.push(proposal);
        else bySurvivor.set(survivor, [proposal]);
      }
    }
    const torn: [Proposal, Proposal][] = [];
    for (const cluster of bySurvivor.values()) {
      for (const [n, one] of cluster.entries()) {
        for (const other of cluster.slice(n + 1)) if (this.contradictions.areApart(one.removed, other.removed)) torn.push([one, other]);
      }
    }
    return torn;
  }
}
