import type { RawToken } from '../language/scan-words.ts';
import { scanWords } from '../language/scan-words.ts';
import type { ComparisonText } from './comparison-text.ts';
import { comparisonText } from './comparison-text.ts';
import type { Token } from './token.ts';
import type { EnglishCount } from './count-english.ts';
import { countEnglish, isEnglish } from './count-english.ts';
import { tokenize } from './tokenize.ts';
import type { Vocabulary } from './vocabulary.ts';
import { learnVocabularySteps } from './vocabulary.ts';

/** A bullet, ready to be compared. */
export interface PreparedEntry {
  /** Equal keys mean equal text but for case, marks, spacing and encoding. The key of remembered decisions. */
  readonly key: string;
  /** The `YYYY-MM-DD` that leads the bullet, as in Recent Context, or null. */
  readonly leadingDate: string | null;
  /** Whether it is a "Mentioned in: <title>" line; then only the title is compared. */
  readonly mention: boolean;
  /** Whether the text was cut off at its end. */
  readonly truncated: boolean;
  /** The beginning of a word that the cut went through, lower case. */
  readonly cutWord: string;
  /** Whether it asks instead of telling. */
  readonly question: boolean;
  /** The text that the tokens were read from: repaired, without Markdown, date and "Mentioned in:". */
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The tokens of substance. */
  readonly content: readonly Token[];
  /** Whether enough words are known to be English for word knowledge to be trusted. */
  readonly english: boolean;
}

const NOTHING_COUNTED: EnglishCount = { known: 0, words: 0, little: 0, glyphs: 0 };

/** The bullets of one section, and what they teach about one another's words. */
export interface PreparedSection {
  readonly entries: readonly PreparedEntry[];
  readonly vocabulary: Vocabulary;
}

/** {@link prepareEntriesSteps} at once. */
export function prepareEntries(texts: readonly string[]): PreparedSection {
  const steps = prepareEntriesSteps(texts);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Prepares the bullets of one section: what they teach about acronyms and names serves all of them.
 *
 * @param texts bullets without their markers
 * @returns a generator that yields between bullets
 */
export function* prepareEntriesSteps(texts: readonly string[]): Generator<void, PreparedSection> {
  const parts: ComparisonText[] = [];
  const raw: RawToken[][] = [];
  for (const text of texts) {
    const part = comparisonText(text);
    parts.push(part);
    raw.push(scanWords(part.cutWord === '' ? part.body : part.body.slice(0, -part.cutWord.length)));
    yield;
  }
  const vocabulary = yield* learnVocabularySteps(raw);
  const tokenized: Token[][] = [];
  const counts: EnglishCount[] = [];
  const section = { known: 0, words: 0, little: 0, glyphs: 0 };
  for (const scanned of raw) {
    const tokens = tokenize(scanned, vocabulary);
    const own = countEnglish(tokens);
    tokenized.push(tokens);
    counts.push(own);
    section.known += own.known;
    section.words += own.words;
    section.little += own.little;
    section.glyphs += own.glyphs;
    vocabulary.countTokens(tokens);
    yield;
  }
  const entries: PreparedEntry[] = [];
  for (const [i, { key, leadingDate, mention, truncated, question, cutWord, body }] of parts.entries()) {
    const tokens = tokenized[i] ?? [];
    const content = tokens.filter((token) => token.wordClass === 'content');
    entries.push({ key, leadingDate, mention, truncated, question, cutWord, text: body, tokens, content, english: isEnglish(counts[i] ?? NOTHING_COUNTED, section) });
    yield;
  }
  return { entries, vocabulary };
}
