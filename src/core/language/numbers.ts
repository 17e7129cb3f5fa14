import type { RawToken } from './scan-words.ts';
import type { Unit } from './units.ts';
import { SCALES, currencyOfSign, currencyOfWord, unitOf } from './units.ts';

/** A number with what it counts; `unit` is empty for a bare count. */
export interface Quantity {
  /** In base units: bytes, minutes, days or months, metres … where the unit is known. */
  readonly value: number;
  readonly unit: string;
}

export interface ReadQuantity {
  readonly quantity: Quantity;
  /** How many raw tokens it takes. */
  readonly length: number;
}

/** A part of a quantity; `length` in raw tokens. */
interface Read<T> {
  readonly value: T;
  readonly length: number;
}

const SMALL: ReadonlyMap<string, number> = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen'
  )
    .split(' ')
    .map((word, i) => [word, i]),
);
const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, 20 + 10 * i]),
);
/** Scales that are no words by themselves. */
const SHORT_SCALES = new Set(['k', 'mn', 'tn']);
/** Directly behind an amount of money: "$3m". */
const MONEY_SCALES: ReadonlyMap<string, number> = new Map([['k', 1e3], ['m', 1e6], ['b', 1e9], ['t', 1e12]]);
/** Directly behind a bare number: "300K". */
const LETTER_SCALES: ReadonlyMap<string, number> = new Map([['K', 1e3], ['k', 1e3], ['M', 1e6], ['B', 1e9]]);
/** Names of currencies that are also everyday words. */
const AMBIGUOUS_CURRENCIES = new Set(['real', 'won', 'rand']);

/**
 * Reads a quantity that begins at a raw token: digits or number words, a magnitude, a currency before or behind,
 * a unit; durations of hours and minutes are added up.
 *
 * @returns null where no quantity begins; the bare words "one" and "a" are none
 */
export function readQuantity(raw: readonly RawToken[], at: number): ReadQuantity | null {
  const first = mayBegin(raw, at) ? readSimple(raw, at) : null;
  if (first?.quantity.unit === '') return withUnitBehind(raw, at, first);
  if (!first || first.quantity.unit !== 'minute') return first;
  // "7 h 15 min", "3 hours and 10 minutes"
  let next = at + first.length;
  if (raw[next]?.lower === 'and') next++;
  const second = raw[next]?.kind === 'number' || isSmallNumberWord(raw[next]) ? readSimple(raw, next) : null;
  if (second?.quantity.unit === 'minute' && second.quantity.value < 60 && first.quantity.value >= 60) {
    const value = first.quantity.value + second.quantity.value;
    return { quantity: { value, unit: 'minute' }, length: next + second.length - at };
  }
  return first;
}

/** "From 19 to 17 percent": the first figure of a range takes the unit that stands behind the second. */
function withUnitBehind(raw: readonly RawToken[], at: number, first: ReadQuantity): ReadQuantity {
  const next = at + first.length + 1;
  const isYear = /^(?:19|20)\d\d$/.test(raw[at]?.text ?? '');
  if (isYear || !/^(?:to|bis|[à–—-])$/.test(raw[next - 1]?.lower ?? '')) return first;
  const second = readNumber(raw, next);
  if (!second) return first;
  const behind = next + second.length;
  const unit = readUnit(raw, behind);
  const currency = readCurrencyBehind(raw, behind).value;
  const { value } = first.quantity;
  if (currency !== '') return { quantity: { value, unit: currency }, length: first.length };
  return unit ? { quantity: { value: round(value * unit.value.factor), unit: unit.value.base }, length: first.length } : first;
}

/** Settles most words before anything is read. */
function mayBegin(raw: readonly RawToken[], at: number): boolean {
  const [token, next] = [raw[at], raw[at + 1]];
  return token?.kind !== 'word' || next?.kind === 'number' || next?.text === '$' || token.lower === 'half' || isSmallNumberWord(token);
}

/** One number with its currency or unit. */
function readSimple(raw: readonly RawToken[], at: number): ReadQuantity | null {
  const before = readCurrencyBefore(raw, at);
  let i = at + before.length;
  const number = readNumber(raw, i);
  if (!number) return null;
  i += number.length;
  const hyphen = isHyphenBeforeUnit(raw, i) ? 1 : 0;
  const scale = readScale(raw[i], before.value !== '');
  i += scale.length;
  const value = number.value * scale.value;

  const currency = before.value === '' ? readCurrencyBehind(raw, i) : { value: before.value, length: 0 };
  i += currency.length;
  if (currency.value !== '') return { quantity: { value: round(value), unit: currency.value }, length: i - at };

  const unit = readUnit(raw, i + hyphen);
  if (!unit) return { quantity: { value: round(value), unit: '' }, length: i - at };
  const { base, factor } = unit.value;
  return { quantity: { value: round(value * factor), unit: base }, length: i + hyphen + unit.length - at };
}

/** "$", "US$" or "EUR" before digits; the empty string where there is none. */
function readCurrencyBefore(raw: readonly RawToken[], at: number): Read<string> {
  const [token, next, third] = [raw[at], raw[at + 1], raw[at + 2]];
  if (!token) return { value: '', length: 0 };
  if (next?.kind === 'number') {
    const sign = currencyOfSign(token.text);
    if (sign !== undefined) return { value: sign, length: 1 };
    const code = token.kind === 'word' && token.text === token.text.toUpperCase() ? currencyOfWord(token.lower) : undefined;
    if (code !== undefined) return { value: code, length: 1 };
  }
  if (token.kind === 'word' && /^(?:US|CA|AU|NZ|HK|S)$/.test(token.text) && next?.text === '$' && third?.kind === 'number') {
    return { value: token.text === 'US' ? 'usd' : `${token.lower}d`, length: 2 };
  }
  return { value: '', length: 0 };
}

/** "dollars", "€", "US dollars" behind a number. */
function readCurrencyBehind(raw: readonly RawToken[], at: number): Read<string> {
  const token = raw[at];
  const code = token?.kind === 'word' ? currencyOfWord(token.lower) : currencyOfSign(token?.text ?? '');
  if (code !== undefined && !AMBIGUOUS_CURRENCIES.has(token?.lower ?? '')) return { value: code, length: 1 };
  const isUsDollar = token?.text === 'US' && currencyOfWord(raw[at + 1]?.lower ?? '') === 'usd';
  return isUsDollar ? { value: 'usd', length: 2 } : { value: '', length: 0 };
}

/** Digits, number words, or the half of "half an hour". */
function readNumber(raw: readonly RawToken[], at: number): Read<number> | null {
  const token = raw[at];
  if (token?.kind === 'number') {
    const value = parseDigits(token.text);
    return value === null ? null : { value, length: 1 };
  }
  const [article, unit] = [raw[at + 1]?.lower ?? '', raw[at + 2]?.lower ?? ''];
  if (token?.lower === 'half' && /^an?$/.test(article) && unitOf(unit)) return { value: 0.5, length: 2 };
  const words = readWordNumber(raw, at);
  // "one" alone is a pronoun.
  if (words?.length === 1 && token?.lower === 'one' && !unitOf(article)) return null;
  return words;
}

/** 1,234.5 and 1.234.567,8; null where the separators make no number (versions, sections). */
function parseDigits(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  if (/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  if (/^\d+[.,]\d+$/.test(text)) return Number(text.replace(',', '.'));
  return null;
}

/** "twenty-five", "two hundred and five thousand", "three and a half". */
function readWordNumber(raw: readonly RawToken[], at: number): Read<number> | null {
  let total = 0;
  let current = 0;
  let i = at;
  for (; ; i++) {
    if (i > at) i += joinLength(raw, i);
    const word = raw[i]?.kind === 'word' ? (raw[i]?.lower ?? '') : '';
    const small = SMALL.get(word);
    const tens = TENS.get(word);
    const scale = SHORT_SCALES.has(word) || i === at ? undefined : SCALES.get(word);
    if (small !== undefined && (current % 100 === 0 || (current % 10 === 0 && small < 10))) current += small;
    else if (tens !== undefined && current % 100 === 0) current += tens;
    else if (scale === 100) current *= 100;
    else if (scale !== undefined && scale > 100) {
      total += current * scale;
      current = 0;
    } else break;
  }
  if (i === at) return null;
  const fraction = readFraction(raw, i);
  return { value: total + current + fraction.value, length: i + fraction.length - at };
}

/** The hyphen of "twenty-five" or the "and" of "hundred and five", which stand before the token `at`. */
function joinLength(raw: readonly RawToken[], at: number): 0 | 1 {
  const [before, here, next] = [raw[at - 1]?.lower ?? '', raw[at], raw[at + 1]];
  if (here?.text === '-') return (TENS.has(before) || SCALES.has(before)) && SMALL.has(next?.lower ?? '') ? 1 : 0;
  return here?.lower === 'and' && /^(?:hundred|thousand)$/.test(before) && isSmallNumberWord(next) ? 1 : 0;
}

/** "and a half", "and a quarter", "and three quarters". */
function readFraction(raw: readonly RawToken[], at: number): Read<number> {
  const words = [0, 1, 2].map((step) => raw[at + step]?.lower ?? '').join(' ');
  const value = { 'and a half': 0.5, 'and a quarter': 0.25, 'and three quarters': 0.75 }[words];
  return value === undefined ? { value: 0, length: 0 } : { value, length: 3 };
}

/** A word or letter of magnitude behind a number; 1 where there is none. */
function readScale(token: RawToken | undefined, isMoney: boolean): Read<number> {
  if (token?.kind !== 'word') return { value: 1, length: 0 };
  const money = isMoney && !token.spaced ? MONEY_SCALES.get(token.lower) : undefined;
  if (money !== undefined) return { value: money, length: 1 };
  const factor = SCALES.get(token.lower);
  if (factor !== undefined && token.lower !== 'hundred') return { value: factor, length: 1 };
  const letter = !token.spaced && !unitOf(token.text) ? LETTER_SCALES.get(token.text) : undefined;
  return letter === undefined ? { value: 1, length: 0 } : { value: letter, length: 1 };
}

/** "5-day": the unit stands behind a hyphen. */
function isHyphenBeforeUnit(raw: readonly RawToken[], at: number): boolean {
  const [hyphen, unit] = [raw[at], raw[at + 1]];
  return hyphen?.text === '-' && !hyphen.spaced && unit?.kind === 'word' && unitOf(unit.lower) !== undefined;
}

/** "GB", "°C", "hours", "TB per second". */
function readUnit(raw: readonly RawToken[], at: number): Read<Unit> | null {
  const token = raw[at];
  if (!token) return null;
  const isDegree = token.text === '°' || /^degrees?$/.test(token.lower);
  const degree = isDegree ? unitOf(`°${raw[at + 1]?.text.slice(0, 1).toUpperCase() ?? ''}`) : undefined;
  const unit = degree ?? unitOf(token.text) ?? (token.lower.length > 2 ? unitOf(token.lower) : undefined);
  if (!unit) return null;
  const length = degree ? 2 : 1;
  const per = raw[at + length];
  const isPerSecond = (per?.text === '/' || per?.lower === 'per') && /^(?:s|sec|second)$/.test(raw[at + length + 1]?.lower ?? '');
  return isPerSecond ? { value: { ...unit, base: `${unit.base}/s` }, length: length + 2 } : { value: unit, length };
}

function isSmallNumberWord(token: RawToken | undefined): boolean {
  return SMALL.has(token?.lower ?? '') || TENS.has(token?.lower ?? '');
}

/** Sums of thirds of an hour must compare equal. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
