/** Two entries that surely repeat one another, by their indices. */
export interface Anchor {
  readonly a: number;
  readonly b: number;
}

/** How far from a pair, in entries, an anchor still speaks for it. */
const REACH = 8;
/** By how many entries two runs may drift apart within that reach: a run splits or joins bullets. */
const DRIFT = 3;
/** The entries of two runs are further apart than neighbours in one. */
const LEAST_OFFSET = 4;
const NEEDED = 2;
/** Anchors that are read between two yields. */
const SLICE = 500;

/**
 * Whether two entries stand at the same place of two runs of a generator. A generator that ran twice over the same
 * documents wrote its bullets twice in the same order, so that sure repeats all around a pair, at about its offset and
 * in its order, say that the two tell of the same thing.
 *
 * @param anchors sure repeats, judged without this
 * @returns a generator that yields between anchors
 */
export function* standsInSequence(anchors: readonly Anchor[]): Generator<void, (a: number, b: number) => boolean> {
  const byA = new Map<number, number[]>();
  for (const [n, { a, b }] of anchors.entries()) {
    if (n % SLICE === 0) yield;
    const known = byA.get(a);
    if (known) known.push(b);
    else byA.set(a, [b]);
  }
  return (a, b) => {
    if (b - a < LEAST_OFFSET) return false;
    let found = 0;
    for (let p = a - REACH; p <= a + REACH; p++) {
      if (p === a) continue;
      const isInOrder = (q: number): boolean => q !== b && q > b === p > a;
      const isNear = (q: number): boolean => Math.abs(q - p - (b - a)) <= DRIFT && Math.abs(q - b) <= REACH;
      const inOrder = (byA.get(p) ?? []).filter((q) => isInOrder(q) && isNear(q));
      // A neighbour on both sides is worth two.
      if (inOrder.length > 0) found += Math.abs(p - a) === 1 && inOrder.some((q) => Math.abs(q - b) === 1) ? NEEDED : 1;
    }
    return found >= NEEDED;
  };
}
