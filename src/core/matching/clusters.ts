import type { Proposal } from './choose-merges.ts';

/** The entries that go for each entry that stays; no two of them may contradict one another. */
export class Clusters {
  private readonly removedFor = new Map<number, number[]>();

  /** @param areApart whether two entries contradict one another */
  constructor(private readonly areApart: (a: number, b: number) => boolean) {}

  accepts({ removed, survivors }: Proposal): boolean {
    return survivors.every((survivor) => (this.removedFor.get(survivor) ?? []).every((other) => !this.areApart(removed, other)));
  }

  add({ removed, survivors }: Proposal): void {
    for (const survivor of survivors) this.removedFor.set(survivor, [...(this.removedFor.get(survivor) ?? []), removed]);
  }

  /** Pairs of proposals that would keep one entry for two that contradict one another. */
  tornBy(chosen: readonly Proposal[]): [Proposal, Proposal][] {
    const bySurvivor = new Map<number, Proposal[]>();
    for (const proposal of chosen) {
      for (const survivor of proposal.survivors) {
        const others = bySurvivor.get(survivor);
        if (others) others.push(proposal);
        else bySurvivor.set(survivor, [proposal]);
      }
    }
    const torn: [Proposal, Proposal][] = [];
    for (const cluster of bySurvivor.values()) {
      for (const [n, one] of cluster.entries()) {
        for (const other of cluster.slice(n + 1)) if (this.areApart(one.removed, other.removed)) torn.push([one, other]);
      }
    }
    return torn;
  }
}
