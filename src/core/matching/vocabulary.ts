import { beginsWithCapital } from '../language/capital.ts';
import { isCommonLemma } from '../language/lexicon.ts';
import { lemmatize } from '../language/morphology.ts';
import { REPORTING } from '../language/words.ts';
import type { RawToken } from '../language/scan-words.ts';
import type { Token } from './token.ts';

/** What the bullets of one section teach about one another's words. */
export interface Vocabulary {
  /** Acronym (lower case) → its expansion's words; learnt from "proof of concept (PoC)" and verified by initials. */
  readonly expansions: ReadonlyMap<string, readonly string[]>;
  /** The expansions that begin with a word. */
  readonly expansionsFrom: ReadonlyMap<string, readonly (readonly [letters: string, words: readonly string[]])[]>;
  /** Lower-case words that stand capitalized inside a sentence: names. */
  readonly names: ReadonlySet<string>;
  /** A single name → the only full name in the section that begins or ends with it. */
  readonly fullNames: ReadonlyMap<string, readonly string[]>;
  /** How many entries hold a token key. */
  readonly frequency: ReadonlyMap<string, number>;
  /** What tokens have been found to weigh, once all are counted. */
  readonly weights: WeakMap<Token, number>;
  /** Names that something is reported of in words: people, who are never left out. */
  readonly speakers: ReadonlySet<string>;
  readonly size: number;
  /** 1 for what one entry holds, towards 0 for what all hold. */
  rarityOf(frequency: number): number;
  /** Counts an entry's tokens into `frequency`. */
  countTokens(tokens: readonly Token[]): void;
}

const stripPossessive = (lower: string): string => (/['’]/.test(lower) ? lower.replace(/['’]s?$/, '') : lower);

/** Whether the raw token opens a sentence, where a capital says nothing. */
export function opensSentence(raw: readonly RawToken[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const text = raw[i]?.text ?? '';
    if (text === '"' || text === "'" || text === '(') continue;
    return /^[.!?:;]$/.test(text) && !(text === '.' && (raw[i - 1]?.text.length ?? 0) === 1);
  }
  return true;
}

/**
 * Learns from the scanned bullets of one section.
 *
 * @returns a generator that yields between bullets
 */
export function* learnVocabularySteps(raw: readonly (readonly RawToken[])[]): Generator<void, Vocabulary> {
  const expansions = new Map<string, readonly string[]>();
  const names = new Set<string>();
  const spans = new Map<string, number>();
  const speakers = new Set<string>();
  for (const tokens of raw) {
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      if (token?.kind !== 'word' || !beginsWithCapital(token.text)) continue;
      learnExpansion(tokens, at, expansions);
      if (!opensSentence(tokens, at)) names.add(stripPossessive(token.lower));
    }
    yield;
  }
  yield* learnSpelledOut(raw, expansions);
  for (const tokens of raw) {
    for (const words of nameSpans(tokens, names)) {
      const span = words.join(' ');
      spans.set(span, (spans.get(span) ?? 0) + 1);
    }
    learnSpeakers(tokens, names, speakers);
    yield;
  }
  const frequency = new Map<string, number>();
  const rarities: number[] = [];
  return {
    expansions,
    expansionsFrom: byFirstWord(expansions),
    names,
    fullNames: yield* uniqueFullNames(spans),
    frequency,
    weights: new WeakMap(),
    speakers,
    size: raw.length,
    rarityOf: (count) => (rarities[count] ??= rarityAmong(raw.length, count)),
    countTokens(tokens) {
      const seen = new Set<string>();
      for (const { key } of tokens) {
        if (seen.has(key)) continue;
        seen.add(key);
        frequency.set(key, (frequency.get(key) ?? 0) + 1);
      }
    },
  };
}

function rarityAmong(size: number, frequency: number): number {
  // Two runs of a generator write a fact twice, so two entries are as rare as it gets.
  return Math.min(1, Math.log((size + 1) / Math.max(2, frequency)) / Math.log((size + 1) / 2));
}

function byFirstWord(expansions: ReadonlyMap<string, readonly string[]>): Map<string, (readonly [string, readonly string[]])[]> {
  const from = new Map<string, (readonly [string, readonly string[]])[]>();
  for (const expansion of expansions) {
    const first = expansion[1][0] ?? '';
    const known = from.get(first);
    if (known) known.push(expansion);
    else from.set(first, [expansion]);
  }
  return from;
}

/** "Ann Bolt stated", "according to Ann Bolt": every word of the name belongs to a speaker. */
function learnSpeakers(tokens: readonly RawToken[], names: ReadonlySet<string>, speakers: Set<string>): void {
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word') continue;
    if (beginsWithCapital(tokens[at - 1]?.text ?? '') && REPORTING.has(lemmatize(token.lower).lemma)) {
      for (let i = at - 1; i >= 0 && beginsWithCapital(tokens[i]?.text ?? '') && at - i <= 4; i--) speakers.add(stripPossessive(tokens[i]?.lower ?? ''));
    }
    if (token.lower === 'to' && tokens[at - 1]?.lower === 'according') {
      for (let i = at + 1; beginsWithCapital(tokens[i]?.text ?? '') && i - at <= 4; i++) if (names.has(stripPossessive(tokens[i]?.lower ?? ''))) speakers.add(stripPossessive(tokens[i]?.lower ?? ''));
    }
  }
}

const LONGEST_ACRONYM = 8;

/** "proof of concept (PoC)" and "PoC (proof of concept)" teach an acronym when the initials agree. */
function learnExpansion(tokens: readonly RawToken[], at: number, expansions: Map<string, readonly string[]>): void {
  const acronym = tokens[at];
  if (!acronym || acronym.text.length > LONGEST_ACRONYM || !/^\p{Lu}[\p{L}\d]+$/u.test(acronym.text) || !/\p{Lu}/u.test(acronym.text.slice(1))) return;
  const letters = acronym.lower.replace(/s$/, (s) => (acronym.text.endsWith('s') ? '' : s));
  if (tokens[at - 1]?.text === '(' && tokens[at + 1]?.text === ')') {
    const words = wordsAround(tokens, at - 2, -1, letters);
    if (words) expansions.set(letters, words);
  } else if (tokens[at + 1]?.text === '(') {
    const words = wordsAround(tokens, at + 2, 1, letters);
    if (words) expansions.set(letters, words);
  }
}

/** An acronym that one bullet uses and another spells out: three words or more with just its initials. */
function* learnSpelledOut(raw: readonly (readonly RawToken[])[], expansions: Map<string, readonly string[]>): Generator<void> {
  const acronyms = new Map<string, { text: string; found: Set<string> }>();
  for (const tokens of raw) {
    for (const token of tokens) {
      if (token.kind === 'word' && beginsWithCapital(token.text) && /^\p{Lu}\p{L}{1,4}\p{Lu}$/u.test(token.text) && !expansions.has(token.lower)) acronyms.set(token.lower, { text: token.text, found: new Set() });
    }
    yield;
  }
  if (acronyms.size === 0) return;
  const lengths = new Set([...acronyms.keys()].map((letters) => letters.length));
  for (const tokens of raw) {
    yield;
    const words = tokens.filter((token) => token.text !== '-');
    // No acronym holds what stands for numbers and marks.
    const initials = words.map((token) => (token.kind === 'word' ? token.lower[0] : '.')).join('');
    for (let at = 0; at < words.length; at++) {
      for (const length of lengths) {
        const acronym = acronyms.get(initials.slice(at, at + length));
        if (!acronym || at + length > words.length) continue;
        const run = words.slice(at, at + length);
        if (SMALL.test(run[0]?.lower ?? '') || SMALL.test(run.at(-1)?.lower ?? '')) continue;
        // A little word has a little letter (PoC), so that "scheduled for Tuesday" is no SFT.
        if (run.every((token, i) => !SMALL.test(token.lower) || /^\p{Ll}/u.test(acronym.text[i] ?? ''))) acronym.found.add(run.map((token) => token.lower).join(' '));
      }
    }
  }
  for (const [letters, { found }] of acronyms) {
    const [only] = found;
    if (found.size === 1 && only !== undefined) expansions.set(letters, only.split(' '));
  }
}

const SMALL = /^(?:of|the|and|for|to|in|on|a|an|as|is|at|by|or|with|from)$/;

function wordsAround(tokens: readonly RawToken[], start: number, step: 1 | -1, letters: string): readonly string[] | null {
  const words: string[] = [];
  for (let i = start; words.length < letters.length + 2; i += step) {
    const token = tokens[i];
    if (token?.text === '-') continue;
    if (token?.kind !== 'word') break;
    if (step === 1) words.push(token.lower);
    else words.unshift(token.lower);
    if (initialsMatch(words, letters)) return words;
  }
  return null;
}

/** Whether the words' initials spell the letters, small words counted or left out. */
export function initialsMatch(words: readonly string[], letters: string): boolean {
  const all = words.map((word) => word[0]).join('');
  if (all === letters) return true;
  return words.length > letters.length && words.filter((word) => !/^(?:of|the|and|for|to|in|on|a|an|as)$/.test(word)).map((word) => word[0]).join('') === letters && words[0]?.[0] === letters[0];
}

/** Runs of two to four capitalized words inside a bullet. */
function* nameSpans(tokens: readonly RawToken[], names: ReadonlySet<string>): Generator<string[]> {
  let span: string[] = [];
  for (let at = 0; at <= tokens.length; at++) {
    const token = tokens[at];
    const lower = stripPossessive(token?.lower ?? '');
    const particle = span.length > 0 && PARTICLES.has(lower) && beginsWithCapital(tokens[at + 1]?.text ?? '');
    const isName = token?.kind === 'word' && !TITLES.has(lower) && (particle || (beginsWithCapital(token.text) && (names.has(lower) || !isCommonLemma(lemmatize(lower).lemma))));
    if (isName && token) {
      span.push(lower);
      if (token.lower === lower) continue;
    }
    if (span.length >= 2 && span.length <= 4) yield span;
    span = isName ? [] : [];
  }
}

const PARTICLES = new Set('de van von der den la le di da al el bin ten ter dos del'.split(' '));
const TITLES = new Set('dr prof professor mr mrs ms miss sir captain judge'.split(' '));

function* uniqueFullNames(spans: ReadonlyMap<string, number>): Generator<void, Map<string, readonly string[]>> {
  const by = new Map<string, Set<string>>();
  for (const [span, count] of spans) {
    yield;
    const words = span.split(' ');
    if (count < 2) continue;
    for (const word of [words[0], words.at(-1)]) {
      if (word === undefined) continue;
      by.set(word, (by.get(word) ?? new Set()).add(span));
    }
  }
  const unique = new Map<string, readonly string[]>();
  for (const [word, full] of by) {
    yield;
    // "Ann Bolt" and "Ann Bolt Meyer" are one name, said shorter and longer.
    const [longest] = [...full].sort((a, b) => b.length - a.length);
    if (longest !== undefined && [...full].every((name) => longest.startsWith(name) || longest.endsWith(name))) unique.set(word, longest.split(' '));
  }
  return unique;
}
