import type { Stage } from '../language/words.ts';
import { areAntonyms } from '../language/lexicon.ts';
import { DENYING, LIGHT, NEGATING, PERMITTING, quantifierOf } from '../language/words.ts';
import type { Comparison, Operator, Side } from './comparison.ts';
import { counterpart, otherSide } from './comparison.ts';
import type { Difference } from './difference.ts';
import type { Token } from './token.ts';
import { isHard } from './token.ts';

const SIDES: readonly Side[] = ['left', 'right'];

/** Stages that come to the same: what is planned will be. */
const STAGE_GROUP: Readonly<Record<Stage, string>> = {
  future: 'future', plan: 'future', possible: 'possible', doubt: 'possible', able: 'possible', must: 'must', should: 'should', propose: 'propose', want: 'want', request: 'request', promise: 'promise', attempt: 'attempt',
};

const WISHES = new Set(['future', 'must', 'should', 'want', 'request']);

/** Whether the operator bears on words that the other side holds under an operator that `answers` accepts. */
function isAnswered(comparison: Comparison, side: Side, operator: Operator, answers: (other: Operator) => boolean): boolean {
  const others = comparison[otherSide(side)].operators.filter(answers);
  const across = operator.targets.map((target) => counterpart(comparison, side, target));
  return others.some((other) => other.targets.some((target) => across.includes(target)));
}

const alignedTargets = (comparison: Comparison, side: Side, operator: Operator): number[] =>
  operator.targets.map((target) => counterpart(comparison, side, target)).filter((index): index is number => index !== null);

/** "not", "no", "without", "un-": the same words must be denied on both sides. */
export function guardNegation(comparison: Comparison): Difference[] {
  return SIDES.flatMap((side) =>
    comparison[side].operators.filter((operator) => operator.token.wordClass === 'negation').flatMap((operator): Difference[] => {
      if (isAnswered(comparison, side, operator, (other) => other.token.wordClass === 'negation')) return [];
      if (isPairedOff(comparison, side, operator)) return [];
      if (operator.targets.some((target) => isOldValue(comparison, side, target))) return [];
      if (!comparison.variants && (isTurnedRound(comparison, side, operator) !== null || isDeniedThere(comparison, side, operator))) return [];
      const uneven = negations(comparison, 'left') !== negations(comparison, 'right');
      const theirs = comparison[otherSide(side)];
      const denial = theirs.leftovers.soft.find((token) => DENYING.has(token.lemma));
      const nearest = operator.targets[0];
      const words = [operator.token.raw, ...(nearest === undefined ? [] : [comparison[side].content[nearest]?.raw ?? ''])];
      const guard = uneven ? 'negation' : 'negation elsewhere';
      const bearsOnShared = alignedTargets(comparison, side, operator).length > 0;
      if (denial && (comparison.variants || bearsOnShared)) return [{ guard: 'negation', effect: 'block', words: [...words, denial.raw] }];
      if (comparison.variants && uneven && nearest !== undefined && counterpart(comparison, side, nearest) !== null) return [{ guard: 'negation', effect: 'veto', words }];
      const near = nearest !== undefined && counterpart(comparison, side, nearest) !== null;
      if (near) return [{ guard, effect: 'block', words }];
      // What it denies stands on this side alone; words further off are shared.
      if (bearsOnShared) return [{ guard: 'negation elsewhere', effect: 'block', words }, { guard: 'negation', effect: 'loss', side, words }];
      return [{ guard: 'negation', effect: 'loss', side, words }];
    }),
  );
}

const negations = (comparison: Comparison, side: Side): number => comparison[side].operators.filter((operator) => operator.token.wordClass === 'negation').length;

/** In a reworded text: as many denials on either side, and this one bears on words that have no counterpart. */
function isPairedOff(comparison: Comparison, side: Side, operator: Operator): boolean {
  if (negations(comparison, 'left') !== negations(comparison, 'right')) return false;
  const open = (of: Side, other: Operator): boolean => other.token.wordClass === 'negation' && alignedTargets(comparison, of, other).length === 0;
  return (operator.targets.length === 0 || !comparison.variants) && open(side, operator) && comparison[otherSide(side)].operators.some((other) => open(otherSide(side), other));
}

/** "instead of 600" is answered by "from 600" and "against 600". */
function isOldValue(comparison: Comparison, side: Side, target: number): boolean {
  const across = counterpart(comparison, side, target);
  if (across === null) return false;
  const { content } = comparison[otherSide(side)];
  const [token, before] = [content[across], content[across - 1]];
  const isOld = (other: Token | undefined): boolean => other?.preposition === 'from' || other?.preposition === 'against';
  if (token === undefined) return false;
  return isHard(token) ? isOld(token) || (before?.kind === 'word' && before.clause === token.clause && isOld(before)) : isOld(token) && content.slice(across, across + 2).some(isHard);
}

/** "did not include" is answered by "excluded": the opposite of what is denied. @returns that opposite, or null */
export function isTurnedRound(comparison: Comparison, side: Side, operator: Operator): Token | null {
  const denied = comparison[side].content[operator.targets[0] ?? -1];
  if (denied?.kind !== 'word' || !comparison[side].leftovers.soft.includes(denied)) return null;
  return comparison[otherSide(side)].leftovers.soft.find((token) => areAntonyms(denied.lemma, token.lemma)) ?? null;
}

/** How far behind a verb that denies stands what it denies. */
const DENIED_WITHIN = 2;

/** "will not move it" is answered by "declined to move it", "no slip" by "avoid a slip": the denial of the same word in a verb. */
function isDeniedThere(comparison: Comparison, side: Side, operator: Operator): boolean {
  const other = otherSide(side);
  const { content, leftovers } = comparison[other];
  const across = operator.targets.slice(0, DENIED_WITHIN).map((target) => counterpart(comparison, side, target));
  const negates = (token: Token): boolean => leftovers.soft.includes(token) && NEGATING.has(token.lemma);
  const denies = content.some((token, at) => negates(token) && across.some((index) => index !== null && index !== at && index >= at - 1 && index <= at + DENIED_WITHIN && content[index]?.sentence === token.sentence));
  if (denies) return true;
  const excluding = comparison[other].operators.filter(({ token }) => /^(?:except|excluding)$/i.test(token.raw));
  if (excluding.some((restriction) => restriction.targets.slice(0, DENIED_WITHIN).some((target) => across.includes(target)))) return true;
  // Neither what is denied here nor what is denied there has a counterpart: one clause, put in other words.
  const openThere = content.some((token, at) => negates(token) && [at + 1, at + 2].every((index) => counterpart(comparison, other, index) === null));
  return operator.targets.length > 0 && counterpart(comparison, side, operator.targets[0] ?? -1) === null && openThere;
}

/** Denied, cancelled, failed: a word that undoes what it governs, answered by none. */
export function guardDenial(comparison: Comparison): Difference[] {
  return SIDES.flatMap((side) =>
    comparison[side].content.flatMap((token, index): Difference[] => {
      if (!DENYING.has(token.lemma) || counterpart(comparison, side, index) !== null) return [];
      const other = otherSide(side);
      if (negations(comparison, side) !== negations(comparison, other) || comparison[other].leftovers.soft.some((word) => DENYING.has(word.lemma))) return [];
      const near = [index - 2, index - 1, index + 1, index + 2].some((i) => counterpart(comparison, side, i) !== null);
      return near ? [{ guard: 'denial', effect: 'block', words: [token.raw] }] : [{ guard: 'denial', effect: 'loss', side, words: [token.raw] }];
    }),
  );
}

/** Will, may, must, plans to, proposes: how far along a thing is must agree. */
export function guardStage(comparison: Comparison): Difference[] {
  return SIDES.flatMap((side) =>
    comparison[side].operators.flatMap((operator): Difference[] => {
      const { stage } = operator.token;
      if (stage === null) return [];
      const index = comparison[side].content.indexOf(operator.token);
      if (index >= 0 && counterpart(comparison, side, index) !== null) return [];
      const group = STAGE_GROUP[stage];
      if (isAnswered(comparison, side, operator, (other) => other.token.stage !== null && STAGE_GROUP[other.token.stage] === group)) return [];
      // Where all is reworded, one wish answers another: "wants it copied", "it is to be copied".
      if (!comparison.variants && WISHES.has(group) && isAnswered(comparison, side, operator, (other) => other.token.stage !== null && WISHES.has(STAGE_GROUP[other.token.stage]))) return [];
      const aligned = alignedTargets(comparison, side, operator);
      const words = [operator.token.raw];
      if (!comparison.variants && group === 'possible' && isPermitted(comparison, side, operator)) return [];
      if (group === 'future') {
        if (!comparison.variants && comparison[otherSide(side)].operators.some((other) => other.token.stage !== null && STAGE_GROUP[other.token.stage] === 'future' && sharesSentence(comparison, side, operator, other))) return [];
        if (operator.token.raw.toLowerCase() === 'would' && aligned.length > 0) return [{ guard: 'possible or certain', effect: 'block', words }];
        const done = aligned.map((i) => comparison[otherSide(side)].content[i]).find((token) => token !== undefined && isDone(token, comparison[otherSide(side)].entry.tokens));
        const rival = operator.targets.some((target) => { const token = comparison[side].content[target]; return token !== undefined && isHard(token) && comparison[side].leftovers.hard.some((other) => other.kind === token.kind); });
        if (rival && aligned.length > 0) return [{ guard: 'planned or done', effect: 'block', words }];
        return done ? [{ guard: 'planned or done', effect: comparison.variants ? 'veto' : 'block', words: [...words, done.raw] }] : [];
      }
      const guard = WISHES.has(group) || group === 'promise' ? 'wish' : 'stage';
      if (aligned.length === 0) return [{ guard: 'stage', effect: 'loss', side, words }];
      return [{ guard: group === 'possible' ? 'possible or certain' : guard, effect: comparison.variants && stage === 'possible' ? 'veto' : 'block', words }];
    }),
  );
}

/** Whether two operators stand in sentences that have a word in common. */
function sharesSentence(comparison: Comparison, side: Side, operator: Operator, other: Operator): boolean {
  const { content } = comparison[otherSide(side)];
  return comparison[side].content.some((token, at) => {
    const across = token.sentence === operator.token.sentence ? counterpart(comparison, side, at) : null;
    return across !== null && content[across]?.sentence === other.token.sentence;
  });
}

/** "may" is answered by "allows" of the same thing. */
function isPermitted(comparison: Comparison, side: Side, operator: Operator): boolean {
  const other = otherSide(side);
  const { content } = comparison[other];
  const across = operator.targets.map((target) => counterpart(comparison, side, target));
  return content.some((token, at) => PERMITTING.has(token.lemma) && counterpart(comparison, other, at) === null && across.some((index) => index !== null && Math.abs(index - at) <= AHEAD_OF_PERMISSION && content[index]?.sentence === token.sentence));
}

const AHEAD_OF_PERMISSION = 4;

/** Whether a verb form says that the thing has happened: "signed", "was moved", but not "is moved" or "to be moved". */
function isDone(token: Token, tokens: readonly Token[]): boolean {
  if (token.form !== 'past') return false;
  const at = tokens.indexOf(token);
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const word = tokens[i]?.raw.toLowerCase() ?? '';
    if (tokens[i]?.wordClass === 'content') break;
    if (/^(?:is|are|be|being|to|will|would|shall|can|may|must|should)$/.test(word)) return false;
    if (/^(?:was|were|been|has|had|have)$/.test(word)) return true;
  }
  return tokens[at - 1]?.wordClass === 'content' || tokens[at - 1] === undefined;
}

/** All, some, most: an answer of another kind is another claim; one without an answer is a detail. */
export function guardQuantifier(comparison: Comparison): Difference[] {
  return SIDES.flatMap((side) =>
    comparison[side].operators.filter((o) => o.token.wordClass === 'quantifier').flatMap((operator): Difference[] => {
      const group = quantifierOf(operator.token.raw.toLowerCase());
      // "without any commitment" is "no commitment".
      if (group === 'any' && comparison[side].operators.some((o) => o.token.wordClass === 'negation' && o.token.sentence === operator.token.sentence)) return [];
      const others = comparison[otherSide(side)].operators.filter((o) => o.token.wordClass === 'quantifier');
      if (others.some((o) => quantifierOf(o.token.raw.toLowerCase()) === group)) return [];
      const words = [operator.token.raw];
      const other = others.find((o) => isAnswered(comparison, side, operator, (candidate) => candidate === o));
      if (other) return [{ guard: 'quantifier', effect: 'veto', words: [...words, other.token.raw] }];
      // "At each of four clinics" multiplies what stands before it.
      const multiplies = /^(?:each|every|apiece)$/i.test(operator.token.raw) && comparison[side].content[operator.targets[0] ?? -1]?.kind === 'number';
      if (group === 'all') return [multiplies ? { guard: 'quantifier', effect: 'block', words } : { guard: 'quantifier', effect: 'loss', side, words }];
      return alignedTargets(comparison, side, operator).length > 0 ? [{ guard: 'quantifier', effect: 'block', words }] : [{ guard: 'quantifier', effect: 'loss', side, words }];
    }),
  );
}

/** Only, except: what they limit must be limited on the kept side too. */
export function guardRestriction(comparison: Comparison): Difference[] {
  return SIDES.flatMap((side) =>
    comparison[side].operators.filter((o) => o.token.wordClass === 'restriction' && o.token.raw.toLowerCase() !== 'but').flatMap((operator): Difference[] => {
      if (comparison[otherSide(side)].operators.some((o) => o.token.wordClass === 'restriction' && o.token.raw.toLowerCase() !== 'but')) return [];
      const exception = /^(?:except|excluding)$/i.test(operator.token.raw);
      if (exception && !comparison.variants && isAnswered(comparison, side, operator, (o) => o.token.wordClass === 'negation' || NEGATING.has(o.token.lemma))) return [];
      return [{ guard: 'restriction', effect: exception ? 'block' : 'loss', ...(exception ? {} : { side }), words: [operator.token.raw] }];
    }),
  );
}

const TEMPORAL = /^(?:until|till|when|whenever|case)$/;

/** If, unless, provided: a claim under a condition does not say the claim. */
export function guardCondition(comparison: Comparison): Difference[] {
  return SIDES.flatMap((side) =>
    comparison[side].operators.filter((o) => o.token.wordClass === 'condition').flatMap((operator): Difference[] => {
      const word = operator.token.raw.toLowerCase();
      // "conditionally, if": one condition, named twice.
      const isNamedAgain = /^condition/.test(word) && comparison[side].operators.some((o) => o !== operator && o.token.wordClass === 'condition' && o.token.sentence === operator.token.sentence);
      if (isNamedAgain && !comparison.variants) return [];
      const temporal = TEMPORAL.test(word);
      const count = (of: Side): number => comparison[of].operators.filter((o) => o.token.wordClass === 'condition' && TEMPORAL.test(o.token.raw.toLowerCase()) === temporal).length;
      const answered = comparison[otherSide(side)].operators.some((o) => o.token.raw.toLowerCase() === word) && count('left') === count('right') || count(side) <= count(otherSide(side)) || comparison[otherSide(side)].content.some((token) => token.preposition === (temporal ? 'before' : 'after') && (temporal || word === 'once'));
      if (answered) return [];
      if (temporal) return [{ guard: 'time clause', effect: 'loss', side, words: [operator.token.raw] }];
      const sameSentence = comparison[side].content.some((token, i) => token.sentence === operator.token.sentence && !LIGHT.has(token.lemma) && counterpart(comparison, side, i) !== null);
      const guard = word === 'once' ? 'time clause' : 'condition';
      return [sameSentence ? { guard, effect: 'block', words: [operator.token.raw] } : { guard, effect: 'loss', side, words: [operator.token.raw] }];
    }),
  );
}

/** "and" for "or" is another claim. */
export function guardOr(comparison: Comparison): Difference[] {
  const count = (side: Side): number => comparison[side].operators.filter((o) => o.token.wordClass === 'or').length;
  const [left, right] = [count('left'), count('right')];
  if (left === right) return [];
  return [{ guard: 'and or or', effect: 'block', words: ['or'] }];
}
