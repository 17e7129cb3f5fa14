import type { Edit } from './edit.ts';
import { byWords, bothWays, inCaseOf, replaceOne } from './edit.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const NUMBER_WORDS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const MONTH = `(?:${MONTHS.join('|')})`;

/** A number that stands for an amount: no part of a date, time, version, identifier or range of digits. */
const AMOUNT = /(?<![\p{L}\p{N}.,:/_#-])\d{1,3}(?:,\d{3})*(?:\.\d+)?(?![\p{L}\p{N}_:/-]|[.,]\d)/gu;
const ISO_DATE = /(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)/g;

const isNextToMonth = (text: string, from: number, to: number): boolean =>
  new RegExp(`${MONTH}\\.?\\s$`, 'i').test(text.slice(0, from)) || new RegExp(`^\\s${MONTH}`, 'i').test(text.slice(to));

/** Another number of the same look, so that the sentence stays likely. */
function otherNumber(written: string, step: number): string {
  const decimals = written.split('.')[1]?.length ?? 0;
  const value = Number(written.replaceAll(',', ''));
  const unit = 10 ** -decimals;
  const other = (value + step * unit * (value >= 100 && decimals === 0 ? 10 ** (String(Math.trunc(value)).length - 2) : 1)).toFixed(decimals);
  return written.includes(',') ? Number(other).toLocaleString('en-US', { minimumFractionDigits: decimals }) : other;
}

const number: Edit = (text, { random }) =>
  replaceOne(text, random, AMOUNT, (match) => {
    const from = match.index;
    if (isNextToMonth(text, from, from + match[0].length)) return null;
    return otherNumber(match[0], 1 + random.below(7));
  });

const digitsExchanged: Edit = (text, { random }) =>
  replaceOne(text, random, AMOUNT, (match) => {
    if (isNextToMonth(text, match.index, match.index + match[0].length)) return null;
    const exchanged = match[0].replace(/(\d)(\d)(?=\D*$)/, '$2$1');
    return exchanged.startsWith('0') || Number(exchanged.replaceAll(',', '')) === Number(match[0].replaceAll(',', '')) ? null : exchanged;
  });

const numberWord: Edit = (text, { random }) =>
  replaceOne(text, random, new RegExp(`(?<![\\p{L}-])(?:${NUMBER_WORDS.join('|')})(?=[ -]\\p{L})`, 'giu'), (match) => {
    const at = NUMBER_WORDS.indexOf(match[0].toLowerCase());
    return inCaseOf(match[0], NUMBER_WORDS[(at + 1 + random.below(5)) % NUMBER_WORDS.length] ?? '');
  });

const numberSwap: Edit = (text) => {
  const found = [...text.matchAll(AMOUNT)].filter((match) => !isNextToMonth(text, match.index, match.index + match[0].length));
  for (const [at, one] of found.entries()) {
    const two = found[at + 1];
    if (!two || one[0] === two[0]) continue;
    const oneEnd = one.index + one[0].length;
    const follower = /^\s?(\p{Ll}{3,})/u;
    const afterOne = follower.exec(text.slice(oneEnd))?.[1];
    const afterTwo = follower.exec(text.slice(two.index + two[0].length))?.[1];
    if (!afterOne || !afterTwo || afterOne === afterTwo || ['and', 'the', 'per', 'with'].includes(afterOne)) continue;
    return text.slice(0, one.index) + two[0] + text.slice(oneEnd, two.index) + one[0] + text.slice(two.index + two[0].length);
  }
  return null;
};

const magnitude = byWords(bothWays([['million', 'billion'], ['thousand', 'hundred thousand']]));

const scaledUnit: Edit = (text, { random }) => {
  const units: Record<string, string> = { TB: 'GB', GB: 'TB', PB: 'TB', EB: 'PB', MB: 'GB', kB: 'MB', ms: 's', kW: 'MW', MW: 'kW', km: 'm', kg: 'g', mg: 'g', ml: 'l', TiB: 'GiB', GiB: 'MiB', cm: 'mm', mm: 'cm' };
  return replaceOne(text, random, /(?<=\d[ \u00a0]?)(?:[TGPEMk]B|[TG]iB|ms|kW|MW|km|kg|mg|ml|cm|mm)(?![\p{L}\p{N}/²])/gu, (match) => units[match[0]] ?? null);
};

const timeUnit: Edit = (text, { random }) => {
  const units: Record<string, string> = { second: 'minute', minute: 'hour', hour: 'day', day: 'week', week: 'month', month: 'year', year: 'month' };
  return replaceOne(text, random, /(?<=\d[ -]|\b(?:two|three|four|five|six|eight|ten|twelve)[ -])(second|minute|hour|day|week|month|year)(s?)\b/g, (match) => `${units[match[1] ?? ''] ?? ''}${match[2] ?? ''}`);
};

const currency: Edit = (text, { random }) => {
  const others: Record<string, string> = { '€': '£', '£': '€', $: '€', EUR: 'USD', USD: 'EUR', GBP: 'EUR', CHF: 'EUR' };
  return replaceOne(text, random, /[€£$](?=\d)|\b(?:EUR|USD|GBP|CHF)(?= \d)/g, (match) => others[match[0]] ?? null);
};

const isoDate: Edit = (text, { random }) =>
  replaceOne(text, random, ISO_DATE, ([, year = '', month = '', day = '']) => {
    const shifted = (value: string, span: number): string => String(((Number(value) + random.below(span - 1)) % span) + 1).padStart(2, '0');
    return random.pick([`${year}-${shifted(month, 12)}-${day}`, `${year}-${month}-${shifted(day, 28)}`, `${Number(year) + 1}-${month}-${day}`]);
  });

const month: Edit = (text, { random }) =>
  replaceOne(text, random, new RegExp(`\\b${MONTH}\\b(?= \\d)|(?<=\\d(?:st|nd|rd|th)? |\\b(?:in|by|until|since|from|of|mid-|early|late) ?)\\b${MONTH}\\b`, 'g'), (match) => {
    const at = MONTHS.indexOf(match[0]);
    return MONTHS[(at + 1 + random.below(11)) % 12] ?? null;
  });

const dayOfMonth: Edit = (text, { random }) =>
  replaceOne(text, random, new RegExp(`(?<=\\b${MONTH} )\\d{1,2}(?![\\d:])|(?<![\\d:.-])\\d{1,2}(?= ${MONTH})`, 'g'), (match) => String(((Number(match[0]) + 1 + random.below(26)) % 28) + 1) === match[0] ? null : String(((Number(match[0]) + 1 + random.below(26)) % 28) + 1));

const year: Edit = (text, { random }) =>
  replaceOne(text, random, /(?<![\d.,/-])20[1-3]\d(?![\d/]|-\d)/g, (match) => String(Number(match[0]) + random.pick([1, -1, 2])));

const time: Edit = (text, { random }) =>
  replaceOne(text, random, /(?<![\d:])(\d{1,2}):(\d\d)(?![\d:])/g, ([, hour = '', minute = '']) => `${String((Number(hour) + 1 + random.below(5)) % 12).padStart(hour.length, '0')}:${minute}`);

const weekday: Edit = (text, { random }) =>
  replaceOne(text, random, new RegExp(`\\b(${WEEKDAYS.join('|')})(?=s?\\b)`, 'g'), (match) => WEEKDAYS[(WEEKDAYS.indexOf(match[0]) + 1 + random.below(6)) % 7] ?? null);

const quarter: Edit = (text, { random }) =>
  replaceOne(text, random, /\bQ([1-4])(?!\d)/g, ([, which = '']) => `Q${((Number(which) + random.below(3)) % 4) + 1}`);

const version: Edit = (text, { random }) =>
  replaceOne(text, random, /(?<=\b[Vv]ersions? |\bv|\b[Rr]eleases? |\b[Ff]irmware )\d+(?:\.\d+)*(?![\d/])|(?<![\d.])\d+\.\d+\.\d+(?!\.?\d)/g, (match) =>
    match[0].replace(/\d+$/, (last) => String(Number(last) + 1 + random.below(5))));

const ordinal: Edit = (text, { random }) =>
  replaceOne(text, random, new RegExp(`(?<=\\b(?:the|a|its|his|her|their|our|and) )(?:${ORDINALS.join('|')})(?= \\p{Ll})`, 'gu'), (match) => ORDINALS[(ORDINALS.indexOf(match[0]) + 1 + random.below(4)) % 10] ?? null);

/** Edits of a figure or a point in time. */
export const harmfulValues: Readonly<Record<string, Edit>> = {
  number, digitsExchanged, numberWord, numberSwap, magnitude, scaledUnit, timeUnit, currency, isoDate, month, dayOfMonth, year, time, weekday, quarter, version, ordinal,
};
