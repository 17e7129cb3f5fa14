import type { WordClass } from '../language/words.ts';
import type { Comparison, Operator, Side } from './comparison.ts';
import { counterpart, otherSide } from './comparison.ts';

export const operatorsOfClass = (comparison: Comparison, side: Side, wordClass: WordClass): Operator[] =>
  comparison[side].operators.filter(({ token }) => token.wordClass === wordClass);

/** Whether the operator bears on words that the other side holds under an operator that `answers` accepts. */
export function isAnswered(
  comparison: Comparison, side: Side, operator: Operator, answers: (other: Operator) => boolean,
): boolean {
  const others = comparison[otherSide(side)].operators.filter(answers);
  const across = operator.targets.map((target) => counterpart(comparison, side, target));
  return others.some((other) => other.targets.some((target) => across.includes(target)));
}

/** What the words that an operator bears on are aligned with: indices into the content of the other side. */
export const alignedTargets = (comparison: Comparison, side: Side, operator: Operator): number[] =>
  operator.targets.map((target) => counterpart(comparison, side, target)).filter((index) => index !== null);
