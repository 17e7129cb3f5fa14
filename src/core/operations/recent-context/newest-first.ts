/** A line that will be there, and the day it belongs to. */
export interface DatedLine {
  readonly date: string;
  /** How much is lost by moving it: a line that a person may refuse to change should stay where it is. */
  readonly weight: number;
}

/**
 * The lines that can stay where they are when all are put in order, newest first: of all runs that are in order already the
 * heaviest (a longest non-increasing subsequence, with weights; Fenwick tree over the days, n log n).
 *
 * @returns indices, ascending
 */
export function linesInOrder(lines: readonly DatedLine[]): Set<number> {
  const days = [...new Set(lines.map(({ date }) => date))].sort().reverse();
  const rankOf = new Map(days.map((date, at) => [date, at + 1]));
  const best: { weight: number; index: number }[] = [];
  const previous: number[] = [];
  const weightOf: number[] = [];
  for (const [index, { date, weight }] of lines.entries()) {
    const rank = rankOf.get(date) ?? 0;
    let [most, from] = [0, -1];
    for (let at = rank; at > 0; at -= at & -at) {
      const found = best[at];
      if (found && found.weight > most) [most, from] = [found.weight, found.index];
    }
    previous.push(from);
    weightOf.push(most + weight);
    for (let at = rank; at <= days.length; at += at & -at) if ((best[at]?.weight ?? 0) < most + weight) best[at] = { weight: most + weight, index };
  }
  let last = -1;
  for (const [index, weight] of weightOf.entries()) if (last < 0 || weight > (weightOf[last] ?? 0)) last = index;
  const staying = new Set<number>();
  for (; last >= 0; last = previous[last] ?? -1) staying.add(last);
  return staying;
}
