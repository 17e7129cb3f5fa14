import { areContrasted } from '../language/contrasts.ts';
import { areAntonyms } from '../language/lexicon.ts';
import { OPPOSED_PREPOSITIONS } from '../language/words.ts';
import type { AlignedTokens, Comparison, Side } from './comparison.ts';
import { alignedTokens } from './comparison.ts';
import type { Difference } from './difference.ts';
import type { Token } from './token.ts';
import { isHard } from './token.ts';

/** Opposites among what is left over on the two sides. */
export function guardContrast(comparison: Comparison): Difference[] {
  const others = openWords(comparison, 'right');
  for (const a of openWords(comparison, 'left')) {
    const b = others.find((other) => areAntonyms(a.lemma, other.lemma) || areContrasted(a.lemma, other.lemma));
    if (b && !isNegatedOnOneSide(comparison, a, b)) return [{ guard: 'contrast', effect: comparison.variants ? 'veto' : 'block', words: [a.raw, b.raw] }];
  }
  return [];
}

/** "did not include" and "excluded" are opposites that come to the same. */
function isNegatedOnOneSide(comparison: Comparison, a: Token, b: Token): boolean {
  const negates = (side: Side, word: Token): boolean =>
    comparison[side].operators.some(({ token, targets }) => token.wordClass === 'negation' && comparison[side].content[targets[0] ?? -1] === word);
  return !comparison.variants && negates('left', a) !== negates('right', b);
}

function openWords(comparison: Comparison, side: Side): Token[] {
  const { soft, light } = comparison[side].leftovers;
  return [...soft, ...light].filter((token) => token.kind === 'word');
}

/** "before Friday" and "after Friday": the same token under opposed prepositions, or under another bound. */
export function guardRelations(comparison: Comparison): Difference[] {
  const aligned = alignedTokens(comparison);
  return aligned.flatMap((tokens) => [...judgePrepositions(tokens, aligned), ...judgeBounds(tokens)]);
}

const DURATIONS = /^(?:minute|hour|day|week|month|quarter|year)$/;
const DEADLINES: ReadonlySet<string | null> = new Set(['within', 'before', 'after', 'by', 'in']);

function judgePrepositions({ a, b }: AlignedTokens, aligned: readonly AlignedTokens[]): Difference[] {
  const [before, other] = [a.preposition, b.preposition];
  const isDuration = DURATIONS.test(a.quantity?.unit ?? '') && b.quantity !== null;
  // "Within two days" is when, "two days" is how long.
  if (isDuration && DEADLINES.has(before) !== DEADLINES.has(other)) return [{ guard: 'deadline', effect: 'block', words: [`${before ?? ''} ${a.raw}`.trim(), `${other ?? ''} ${b.raw}`.trim()] }];
  if (before === null || other === null || before === other) return [];
  const words = [`${before} ${a.raw}`, `${other} ${b.raw}`];
  const found: Difference[] = [];
  if (OPPOSED_PREPOSITIONS.has(`${before}|${other}`)) {
    found.push({ guard: 'preposition', effect: isHard(a) && a.kind !== 'name' ? 'veto' : 'block', words });
  }
  // Two tokens that exchanged their prepositions exchanged their parts.
  const isCrossed = isHard(a) && aligned.some((pair) => pair.a.preposition === other && pair.b.preposition === before);
  if (isCrossed) found.push({ guard: 'crossed', effect: 'block', words });
  return found;
}

function judgeBounds({ a, b }: AlignedTokens): Difference[] {
  if (a.bound === b.bound) return [];
  if (a.bound === null || b.bound === null) return [{ guard: 'bound', effect: 'block', words: [a.raw] }];
  return [{ guard: 'bound', effect: 'veto', words: [`${a.bound} ${a.raw}`, `${b.bound} ${b.raw}`] }];
}
