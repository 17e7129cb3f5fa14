import { areAntonyms, partOfSpeech } from '../language/lexicon.ts';
import { OPPOSED_PREPOSITIONS, REPORTING } from '../language/words.ts';
import { areContrasted } from '../language/contrasts.ts';
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
  const open = (side: Side): Token[] => [...comparison[side].leftovers.hard, ...comparison[side].leftovers.repeated.filter((token) => isHard(token) && token.kind !== 'name')];
  const [left, right] = [open('left'), open('right')];
  for (const a of left) {
    const rival = right.find((b) => areRivals(comparison, a, b));
    if (rival) found.push({ guard: `other ${a.kind}`, effect: 'veto', words: [a.raw, rival.raw] });
    else if (isCounted(a) && right.some((b) => b.kind === a.kind && (comparison.left.leftovers.repeated.includes(a) || comparison.right.leftovers.repeated.includes(b)))) found.push({ guard: a.kind, effect: 'block', words: [a.raw] });
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

const isCounted = (token: Token): boolean => token.kind === 'number' || token.kind === 'date' || token.kind === 'time';

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
      if (areAntonyms(a.lemma, b.lemma) || areContrasted(a.lemma, b.lemma)) return [{ guard: 'contrast', effect: comparison.variants ? 'veto' : 'block', words: [a.raw, b.raw] }];
    }
  }
  return [];
}

/** "before Friday" and "after Friday": the same hard token under opposed prepositions, or under another bound. */
export function guardRelations(comparison: Comparison): Difference[] {
  const found: Difference[] = [];
  for (const pair of comparison.alignment.pairs) {
    const [a, b] = [comparison.left.content[pair.left], comparison.right.content[pair.right]];
    if (!a || !b) continue;
    if (a.preposition !== null && b.preposition !== null && OPPOSED_PREPOSITIONS.has(`${a.preposition}|${b.preposition}`)) {
      found.push({ guard: 'preposition', effect: isHard(a) && a.kind !== 'name' ? 'veto' : 'block', words: [`${a.preposition} ${a.raw}`, `${b.preposition} ${b.raw}`] });
    }
    const crossed = a.preposition !== null && b.preposition !== null && a.preposition !== b.preposition && comparison.alignment.pairs.some((other) => comparison.left.content[other.left]?.preposition === b.preposition && comparison.right.content[other.right]?.preposition === a.preposition);
    if (crossed && isHard(a)) found.push({ guard: 'crossed', effect: 'block', words: [`${a.preposition ?? ''} ${a.raw}`, `${b.preposition ?? ''} ${b.raw}`] });
    if (a.bound !== b.bound) {
      if (a.bound !== null && b.bound !== null) found.push({ guard: 'bound', effect: 'veto', words: [`${a.bound} ${a.raw}`, `${b.bound} ${b.raw}`] });
      else found.push({ guard: 'bound', effect: 'block', words: [a.raw] });
    }
  }
  return found;
}

/** Two aligned tokens that changed places: explained by a list, by the passive or by their own neighbours. */
export function guardExchange(comparison: Comparison): Difference[] {
  const { pairs } = comparison.alignment;
  const found: Difference[] = [];
  for (const [n, p] of pairs.entries()) {
    for (const q of pairs.slice(n + 1)) {
      const [a, b] = [comparison.left.content[p.left], comparison.left.content[q.left]];
      if (!a || !b || a.key === b.key || p.left < q.left === p.right < q.right) continue;
      const words = !isHard(a) || a.kind !== b.kind;
      const verdict = isHard(a) && a.kind === b.kind && a.quantity?.unit === b.quantity?.unit ? judgeExchange(comparison, p, q) : a.kind === b.kind && changesSlots(comparison, p, q) ? 'block' : null;
      if (verdict) found.push({ guard: verdict === 'unexplained' || (words && !isPureSwap(comparison, p, q)) ? 'reordering' : 'exchange', effect: verdict === 'veto' ? 'veto' : 'block', words: [a.raw, b.raw] });
    }
  }
  return found;
}

/** Whether each of two tokens has taken the other's neighbours and left its own: "the old is faster than the new". */
function changesSlots(comparison: Comparison, p: Pair, q: Pair): boolean {
  const [b, a2] = [comparison.left.content[q.left], comparison.right.content[p.right]];
  if (q.left === p.left + 1 && b?.listed && p.right === q.right + 1 && a2?.listed) return false;
  if (Math.abs(p.left - q.left) === 1 && Math.abs(p.right - q.right) === 1) return false;
  return takesNeighbour(comparison, p, q) && takesNeighbour(comparison, q, p) && !keepsNeighbour(comparison, p, 1) && !keepsNeighbour(comparison, q, 1);
}

type Pair = { readonly left: number; readonly right: number };

function judgeExchange(comparison: Comparison, p: Pair, q: Pair): 'veto' | 'block' | 'unexplained' | null {
  const [a, b] = [comparison.left.content[p.left], comparison.left.content[q.left]];
  const [a2, b2] = [comparison.right.content[p.right], comparison.right.content[q.right]];
  if (!a || !b || !a2 || !b2) return null;
  const listed = q.left === p.left + 1 && b.listed && p.right === q.right + 1 && a2.listed;
  if (listed) return null;
  // Of a name that stands twice nobody can tell which one moved.
  const twice = (token: Token): boolean => [comparison.left, comparison.right].some((side) => side.content.filter((other) => other.key === token.key).length > 1);
  if (a.kind === 'name' && (twice(a) || twice(b)) && !isPureSwap(comparison, p, q)) return 'unexplained';
  const between = comparison.alignment.pairs.find((w) => w.left > p.left && w.left < q.left && w.right > q.right && w.right < p.right && comparison.left.content[w.left]?.kind === 'word' && comparison.left.content[w.left]?.clause === a.clause && !REPORTING.has(comparison.left.content[w.left]?.lemma ?? '') && isBeside(w.left, p.left, q.left) && isBeside(w.right, p.right, q.right));
  if (between) {
    const passive = (b.preposition === 'by') !== (a2.preposition === 'by');
    return passive ? null : isPureSwap(comparison, p, q) ? 'veto' : 'block';
  }
  const own = keepsNeighbour(comparison, p) || keepsNeighbour(comparison, q);
  const swapped = takesNeighbour(comparison, p, q) && takesNeighbour(comparison, q, p);
  if (swapped && !(keepsNeighbour(comparison, p) && keepsNeighbour(comparison, q))) return isPureSwap(comparison, p, q) ? 'veto' : 'block';
  return own ? null : 'unexplained';
}

const isBeside = (word: number, ...names: readonly number[]): boolean => names.every((name) => Math.abs(word - name) <= 3);

/** Whether the two texts differ in nothing but the exchange of these two tokens. */
function isPureSwap(comparison: Comparison, p: Pair, q: Pair): boolean {
  const { left, right, alignment } = comparison;
  if (alignment.pairs.length !== left.content.length || alignment.pairs.length !== right.content.length) return false;
  return isAscending(alignment.pairs.map((pair) => (pair.left === p.left ? q.right : pair.left === q.left ? p.right : pair.right)));
}

function keepsNeighbour(comparison: Comparison, p: Pair, reach = 2): boolean {
  return [-2, -1, 1, 2].filter((step) => Math.abs(step) <= reach).some((step) => { const other = counterpart(comparison, 'left', p.left + step); return other !== null && other !== p.right && Math.abs(other - p.right) <= reach; });
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

/** A name that changed sides of its verb without the passive: who acts is another. */
export function guardRoles(comparison: Comparison): Difference[] {
  const found: Difference[] = [];
  const { pairs } = comparison.alignment;
  for (const name of pairs) {
    const [a, b] = [comparison.left.content[name.left], comparison.right.content[name.right]];
    if (a?.kind !== 'name' || !b || a.preposition !== null || b.preposition !== null) continue;
    const verb = pairs.find((w) => {
      const [v, u] = [comparison.left.content[w.left], comparison.right.content[w.right]];
      return v?.kind === 'word' && u && v.clause === a.clause && u.clause === b.clause && Math.abs(w.left - name.left) <= 2 && Math.abs(w.right - name.right) <= 2 && isVerbForm(v) && isVerbForm(u) && !REPORTING.has(v.lemma);
    });
    if (!verb || verb.left < name.left === verb.right < name.right) continue;
    const [v, u] = [comparison.left.content[verb.left], comparison.right.content[verb.right]];
    if (v && u && isPassive(v, comparison.left.entry.tokens) === isPassive(u, comparison.right.entry.tokens)) found.push({ guard: 'role', effect: 'block', words: [a.raw, v.raw] });
  }
  return found;
}

const isVerbForm = (token: Token): boolean => token.form === 'past' || token.form === 's' || token.form === 'ing';

function isPassive(verb: Token, tokens: readonly Token[]): boolean {
  if (verb.form !== 'past') return false;
  const at = tokens.indexOf(verb);
  return tokens.slice(Math.max(0, at - 3), at).some((token) => /^(?:is|are|was|were|be|been|being)$/i.test(token.raw)) || tokens[at + 1]?.raw.toLowerCase() === 'by';
}

/** For languages whose words are not known here: nothing may differ at all. */
export function guardUnknownLanguage(comparison: Comparison): Difference[] {
  if (comparison.left.entry.english && comparison.right.entry.english) return [];
  const spell = (side: Side): string => comparison[side].entry.tokens.map((token) => token.key).join(' ');
  if (spell('left') === spell('right')) return [];
  const extra = SIDES.flatMap((side) => comparison[side].content.filter((token, i) => counterpart(comparison, side, i) === null && !comparison[otherSide(side)].content.some((other) => other.key === token.key)).map((token) => token.raw));
  return [{ guard: 'language', effect: extra.length === 0 ? 'block' : 'block', words: extra.slice(0, 4) }];
}

/** The noun that a bare phrase is about: the last one before its first preposition. */
function headOf(content: readonly Token[]): number {
  const behind = content.findIndex((token, at) => at > 0 && token.preposition !== null);
  return (behind < 0 ? content.length : behind) - 1;
}

const LONGEST_PHRASE = 12;
/** Up to so many words a phrase has one subject, which its head names. */
export const SHORT_PHRASE = 6;

/** Whether both entries are bare noun phrases, as topics are. */
export function arePhrases(comparison: Comparison): boolean {
  return [comparison.left, comparison.right].every((side) => side.content.length > 0 && side.content.length <= LONGEST_PHRASE && !side.entry.tokens.some((token) => token.wordClass === 'modal' || token.wordClass === 'negation' || token.form === 'past' || token.form === 's' && token.kind === 'word' && partOfSpeech(token.lemma) === 'verb' || /^(?:is|are|was|were|has|have)$/i.test(token.raw)));
}

/** Bare noun phrases: the head and every word count, and no licence but equality holds. */
export function guardPhrase(comparison: Comparison): Difference[] {
  const { left, right, alignment } = comparison;
  if (!arePhrases(comparison) || Math.max(left.content.length, right.content.length) > SHORT_PHRASE) return [];
  const [headLeft, headRight] = [headOf(left.content), headOf(right.content)];
  const sameHead = alignment.ofLeft.get(headLeft)?.right === headRight || (alignment.pairs.length === left.content.length && alignment.pairs.length === right.content.length);
  if (!sameHead) return [{ guard: 'phrase', effect: 'block', words: [left.content[headLeft]?.raw ?? '', right.content[headRight]?.raw ?? ''] }];
  const loose = alignment.pairs.find((pair) => pair.licence === 'paraphrase' || pair.licence === 'synonym');
  if (loose) return [{ guard: 'phrase', effect: 'block', words: [left.content[loose.left]?.raw ?? '', right.content[loose.right]?.raw ?? ''] }];
  return SIDES.flatMap((side) => [...comparison[side].leftovers.soft, ...comparison[side].leftovers.light].map((token): Difference => ({ guard: 'phrase', effect: 'loss', side, words: [token.raw] })));
}

/** The same words in another order: one adjunct may move, a list may be shuffled, the passive may turn a clause. */
export function guardReorder(comparison: Comparison): Difference[] {
  const { left, right, alignment } = comparison;
  const isNext = (from: number, to: number): boolean => to > from && right.content.slice(from + 1, to).every((token) => REPORTING.has(token.lemma));
  if (alignment.pairs.length !== left.content.length || alignment.pairs.length !== right.content.length) return [];
  // A frame of reporting may stand before or behind what is reported.
  const order = alignment.pairs.filter((pair) => !REPORTING.has(left.content[pair.left]?.lemma ?? '')).map((pair) => pair.right);
  const blocks = order.reduce<number[][]>((runs, index) => {
    const last = runs.at(-1);
    if (last && isNext(last.at(-1) ?? 0, index)) last.push(index);
    else runs.push([index]);
    return runs;
  }, []);
  if (blocks.length === 1) return [];
  if (turnsVoice(comparison)) return [];
  if (isShuffledList(comparison, blocks)) return [];
  const moved = blocks.length <= 3 ? blocks.find((block, at) => isAscending(blocks.filter((_, other) => other !== at).flat()) && isAdjunct(comparison, block)) : undefined;
  return moved ? [] : [{ guard: 'order', effect: 'block', words: blocks.slice(0, 3).map((block) => block.map((index) => right.content[index]?.raw ?? '').join(' ')) }];
}

/** Whether a verb is passive on one side only, or its agent stands behind "by" on one side only. */
function turnsVoice(comparison: Comparison): boolean {
  return comparison.alignment.pairs.some((pair) => {
    const [a, b] = [comparison.left.content[pair.left], comparison.right.content[pair.right]];
    if (!a || !b) return false;
    if (a.kind === 'name') return (a.preposition === 'by') !== (b.preposition === 'by');
    return a.kind === 'word' && isPassive(a, comparison.left.entry.tokens) !== isPassive(b, comparison.right.entry.tokens);
  });
}

const isAscending = (order: readonly number[]): boolean => order.every((index, at) => at === 0 || index > (order[at - 1] ?? 0));

/** A run of words that stands apart: behind a preposition, a comma, or as a genitive that turned round. */
function isAdjunct(comparison: Comparison, block: readonly number[]): boolean {
  const [first, last] = [block[0] ?? 0, block.at(-1) ?? 0];
  const start = comparison.right.content[first];
  const leftAt = comparison.alignment.ofRight.get(first)?.left ?? -1;
  const startLeft = comparison.left.content[leftAt];
  if (!start || !startLeft || hasRivals(comparison, block)) return false;
  const lastLeft = comparison.alignment.ofRight.get(last)?.left ?? -1;
  const apart = standsApart(comparison.right.content, first, last) || standsApart(comparison.left.content, leftAt, lastLeft);
  const fronted = (first === 0 && leftAt > 0) || (leftAt === 0 && first > 0);
  const led = start.preposition !== null && startLeft.preposition !== null;
  const genitive = (start.preposition === null) !== (startLeft.preposition === null) && (GENITIVE.has(start.preposition ?? startLeft.preposition ?? '') || arePhrases(comparison)) && block.every((index) => comparison.right.content[index]?.form !== 'past');
  const adverb = block.every((index) => /ly$/.test(comparison.right.content[index]?.raw ?? ''));
  return led || apart || adverb || genitive || (fronted && (start.kind === 'date' || start.kind === 'time' || /^(?:last|next|this|each|every|when|once|because)$/i.test(start.raw)));
}

function standsApart(content: readonly Token[], first: number, last: number): boolean {
  const [before, start, end, behind] = [content[first - 1], content[first], content[last], content[last + 1]];
  return (behind === undefined || behind.clause !== end?.clause) && (before === undefined || before.clause !== start?.clause);
}

const GENITIVE = new Set('of in at from for with on'.split(' '));

/** Whether a number, date or time moves past another of its kind, so that it may have changed what it belongs to. */
function hasRivals(comparison: Comparison, block: readonly number[]): boolean {
  return block.some((index) => {
    const token = comparison.right.content[index];
    return token !== undefined && isHard(token) && token.kind !== 'name' && comparison.right.content.some((other, at) => !block.includes(at) && other.kind === token.kind && other.quantity?.unit === token.quantity?.unit);
  });
}

/** Whether all that moved stands in one enumeration on both sides. */
function isShuffledList(comparison: Comparison, blocks: readonly (readonly number[])[]): boolean {
  const moved = blocks.flat().filter((index, at) => index !== at);
  const [from, to] = [Math.min(...moved), Math.max(...moved)];
  const within = (side: Side): boolean => comparison[side].content.slice(from + 1, to + 1).some((token) => token.listed) && blocks.every((block) => { const at = comparison[side].content[side === 'right' ? (block[0] ?? 0) : (comparison.alignment.ofRight.get(block[0] ?? 0)?.left ?? 0)]; const index = side === 'right' ? (block[0] ?? 0) : (comparison.alignment.ofRight.get(block[0] ?? 0)?.left ?? 0); return at !== undefined && (index <= from || index > to || at.listed); });
  const verbs = moved.some((index) => { const token = comparison.right.content[index]; return token !== undefined && (token.form === 's' || token.form === 'past') && token.kind === 'word' && comparison.right.content.length <= 8 && token.form === 'past'; });
  return within('left') && within('right') && !verbs;
}

/** The kept side tells of a change away from the value that the dropped side claims: "corrected from 640 to 612". */
export function guardChange(comparison: Comparison): Difference[] {
  const found: Difference[] = [];
  for (const pair of comparison.alignment.pairs) {
    const [a, b] = [comparison.left.content[pair.left], comparison.right.content[pair.right]];
    if (!a || !b || !isHard(a)) continue;
    const [was, is] = [isChangedFrom(comparison, 'left', pair.left), isChangedFrom(comparison, 'right', pair.right)];
    if (was !== is) found.push({ guard: 'change', effect: 'veto', words: [spellWith(a, was), spellWith(b, is)] });
  }
  return found;
}

const spellWith = (token: Token, changed: boolean): string => (changed ? `from ${token.raw}` : token.raw);

/** Whether the token is the old value of a change whose new value the other side does not have. */
function isChangedFrom(comparison: Comparison, side: Side, at: number): boolean {
  const { content } = comparison[side];
  const token = content[at];
  if (!token || token.preposition !== 'from') return false;
  const to = [at + 1, at + 2, at + 3].find((index) => content[index]?.kind === token.kind && content[index]?.preposition === 'to');
  return to !== undefined && counterpart(comparison, side, to) === null && content.slice(Math.max(0, at - 6), at).some((other) => CHANGES.has(other.lemma));
}

const CHANGES = new Set('correct change move raise lower cut reduce increase extend shorten revise update shift slip postpone delay bring advance rise fall grow drop shrink adjust go amend reschedule'.split(' '));

/** A question claims nothing. */
export function guardQuestion(comparison: Comparison): Difference[] {
  return comparison.left.entry.question === comparison.right.entry.question ? [] : [{ guard: 'question', effect: 'block', words: ['?'] }];
}

/** A list that is closed ("only these", "nothing else") is another list with one more. */
export function guardClosure(comparison: Comparison): Difference[] {
  return SIDES.flatMap((side) => {
    const closed = comparison[side].entry.tokens.find((token) => token.wordClass === 'restriction' || /^(?:else|nothing)$/i.test(token.raw));
    const { hard, soft } = comparison[otherSide(side)].leftovers;
    return closed && [...hard, ...soft].some((token) => token.listed) && comparison[otherSide(side)].entry.tokens.some((token) => token.raw.toLowerCase() === closed.raw.toLowerCase()) && comparison.left.content.length <= 12 ? [{ guard: 'closure', effect: 'block' as const, words: [closed.raw] }] : [];
  });
}

/** "Newport" and "Newport News": a name that goes on is another, unless the section knows the long form. */
export function guardLongerName(comparison: Comparison): Difference[] {
  return SIDES.flatMap((side) =>
    comparison[side].leftovers.hard.flatMap((token): Difference[] => {
      const { content } = comparison[side];
      const at = content.indexOf(token);
      const before = content[at - 1];
      if (token.kind !== 'name' || before?.kind !== 'name' || before.clause !== token.clause || token.listed) return [];
      const across = counterpart(comparison, side, at - 1);
      const after = across === null ? undefined : comparison[otherSide(side)].content[across + 1];
      return across !== null && comparison[otherSide(side)].content[across]?.kind === 'name' && after?.kind !== 'name' && token.preposition === before.preposition && !comparison.vocabulary.fullNames.has(before.key) ? [{ guard: 'longer name', effect: 'block', words: [`${before.raw} ${token.raw}`] }] : [];
    }),
  );
}

/** A word that was cut off must be able to go on as the other side does. */
export function guardCut(comparison: Comparison): Difference[] {
  return SIDES.flatMap((side) => {
    const { cutWord } = comparison[side].entry;
    const other = comparison[otherSide(side)].entry;
    if (cutWord === '' || (other.cutWord !== '' && (other.cutWord.startsWith(cutWord) || cutWord.startsWith(other.cutWord))) || other.tokens.some((token) => token.raw.toLowerCase().split(' ').some((word) => word.startsWith(cutWord)))) return [];
    return [{ guard: 'cut', effect: 'block' as const, words: [`${cutWord}…`] }];
  });
}
