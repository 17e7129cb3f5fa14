import type { RawToken } from '../language/scan-words.ts';
import { scanWords } from '../language/scan-words.ts';
import { comparisonText } from './comparison-text.ts';
import type { Token } from './token.ts';
import type { EnglishCount } from './tokenize.ts';
import { countEnglish, isEnglish, tokenize } from './tokenize.ts';
import type { Vocabulary } from './vocabulary.ts';
import { learnVocabulary } from './vocabulary.ts';

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
  readonly tokens: readonly Token[];
  /** Whether enough words are known to be English for word knowledge to be trusted. */
  readonly english: boolean;
}

const NOTHING_COUNTED: EnglishCount = { known: 0, words: 0, little: 0, glyphs: 0 };

/**
 * Prepares the bullets of one section: what they teach about acronyms and names serves all of them.
 *
 * @param texts bullets without their markers
 */
export function prepareEntries(texts: readonly string[]): { entries: PreparedEntry[]; vocabulary: Vocabulary } {
  const parts = texts.map(comparisonText);
  const raw: RawToken[][] = parts.map((part) => scanWords(part.cutWord === '' ? part.body : part.body.slice(0, -part.cutWord.length)));
  const vocabulary = learnVocabulary(raw);
  const tokenized = raw.map((tokens) => tokenize(tokens, vocabulary));
  const counts = tokenized.map(countEnglish);
  const section = counts.reduce<EnglishCount>((sum, own) => ({ known: sum.known + own.known, words: sum.words + own.words, little: sum.little + own.little, glyphs: sum.glyphs + own.glyphs }), NOTHING_COUNTED);
  const entries = parts.map((part, i): PreparedEntry => ({
    key: part.key,
    leadingDate: part.leadingDate,
    mention: part.mention,
    truncated: part.truncated,
    question: part.question,
    cutWord: part.cutWord,
    tokens: tokenized[i] ?? [],
    english: isEnglish(counts[i] ?? NOTHING_COUNTED, section),
  }));
  vocabulary.countTokens(entries.map((entry) => entry.tokens));
  return { entries, vocabulary };
}
