import type { Comparison } from './comparison.ts';
import type { Difference } from './difference.ts';

/** How much of the fuller and of the poorer entry the other must hold for the two to make one claim. */
const SAME_CLAIM = { high: 0.6, low: 0.3 };

/**
 * Whether two entries that must not be merged make the same claim with another value: a corrected figure, date,
 * owner or place, yes and no, planned and done. Look-alikes about two different things are no conflict.
 */
export function isConflict(comparison: Comparison, differences: readonly Difference[]): boolean {
  if (!differences.some((difference) => difference.effect === 'veto')) return false;
  const { left, right } = comparison;
  return Math.max(left.coverage, right.coverage) >= SAME_CLAIM.high && Math.min(left.coverage, right.coverage) >= SAME_CLAIM.low;
}
