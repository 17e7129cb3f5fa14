import { LIGHT, REPORTING } from '../language/words.ts';
import type { Token } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';

const HARD_WEIGHT = 2;
const NAME_WEIGHT = 1.2;
const LIGHT_WEIGHT = 0.25;

/** How much of a bullet's substance a token carries: rare and hard ones most, light words next to nothing. */
export function tokenWeight(token: Token, vocabulary: Vocabulary): number {
  if (token.kind !== 'word' && token.kind !== 'name') return HARD_WEIGHT;
  const known = vocabulary.weights.get(token);
  if (known !== undefined) return known;
  const weight = weigh(token, vocabulary);
  vocabulary.weights.set(token, weight);
  return weight;
}

function weigh(token: Token, vocabulary: Vocabulary): number {
  if (token.kind === 'word') {
    if (LIGHT.has(token.lemma) || REPORTING.has(token.lemma)) return LIGHT_WEIGHT;
    return 0.4 + 0.8 * rarity(token, vocabulary);
  }
  return NAME_WEIGHT * (0.3 + 0.7 * rarity(token, vocabulary));
}

/** 1 for a token that one entry holds, towards 0 for one that all hold. */
export function rarity(token: Token, vocabulary: Vocabulary): number {
  if (vocabulary.size < 8) return 1;
  return vocabulary.rarityOf(vocabulary.frequency.get(token.key) ?? 1);
}

/** Whether nearly every entry could hold the name, so that leaving it out loses nothing: the account's own, mostly. */
export function isImplied(token: Token, vocabulary: Vocabulary): boolean {
  return token.kind === 'name' && !vocabulary.speakers.has(token.key) && vocabulary.size >= 12 && (vocabulary.frequency.get(token.key) ?? 0) >= Math.max(4, vocabulary.size * 0.15);
}
