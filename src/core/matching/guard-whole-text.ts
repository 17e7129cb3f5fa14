import type { Comparison, Side } from './comparison.ts';
import { SIDES, counterpart, otherSide } from './comparison.ts';
import type { Difference } from './difference.ts';

/** For languages whose words are not known here: nothing may differ at all. */
export function guardUnknownLanguage(comparison: Comparison): Difference[] {
  const { left, right } = comparison;
  if (left.entry.english && right.entry.english) return [];
  const spell = (side: Side): string => comparison[side].entry.tokens.map((token) => token.key).join(' ');
  if (spell('left') === spell('right')) return [];
  const extra = SIDES.flatMap((side) => {
    const others = new Set(comparison[otherSide(side)].content.map((token) => token.key));
    return comparison[side].content.filter((token, i) => counterpart(comparison, side, i) === null && !others.has(token.key));
  });
  return [{ guard: 'language', effect: 'block', words: extra.slice(0, 4).map((token) => token.raw) }];
}

/** A question claims nothing. */
export function guardQuestion({ left, right }: Comparison): Difference[] {
  return left.entry.question === right.entry.question ? [] : [{ guard: 'question', effect: 'block', words: ['?'] }];
}

/** A longer text names too much for one word of closing to bear on all of it. */
const CLOSED_LIST = 12;

/** A list that is closed ("only these", "nothing else") is another list with one more. */
export function guardClosure(comparison: Comparison): Difference[] {
  if (comparison.left.content.length > CLOSED_LIST) return [];
  return SIDES.flatMap((side): Difference[] => {
    const { tokens } = comparison[side].entry;
    const closing = tokens.find((token) => token.wordClass === 'restriction' || /^(?:else|nothing)$/i.test(token.raw));
    const other = comparison[otherSide(side)];
    const isClosedToo = other.entry.tokens.some((token) => token.raw.toLowerCase() === closing?.raw.toLowerCase());
    const isLonger = [...other.leftovers.hard, ...other.leftovers.soft].some((token) => token.listed);
    return closing && isClosedToo && isLonger ? [{ guard: 'closure', effect: 'block', words: [closing.raw] }] : [];
  });
}

/** A word that was cut off must be able to go on as the other side does. */
export function guardCut(comparison: Comparison): Difference[] {
  return SIDES.flatMap((side): Difference[] => {
    const { cutWord } = comparison[side].entry;
    const other = comparison[otherSide(side)].entry;
    if (cutWord === '') return [];
    const isCutToo = other.cutWord !== '' && (other.cutWord.startsWith(cutWord) || cutWord.startsWith(other.cutWord));
    const goesOn = other.tokens.some((token) => token.raw.toLowerCase().split(' ').some((word) => word.startsWith(cutWord)));
    return isCutToo || goesOn ? [] : [{ guard: 'cut', effect: 'block', words: [`${cutWord}…`] }];
  });
}
