/** How entry a relates to entry b; `docs/matching.md` has the meanings. */
export type Relation = 'same' | 'covers' | 'covered' | 'restates' | 'overlaps' | 'conflicts' | 'distinct';

/** Named measures behind a verdict. */
export type Signals = Readonly<Record<string, number | string | boolean>>;

/**
 * One proposed merge: `removed` goes, because the survivors say what it says. Indices are into the entries
 * that were handed in.
 */
export interface DuplicateGroup {
  /** The bullets that stay; one, or several that cover the removed one jointly. */
  readonly survivors: readonly number[];
  /** The bullets that go: each is covered directly by the survivors. */
  readonly removed: readonly number[];
  /** Read from the survivors to the removed. */
  readonly relation: 'same' | 'covers' | 'restates';
  readonly confidence: 'certain' | 'likely';
  /** 0 to 1; ranks the queue. */
  readonly score: number;
  readonly reason: string;
  readonly signals: Signals;
  /** Key of the pair in the remembered decisions. */
  readonly decisionKey: string;
}

/** Two entries that claim the same thing with another value. */
export interface ConflictPair {
  readonly entries: readonly [number, number];
  readonly reason: string;
  readonly decisionKey: string;
}

export interface DuplicateReport {
  /** Best first. No entry is removed twice, and none is both removed and a survivor. */
  readonly groups: readonly DuplicateGroup[];
  readonly conflicts: readonly ConflictPair[];
  /** Entries that only say that there is nothing to say, to be dropped because the section has real ones. */
  readonly placeholders: readonly number[];
}
