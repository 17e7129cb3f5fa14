import { isDebris, type MisreadCharacter, type Misreading } from './misread-bytes.ts';

/**
 * How sure it is that signs are misread bytes. `weak` signs could be meant as they stand, and hold only beside sure ones
 * of the same misreading.
 */
export type Plausibility = 'sure' | 'weak' | null;

/** What people put right behind a word, so that "É…" or "NESTLÉ®" can be meant. */
const BEHIND_A_WORD = new Set('‘’“”‚„…–—•›‹»«\u00A0™®©°ºª²³¹·¿¡´\u00AD†‡');
/** Of these, what closes or parts, and so can stand twice behind a word. */
const CLOSING = new Set('‘’“”…–—›‹»«\u00A0');
/** Of these, what also stands between two letters or before a word. */
const BETWEEN_LETTERS = new Set('‘’–—…\u00A0«‹·\u00AD„‚•');
/** Letters for those who write words with look-alikes; prices stand beside words too. */
export const LOOK_ALIKES: ReadonlySet<string> = new Set('£¢¥§');
/** Signs that open quotes or part words, and so stand right before a letter: bytes 0xC7 to 0xD5 of Mac Roman. */
const BEFORE_A_WORD = new Set('«»…\u00A0–—“”‘’‹›');
/** Formulas have them side by side. */
const OF_FORMULAS = new Set('√≈∆¬±≤≥≠∞µ∂∑∏π∫Ω÷◊⁄ƒ°£¢¥');

/** Of UTF-8, which no text shows. */
const BYTE_ORDER_MARK = 'ï»¿';

const LETTER = /\p{L}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;
/** Only another byte that was misread before can be meant by these. */
const BYTE_AGAIN = /[\p{Cc}\uF8FF]/u;

/**
 * Judges signs that could be misread bytes by how they stand in their text.
 *
 * @param run characters that stand one right behind the other, with no debris before or behind them
 * @param isMended whether the signs themselves came of misread bytes: then they hardly are what was meant
 */
export function judgeMisread(text: string, run: readonly MisreadCharacter[], misreading: Misreading, isMended: boolean): Plausibility {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return null;
  const isOdd = run.some((one) => isNeverMeant(text, one, misreading));
  if (run.some(({ character }) => BYTE_AGAIN.test(character))) return isOdd && run.length > 1 ? 'sure' : null;
  if (run.length > 1) return isOdd || misreading === 'windows-1252' || run.length > 2 ? 'sure' : 'weak';
  const isMisreadAgain = isMended && (misreading === 'mac-roman' ? !BEFORE_A_WORD.has(text[first.from] ?? '') : first.lead === 0xe2);
  const isSure = isOdd || isMisreadAgain || isInsideWord(text, first, misreading);
  // Letters of other scripts come in words: one alone is chance.
  if (!standsAlone(first.character)) return isSure ? 'weak' : null;
  if (isSure) return 'sure';
  return first.to - first.from > 2 || LETTER_OR_DIGIT.test(text[first.from - 1] ?? '') || LETTER_OR_DIGIT.test(text[last.to] ?? '') ? 'weak' : null;
}

/** Whether signs that are misread too, but no longer say what they were, stand before a run: then it may be cut itself. */
export function isCutBefore(text: string, from: number, misreading: Misreading): boolean {
  return text[from - 1] === '\uFFFD' || isDebris(text, from - 2, misreading) || (misreading === 'mac-roman' && isDebris(text, from - 1, 'windows-1252'));
}

/** Letters of the Latin script, Greek ones (they stand in formulas), punctuation, signs and emoji. */
export function standsAlone(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x400 || (code >= 0x1e00 && code < 0x2c00) || (code >= 0x3000 && code < 0x3040) || (code >= 0xfb00 && code < 0xfb07) || code >= 0xfe00;
}

/** Whether nobody puts these signs side by side. */
function isNeverMeant(text: string, { from, to, lead }: MisreadCharacter, misreading: Misreading): boolean {
  const [head = '', ...tail] = text.slice(from, to);
  const before = text[from - 1] ?? '';
  if (misreading === 'windows-1252') {
    if (text.startsWith(BYTE_ORDER_MARK, from)) return true;
    // No word ends in Â, but names in capitals do, and it can be quoted.
    if (lead === 0xc2) return !BEFORE_A_WORD.has(before) && !UPPER.test(before);
    if (to - from === 2) return !BEHIND_A_WORD.has(tail[0] ?? '') && (lead === 0xc3 || !LOOK_ALIKES.has(tail[0] ?? ''));
    return tail.some((sign) => !(lead === 0xe2 ? CLOSING : BEHIND_A_WORD).has(sign));
  }
  if (head === '\uF8FF') return true;
  if (to - from > 2) return lead === 0xe2 || tail.some((sign) => !LETTER.test(sign) && !BEHIND_A_WORD.has(sign));
  const [sign = ''] = tail;
  if (BEFORE_A_WORD.has(head)) return false;
  if (head === '¬') return sign === '†' || (LETTER.test(sign) && !/\p{Ll}/u.test(sign)) || (!OF_FORMULAS.has(sign) && LETTER_OR_DIGIT.test(before + (text[to] ?? '')));
  if (OF_FORMULAS.has(head)) return !OF_FORMULAS.has(sign);
  // No word ends in a ligature.
  if (head === 'Œ' || head === 'œ') return !LOWER.test(sign);
  return LETTER.test(head) && (LETTER.test(sign) ? LOWER.test(head) && UPPER.test(sign) : !BEHIND_A_WORD.has(sign));
}

/** Whether the letters around a lone character say that it belongs to their word. */
function isInsideWord(text: string, { from, to, lead }: MisreadCharacter, misreading: Misreading): boolean {
  const [before, after, tail] = [text[from - 1] ?? '', text[to] ?? '', [...text.slice(from + 1, to)]];
  if (misreading === 'mac-roman') {
    // "x√π" is a formula, "M√∂h" is none.
    const letters = [text.slice(Math.max(0, from - 2), from), text.slice(to, to + 2)].map((side, isAfter) => lettersNextTo(side, isAfter === 1));
    return !BEFORE_A_WORD.has(text[from] ?? '') && (letters[0] ?? 0) + (letters[1] ?? 0) >= 2;
  }
  const isBetween = tail.every((sign) => BETWEEN_LETTERS.has(sign) || CLOSING.has(sign));
  if (to - from > 2) return LETTER.test(before) && LETTER.test(after) && !isBetween;
  const isCapital = lead >= 0xc3 && lead <= 0xde && lead !== 0xd7;
  if (!isCapital) return false;
  if (LOWER.test(before)) return true;
  const [sign = ''] = tail;
  if (lead === 0xc3 && !LETTER.test(before)) return sign === '\u00A0' || (LETTER.test(after) && sign !== '’');
  if (!LETTER.test(after)) return false;
  if (lead === 0xc3 && LETTER.test(before) && '‘“”'.includes(sign)) return true;
  if (LOOK_ALIKES.has(sign)) return LOWER.test(after);
  if (!BETWEEN_LETTERS.has(sign)) return LETTER.test(before) || !CLOSING.has(sign);
  // "CÃ nan": a word of one capital and small letters has no capital inside.
  return LOWER.test(after) && UPPER.test(before) && !LETTER.test(text[from - 2] ?? '');
}

/** How many letters of two signs touch the place that they stand beside. */
function lettersNextTo(signs: string, isAfter: boolean): number {
  const [near = '', far = ''] = isAfter ? signs : [...signs].reverse();
  return LETTER.test(near) ? (LETTER.test(far) ? 2 : 1) : 0;
}
