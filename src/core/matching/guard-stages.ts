import type { Stage } from '../language/words.ts';
import { PERMITTING } from '../language/words.ts';
import type { Comparison, Operator, Side } from './comparison.ts';
import { SIDES, counterpart, otherSide } from './comparison.ts';
import type { Difference } from './difference.ts';
import { alignedTargets, isAnswered } from './operators.ts';
import type { Token } from './token.ts';
import { isHard } from './token.ts';

/** Stages that come to the same: what is planned will be. */
const STAGE_GROUP: Readonly<Record<Stage, string>> = {
  future: 'future', plan: 'future',
  possible: 'possible', doubt: 'possible', able: 'possible',
  must: 'must', should: 'should', propose: 'propose', want: 'want', request: 'request', promise: 'promise', attempt: 'attempt',
};

const WISHES = new Set(['future', 'must', 'should', 'want', 'request']);

const groupOf = ({ token }: Operator): string | null => (token.stage === null ? null : STAGE_GROUP[token.stage]);

/** Will, may, must, plans to, proposes: how far along a thing is must agree. */
export function guardStage(comparison: Comparison): Difference[] {
  return SIDES.flatMap((side) =>
    comparison[side].operators.flatMap((operator): Difference[] => {
      const group = groupOf(operator);
      if (group === null || isStageAnswered(comparison, side, operator, group)) return [];
      return group === 'future' ? judgeFuture(comparison, side, operator) : judgeStage(comparison, side, operator, group);
    }),
  );
}

function isStageAnswered(comparison: Comparison, side: Side, operator: Operator, group: string): boolean {
  const index = comparison[side].content.indexOf(operator.token);
  if (index >= 0 && counterpart(comparison, side, index) !== null) return true;
  if (isAnswered(comparison, side, operator, (other) => groupOf(other) === group)) return true;
  if (comparison.variants) return false;
  // Where all is reworded, one wish answers another: "wants it copied", "it is to be copied".
  if (WISHES.has(group) && isAnswered(comparison, side, operator, (other) => WISHES.has(groupOf(other) ?? ''))) return true;
  return group === 'possible' && isPermitted(comparison, side, operator);
}

function judgeStage(comparison: Comparison, side: Side, operator: Operator, group: string): Difference[] {
  const { stage, raw } = operator.token;
  if (alignedTargets(comparison, side, operator).length === 0) return [{ guard: 'stage', effect: 'loss', side, words: [raw] }];
  const named = WISHES.has(group) || group === 'promise' ? 'wish' : 'stage';
  const guard = group === 'possible' ? 'possible or certain' : named;
  return [{ guard, effect: comparison.variants && stage === 'possible' ? 'veto' : 'block', words: [raw] }];
}

/** What will be, against what is or has been: only what has happened contradicts it. */
function judgeFuture(comparison: Comparison, side: Side, operator: Operator): Difference[] {
  const { operators, content, entry } = comparison[otherSide(side)];
  const isFutureThere = (other: Operator): boolean =>
    groupOf(other) === 'future' && sharesSentence(comparison, side, operator, other);
  if (!comparison.variants && operators.some(isFutureThere)) return [];
  const words = [operator.token.raw];
  const carriedOut = doneThere(comparison, side, operator);
  if (carriedOut) return [{ guard: 'planned or done', effect: 'block', words: [...words, carriedOut.raw] }];
  const aligned = alignedTargets(comparison, side, operator);
  if (aligned.length === 0) return [];
  if (operator.token.raw.toLowerCase() === 'would') return [{ guard: 'possible or certain', effect: 'block', words }];
  if (bearsOnRival(comparison, side, operator)) return [{ guard: 'planned or done', effect: 'block', words }];
  const done = aligned.map((index) => content[index]).find((token) => token !== undefined && isDone(token, entry.tokens));
  const effect = comparison.variants ? 'veto' : 'block';
  return done ? [{ guard: 'planned or done', effect, words: [...words, done.raw] }] : [];
}

/** "Was scheduled … to present" against "presented": the same verb further on, as done on the other side. */
function doneThere(comparison: Comparison, side: Side, { token }: Operator): Token | null {
  const { entry } = comparison[side];
  const stands = entry.tokens.indexOf(token);
  for (const { a, b } of comparison.aligned) {
    const [mine, theirs] = side === 'left' ? [a, b] : [b, a];
    const isLater = mine.sentence === token.sentence && entry.tokens.indexOf(mine) > stands && mine.form === 'base';
    if (isLater && mine.lemma === theirs.lemma && isDone(theirs, comparison[otherSide(side)].entry.tokens)) return theirs;
  }
  return null;
}

/** Whether it bears on a value that is left over, beside another of its kind or itself. */
function bearsOnRival(comparison: Comparison, side: Side, operator: Operator): boolean {
  const { content, leftovers } = comparison[side];
  return operator.targets.some((target) => {
    const token = content[target];
    return token !== undefined && isHard(token) && leftovers.hard.some(({ kind }) => kind === token.kind);
  });
}

/** Whether two operators stand in sentences that have a word in common. */
function sharesSentence(comparison: Comparison, side: Side, operator: Operator, other: Operator): boolean {
  const { content } = comparison[otherSide(side)];
  return comparison[side].content.some((token, at) => {
    const across = token.sentence === operator.token.sentence ? counterpart(comparison, side, at) : null;
    return across !== null && content[across]?.sentence === other.token.sentence;
  });
}

const PERMITTED_WITHIN = 4;

/** "may" is answered by "allows" of the same thing. */
function isPermitted(comparison: Comparison, side: Side, operator: Operator): boolean {
  const other = otherSide(side);
  const { content } = comparison[other];
  const across = operator.targets.map((target) => counterpart(comparison, side, target)).filter((index) => index !== null);
  return content.some((token, at) => {
    if (!PERMITTING.has(token.lemma) || counterpart(comparison, other, at) !== null) return false;
    return across.some((index) => Math.abs(index - at) <= PERMITTED_WITHIN && content[index]?.sentence === token.sentence);
  });
}

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
