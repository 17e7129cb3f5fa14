import { dateCovers, datesAgree } from '../language/dates.ts';
import { isEverydayWord } from '../language/paraphrases.ts';
import { overlap } from '../language/senses.ts';
import type { Token } from './token.ts';

/** Why two tokens may stand for one another. `date` is one where only one of the two is the fuller. */
export type Licence = 'equal' | 'derivation' | 'synonym' | 'paraphrase' | 'date';

/** How much a licence is trusted, against 1 for equal words. */
export const TRUST: Readonly<Record<Licence, number>> = { equal: 1, date: 1, derivation: 0.95, synonym: 0.85, paraphrase: 0.85 };

/**
 * Whether token `b` can stand for token `a`, and by what licence.
 *
 * @returns null where it cannot; numbers, times, codes and names have no licence but equality
 */
export function licenceOf(a: Token, b: Token): Licence | null {
  if (a.key === b.key) return 'equal';
  if (a.kind === 'date' && b.kind === 'date') return a.date && b.date && datesAgree(a.date, b.date) ? 'date' : null;
  if (a.kind === 'number' && b.kind === 'number') return isElliptic(a, b) ? 'paraphrase' : null;
  if (a.kind === 'number' || b.kind === 'number') return null;
  if ((a.kind === 'word' || a.kind === 'name') && (b.kind === 'word' || b.kind === 'name')) {
    // "Docs" and "Doc" in a title are one word; "Andreas" and "Andrea" are two people.
    if (a.kind === 'name' && b.kind === 'name') return a.lemma === b.lemma && isEverydayWord(a.lemma) ? 'equal' : null;
    if (a.lemma === b.lemma) return 'equal';
    if (a.kind === 'name' || b.kind === 'name') return null;
    if (a.family !== null && a.family === b.family) return isOtherParty(a.lemma, b.lemma) ? null : 'derivation';
    if (a.stage !== null && a.stage === b.stage) return 'paraphrase';
    if (overlap(a.senses.paraphrases, b.senses.paraphrases)) return 'paraphrase';
    if (overlap(a.senses.synonyms, b.senses.synonyms)) return 'synonym';
  }
  return null;
}

/** "employer" and "employee", "lessor" and "lessee": one family, two parties. */
function isOtherParty(a: string, b: string): boolean {
  return (a.endsWith('ee') && /(?:er|or)$/.test(b)) || (b.endsWith('ee') && /(?:er|or)$/.test(a));
}

/** Whether the matched `kept` token says all that the `dropped` one says; only dates can say less. */
export function covers(kept: Token, dropped: Token): boolean {
  if (kept.date && dropped.date) return dateCovers(kept.date, dropped.date);
  return true;
}

const ELLIPTIC_UNITS = new Set(['minute', 'day', 'month']);

/** "three" for "three years": the same figure, its unit left out on one side. */
function isElliptic(a: Token, b: Token): boolean {
  if (a.quantity === null || b.quantity === null || (a.quantity.unit === '') === (b.quantity.unit === '')) return false;
  // Years are kept as months, so the figures are equal as they stand or not at all.
  const figure = ({ raw }: Token): string => /^\S+/.exec(raw.toLowerCase())?.[0] ?? '';
  if (a.quantity.value !== b.quantity.value && figure(a) !== figure(b)) return false;
  const unit = a.quantity.unit + b.quantity.unit;
  return ELLIPTIC_UNITS.has(unit) || (a.quantity.value >= 1000 && /^[a-z]{3}$/.test(unit));
}
