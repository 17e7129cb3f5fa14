import type { Verdict } from './compare-entries.ts';
import { compareEntries } from './compare-entries.ts';
import { prepareEntries } from './prepare-entry.ts';

/**
 * Judges two texts as bullets of one Key Facts section, with no other context.
 *
 * @returns the relation reads from `a` to `b`
 */
export function compareTexts(a: string, b: string): Verdict {
  const { entries, vocabulary } = prepareEntries([a, b]);
  const [left, right] = entries;
  if (!left || !right) throw new RangeError('two texts go in');
  return compareEntries(left, right, vocabulary);
}
