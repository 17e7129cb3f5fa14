import type { RawToken } from '../language/scan-words.ts';
import type { Token } from './token.ts';

/** "14:00", "2 pm", "8:00 AM", "noon" as minutes of the day. */
export function readTime(raw: readonly RawToken[], at: number): { minutes: number; length: number } | null {
  const token = raw[at];
  if (token?.lower === 'noon' || token?.lower === 'midday') return { minutes: 720, length: 1 };
  if (token?.lower === 'midnight') return { minutes: 0, length: 1 };
  const clock = token?.kind === 'number' ? /^(\d{1,2})(?::(\d{2}))?(?::\d{2})?$/.exec(token.text) : null;
  if (!clock) return null;
  const next = raw[at + 1];
  let half: string | null = null;
  let length = 1;
  if (next && /^(?:am|pm)$/.test(next.lower)) { half = next.lower; length = 2; }
  else if (next && /^[ap]$/.test(next.lower) && raw[at + 2]?.text === '.' && raw[at + 3]?.lower === 'm') {
    half = `${next.lower}m`;
    length = raw[at + 4]?.text === '.' ? 5 : 4;
  }
  if (clock[2] === undefined && half === null) return null;
  const hour = Number(clock[1]);
  if (hour > 24) return null;
  return { minutes: ((half === null ? hour : (hour % 12) + (half === 'pm' ? 12 : 0)) * 60) + Number(clock[2] ?? 0), length };
}

/** A minus sign before a number, not the dash of a range. */
export function isMinus(raw: readonly RawToken[], at: number): boolean {
  const [before, sign, number] = [raw[at - 1], raw[at], raw[at + 1]];
  if (sign?.spaced !== true || (sign.text !== '-' && sign.text !== '−')) return false;
  return number?.kind === 'number' && !number.spaced && before?.kind !== 'number';
}

/** "version 4", "v 7", "Version 3.1": the number alone, so that "v3" and "version 3" agree. */
export function readVersion(raw: readonly RawToken[], at: number): { key: string; length: number } | null {
  const token = raw[at];
  if (token?.kind !== 'word' || !/^(?:version|v|ver)$/.test(token.lower)) return null;
  const skip = raw[at + 1]?.text === '.' ? 2 : 1;
  const next = raw[at + skip];
  return next?.kind === 'number' && !/^\d{4}-/.test(next.text) ? { key: next.text, length: skip + 1 } : null;
}

/** "Once a month" and "twice" count; "once it is open" is a condition. */
export function timesOf(word: string, next: string): number | null {
  if (word === 'twice') return 2;
  if (word === 'thrice') return 3;
  return word === 'once' && /^(?:a|an|per|every|each|in|daily|weekly|more|only)$/.test(next) ? 1 : null;
}

const CURRENCY = /^[$€£¥]$/;
const NUMBER_WORDS = new Set(
  (
    'two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety ' +
    'hundred half'
  ).split(' '),
);

/** The words that {@link boundOf} knows; few others get any further. */
const BINDING = new Set(
  (
    'least minimum min no most maximum max capped up less fewer more greater higher longer larger over above exceeding beyond exceeds ' +
    'exceed lower shorter smaller under below'
  ).split(' '),
);

/** The bound that a word sets to a number close behind it: "at least", "up to", "more than". */
export function boundOf(raw: readonly RawToken[], at: number): Token['bound'] {
  const [a, b] = [raw[at]?.lower ?? '', raw[at + 1]?.lower ?? ''];
  if (!BINDING.has(a)) return null;
  const isAmount = (t: RawToken): boolean => t.kind === 'number' || CURRENCY.test(t.text) || NUMBER_WORDS.has(t.lower);
  if (!raw.slice(at + 1, at + 4).some(isAmount)) return null;
  if (a === 'least' || a === 'minimum' || a === 'min' || (a === 'no' && /^(?:less|fewer)$/.test(b))) return '>=';
  if (/^(?:most|maximum|max|capped)$/.test(a) || (a === 'up' && b === 'to') || (a === 'no' && b === 'more')) return '<=';
  if (raw[at - 1]?.lower === 'no' && /^(?:less|fewer|more)$/.test(a)) return a === 'more' ? '<=' : '>=';
  if (/^(?:more|greater|higher|longer|larger)$/.test(a) && b === 'than') return '>';
  if (/^(?:over|above|exceeding|beyond|exceeds|exceed)$/.test(a)) return '>';
  if ((/^(?:less|fewer|lower|shorter|smaller)$/.test(a) && b === 'than') || /^(?:under|below)$/.test(a)) return '<';
  return null;
}
