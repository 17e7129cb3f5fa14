import type { RawToken } from './scan-words.ts';

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

const SMALL = new Map('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ').map((w, i) => [w, i]));
const TENS = new Map('twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((w, i) => [w, 20 + 10 * i]));
const SCALES = new Map<string, number>([['hundred', 100], ['thousand', 1e3], ['k', 1e3], ['million', 1e6], ['mn', 1e6], ['mio', 1e6], ['billion', 1e9], ['bn', 1e9], ['trillion', 1e12], ['tn', 1e12], ['dozen', 12]]);

/** unit word → [base unit, factor]. Case matters only where two units differ by it (MB/Mb, M/m). */
const UNITS = new Map<string, readonly [string, number]>();
const define = (base: string, factor: number, words: string): void => {
  for (const word of words.split(' ')) UNITS.set(word, [base, factor]);
};
define('minute', 1, 'min mins minute minutes');
define('minute', 60, 'h hr hrs hour hours');
define('minute', 1 / 60, 's sec secs second seconds');
define('ms', 1, 'ms millisecond milliseconds');
define('day', 1, 'd day days');
define('day', 7, 'week weeks wk wks');
define('workday', 1, 'weekday weekdays');
define('month', 1, 'month months');
define('month', 12, 'year years yr yrs');
define('percent', 1, '% percent pct');
define('point', 1, 'pp');
for (const [i, letter] of ['K', 'M', 'G', 'T', 'P', 'E', 'Z'].entries()) {
  const name = ['kilo', 'mega', 'giga', 'tera', 'peta', 'exa', 'zetta'][i] ?? '';
  const binary = ['kibi', 'mebi', 'gibi', 'tebi', 'pebi', 'exbi', 'zebi'][i] ?? '';
  define('byte', 1000 ** (i + 1), `${letter}B ${name}byte ${name}bytes`);
  define('byte', 1024 ** (i + 1), `${letter}iB ${binary}byte ${binary}bytes`);
  define('bit', 1000 ** (i + 1), `${letter}b ${letter}bit ${letter}bits ${name}bit ${name}bits`);
  define('bit/s', 1000 ** (i + 1), `${letter}bps`);
  if (i < 4) {
    define('watt', 1000 ** (i + 1), `${letter === 'K' ? 'k' : letter}W ${name}watt ${name}watts`);
    define('watt-hour', 1000 ** (i + 1), `${letter === 'K' ? 'k' : letter}Wh`);
    define('hertz', 1000 ** (i + 1), `${letter === 'K' ? 'k' : letter}Hz ${name}hertz`);
  }
}
define('byte', 1000, 'kB');
define('watt', 1, 'W watt watts');
define('volt', 1, 'V volt volts');
define('metre', 1, 'm metre metres meter meters');
define('metre', 1000, 'km kilometre kilometres kilometer kilometers');
define('metre', 0.01, 'cm centimetre centimetres centimeter centimeters');
define('metre', 0.001, 'mm millimetre millimetres millimeter millimeters');
define('mile', 1, 'mile miles');
define('foot', 1, 'ft foot feet');
define('inch', 1, 'inch inches');
define('gram', 1, 'g gram grams');
define('gram', 0.001, 'mg milligram milligrams');
define('gram', 1000, 'kg kilo kilos kilogram kilograms');
define('gram', 1e6, 't tonne tonnes ton tons');
define('pound', 1, 'lb lbs pound pounds');
define('litre', 1, 'l L litre litres liter liters');
define('litre', 0.001, 'ml mL millilitre millilitres milliliter milliliters');
define('celsius', 1, '°C celsius');
define('fahrenheit', 1, '°F fahrenheit');
define('nautical-mile', 1, 'nm');
define('teu', 1, 'TEU teu');
define('hectare', 1, 'ha hectare hectares');
define('degree', 1, '° degree degrees');

const CURRENCY_SIGNS = new Map([['$', 'usd'], ['€', 'eur'], ['£', 'gbp'], ['¥', 'jpy'], ['₹', 'inr'], ['₩', 'krw']]);
const CURRENCY_CODES = new Map(
  'usd dollar dollars|eur euro euros|gbp sterling|jpy yen|chf franc francs|cad|aud|sek|nok|dkk|pln zloty|inr rupee rupees|cny yuan renminbi|krw won|brl real reais|sgd|nzd|zar rand|mxn peso pesos'
    .split('|')
    .flatMap((row) => { const [code = '', ...names] = row.split(' '); return [code, ...names].map((name) => [name, code] as const); }),
);

/** 1,234.5 and 1.234,5 and 1 234; null where the separators make no number (versions, sections). */
function parseDigits(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  if (/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  if (/^\d+[.,]\d+$/.test(text)) return Number(text.replace(',', '.'));
  return null;
}

function readWordNumber(raw: readonly RawToken[], at: number): { value: number; length: number } | null {
  let total = 0;
  let current = 0;
  let i = at;
  let seen = false;
  for (;;) {
    const token = raw[i];
    const word = token?.kind === 'word' ? token.lower : '';
    const small = SMALL.get(word);
    const tens = TENS.get(word);
    const scale = word === 'k' || word === 'mn' || word === 'tn' ? undefined : SCALES.get(word);
    if (small !== undefined && (current % 100 === 0 || (current % 10 === 0 && small < 10))) current += small;
    else if (tens !== undefined && current % 100 === 0) current += tens;
    else if (scale !== undefined && seen && scale >= 100) {
      if (scale === 100) current *= 100;
      else { total += current * scale; current = 0; }
    } else break;
    seen = true;
    i++;
    if (raw[i]?.text === '-' && (TENS.has(word) || SCALES.has(word)) && SMALL.has(raw[i + 1]?.lower ?? '')) i++;
    else if (raw[i]?.lower === 'and' && (word === 'hundred' || word === 'thousand') && (SMALL.has(raw[i + 1]?.lower ?? '') || TENS.has(raw[i + 1]?.lower ?? ''))) i++;
  }
  if (!seen) return null;
  let value = total + current;
  const tail = [raw[i], raw[i + 1], raw[i + 2]].map((t) => t?.lower ?? '');
  if (tail[0] === 'and' && tail[1] === 'a' && (tail[2] === 'half' || tail[2] === 'quarter')) { value += tail[2] === 'half' ? 0.5 : 0.25; i += 3; }
  else if (tail[0] === 'and' && tail[1] === 'three' && tail[2] === 'quarters') { value += 0.75; i += 3; }
  return { value, length: i - at };
}

/**
 * Reads a quantity that begins at a raw token: digits or number words, a magnitude, a currency before or behind,
 * a unit; durations of hours and minutes are added up.
 *
 * @returns null where no quantity begins; the bare words "one" and "a" are none
 */
export function readQuantity(raw: readonly RawToken[], at: number): ReadQuantity | null {
  const first = readOne(raw, at);
  if (!first || first.quantity.unit !== 'minute') return first;
  // "7 h 15 min", "3 hours and 10 minutes"
  let next = at + first.length;
  if (raw[next]?.lower === 'and') next++;
  const second = raw[next]?.kind === 'number' || SMALL.has(raw[next]?.lower ?? '') || TENS.has(raw[next]?.lower ?? '') ? readOne(raw, next) : null;
  if (second?.quantity.unit === 'minute' && second.quantity.value < 60 && first.quantity.value >= 60) {
    return { quantity: { value: first.quantity.value + second.quantity.value, unit: 'minute' }, length: next + second.length - at };
  }
  return first;
}

function readOne(raw: readonly RawToken[], at: number): ReadQuantity | null {
  let i = at;
  let currency = '';
  const token = raw[i];
  if (!token) return null;
  const next = raw[i + 1];
  const sign = CURRENCY_SIGNS.get(token.text);
  if (sign !== undefined && next?.kind === 'number') { currency = sign; i++; }
  else if (token.kind === 'word' && /^(?:US|CA|AU|NZ|HK|S)$/.test(token.text) && next?.text === '$' && raw[i + 2]?.kind === 'number') { currency = token.text === 'US' ? 'usd' : token.lower + 'd'; i += 2; }
  else if (token.kind === 'word' && CURRENCY_CODES.has(token.lower) && token.text === token.text.toUpperCase() && next?.kind === 'number') { currency = CURRENCY_CODES.get(token.lower) ?? ''; i++; }

  let value: number;
  const here = raw[i];
  if (here?.kind === 'number') {
    const parsed = parseDigits(here.text);
    if (parsed === null) return null;
    value = parsed;
    i++;
    // "1 234 567"
    while (raw[i]?.kind === 'number' && /^\d{3}$/.test(raw[i]?.text ?? '') && raw[i]?.spaced && /^\d{1,3}$/.test(raw[i - 1]?.text ?? '') && false) i++;
  } else {
    const half = here?.lower === 'half' && (raw[i + 1]?.lower === 'a' || raw[i + 1]?.lower === 'an') && UNITS.has(raw[i + 2]?.lower ?? '');
    if (half) { value = 0.5; i += 2; }
    else {
      const words = readWordNumber(raw, i);
      if (!words || (words.length === 1 && here?.lower === 'one' && !UNITS.has(raw[i + 1]?.lower ?? ''))) return null;
      value = words.value;
      i += words.length;
    }
  }

  const afterHyphen = raw[i]?.text === '-' && !raw[i]?.spaced && raw[i + 1]?.kind === 'word' && UNITS.has(raw[i + 1]?.lower ?? '') ? 1 : 0;
  const scale = raw[i];
  if (scale?.kind === 'word') {
    const factor = SCALES.get(scale.lower);
    const shortMoney = currency !== '' && !scale.spaced ? { m: 1e6, b: 1e9, k: 1e3, t: 1e12 }[scale.lower] : undefined;
    const short = !scale.spaced && /^[KMB]$/i.test(scale.text) ? { K: 1e3, k: 1e3, M: 1e6, B: 1e9 }[scale.text] : undefined;
    if (shortMoney !== undefined) { value *= shortMoney; i++; }
    else if (factor !== undefined && scale.lower !== 'hundred') { value *= factor; i++; }
    else if (short !== undefined && !UNITS.has(scale.text)) { value *= short; i++; }
  }
  if (currency === '') {
    const behind = raw[i];
    const code = behind?.kind === 'word' ? CURRENCY_CODES.get(behind.lower) : CURRENCY_SIGNS.get(behind?.text ?? '');
    if (code !== undefined && !(behind?.lower === 'real' || behind?.lower === 'won' || behind?.lower === 'rand')) { currency = code; i++; }
    else if (behind?.text === 'US' && CURRENCY_CODES.get(raw[i + 1]?.lower ?? '') === 'usd') { currency = 'usd'; i += 2; }
  }
  if (currency !== '') return { quantity: { value: round(value), unit: currency }, length: i - at };

  const unitAt = i + afterHyphen;
  const unitToken = raw[unitAt];
  const degree = unitToken?.text === '°' ? UNITS.get('°' + (raw[unitAt + 1]?.text ?? '')) : undefined;
  const unit = degree ?? UNITS.get(unitToken?.text ?? '') ?? (unitToken && unitToken.lower.length > 2 ? UNITS.get(unitToken.lower) : undefined);
  if (!unit || !unitToken) return { quantity: { value: round(value), unit: '' }, length: i - at };
  i = unitAt + 1 + (degree ? 1 : 0);
  let base = unit[0];
  // "GB/s", "TB per second"
  const per = raw[i];
  if ((per?.text === '/' || per?.lower === 'per') && /^(?:s|sec|second)$/.test(raw[i + 1]?.lower ?? '')) { base += '/s'; i += 2; }
  return { quantity: { value: round(value * unit[1]), unit: base }, length: i - at };
}

/** Sums of thirds of an hour must compare equal. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
