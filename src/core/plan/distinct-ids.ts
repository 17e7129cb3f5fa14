import type { Change } from './edit-plan.ts';

/**
 * The changes with ids that tell them apart. An id names a line, and lines are counted at LF: in a note with lone CRs
 * several changes can be of one line, and to accept one of them must not be to accept all.
 *
 * @param changes in document order, which the same text gives again
 */
export function distinctIds(changes: readonly Change[]): Change[] {
  const counts = new Map<string, number>();
  return changes.map((change) => {
    const count = (counts.get(change.id) ?? 0) + 1;
    counts.set(change.id, count);
    return count === 1 ? change : { ...change, id: `${change.id}.${count}` };
  });
}
