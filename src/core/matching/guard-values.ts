import type { Comparison, Side } from './comparison.ts';
import { SIDES, alignedTokens, counterpart, otherSide } from './comparison.ts';
import type { Difference } from './difference.ts';
import { covers } from './match-tokens.ts';
import type { Token } from './token.ts';
import { isHard } from './token.ts';

/** Numbers, dates, names … left over: on both sides in one place a contradiction, else a detail that would be lost. */
export function guardValues(comparison: Comparison): Difference[] {
  return [...rivals(comparison), ...losses(comparison)];
}

function rivals(comparison: Comparison): Difference[] {
  const { left, right } = comparison;
  const others = openValues(comparison, 'right');
  return openValues(comparison, 'left').flatMap((a): Difference[] => {
    const rival = others.find((b) => areRivals(comparison, a, b));
    if (rival) return [{ guard: `other ${a.kind}`, effect: 'veto', words: [a.raw, rival.raw] }];
    const isRepeated = (b: Token): boolean => left.leftovers.repeated.includes(a) || right.leftovers.repeated.includes(b);
    const isElsewhere = isCounted(a) && others.some((b) => b.kind === a.kind && isRepeated(b));
    return isElsewhere ? [{ guard: a.kind, effect: 'block', words: [a.raw] }] : [];
  });
}

function losses(comparison: Comparison): Difference[] {
  const lose = (side: Side, token: Token, guard: string): Difference => ({ guard, effect: 'loss', side, words: [token.raw] });
  const left = SIDES.flatMap((side) => comparison[side].leftovers.hard.map((token) => lose(side, token, token.kind)));
  const poorer = alignedTokens(comparison).flatMap(({ a, b }) => [
    ...(covers(a, b) ? [] : [lose('right', b, 'date')]),
    ...(covers(b, a) ? [] : [lose('left', a, 'date')]),
  ]);
  return [...left, ...poorer];
}

/** Values that have no counterpart, even where the other side has the same one in another place. */
function openValues(comparison: Comparison, side: Side): Token[] {
  const { hard, repeated } = comparison[side].leftovers;
  return [...hard, ...repeated.filter((token) => isHard(token) && token.kind !== 'name')];
}

const isCounted = (token: Token): boolean => token.kind === 'number' || token.kind === 'date' || token.kind === 'time';
const isNumeric = (token: Token): boolean => token.kind === 'number' || token.kind === 'code' || token.kind === 'ordinal';
const isNaming = (token: Token): boolean => token.kind === 'name' || token.kind === 'code';

/** Whether two leftover hard tokens fill the same place: like kinds, with a neighbour or unit in common. */
function areRivals(comparison: Comparison, a: Token, b: Token): boolean {
  const isAlike = a.kind === b.kind || (isNumeric(a) && isNumeric(b)) || (isNaming(a) && isNaming(b));
  if (!isAlike) return false;
  const [unit, other] = [a.quantity?.unit ?? '', b.quantity?.unit ?? ''];
  const isOtherUnit = unit !== '' && other !== '' && unit !== other;
  return sharesNeighbours(comparison, a, b, isOtherUnit ? 2 : 1);
}

/** Whether at least `need` of the content tokens next to `a` are aligned with ones next to `b`; an end of text counts. */
function sharesNeighbours({ left, right, alignment }: Comparison, a: Token, b: Token, need: number): boolean {
  const [i, j] = [left.content.indexOf(a), right.content.indexOf(b)];
  const shared = [-1, 1].filter((step) => {
    const [x, y] = [i + step, j + step];
    const isEnd = left.content[x] === undefined;
    return isEnd ? right.content[y] === undefined : alignment.ofLeft.get(x)?.right === y;
  });
  return shared.length >= need;
}

/** The kept side tells of a change away from the value that the dropped side claims: "corrected from 640 to 612". */
export function guardChange(comparison: Comparison): Difference[] {
  return alignedTokens(comparison).flatMap(({ pair, a, b }): Difference[] => {
    if (!isHard(a)) return [];
    const [was, is] = [isChangedFrom(comparison, 'left', pair.left), isChangedFrom(comparison, 'right', pair.right)];
    return was === is ? [] : [{ guard: 'change', effect: 'veto', words: [spellWith(a, was), spellWith(b, is)] }];
  });
}

const spellWith = (token: Token, isOld: boolean): string => (isOld ? `from ${token.raw}` : token.raw);

const CHANGES = new Set(
  (
    'correct change move raise lower cut reduce increase extend shorten revise update shift slip postpone delay bring ' +
    'advance rise fall grow drop shrink adjust go amend reschedule'
  ).split(' '),
);

/** Whether the token is the old value of a change whose new value the other side does not have. */
function isChangedFrom(comparison: Comparison, side: Side, at: number): boolean {
  const { content } = comparison[side];
  const token = content[at];
  if (!token || token.preposition !== 'from') return false;
  const isNewValue = (index: number): boolean => content[index]?.kind === token.kind && content[index]?.preposition === 'to';
  const to = [at + 1, at + 2, at + 3].find(isNewValue);
  if (to === undefined || counterpart(comparison, side, to) !== null) return false;
  return content.slice(Math.max(0, at - 6), at).some((other) => CHANGES.has(other.lemma));
}

/** "Newport" and "Newport News": a name that goes on is another, unless the section knows the long form. */
export function guardLongerName(comparison: Comparison): Difference[] {
  return SIDES.flatMap((side) =>
    comparison[side].leftovers.hard.flatMap((token): Difference[] => {
      const before = nameBefore(comparison[side].content, token);
      return before && isShorterAcross(comparison, side, before) && !comparison.vocabulary.fullNames.has(before.key)
        ? [{ guard: 'longer name', effect: 'block', words: [`${before.raw} ${token.raw}`] }]
        : [];
    }),
  );
}

/** The name that `token` goes on, or null. */
function nameBefore(content: readonly Token[], token: Token): Token | null {
  const before = content[content.indexOf(token) - 1];
  if (token.kind !== 'name' || token.listed || before?.kind !== 'name') return null;
  return before.clause === token.clause && before.preposition === token.preposition ? before : null;
}

/** Whether the other side has the name too, and no name behind it. */
function isShorterAcross(comparison: Comparison, side: Side, name: Token): boolean {
  const across = counterpart(comparison, side, comparison[side].content.indexOf(name));
  if (across === null) return false;
  const { content } = comparison[otherSide(side)];
  return content[across]?.kind === 'name' && content[across + 1]?.kind !== 'name';
}
