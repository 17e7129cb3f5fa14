import { partOfSpeech } from '../language/lexicon.ts';
import { LIGHT, REPORTING } from '../language/words.ts';
import type { Comparison, Side } from './comparison.ts';
import { SIDES, alignedTokens, counterpart, otherSide } from './comparison.ts';
import type { Difference } from './difference.ts';
import type { Token } from './token.ts';

/**
 * An amount is one of all that it is counted over, so a text with another member of the list does not hold the one
 * without: "14 engineers in Oslo", "14 engineers in Oslo and Bergen".
 */
export function guardSpread(comparison: Comparison): Difference[] {
  const amounts = alignedTokens(comparison).filter(({ a }) => a.kind === 'number');
  if (amounts.length === 0) return [];
  return SIDES.flatMap((side) => {
    const { content } = comparison[side];
    return content.flatMap((member, at): Difference[] => {
      if (!isAdded(comparison, side, at)) return [];
      const amount = amounts.map((pair) => (side === 'left' ? pair.a : pair.b)).find((token) => token.clause === member.clause && token.sentence === member.sentence);
      return amount ? [{ guard: 'spread', effect: 'block', words: [amount.raw, member.raw] }] : [];
    });
  });
}

/** Whether the other side goes without a word that "and" joins to one that both have. */
function isAdded(comparison: Comparison, side: Side, at: number): boolean {
  const { content, entry, leftovers } = comparison[side];
  const others = comparison[otherSide(side)].leftovers;
  const [before, member, after] = [content[at - 1], content[at], content[at + 1]];
  // Where either side has words of its own, they may say the same.
  if (!member || others.soft.length + others.hard.length > 0 || !isThing(member) || !(leftovers.soft.includes(member) || leftovers.hard.includes(member))) return false;
  const joins = (one: Token | undefined, other: Token | undefined): boolean => one !== undefined && other !== undefined && isJoined(entry.tokens, one, other);
  if (joins(before, member)) return before !== undefined && before.kind !== 'number' && counterpart(comparison, side, at - 1) !== null;
  // What has an amount of its own before it is counted by itself.
  return joins(member, after) && before?.kind !== 'number' && after?.kind !== 'number' && counterpart(comparison, side, at + 1) !== null;
}

/** Whether nothing but "and" or "or" stands between two words. */
function isJoined(tokens: readonly Token[], one: Token, other: Token): boolean {
  const between = tokens.slice(tokens.indexOf(one) + 1, tokens.indexOf(other));
  return other.listed && between.length > 0 && between.every(({ raw }) => /^(?:and|or|und|et|y|e|en|og|och)$/i.test(raw));
}

const isThing = ({ kind, form, lemma }: Token): boolean => (kind !== 'word' && kind !== 'number') || (kind === 'word' && form !== 'past' && !LIGHT.has(lemma) && !REPORTING.has(lemma) && partOfSpeech(lemma) !== 'verb');

/** "4 hours" is not "4 hours for critical tickets": what stands behind an amount at the end of one text bounds it in the other. */
export function guardBase(comparison: Comparison): Difference[] {
  return alignedTokens(comparison).flatMap((pair): Difference[] => {
    if (pair.a.kind !== 'number') return [];
    return SIDES.flatMap((side): Difference[] => {
      const other = otherSide(side);
      const [at, across] = side === 'left' ? [pair.pair.left, pair.pair.right] : [pair.pair.right, pair.pair.left];
      const { content, entry, leftovers } = comparison[side];
      const [amount, base] = [content[at], content[at + 1]];
      const following = comparison[other].content[across + 1];
      if (!amount || !base || base.clause !== amount.clause || !BASES.has(base.preposition) || entry.tokens.indexOf(base) - entry.tokens.indexOf(amount) > 3) return [];
      if (comparison[other].leftovers.soft.length + comparison[other].leftovers.hard.length > 0 || !(leftovers.soft.includes(base) || leftovers.hard.includes(base))) return [];
      const ends = following === undefined || following.clause !== comparison[other].content[across]?.clause;
      return ends ? [{ guard: 'base', effect: 'block', words: [amount.raw, base.raw] }] : [];
    });
  });
}

const BASES: ReadonlySet<string | null> = new Set(['for', 'on', 'of']);

/** "20k" is not "20k a month", nor are "9 million documents" those "per index". */
export function guardRate(comparison: Comparison): Difference[] {
  return alignedTokens(comparison).flatMap(({ a, b }): Difference[] => {
    if (a.kind !== 'number' || b.kind !== 'number') return [];
    const [mine, theirs] = [rateOf(comparison.left.entry.tokens, a), rateOf(comparison.right.entry.tokens, b)];
    const rate = mine ?? theirs;
    if (rate === null || (mine !== null && theirs !== null)) return [];
    const others = comparison[mine === null ? 'left' : 'right'].entry.tokens;
    // "38 minutes a shift" is said with another word for "per".
    const isTold = others.some((token, at) => isRate(token) || (token.lemma === rate.lemma && /^an?$/i.test(others[at - 1]?.raw ?? '')));
    return isTold ? [] : [{ guard: 'rate', effect: 'block', words: [a.raw, `${b.raw} ${rate.raw}`] }];
  });
}

/** How far behind an amount its rate stands: "90 million paid documents per index". */
const REACH = 5;
const PER = /^(?:per|each|every|apiece)$/i;
const TIMES = /^(?:second|minute|hour|day|night|week|fortnight|month|quarter|season|year)$/i;
const PERIODIC = /^(?:hourly|daily|nightly|weekly|monthly|quarterly|yearly|annual|annually)$/i;

/** The word over which an amount is reckoned, or null. */
function rateOf(tokens: readonly Token[], amount: Token): Token | null {
  const at = tokens.indexOf(amount);
  for (let index = at + 1; index <= at + REACH; index++) {
    const [token, next] = [tokens[index], tokens[index + 1]];
    if (!token || token.clause !== amount.clause || token.kind === 'number') return null;
    if (PERIODIC.test(token.raw)) return token;
    if (PER.test(token.raw)) return next ?? token;
    if (next && /^an?$/i.test(token.raw) && TIMES.test(next.raw)) return next;
  }
  return null;
}

const isRate = ({ raw }: Token): boolean => PER.test(raw) || PERIODIC.test(raw);
