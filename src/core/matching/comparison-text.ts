import { readDate } from '../language/dates.ts';
import { ungarble } from '../language/mojibake.ts';
import { normalizeText } from '../language/normalize-text.ts';
import { scanWords } from '../language/scan-words.ts';
import { trimEndOf } from '../language/trim-end.ts';
import { isoDate } from '../model/calendar-date.ts';
import type { Entry } from '../model/entry.ts';

/** A bullet's text as it is compared. Never written back. */
export interface ComparisonText {
  readonly key: string;
  readonly leadingDate: string | null;
  readonly mention: boolean;
  readonly truncated: boolean;
  /** The beginning of a word that the cut went through, lower case; empty where it fell between words. */
  readonly cutWord: string;
  /** Whether it asks instead of telling. */
  readonly question: boolean;
  /** Without date, "Mentioned in:", Markdown and the mark of truncation. */
  readonly body: string;
}

/**
 * A text of more characters is compared by its exact words alone: to align two texts costs the product of their lengths,
 * and no bullet that somebody wrote comes near it.
 */
export const MOST_COMPARED = 10_000;

const MENTION = /^mentioned in\s*:\s*/i;

/**
 * Repairs, normalizes (NFKC) and strips a bullet's text, and splits off what the generator puts before it. Of a text of more
 * than {@link MOST_COMPARED} characters there is a key alone.
 */
export function comparisonText(text: string): ComparisonText {
  if (text.length > MOST_COMPARED) return { key: text, leadingDate: null, mention: false, truncated: false, cutWord: '', question: false, body: '' };
  const clean = stripMarkdown(normalizeText(ungarble(text), 'NFKC'))
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚ʼ′]/g, "'")
    .replace(/[‐‑‒]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  const { leadingDate, rest } = splitLeadingDate(clean);
  let body = rest;
  const mention = MENTION.test(body);
  if (mention) body = body.replace(MENTION, '');
  // NFKC has made three dots of "…".
  const truncated = body.endsWith('...');
  if (truncated) body = trimEndOf(body, '.');
  const cutWord = truncated ? (body.split(/[^\p{L}\p{N}'-]/u).at(-1) ?? '').toLowerCase() : '';
  body = body.trimEnd();
  const plain = trimEndOf(body.toLowerCase().replace(/["'`]/g, ''), '.,;:!?');
  const key = [leadingDate ?? '', mention ? '@' : '', plain, truncated ? '…' : ''].join('|');
  return { key, leadingDate, mention, truncated, cutWord, question: body.endsWith('?'), body };
}

const ofEntries = new WeakMap<Entry, ComparisonText>();

/** {@link comparisonText} of a bullet. Many ask for it, and it stays the same until the note is read again. */
export function comparisonTextOf(entry: Entry): ComparisonText {
  const found = ofEntries.get(entry) ?? comparisonText(entry.text);
  ofEntries.set(entry, found);
  return found;
}

/** "2026-01-05: …", "5 January 2026: …": the day that the generator puts before an entry. */
function splitLeadingDate(text: string): { leadingDate: string | null; rest: string } {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:\s*:\s*|\s+[-–—]\s+)/.exec(text);
  if (iso) return { leadingDate: iso[1] ?? null, rest: text.slice(iso[0].length) };
  const worded = /^([^:]{6,40}):\s+/.exec(text);
  if (!worded) return { leadingDate: null, rest: text };
  const raw = scanWords(worded[1] ?? '');
  const read = readDate(raw, 0);
  if (!read || read.length !== raw.length) return { leadingDate: null, rest: text };
  const { year, month, day } = read.date;
  if (year === null || month === null || day === null) return { leadingDate: null, rest: text };
  return { leadingDate: isoDate(year, month, day), rest: text.slice(worded[0].length) };
}

/** Leaves the words that a reader sees: link texts without targets, no emphasis, no block id. */
function stripMarkdown(text: string): string {
  return text
    .replace(/\\([\\`*_{}[\]()#+.!|<>~-])/g, (_, sign: string) => String.fromCharCode(ESCAPED + sign.charCodeAt(0)))
    .replace(/(?:^|\s)\^[\w-]+\s*$/, '')
    .replace(/!?\[\[[^\][|]*\|([^\][]*)\]\]/g, '$1')
    .replace(/!?\[\[([^\][]*)\]\]/g, '$1')
    .replace(/!?\[([^\][]*)\]\([^()\s]*\)/g, '$1')
    .replace(/\*\*|__|~~|==|`/g, '')
    .replace(/(^|[\s("'])[*_](?=\S)/g, '$1')
    .replace(/[*_](?=[\s.,;:!?)"']|$)/g, '')
    .replace(/[\uE021-\uE07E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - ESCAPED));
}

/** Where escaped signs stay while the others are taken for marks: a place for private use. */
const ESCAPED = 0xe000;
