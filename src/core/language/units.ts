/** Words of magnitude and their factors. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['mn', 1e6],
  ['mio', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
  ['dozen', 12],
]);

export interface Unit {
  readonly base: string;
  /** How many of the base unit it is. */
  readonly factor: number;
}

/** By word. Case matters only where two units differ by it (MB and Mb, M and m). */
const UNITS = new Map<string, Unit>();

const define = (base: string, factor: number, words: string): void => {
  for (const word of words.split(' ')) UNITS.set(word, { base, factor });
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
definePrefixed();
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

/** Kilo to zetta: bytes are decimal, with `i` binary; power and frequency go up to tera. */
function definePrefixed(): void {
  const names = 'kilo mega giga tera peta exa zetta'.split(' ');
  const binaries = 'kibi mebi gibi tebi pebi exbi zebi'.split(' ');
  for (const [i, letter] of [...'KMGTPEZ'].entries()) {
    const [name = '', binary = ''] = [names[i], binaries[i]];
    const factor = 1000 ** (i + 1);
    define('byte', factor, `${letter}B ${name}byte ${name}bytes`);
    define('byte', 1024 ** (i + 1), `${letter}iB ${binary}byte ${binary}bytes`);
    define('bit', factor, `${letter}b ${letter}bit ${letter}bits ${name}bit ${name}bits`);
    define('bit/s', factor, `${letter}bps`);
    if (i >= 4) continue;
    const symbol = letter === 'K' ? 'k' : letter;
    define('watt', factor, `${symbol}W ${name}watt ${name}watts`);
    define('watt-hour', factor, `${symbol}Wh`);
    define('hertz', factor, `${symbol}Hz ${name}hertz`);
  }
}

/** The unit that a word spells as it stands. */
export function unitOf(word: string): Unit | undefined {
  return UNITS.get(word);
}

const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'usd'],
  ['€', 'eur'],
  ['£', 'gbp'],
  ['¥', 'jpy'],
  ['₹', 'inr'],
  ['₩', 'krw'],
]);

const CURRENCY_WORDS: ReadonlyMap<string, string> = new Map(
  (
    'usd dollar dollars|eur euro euros|gbp sterling|jpy yen|chf franc francs|cad|aud|sek|nok|dkk|pln zloty|' +
    'inr rupee rupees|cny yuan renminbi|krw won|brl real reais|sgd|nzd|zar rand|mxn peso pesos'
  )
    .split('|')
    .flatMap((row) => {
      const words = row.split(' ');
      return words.map((word): [string, string] => [word, words[0] ?? '']);
    }),
);

/** The ISO 4217 code, lower case, of a currency's sign. */
export function currencyOfSign(sign: string): string | undefined {
  return CURRENCY_SIGNS.get(sign);
}

/** The ISO 4217 code, lower case, of a currency's lower-case name or code. */
export function currencyOfWord(lower: string): string | undefined {
  return CURRENCY_WORDS.get(lower);
}
