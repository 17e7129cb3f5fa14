import type { Comparison, Side } from './comparison.ts';
import { SIDES, counterpart, otherSide } from './comparison.ts';
import type { Difference } from './difference.ts';
import type { Token } from './token.ts';

const LIMITING = /^(?:only|solely|exclusively|when|whenever|whereas|if)$/i;
const ADJUNCTS: ReadonlySet<string | null> = new Set(['during', 'after', 'before', 'for', 'on', 'in', 'at', 'with', 'of']);

/**
 * What one side adds may take back what the other says of all cases: "rail is cheaper" and "rail is cheaper when
 * eleven containers leave", "may bring dogs" and "may bring dogs on Fridays".
 */
export function guardNarrowing(comparison: Comparison): Difference[] {
  return SIDES.flatMap((side): Difference[] => {
    const { entry } = comparison[side];
    const other = comparison[otherSide(side)].entry.tokens;
    const word = entry.tokens.find(({ raw }) => LIMITING.test(raw) && !other.some((token) => LIMITING.test(token.raw)));
    if (word) return [{ guard: 'narrowing', effect: 'block', words: [word.raw] }];
    const adjunct = isPossible(comparison) ? openAdjunct(comparison, side) : undefined;
    return adjunct ? [{ guard: 'narrowing', effect: 'block', words: [`${adjunct.preposition ?? ''} ${adjunct.raw}`] }] : [];
  });
}

/** Whether both sides say what may be. */
const isPossible = (comparison: Comparison): boolean =>
  SIDES.every((side) => comparison[side].operators.some(({ token }) => token.stage === 'possible' || token.stage === 'able'));

/** Where one says of something that it may be, whatever stands behind a preposition on one side alone. */
function openAdjunct(comparison: Comparison, side: Side): Token | undefined {
  const { content, leftovers } = comparison[side];
  return content.find((token, at) => counterpart(comparison, side, at) === null && ADJUNCTS.has(token.preposition) && (leftovers.soft.includes(token) || leftovers.hard.includes(token)));
}
