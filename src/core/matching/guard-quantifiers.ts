import { NEGATING, quantifierOf } from '../language/words.ts';
import type { Comparison, Operator, Side } from './comparison.ts';
import { SIDES, otherSide } from './comparison.ts';
import type { Difference } from './difference.ts';
import { alignedTargets, isAnswered, operatorsOfClass } from './operators.ts';

const groupOf = ({ token }: Operator): string | null => quantifierOf(token.raw.toLowerCase());

/** All, some, most: an answer of another kind is another claim; one without an answer is a detail. */
export function guardQuantifier(comparison: Comparison): Difference[] {
  return SIDES.flatMap((side) =>
    operatorsOfClass(comparison, side, 'quantifier').flatMap((operator): Difference[] => {
      const group = groupOf(operator);
      if (group === 'any' && isUnderNegation(comparison, side, operator)) return [];
      const others = operatorsOfClass(comparison, otherSide(side), 'quantifier');
      if (others.some((other) => groupOf(other) === group)) return [];
      const words = [operator.token.raw];
      const rival = others.find((other) => isAnswered(comparison, side, operator, (candidate) => candidate === other));
      if (rival) return [{ guard: 'quantifier', effect: 'veto', words: [...words, rival.token.raw] }];
      const isTelling = group === 'all'
        ? multiplies(comparison, side, operator)
        : alignedTargets(comparison, side, operator).length > 0;
      return [{ guard: 'quantifier', words, ...(isTelling ? { effect: 'block' } : { effect: 'loss', side }) }];
    }),
  );
}

/** "without any commitment" is "no commitment". */
const isUnderNegation = (comparison: Comparison, side: Side, { token }: Operator): boolean =>
  operatorsOfClass(comparison, side, 'negation').some((negation) => negation.token.sentence === token.sentence);

/** "At each of four clinics" multiplies what stands before it. */
const multiplies = (comparison: Comparison, side: Side, { token, targets }: Operator): boolean =>
  /^(?:each|every|apiece)$/i.test(token.raw) && comparison[side].content[targets[0] ?? -1]?.kind === 'number';

/** Only, except: what they limit must be limited on the kept side too. */
export function guardRestriction(comparison: Comparison): Difference[] {
  return SIDES.flatMap((side) =>
    restrictions(comparison, side).flatMap((operator): Difference[] => {
      if (restrictions(comparison, otherSide(side)).length > 0) return [];
      const words = [operator.token.raw];
      if (!/^(?:except|excluding)$/i.test(operator.token.raw)) return [{ guard: 'restriction', effect: 'loss', side, words }];
      const negates = ({ token }: Operator): boolean => token.wordClass === 'negation' || NEGATING.has(token.lemma);
      if (!comparison.variants && isAnswered(comparison, side, operator, negates)) return [];
      return [{ guard: 'restriction', effect: 'block', words }];
    }),
  );
}

const restrictions = (comparison: Comparison, side: Side): Operator[] =>
  operatorsOfClass(comparison, side, 'restriction').filter(({ token }) => token.raw.toLowerCase() !== 'but');

/** "and" for "or" is another claim. */
export function guardOr(comparison: Comparison): Difference[] {
  const [left, right] = SIDES.map((side) => operatorsOfClass(comparison, side, 'or').length);
  return left === right ? [] : [{ guard: 'and or or', effect: 'block', words: ['or'] }];
}
