import { areAntonyms } from '../language/lexicon.ts';
import { DENYING, NEGATING } from '../language/words.ts';
import type { Comparison, Operator, Side } from './comparison.ts';
import { SIDES, counterpart, otherSide } from './comparison.ts';
import type { Difference } from './difference.ts';
import { alignedTargets, isAnswered, operatorsOfClass } from './operators.ts';
import type { Token } from './token.ts';
import { isHard } from './token.ts';

/** "not", "no", "without", "un-": the same words must be denied on both sides. */
export function guardNegation(comparison: Comparison): Difference[] {
  return SIDES.flatMap((side) =>
    operatorsOfClass(comparison, side, 'negation').flatMap((operator) =>
      isDenialAnswered(comparison, side, operator) ? [] : judgeNegation(comparison, side, operator),
    ),
  );
}

/** Whether the other side denies the same, in the same way or in another. */
function isDenialAnswered(comparison: Comparison, side: Side, operator: Operator): boolean {
  if (isAnswered(comparison, side, operator, (other) => other.token.wordClass === 'negation')) return true;
  if (isPairedOff(comparison, side, operator)) return true;
  if (operator.targets.some((target) => isOldValue(comparison, side, target))) return true;
  if (comparison.variants) return false;
  return isTurnedRound(comparison, side, operator) || isDeniedThere(comparison, side, operator);
}

function judgeNegation(comparison: Comparison, side: Side, operator: Operator): Difference[] {
  const uneven = negations(comparison, 'left') !== negations(comparison, 'right');
  const denial = comparison[otherSide(side)].leftovers.soft.find((token) => DENYING.has(token.lemma));
  const nearest = operator.targets[0];
  const denied = nearest === undefined ? [] : [comparison[side].content[nearest]?.raw ?? ''];
  const words = [operator.token.raw, ...denied];
  const guard = uneven ? 'negation' : 'negation elsewhere';
  const isNear = nearest !== undefined && counterpart(comparison, side, nearest) !== null;
  const bearsOnShared = alignedTargets(comparison, side, operator).length > 0;
  if (denial && (comparison.variants || bearsOnShared)) {
    return [{ guard: 'negation', effect: 'block', words: [...words, denial.raw] }];
  }
  if (comparison.variants && uneven && isNear) return [{ guard: 'negation', effect: 'veto', words }];
  if (isNear) return [{ guard, effect: 'block', words }];
  const loss: Difference = { guard: 'negation', effect: 'loss', side, words };
  // What it denies stands on this side alone; words further off are shared.
  return bearsOnShared ? [{ guard: 'negation elsewhere', effect: 'block', words }, loss] : [loss];
}

const negations = (comparison: Comparison, side: Side): number => operatorsOfClass(comparison, side, 'negation').length;

/** In a reworded text: as many denials on either side, and this one bears on words that have no counterpart. */
function isPairedOff(comparison: Comparison, side: Side, operator: Operator): boolean {
  if (negations(comparison, 'left') !== negations(comparison, 'right')) return false;
  if (operator.targets.length > 0 && comparison.variants) return false;
  const other = otherSide(side);
  const isOpen = (of: Side, negation: Operator): boolean => alignedTargets(comparison, of, negation).length === 0;
  return isOpen(side, operator) && operatorsOfClass(comparison, other, 'negation').some((negation) => isOpen(other, negation));
}

/** "instead of 600" is answered by "from 600" and "against 600". */
function isOldValue(comparison: Comparison, side: Side, target: number): boolean {
  const across = counterpart(comparison, side, target);
  if (across === null) return false;
  const { content } = comparison[otherSide(side)];
  const [token, before] = [content[across], content[across - 1]];
  if (token === undefined) return false;
  const isOld = (other: Token): boolean => other.preposition === 'from' || other.preposition === 'against';
  if (!isHard(token)) return isOld(token) && content.slice(across, across + 2).some(isHard);
  return isOld(token) || (before?.kind === 'word' && before.clause === token.clause && isOld(before));
}

/** "did not include" is answered by "excluded": the opposite of what is denied. */
function isTurnedRound(comparison: Comparison, side: Side, operator: Operator): boolean {
  const denied = comparison[side].content[operator.targets[0] ?? -1];
  if (denied?.kind !== 'word' || !comparison[side].leftovers.soft.includes(denied)) return false;
  return comparison[otherSide(side)].leftovers.soft.some((token) => areAntonyms(denied.lemma, token.lemma));
}

/** How far behind a verb that denies stands what it denies. */
const DENIED_WITHIN = 2;

/**
 * "will not move it" is answered by "declined to move it", "no slip" by "avoid a slip": the denial of the same word in
 * a verb.
 */
function isDeniedThere(comparison: Comparison, side: Side, operator: Operator): boolean {
  const other = otherSide(side);
  const { content, leftovers, operators } = comparison[other];
  const across = operator.targets.slice(0, DENIED_WITHIN).map((target) => counterpart(comparison, side, target));
  const negates = (token: Token): boolean => leftovers.soft.includes(token) && NEGATING.has(token.lemma);
  const isWithin = (index: number | null, at: number): index is number =>
    index !== null && index !== at && index >= at - 1 && index <= at + DENIED_WITHIN;
  const denies = (token: Token, at: number): boolean =>
    negates(token) && across.some((index) => isWithin(index, at) && content[index]?.sentence === token.sentence);
  if (content.some(denies)) return true;
  const excluding = operators.filter(({ token }) => /^(?:except|excluding)$/i.test(token.raw));
  if (excluding.some(({ targets }) => targets.slice(0, DENIED_WITHIN).some((target) => across.includes(target)))) return true;
  // Neither what is denied here nor what is denied there has a counterpart: one clause, put in other words.
  const [denied] = operator.targets;
  if (denied === undefined || counterpart(comparison, side, denied) !== null) return false;
  const isOpen = (index: number): boolean => counterpart(comparison, other, index) === null;
  return content.some((token, at) => negates(token) && isOpen(at + 1) && isOpen(at + 2));
}

/** Denied, cancelled, failed: a word that undoes what it governs, answered by none. */
export function guardDenial(comparison: Comparison): Difference[] {
  const isEven = negations(comparison, 'left') === negations(comparison, 'right');
  return SIDES.flatMap((side) =>
    comparison[side].content.flatMap((token, index): Difference[] => {
      if (!DENYING.has(token.lemma) || counterpart(comparison, side, index) !== null) return [];
      if (!isEven || comparison[otherSide(side)].leftovers.soft.some((word) => DENYING.has(word.lemma))) return [];
      const near = [index - 2, index - 1, index + 1, index + 2].some((i) => counterpart(comparison, side, i) !== null);
      return [{ guard: 'denial', words: [token.raw], ...(near ? { effect: 'block' } : { effect: 'loss', side }) }];
    }),
  );
}
