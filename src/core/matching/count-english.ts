import { isCommonLemma } from '../language/lexicon.ts';
import type { Token } from './token.ts';

const ENGLISH = new Set('the of and to is that for with by from has have are were will not it this which on at be been'.split(' '));

/** How many of a text's words are known to be English, of how many, and how many are its little words. */
export interface EnglishCount {
  readonly known: number;
  readonly words: number;
  readonly little: number;
  /** Signs of scripts written without spaces. */
  readonly glyphs: number;
}

/** Counts a bullet's words; the counts of a section's bullets add up to the section's. */
export function countEnglish(tokens: readonly Token[]): EnglishCount {
  const words = tokens.filter((token) => token.kind === 'word');
  return {
    known: words.filter(({ wordClass, lemma, raw }) => wordClass !== 'content' || isCommonLemma(lemma) || isCommonLemma(raw.toLowerCase())).length,
    words: words.length,
    little: words.filter((token) => ENGLISH.has(token.raw.toLowerCase())).length,
    glyphs: tokens.filter((token) => token.kind === 'glyph').length,
  };
}

/** Up to so many words say too little by themselves. */
const FEW_WORDS = 5;

/** Whether word knowledge can be trusted; a few words say too little by themselves and go by their section. */
export function isEnglish(own: EnglishCount, section: EnglishCount): boolean {
  if (own.glyphs > 0) return false;
  if (own.words <= FEW_WORDS) return section.known >= section.words * 0.6 && section.glyphs === 0;
  return own.known >= own.words * 0.6 || (own.little >= 2 && own.known >= own.words * 0.45);
}
