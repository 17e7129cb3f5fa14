import { LIGHT } from '../language/words.ts';
import type { Comparison, Operator, Side } from './comparison.ts';
import { SIDES, counterpart, otherSide } from './comparison.ts';
import type { Difference } from './difference.ts';
import { operatorsOfClass } from './operators.ts';

const TEMPORAL = /^(?:until|till|when|whenever|case)$/;

const spellingOf = ({ token }: Operator): string => token.raw.toLowerCase();

/** If, unless, provided: a claim under a condition does not say the claim. */
export function guardCondition(comparison: Comparison): Difference[] {
  return SIDES.flatMap((side) =>
    operatorsOfClass(comparison, side, 'condition').flatMap((operator): Difference[] => {
      if (!comparison.variants && isNamedAgain(comparison, side, operator)) return [];
      if (isConditionAnswered(comparison, side, operator)) return [];
      const word = spellingOf(operator);
      const words = [operator.token.raw];
      // "Until" ends what the other side says without an end; "when" only dates it.
      if (TEMPORAL.test(word)) return [{ guard: 'time clause', words, ...(/^(?:until|till)$/.test(word) ? { effect: 'block' } : { effect: 'loss', side }) }];
      const guard = word === 'once' ? 'time clause' : 'condition';
      return [{ guard, words, ...(sharesSentence(comparison, side, operator) ? { effect: 'block' } : { effect: 'loss', side }) }];
    }),
  );
}

/** "conditionally, if": one condition, named twice. */
const isNamedAgain = (comparison: Comparison, side: Side, operator: Operator): boolean =>
  spellingOf(operator).startsWith('condition') &&
  operatorsOfClass(comparison, side, 'condition').some((other) => other !== operator && other.token.sentence === operator.token.sentence);

/** Whether the other side has the same word, as many conditions of the kind, or says "before" or "after" for it. */
function isConditionAnswered(comparison: Comparison, side: Side, operator: Operator): boolean {
  const other = otherSide(side);
  const word = spellingOf(operator);
  const isTemporal = TEMPORAL.test(word);
  const count = (of: Side): number =>
    operatorsOfClass(comparison, of, 'condition').filter((condition) => TEMPORAL.test(spellingOf(condition)) === isTemporal).length;
  if (count(side) <= count(other)) return true;
  if (!isTemporal && word !== 'once') return false;
  return comparison[other].content.some(({ preposition }) => preposition === (isTemporal ? 'before' : 'after'));
}

/** Whether the sentence of the operator holds a word of substance that the other side has too. */
const sharesSentence = (comparison: Comparison, side: Side, { token: { sentence } }: Operator): boolean =>
  comparison[side].content.some((token, index) =>
    token.sentence === sentence && !LIGHT.has(token.lemma) && counterpart(comparison, side, index) !== null);
