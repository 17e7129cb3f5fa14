import { beginsWithCapital } from '../language/capital.ts';
import { readDate } from '../language/dates.ts';
import { readQuantity } from '../language/numbers.ts';
import { NO_SENSES } from '../language/senses.ts';
import { ASKING } from '../language/words.ts';
import type { RawToken } from '../language/scan-words.ts';
import { foldWords } from './fold-words.ts';
import { boundOf, isMinus, readTime, readVersion, timesOf } from './read-figures.ts';
import { readRangeEnd } from './read-range-end.ts';
import type { ReadWord } from './read-word.ts';
import { readWord } from './read-word.ts';
import { isAbbreviated, isShouted, isTitleCase, opensCondition } from './sentence-shape.ts';
import type { Token } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';
import { opensSentence } from './vocabulary.ts';

type Draft = { -readonly [K in keyof Token]: Token[K] };

const BOUNDARY_WORDS = new Set('but while whereas although though because which who whose if unless provided whether so until'.split(' '));
const BOUNDS: ReadonlyMap<string, Draft['bound']> = new Map([['>', '>'], ['<', '<'], ['≥', '>='], ['≤', '<=']]);

/** Types the raw tokens of a bullet; what is free of substance and names nothing is left in, classed as such. */
export function tokenize(scanned: readonly RawToken[], vocabulary: Vocabulary): Token[] {
  const raw = foldWords(scanned, vocabulary);
  const tokens: Draft[] = [];
  let clause = 0;
  let sentence = 0;
  let pending: { preposition: string | null; bound: Draft['bound']; listed: boolean } = { preposition: null, bound: null, listed: false };
  let lastDate: Draft | null = null;
  const titleCase = isTitleCase(raw);

  const push = (draft: Partial<Draft> & Pick<Draft, 'kind' | 'raw' | 'key'>): Draft => {
    const last = tokens.at(-1);
    // A name of several words stands under one preposition.
    const goesOn = draft.kind === 'name' && last?.kind === 'name' && last.clause === clause && !pending.listed;
    if (goesOn && pending.preposition === null) pending.preposition = last.preposition;
    const token: Draft = {
      lemma: draft.key, family: null, senses: NO_SENSES, form: 'base', wordClass: 'content', stage: null, quantity: null, date: null,
      properName: draft.kind === 'name', clause, sentence,
      preposition: pending.preposition, bound: pending.bound, listed: pending.listed, ...draft,
    };
    tokens.push(token);
    if (token.wordClass === 'content') pending = { preposition: null, bound: null, listed: false };
    return token;
  };

  for (let at = 0; at < raw.length; ) {
    const token = raw[at];
    if (!token) break;
    if (isMinus(raw, at)) {
      const read = readQuantity(raw, at + 1);
      if (read) {
        const { value, unit } = read.quantity;
        const length = read.length + 1;
        push({ kind: 'number', raw: rawText(raw, at, length), key: `n:-${value}|${unit}`, quantity: { ...read.quantity, value: -value } });
        at += length;
        continue;
      }
    }
    if (token.kind === 'mark') {
      pending.bound = BOUNDS.get(token.text) ?? pending.bound;
      const quantity = raw[at + 1]?.kind === 'number' ? readQuantity(raw, at) : null;
      if (quantity) { at = pushQuantity(at, quantity); continue; }
      if (token.text === '.' && isAbbreviated(raw, at)) { at++; continue; }
      if (/^[.;!?]$/.test(token.text)) { sentence++; clause++; pending = { preposition: null, bound: null, listed: false }; }
      else if (/^[,:()—–]$/.test(token.text)) { clause++; pending.preposition = token.text === ',' ? pending.preposition : null; }
      if (token.text === ',' || token.text === '/' || token.text === '&' || token.text === '+') pending.listed = tokens.length > 0;
      at++;
      continue;
    }
    if (token.kind === 'glyph') { push({ kind: 'glyph', raw: token.text, key: token.text }); at++; continue; }
    if (token.kind === 'code') { push({ kind: 'code', raw: token.text, key: token.lower }); at++; continue; }

    const time = readTime(raw, at);
    if (time) { push({ kind: 'time', raw: token.text, key: `t:${time.minutes}` }); at += time.length; continue; }

    const date = readDate(raw, at);
    if (date && !(isYearAlone(date.date) && readQuantity(raw, at)?.quantity.unit)) {
      lastDate = push({ kind: 'date', raw: rawText(raw, at, date.length), key: dateKey(date.date), date: date.date });
      at += date.length;
      continue;
    }
    const rangeEnd: number | null = readRangeEnd(raw, at, lastDate, tokens);
    if (rangeEnd !== null && lastDate?.date) {
      const end = { ...lastDate.date, day: rangeEnd, weekday: null };
      let length = 1;
      const year = raw[at + 1]?.text === ',' && /^(?:19|2[01])\d\d$/.test(raw[at + 2]?.text ?? '') ? Number(raw[at + 2]?.text) : null;
      if (year !== null) {
        length = 3;
        if (lastDate.date.year === null) { lastDate.date = { ...lastDate.date, year }; lastDate.key = dateKey(lastDate.date); }
      }
      const full = { ...end, year: year ?? end.year };
      lastDate = push({ kind: 'date', raw: rawText(raw, at, length), key: dateKey(full), date: full });
      at += length;
      continue;
    }
    const version = readVersion(raw, at);
    if (version) {
      push({ kind: 'number', raw: rawText(raw, at, version.length), key: `n:${version.key}|`, quantity: null });
      at += version.length;
      continue;
    }
    const quantity = readQuantity(raw, at);
    if (quantity) { at = pushQuantity(at, quantity); continue; }
    if (token.kind === 'number') {
      const suffix = raw[at + 1];
      if (suffix?.kind === 'word' && !suffix.spaced && /^(?:st|nd|rd|th)$/.test(suffix.lower)) {
        push({ kind: 'ordinal', raw: token.text + suffix.text, key: `o:${token.text}` });
        at += 2;
        continue;
      }
      push({ kind: 'number', raw: token.text, key: `n:${token.lower}|` });
      at++;
      continue;
    }
    pushWord(at);
    at++;
  }
  return tokens;

  function pushQuantity(at: number, read: NonNullable<ReturnType<typeof readQuantity>>): number {
    const suffix = raw[at + read.length];
    if (read.length === 1 && read.quantity.unit === '' && suffix?.kind === 'word' && !suffix.spaced) {
      if (/^(?:st|nd|rd|th)$/.test(suffix.lower)) {
        push({ kind: 'ordinal', raw: rawText(raw, at, 2), key: `o:${read.quantity.value}` });
        return at + 2;
      }
      // "4x", "32nodes", "3PL": one code
      push({ kind: 'code', raw: rawText(raw, at, 2), key: `${raw[at]?.lower ?? ''}${suffix.lower}` });
      return at + 2;
    }
    if (read.quantity.unit === '' && suffix?.lower === 'times') {
      const length = read.length + 1;
      const quantity = { ...read.quantity, unit: 'times' };
      push({ kind: 'number', raw: rawText(raw, at, length), key: `n:${quantity.value}|times`, quantity });
      return at + length;
    }
    push({ kind: 'number', raw: rawText(raw, at, read.length), key: quantityKey(raw[at], read), quantity: read.quantity });
    return at + read.length;
  }

  function pushWord(at: number): void {
    const token = raw[at];
    if (!token) return;
    const word = readWord(token);
    const { lower, lemma } = word;
    if (lower === '' || (lower === 's' && raw[at - 1]?.text === "'")) return;
    const often = timesOf(lower, raw[at + 1]?.lower ?? '');
    if (often !== null) {
      push({ kind: 'number', raw: token.text, key: `n:${often}|times`, quantity: { value: often, unit: 'times' } });
      return;
    }
    if (word.ordinal !== null) { push({ kind: 'ordinal', raw: token.text, key: `o:${word.ordinal}` }); return; }
    if (word.version !== null) { push({ kind: 'number', raw: token.text, key: `n:${word.version}|` }); return; }
    const bound = boundOf(raw, at);
    if (bound) { pending.bound = bound; }
    if (isNamed(word, at)) {
      const kind = word.hasDigits && !word.capitalized ? 'code' : 'name';
      push({ kind, raw: token.text, key: lower, lemma, properName: true, family: null });
      return;
    }
    if (word.denied) {
      push({ kind: 'word', raw: token.text, key: 'not', lemma: 'not', wordClass: 'negation' });
      push({ kind: 'word', raw: token.text, key: word.denied.lemma, ...word.denied });
      return;
    }
    const { wordClass, preposition, stage, family, senses, form } = word;
    if (BOUNDARY_WORDS.has(lower)) clause++;
    const isBoundWord = bound !== null && (wordClass !== 'negation' || /^(?:more|less|fewer)$/.test(raw[at + 1]?.lower ?? ''));
    const before = tokens.at(-1);
    const asking = lower === 'if' && before?.wordClass === 'content' && ASKING.has(before.lemma);
    const isAbout = lower === 'some' && raw[at + 1]?.kind === 'number';
    const ordinary = isBoundWord || isAbout ? 'free' : wordClass;
    let operator: Partial<Draft> = asking ? { wordClass: 'modal', stage: 'doubt' } : {};
    if (opensCondition(raw, at)) operator = { wordClass: 'condition', stage: null };
    push({ kind: 'word', raw: token.text, key: lemma, lemma, family, senses, form, wordClass: ordinary, stage, ...operator });
    // "From per-device to per-user": the outer one says where it leads.
    const isInner = preposition === 'per' && (pending.preposition === 'from' || pending.preposition === 'to');
    if (preposition !== null && !isInner) pending.preposition = preposition;
    if (lower === 'and' || lower === 'or') pending.listed = true;
    else if (wordClass !== 'content' && wordClass !== 'free') pending.listed = false;
  }

  /** Whether a word names a person or thing, by its spelling and its place. */
  function isNamed(word: ReadWord, at: number): boolean {
    const { capital, innerCapital, lower } = word;
    if (word.hasDigits) return true;
    if (!capital && !innerCapital) return false;
    const opening = opensSentence(raw, at);
    if ((word.isLetter && !opening) || (innerCapital && !(word.allCapitals && isShouted(raw)))) return true;
    if (!capital) return false;
    const isContent = word.plainClass === 'content';
    if (!opening && !titleCase) return isContent;
    const followed = raw[at + 1]?.kind === 'word' && beginsWithCapital(raw[at + 1]?.text ?? '') && !titleCase;
    const known = word.isCommon || word.isEveryday || !isContent;
    if (vocabulary.names.has(lower) && !titleCase) return !known || followed || vocabularySays(lower);
    return !known || (followed && isContent && !word.isCommon);
  }

  function vocabularySays(lower: string): boolean {
    return vocabulary.fullNames.has(lower);
  }
}

const isYearAlone = ({ year, month, quarter, half }: NonNullable<Token['date']>): boolean =>
  year !== null && month === null && quarter === null && half === null;

/** A bare decimal keeps its digits: 1.3 and 1.30 are one figure but two versions. */
function quantityKey(first: RawToken | undefined, read: NonNullable<ReturnType<typeof readQuantity>>): string {
  const { value, unit } = read.quantity;
  const digits = unit === '' && read.length === 1 && first && /^\d+\.\d+$/.test(first.text) ? first.text : String(value);
  return `n:${digits}|${unit}`;
}

const rawText = (raw: readonly RawToken[], at: number, length: number): string =>
  raw.slice(at, at + length).map((token, i) => (i > 0 && token.spaced ? ' ' : '') + token.text).join('');

function dateKey(date: NonNullable<Token['date']>): string {
  const { year, month, day, quarter, half, week, weekday } = date;
  return `d:${[year, month, day, quarter, half, week, day === null ? weekday : null].map((part) => part ?? '').join('.')}`;
}
