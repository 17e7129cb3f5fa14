import { partOfSpeech } from '../language/lexicon.ts';
import { LIGHT, REPORTING } from '../language/words.ts';
import type { AlignedTokens, Comparison, Side } from './comparison.ts';
import { SIDES, alignedTokens, counterpart } from './comparison.ts';
import type { Difference } from './difference.ts';
import type { Token } from './token.ts';

/** What a number counts, where both sides count something of their own: "70 % of orders" and "70 % of customers". */
export function guardCounted(comparison: Comparison): Difference[] {
  return alignedTokens(comparison).flatMap((number): Difference[] => {
    if (number.a.kind !== 'number') return [];
    const elliptic = countsOtherwise(comparison, number);
    if (elliptic) return [{ guard: 'counted', effect: 'block', words: [number.a.raw, number.b.raw, elliptic.raw] }];
    const [mine, theirs] = [countedBy(comparison, 'left', number), countedBy(comparison, 'right', number)];
    return mine && theirs ? [{ guard: 'counted', effect: 'block', words: [`${number.a.raw} ${mine.raw}`, `${number.b.raw} ${theirs.raw}`] }] : [];
  });
}

/** "3 sites" is not "3 months": what a bare figure counts, where the other side's has a unit of its own. */
function countsOtherwise(comparison: Comparison, { a, b, pair }: AlignedTokens): Token | null {
  if (a.quantity === null || b.quantity === null || a.quantity.unit === b.quantity.unit) return null;
  const side = a.quantity.unit === '' ? 'left' : 'right';
  const at = side === 'left' ? pair.left : pair.right;
  const { content } = comparison[side];
  const noun = content[at + 1];
  return noun?.kind === 'word' && noun.clause === content[at]?.clause && noun.preposition === null && isNoun(noun, comparison[side].entry.tokens) ? noun : null;
}

/** The noun behind a number, where nothing on the other side answers it. */
function countedBy(comparison: Comparison, side: Side, { pair }: AlignedTokens): Token | null {
  const { content, leftovers } = comparison[side];
  const at = side === 'left' ? pair.left : pair.right;
  const number = content[at];
  // "70 % of Cranfield's orders": whose they are stands between.
  const noun = content.slice(at + 1, at + 4).find((token) => token.kind !== 'name');
  const isBehind = noun?.kind === 'word' && noun.clause === number?.clause && (noun.preposition === null || noun.preposition === 'of');
  return isBehind && leftovers.soft.includes(noun) && isNoun(noun, comparison[side].entry.tokens) ? noun : null;
}

/**
 * "Sells to restaurants" and "sells to supermarkets", "are to stay" and "are to be deleted": where all is reworded,
 * words that either side has for itself may still be one thing put differently, but not two nouns, nor two words
 * behind the same one.
 */
export function guardSlot(comparison: Comparison): Difference[] {
  if (comparison.variants) return [];
  const [nouns, others] = [openNouns(comparison, 'left'), openNouns(comparison, 'right')];
  if (nouns[0] && others[0]) return [{ guard: 'slot', effect: 'block', words: [nouns[0].raw, others[0].raw] }];
  const { left, right } = comparison;
  return left.leftovers.soft.flatMap((a): Difference[] => {
    const across = counterpart(comparison, 'left', left.content.indexOf(a) - 1);
    const b = across === null ? undefined : right.content[across + 1];
    return b && right.leftovers.soft.includes(b) ? [{ guard: 'slot', effect: 'block', words: [a.raw, b.raw] }] : [];
  });
}

const openNouns = (comparison: Comparison, side: Side): Token[] =>
  comparison[side].leftovers.soft.filter((token) => isNoun(token, comparison[side].entry.tokens) && !LIGHT.has(token.lemma));

/** "left the project" and "left the project documentation": a noun behind a noun is another thing. */
export function guardHead(comparison: Comparison): Difference[] {
  return SIDES.flatMap((side) => {
    const { content, entry, leftovers } = comparison[side];
    return content.flatMap((head, at): Difference[] => {
      const before = content[at - 1];
      if (!before || !(leftovers.soft.includes(head) || leftovers.repeated.includes(head)) || LIGHT.has(head.lemma) || counterpart(comparison, side, at - 1) === null) return [];
      const stand = entry.tokens.indexOf(head);
      const isCompound = entry.tokens[stand - 1] === before && head.clause === before.clause && !head.listed && isNoun(before, entry.tokens) && isNoun(head);
      // Nor is "Elin Krogh's team" Elin Krogh.
      const isOwned = /['’]s?$/.test(before.raw) && isNoun(head) && head.clause === before.clause && !isOwner(comparison, side, at - 1);
      if (isOwned) return [{ guard: 'head', effect: 'block', words: [`${before.raw} ${head.raw}`] }];
      return isCompound && endsPhrase(comparison, side, at - 1) ? [{ guard: 'head', effect: 'block', words: [`${before.raw} ${head.raw}`] }] : [];
    });
  });
}

/** Whether the counterpart of a possessive owns something too. */
function isOwner(comparison: Comparison, side: Side, index: number): boolean {
  const across = counterpart(comparison, side, index);
  const { content } = comparison[side === 'left' ? 'right' : 'left'];
  return across !== null && (/['’]s?$/.test(content[across]?.raw ?? '') || content[across]?.preposition === 'of');
}

/** Words that the lexicon does not know are mostly nouns, and so is what stands behind an article. */
function isNoun(token: Token, tokens: readonly Token[] = []): boolean {
  if (token.kind !== 'word' || token.form === 'past' || token.form === 'ing' || REPORTING.has(token.lemma)) return false;
  const partOf = partOfSpeech(token.lemma);
  return partOf === 'noun' || partOf === null || /^(?:the|a|an|its|their|his|her|our|this|that)$/i.test(tokens[tokens.indexOf(token) - 1]?.raw ?? '');
}

/** Whether the noun phrase of the counterpart ends with it. */
function endsPhrase(comparison: Comparison, side: Side, index: number): boolean {
  const other: Side = side === 'left' ? 'right' : 'left';
  const across = counterpart(comparison, side, index);
  const { content, entry } = comparison[other];
  const token = content[across ?? -1];
  if (!token) return false;
  const next = entry.tokens[entry.tokens.indexOf(token) + 1];
  return next === undefined || next.clause !== token.clause || !isNoun(next);
}

/** "20 minutes" and "20 minutes longer than before": how much more is not how much. */
export function guardComparative(comparison: Comparison): Difference[] {
  return SIDES.flatMap((side) => {
    const { content, entry } = comparison[side];
    return content.flatMap((number, at): Difference[] => {
      const stand = entry.tokens.indexOf(number);
      const next = entry.tokens[stand + 1];
      if (number.kind !== 'number' || counterpart(comparison, side, at) === null || !next || next.clause !== number.clause) return [];
      const compares = COMPARATIVE.test(next.raw) && (next.wordClass !== 'content' || counterpart(comparison, side, content.indexOf(next)) === null);
      return compares ? [{ guard: 'comparative', effect: 'block', words: [`${number.raw} ${next.raw}`] }] : [];
    });
  });
}

const COMPARATIVE = /^(?:more|less|fewer|longer|shorter|higher|lower|later|earlier|faster|slower|cheaper|larger|smaller|bigger|older|younger|above|below|better|worse)$/i;

/** "Stores that belong to the chain" are not the stores: a clause that narrows what is spoken of. */
export function guardRelative(comparison: Comparison): Difference[] {
  return SIDES.flatMap((side) => {
    const { content, entry: { tokens }, leftovers } = comparison[side];
    return tokens.flatMap((relative, at): Difference[] => {
      const [noun, verb] = [tokens[at - 1], tokens[at + 1]];
      if (!/^(?:that|which|who|whose)$/i.test(relative.raw) || !noun || !verb || noun.kind !== 'word') return [];
      const isRelative = noun.sentence === relative.sentence && isNoun(noun) && counterpart(comparison, side, content.indexOf(noun)) !== null;
      const narrows = verb.wordClass === 'content' && (leftovers.soft.includes(verb) || leftovers.light.includes(verb)) && (partOfSpeech(verb.lemma) === 'verb' || LIGHT.has(verb.lemma)) && (noun.clause === verb.clause || /^that$/i.test(relative.raw));
      return isRelative && narrows ? [{ guard: 'relative clause', effect: 'block', words: [`${noun.raw} ${relative.raw} ${verb.raw}`] }] : [];
    });
  });
}
