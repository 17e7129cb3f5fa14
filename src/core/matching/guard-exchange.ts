import { REPORTING } from '../language/words.ts';
import type { AlignedTokens, Comparison } from './comparison.ts';
import { alignedTokens, counterpart, isWhollyAligned } from './comparison.ts';
import type { Difference } from './difference.ts';
import type { Token } from './token.ts';
import { isHard } from './token.ts';

/** How near to both of two exchanged tokens the verb between them stands. */
const BESIDE = 3;

/** Two aligned tokens that changed places: explained by a list, by the passive or by their own neighbours. */
export function guardExchange(comparison: Comparison): Difference[] {
  const found: Difference[] = [];
  const aligned = alignedTokens(comparison);
  for (const [n, p] of aligned.entries()) {
    for (const q of aligned.slice(n + 1)) if (p.pair.right > q.pair.right) found.push(...judgePair(comparison, p, q));
  }
  return found;
}

/** @param q stands behind `p` on the left and before it on the right */
function judgePair(comparison: Comparison, p: AlignedTokens, q: AlignedTokens): Difference[] {
  if (p.a.key === q.a.key || p.a.kind !== q.a.kind) return [];
  const isValue = isHard(p.a) && p.a.quantity?.unit === q.a.quantity?.unit;
  const words = [p.a.raw, q.a.raw];
  if (!isValue) {
    if (!changesSlots(comparison, p, q)) return [];
    const isPlain = isHard(p.a) || isPureSwap(comparison, p, q);
    return [{ guard: isPlain ? 'exchange' : 'reordering', effect: 'block', words }];
  }
  const verdict = judgeValues(comparison, p, q);
  if (verdict === null) return [];
  return [{ guard: verdict === 'unexplained' ? 'reordering' : 'exchange', effect: verdict === 'veto' ? 'veto' : 'block', words }];
}

/** Whether each of two tokens has taken the other's neighbours and left its own: "the old is faster than the new". */
function changesSlots(comparison: Comparison, p: AlignedTokens, q: AlignedTokens): boolean {
  if (areListed(p, q)) return false;
  if (Math.abs(p.pair.left - q.pair.left) === 1 && Math.abs(p.pair.right - q.pair.right) === 1) return false;
  return takesNeighbours(comparison, p, q) && !keepsNeighbour(comparison, p, 1) && !keepsNeighbour(comparison, q, 1);
}

function judgeValues(comparison: Comparison, p: AlignedTokens, q: AlignedTokens): 'veto' | 'block' | 'unexplained' | null {
  if (areListed(p, q)) return null;
  const isPure = isPureSwap(comparison, p, q);
  // Of a name that stands twice nobody can tell which one moved.
  if (p.a.kind === 'name' && !isPure && (standsTwice(comparison, p.a) || standsTwice(comparison, q.a))) return 'unexplained';
  const swap = isPure ? 'veto' : 'block';
  if (hasVerbBetween(comparison, p, q)) {
    const isPassive = (q.a.preposition === 'by') !== (p.b.preposition === 'by');
    return isPassive ? null : swap;
  }
  const kept = [p, q].filter((tokens) => keepsNeighbour(comparison, tokens, 2)).length;
  if (kept < 2 && takesNeighbours(comparison, p, q)) return swap;
  return kept > 0 ? null : 'unexplained';
}

/** "A and B" against "B and A". */
function areListed(p: AlignedTokens, q: AlignedTokens): boolean {
  return q.pair.left === p.pair.left + 1 && q.a.listed && p.pair.right === q.pair.right + 1 && p.b.listed;
}

function standsTwice({ left, right }: Comparison, token: Token): boolean {
  return [left, right].some((side) => side.content.filter((other) => other.key === token.key).length > 1);
}

/** Whether a word stays between the two, near both and on both sides: they exchanged their parts in what it tells. */
function hasVerbBetween(comparison: Comparison, p: AlignedTokens, q: AlignedTokens): boolean {
  return alignedTokens(comparison).some(({ pair, a }) => {
    const isInside = pair.left > p.pair.left && pair.left < q.pair.left && pair.right > q.pair.right && pair.right < p.pair.right;
    if (!isInside || a.kind !== 'word' || a.clause !== p.a.clause || REPORTING.has(a.lemma)) return false;
    return [p, q].every(
      (name) => Math.abs(pair.left - name.pair.left) <= BESIDE && Math.abs(pair.right - name.pair.right) <= BESIDE,
    );
  });
}

/** Whether the two texts differ in nothing but the exchange of these two tokens. */
function isPureSwap(comparison: Comparison, { pair: p }: AlignedTokens, { pair: q }: AlignedTokens): boolean {
  if (!isWhollyAligned(comparison)) return false;
  const swapped = new Map([[p.left, q.right], [q.left, p.right]]);
  const order = comparison.alignment.pairs.map((pair) => swapped.get(pair.left) ?? pair.right);
  return order.every((index, at) => at === 0 || index > (order[at - 1] ?? 0));
}

/** Whether one of a token's neighbours within `reach` is its neighbour on the other side too. */
function keepsNeighbour(comparison: Comparison, { pair }: AlignedTokens, reach: 1 | 2): boolean {
  const steps = reach === 1 ? [-1, 1] : [-2, -1, 1, 2];
  return steps.some((step) => {
    const other = counterpart(comparison, 'left', pair.left + step);
    return other !== null && other !== pair.right && Math.abs(other - pair.right) <= reach;
  });
}

/** Whether each of the two has come to stand beside the other's neighbour. */
function takesNeighbours(comparison: Comparison, p: AlignedTokens, q: AlignedTokens): boolean {
  const takes = ({ pair: from }: AlignedTokens, { pair: to }: AlignedTokens): boolean =>
    [-1, 1].some((step) => {
      const other = counterpart(comparison, 'left', from.left + step);
      if (other === null || other === to.right || other === from.right) return false;
      return Math.abs(other - to.right) === 1 && Math.abs(other - from.right) > 1;
    });
  return takes(p, q) && takes(q, p);
}
