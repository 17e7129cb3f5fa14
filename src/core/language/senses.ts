import { paraphraseGroupsOf } from './paraphrases.ts';
import { synonymGroupsOf } from './lexicon.ts';

/** What a lemma can mean, as far as it has that in common with others: ids of groups of lemmas. */
export interface Senses {
  readonly paraphrases: readonly number[];
  readonly synonyms: readonly number[];
}

/** Of a word that no table of synonyms or paraphrases knows. */
export const NO_SENSES: Senses = { paraphrases: [], synonyms: [] };

const known = new Map<string, Senses>();

/** The senses of a lemma; the same object each time, so that tokens can carry it. */
export function sensesOf(lemma: string): Senses {
  const before = known.get(lemma);
  if (before) return before;
  const senses = { paraphrases: paraphraseGroupsOf(lemma), synonyms: synonymGroupsOf(lemma) };
  if (senses.paraphrases.length === 0 && senses.synonyms.length === 0) return NO_SENSES;
  known.set(lemma, senses);
  return senses;
}

/** Whether two short lists of ids have one in common. */
export function overlap(a: readonly number[], b: readonly number[]): boolean {
  return a.length > 0 && b.length > 0 && a.some((id) => b.includes(id));
}
