/** Groups of lemmas that have something in common; a lemma may stand in several. */
export class WordGroups {
  private readonly groupsOf = new Map<string, Set<number>>();

  /** @param groups each a list of lemmas with spaces between */
  constructor(groups: readonly string[]) {
    for (const [group, words] of groups.entries()) {
      for (const word of words.split(' ')) {
        const known = this.groupsOf.get(word);
        if (known) known.add(group);
        else this.groupsOf.set(word, new Set([group]));
      }
    }
  }

  has(lemma: string): boolean {
    return this.groupsOf.has(lemma);
  }

  /** The ids of the groups that hold a lemma. */
  of(lemma: string): readonly number[] {
    return [...(this.groupsOf.get(lemma) ?? [])];
  }

  /** Whether some group holds both. */
  share(a: string, b: string): boolean {
    const ofA = this.groupsOf.get(a);
    const ofB = this.groupsOf.get(b);
    if (!ofA || !ofB) return false;
    for (const group of ofA) if (ofB.has(group)) return true;
    return false;
  }
}
