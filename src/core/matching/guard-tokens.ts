import { areAntonyms } from '../language/lexicon.ts';
import { OPPOSED_PREPOSITIONS, areContrasted } from '../language/words.ts';
import type { Comparison, Side } from './comparison.ts';
import { counterpart, otherSide } from './comparison.ts';
import type { Difference } from './difference.ts';
import { covers } from './match-tokens.ts';
import type { Token } from './token.ts';
import { isHard } from './token.ts';

const SIDES: readonly Side[] = ['left', 'right'];

/** Numbers, dates, names … left over: on both sides in one place a contradiction, else a detail that would be lost. */
export function guardHardTokens(comparison: Comparison): Difference[] {
  const found: Difference[] = [];
  const [left, right] = [comparison.left.leftovers.hard, comparison.right.leftovers.hard];
  for (const a of left) {
    const rival = right.find((b) => areRivals(comparison, a, b));
    if (rival) found.push({ guard: `other ${a.kind}`, effect: 'veto', words: [a.raw, rival.raw] });
  }
  for (const side of SIDES) for (const token of comparison[side].leftovers.hard) found.push({ guard: token.kind, effect: 'loss', side, words: [token.raw] });
  for (const pair of comparison.alignment.pairs) {
    const [a, b] = [comparison.left.content[pair.left], comparison.right.content[pair.right]];
    if (!a || !b) continue;
    if (!covers(a, b)) found.push({ guard: 'date', effect: 'loss', side: 'right', words: [b.raw] });
    if (!covers(b, a)) found.push({ guard: 'date', effect: 'loss', side: 'left', words: [a.raw] });
  }
  return found;
}

/** Whether two leftover hard tokens fill the same place: like kinds, with a neighbour or unit in common. */
function areRivals(comparison: Comparison, a: Token, b: Token): boolean {
  if (a.kind !== b.kind && !(isNumeric(a) && isNumeric(b)) && !(isNaming(a) && isNaming(b))) return false;
  if (a.quantity && b.quantity && a.quantity.unit !== b.quantity.unit && a.quantity.unit !== '' && b.quantity.unit !== '') return sharesNeighbours(comparison, a, b, 2);
  return sharesNeighbours(comparison, a, b, 1);
}

const isNumeric = (token: Token): boolean => token.kind === 'number' || token.kind === 'code' || token.kind === 'ordinal';
const isNaming = (token: Token): boolean => token.kind === 'name' || token.kind === 'code';

/** Whether at least `need` of the content tokens next to `a` are aligned with ones next to `b`; an end of text counts. */
function sharesNeighbours(comparison: Comparison, a: Token, b: Token, need: number): boolean {
  const i = comparison.left.content.indexOf(a);
  const j = comparison.right.content.indexOf(b);
  let shared = 0;
  for (const step of [-1, 1]) {
    const [x, y] = [i + step, j + step];
    const [endLeft, endRight] = [x < 0 || x >= comparison.left.content.length, y < 0 || y >= comparison.right.content.length];
    if (endLeft && endRight) shared++;
    else if (!endLeft && counterpart(comparison, 'left', x) === y) shared++;
  }
  return shared >= need;
}

/** Opposites among what is left over on the two sides. */
export function guardContrast(comparison: Comparison): Difference[] {
  const words = (side: Side): Token[] => [...comparison[side].leftovers.soft, ...comparison[side].leftovers.light].filter((token) => token.kind === 'word');
  for (const a of words('left')) {
    for (const b of words('right')) {
      if (areAntonyms(a.lemma, b.lemma) || areContrasted(a.lemma, b.lemma)) return [{ guard: 'contrast', effect: 'veto', words: [a.raw, b.raw] }];
    }
  }
  return [];
}

/** "before Friday" and "after Friday": the same hard token under opposed prepositions, or under another bound. */
export function guardRelations(comparison: Comparison): Difference[] {
  const found: Difference[] = [];
  for (const pair of comparison.alignment.pairs) {
    const [a, b] = [comparison.left.content[pair.left], comparison.right.content[pair.right]];
    if (!a || !b || !isHard(a)) continue;
    if (a.preposition !== null && b.preposition !== null && OPPOSED_PREPOSITIONS.has(`${a.preposition}|${b.preposition}`)) {
      found.push({ guard: 'preposition', effect: 'veto', words: [`${a.preposition} ${a.raw}`, `${b.preposition} ${b.raw}`] });
    }
    if (a.bound !== b.bound) {
      if (a.bound !== null && b.bound !== null) found.push({ guard: 'bound', effect: 'veto', words: [`${a.bound} ${a.raw}`, `${b.bound} ${b.raw}`] });
      else found.push({ guard: 'bound', effect: 'block', words: [a.raw] });
    }
  }
  return found;
}

/** One word in the place of another with nothing to say that the two mean the same. */
export function guardSubstitution(comparison: Comparison): Difference[] {
  const inOrder = comparison.alignment.pairs.filter((pair) => pair.inOrder);
  const anchors = [{ left: -1, right: -1 }, ...inOrder, { left: comparison.left.content.length, right: comparison.right.content.length }];
  const found: Difference[] = [];
  for (let n = 1; n < anchors.length; n++) {
    const [from, to] = [anchors[n - 1], anchors[n]];
    if (!from || !to) continue;
    const a = gap('left', from.left, to.left);
    const b = gap('right', from.right, to.right);
    if (a.length === 0 || b.length === 0 || a.length > 2 || b.length > 2) continue;
    found.push({ guard: 'substitution', effect: 'block', words: [a.map((t) => t.raw).join(' '), b.map((t) => t.raw).join(' ')] });
  }
  return found;

  function gap(side: Side, from: number, to: number): Token[] {
    const soft = new Set(comparison[side].leftovers.soft);
    return comparison[side].content.slice(from + 1, to).filter((token) => soft.has(token));
  }
}

/** Two aligned tokens of a kind that changed places: explained by a list, by the passive or by their own neighbours. */
export function guardExchange(comparison: Comparison): Difference[] {
  const pairs = comparison.alignment.pairs.filter((pair) => { const token = comparison.left.content[pair.left]; return token !== undefined && isHard(token); });
  const found: Difference[] = [];
  for (const [n, p] of pairs.entries()) {
    for (const q of pairs.slice(n + 1)) {
      const [a, b] = [comparison.left.content[p.left], comparison.left.content[q.left]];
      if (!a || !b || a.kind !== b.kind || a.key === b.key) continue;
      if (p.left < q.left === p.right < q.right) continue;
      const verdict = judgeExchange(comparison, p, q);
      if (verdict) found.push({ guard: 'exchange', effect: verdict, words: [a.raw, b.raw] });
    }
  }
  return found;
}

type Pair = { readonly left: number; readonly right: number };

function judgeExchange(comparison: Comparison, p: Pair, q: Pair): 'veto' | 'block' | null {
  const [a, b] = [comparison.left.content[p.left], comparison.left.content[q.left]];
  const [a2, b2] = [comparison.right.content[p.right], comparison.right.content[q.right]];
  if (!a || !b || !a2 || !b2) return null;
  const listed = q.left === p.left + 1 && b.listed && p.right === q.right + 1 && a2.listed;
  if (listed) return null;
  const between = comparison.alignment.pairs.find((w) => w.left > p.left && w.left < q.left && w.right > q.right && w.right < p.right && comparison.left.content[w.left]?.kind === 'word' && comparison.left.content[w.left]?.clause === a.clause);
  if (between) {
    const passive = (b.preposition === 'by') !== (a2.preposition === 'by');
    return passive ? null : sameBag(comparison) ? 'veto' : 'block';
  }
  const own = keepsNeighbour(comparison, p) || keepsNeighbour(comparison, q);
  const swapped = takesNeighbour(comparison, p, q) && takesNeighbour(comparison, q, p);
  if (swapped && !(keepsNeighbour(comparison, p) && keepsNeighbour(comparison, q))) return sameBag(comparison) ? 'veto' : 'block';
  return own ? null : 'block';
}

const sameBag = (comparison: Comparison): boolean => comparison.left.leftovers.soft.length + comparison.right.leftovers.soft.length === 0;

function keepsNeighbour(comparison: Comparison, p: Pair): boolean {
  return [-2, -1, 1, 2].some((step) => { const other = counterpart(comparison, 'left', p.left + step); return other !== null && other !== p.right && Math.abs(other - p.right) <= 2; });
}

function takesNeighbour(comparison: Comparison, p: Pair, q: Pair): boolean {
  return [-1, 1].some((step) => { const other = counterpart(comparison, 'left', p.left + step); return other !== null && other !== q.right && other !== p.right && Math.abs(other - q.right) === 1 && Math.abs(other - p.right) > 1; });
}

/** "A introduced B" and "A was introduced by B": same order, other roles. */
export function guardVoice(comparison: Comparison): Difference[] {
  const found: Difference[] = [];
  for (const pair of comparison.alignment.pairs) {
    const [a, b] = [comparison.left.content[pair.left], comparison.right.content[pair.right]];
    if (!a || !b || a.kind !== 'name' || (a.preposition === 'by') === (b.preposition === 'by')) continue;
    const verb = comparison.alignment.pairs.find((w) => {
      const token = comparison.left.content[w.left];
      return token?.kind === 'word' && Math.abs(w.left - pair.left) <= 2 && Math.abs(w.right - pair.right) <= 2 && (token.form === 'past' || comparison.right.content[w.right]?.form === 'past');
    });
    if (verb && verb.left < pair.left && verb.right < pair.right) found.push({ guard: 'voice', effect: 'block', words: [a.raw] });
  }
  return found;
}

/** For languages whose words are not known here: nothing may differ at all. */
export function guardUnknownLanguage(comparison: Comparison): Difference[] {
  if (comparison.left.entry.english && comparison.right.entry.english) return [];
  const spell = (side: Side): string => comparison[side].entry.tokens.map((token) => token.key).join(' ');
  if (spell('left') === spell('right')) return [];
  const extra = SIDES.flatMap((side) => comparison[side].content.filter((token, i) => counterpart(comparison, side, i) === null && !comparison[otherSide(side)].content.some((other) => other.key === token.key)).map((token) => token.raw));
  return [{ guard: 'language', effect: extra.length === 0 ? 'block' : 'block', words: extra.slice(0, 4) }];
}
