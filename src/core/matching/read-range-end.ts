import { isCommonLemma } from '../language/lexicon.ts';
import { lemmatize } from '../language/morphology.ts';
import type { RawToken } from '../language/scan-words.ts';
import { classify } from '../language/words.ts';
import type { Token } from './token.ts';

/** The "17" of "April 13 to 17" or "June 1–30". */
export function readRangeEnd(raw: readonly RawToken[], at: number, lastDate: Token | null, tokens: readonly Token[]): number | null {
  const token = raw[at];
  if (!lastDate?.date || lastDate.date.day === null || lastDate.date.month === null) return null;
  if (token?.kind !== 'number' || !/^\d{1,2}$/.test(token.text)) return null;
  const joined = /^(?:to|and|through|until|or|[-–—,])$/.test(raw[at - 1]?.lower ?? '');
  const last = tokens.filter((t) => t.wordClass === 'content').at(-1);
  const day = Number(token.text);
  if (!joined || last !== lastDate || day < 1 || day > 31) return null;
  return countsSomething(raw[at + 1]) ? null : day;
}

/** Whether the word behind a figure is a plural: "April 13 to 17 crates". */
function countsSomething(next: RawToken | undefined): boolean {
  if (next?.kind !== 'word' || !next.spaced || !/^\p{Ll}/u.test(next.text) || !next.lower.endsWith('s')) return false;
  return isCommonLemma(lemmatize(next.lower).lemma) && classify(next.lower, next.lower) === 'content';
}
