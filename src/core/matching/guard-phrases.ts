import { partOfSpeech } from '../language/lexicon.ts';
import type { ComparedSide, Comparison } from './comparison.ts';
import { SIDES, isWhollyAligned } from './comparison.ts';
import type { Difference } from './difference.ts';
import type { Token } from './token.ts';

const LONGEST_PHRASE = 12;
/** Up to so many words a phrase has one subject, which its head names. */
export const SHORT_PHRASE = 6;

/** Whether both entries are bare noun phrases, as topics are. */
export function arePhrases({ left, right }: Comparison): boolean {
  return [left, right].every(isPhrase);
}

function isPhrase({ content, entry }: ComparedSide): boolean {
  return content.length > 0 && content.length <= LONGEST_PHRASE && !entry.tokens.some(makesSentence);
}

function makesSentence(token: Token): boolean {
  if (token.wordClass === 'modal' || token.wordClass === 'negation' || token.form === 'past') return true;
  if (/^(?:is|are|was|were|has|have)$/i.test(token.raw)) return true;
  return token.form === 's' && token.kind === 'word' && partOfSpeech(token.lemma) === 'verb';
}

/** Bare noun phrases: the head and every word count, and no licence but equality holds. */
export function guardPhrase(comparison: Comparison): Difference[] {
  const { left, right, alignment } = comparison;
  if (!arePhrases(comparison) || Math.max(left.content.length, right.content.length) > SHORT_PHRASE) return [];
  const block = (leftAt: number, rightAt: number): Difference[] => [
    { guard: 'phrase', effect: 'block', words: [left.content[leftAt]?.raw ?? '', right.content[rightAt]?.raw ?? ''] },
  ];
  const [headLeft, headRight] = [headOf(left.content), headOf(right.content)];
  const isSameHead = alignment.ofLeft.get(headLeft)?.right === headRight || isWhollyAligned(comparison);
  if (!isSameHead) return block(headLeft, headRight);
  const loose = alignment.pairs.find(({ licence }) => licence === 'paraphrase' || licence === 'synonym');
  if (loose) return block(loose.left, loose.right);
  return SIDES.flatMap((side) => {
    const { soft, light } = comparison[side].leftovers;
    return [...soft, ...light].map((token): Difference => ({ guard: 'phrase', effect: 'loss', side, words: [token.raw] }));
  });
}

/** The noun that a bare phrase is about: the last one before its first preposition. */
function headOf(content: readonly Token[]): number {
  const behind = content.findIndex((token, at) => at > 0 && token.preposition !== null);
  return (behind < 0 ? content.length : behind) - 1;
}
