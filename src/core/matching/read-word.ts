import { familyOf, isCommonLemma } from '../language/lexicon.ts';
import { memoizeWords } from '../language/memoize-words.ts';
import type { Form } from '../language/morphology.ts';
import { lemmatize } from '../language/morphology.ts';
import { isEverydayWord } from '../language/paraphrases.ts';
import type { RawToken } from '../language/scan-words.ts';
import type { Senses } from '../language/senses.ts';
import { sensesOf } from '../language/senses.ts';
import type { Stage, WordClass } from '../language/words.ts';
import { classify, prepositionOf, stageOf } from '../language/words.ts';

/** The dictionary form of a word with all that is known of it. */
export interface ReadLemma {
  readonly lemma: string;
  readonly form: Form;
  readonly family: number | null;
  readonly senses: Senses;
}

/** All that a word says of itself, whatever stands around it. */
export interface ReadWord extends ReadLemma {
  /** Lower case, without accents and the possessive ending; empty where nothing is left. */
  readonly lower: string;
  readonly ordinal: number | null;
  /** The number of "v3", or null. */
  readonly version: string | null;
  readonly hasDigits: boolean;
  /** Whether a capital begins it, stands inside it, and whether all of it is capitals. */
  readonly capital: boolean;
  readonly innerCapital: boolean;
  readonly allCapitals: boolean;
  /** "A" to "Z" without "I". */
  readonly isLetter: boolean;
  /** Whether a capital and a small letter begin it. */
  readonly capitalized: boolean;
  readonly isCommon: boolean;
  readonly isEveryday: boolean;
  /** By the word without its possessive ending. */
  readonly plainClass: WordClass;
  readonly wordClass: WordClass;
  /** What "un-" or "in-" denies, or null. */
  readonly denied: ReadLemma | null;
  readonly preposition: string | null;
  readonly stage: Stage | null;
}

const ORDINAL_WORDS = new Map('zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ').map((word, n) => [word, n]));
const NEGATED = /^(?:un|dis|in|im|ir|il)(?=[a-z]{4})/;
const NOT_NEGATED = new Set('unless until under unit union unique universe university uncle interest internal include increase indicate inform install invest involve industry instead initial impact improve import important disk district discuss discount display distance distribute interim install instance instruction insight integrate intend interview inventory illustrate disease dispatch dispute disclose discover distinct individual infrastructure inspect inside install instrument insurance intelligence interpret introduce immediate imminent impose implement discharge discipline unite incline income increment indeed index incident invoice inbound input intake investigate invite impress irrigate unify dismiss display disposal dispose install'.split(' '));

const readSpelled = memoizeWords((text: string): ReadWord => read(text, text.toLowerCase()));

/** Reads a word by itself. */
export function readWord({ text, lower }: RawToken): ReadWord {
  const word = readSpelled(text);
  return lower === text || lower === text.toLowerCase() ? word : read(text, lower);
}

function read(text: string, lowerText: string): ReadWord {
  const possessive = /['’]s?$/.test(lowerText);
  const lower = lowerText.replace(/['’]s?$/, '').normalize('NFD').replace(/\p{M}/gu, '');
  const { lemma, form } = lemmatize(lower);
  const capital = /^\p{Lu}/u.test(text);
  const plainClass = classify(lower, lemma);
  return {
    lower, lemma, form, capital, plainClass,
    family: familyOf(lemma),
    senses: sensesOf(lemma),
    ordinal: ORDINAL_WORDS.get(lower) ?? null,
    version: /^v(\d+)$/.exec(lower)?.[1] ?? null,
    hasDigits: /\d/.test(text),
    innerCapital: /^.+\p{Lu}/u.test(text),
    allCapitals: text === text.toUpperCase(),
    isLetter: /^[A-HJ-Z]$/.test(text),
    capitalized: /^\p{Lu}\p{Ll}/u.test(text),
    isCommon: isCommonLemma(lemma),
    isEveryday: isEverydayWord(lemma),
    wordClass: possessive && !capital ? classify(lowerText, lemma) : plainClass,
    denied: readDenied(lower, lemma),
    preposition: prepositionOf(lower),
    stage: stageOf(lower, lemma),
  };
}

/** "unavailable" denies "available". */
function readDenied(lower: string, lemma: string): ReadLemma | null {
  if (!NEGATED.test(lower) || NOT_NEGATED.has(lower) || NOT_NEGATED.has(lemma)) return null;
  const { lemma: stem, form } = lemmatize(lower.replace(NEGATED, ''));
  if (!isCommonLemma(stem) || !(lower.startsWith('un') || lemma.endsWith(stem))) return null;
  return { lemma: stem, form, family: familyOf(stem), senses: sensesOf(stem) };
}
