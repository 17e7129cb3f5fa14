import { beginsWithCapital } from '../language/capital.ts';
import type { RawToken } from '../language/scan-words.ts';
import { opensSentence } from './vocabulary.ts';

const ABBREVIATED = new Set((
  'dr mr mrs ms prof st no vs approx dept fig ca capt col gen rev hon messrs jr sr ing mag eng inc ltd co corp est tel e.g i.e etc'
).split(' '));

/** "Dr. Amsel", "R. Amsel": a full stop that ends no sentence. */
export function isAbbreviated(raw: readonly RawToken[], at: number): boolean {
  const [before, next] = [raw[at - 1], raw[at + 1]];
  if (before?.kind !== 'word' || !next) return false;
  return ABBREVIATED.has(before.lower) || (/^\p{Lu}$/u.test(before.text) && before.text !== 'I' && /^\p{Lu}/u.test(next.text));
}

/** "Were the clinic to merge", "Should it rain": a condition without "if". */
export function opensCondition(raw: readonly RawToken[], at: number): boolean {
  if (!/^(?:were|had|should)$/.test(raw[at]?.lower ?? '') || raw[at + 1]?.kind !== 'word') return false;
  return opensSentence(raw, at) && !raw.some((other) => other.text === '?');
}

/** Most of the longer words of a heading-like bullet are capitalized; then a capital tells no name. */
export function isTitleCase(raw: readonly RawToken[]): boolean {
  let [words, capitals] = [0, 0];
  for (const { kind, text } of raw) {
    if (kind !== 'word' || text.length <= 3) continue;
    words++;
    if (beginsWithCapital(text)) capitals++;
  }
  return words >= 4 && capitals >= words * 0.8;
}

/** All in capitals, so that a capital tells no name. */
export function isShouted(raw: readonly RawToken[]): boolean {
  const words = raw.filter((token) => token.kind === 'word' && token.text.length > 2);
  return words.length >= 3 && words.every((token) => token.text === token.text.toUpperCase());
}
