import { LIGHT, REPORTING } from '../language/words.ts';
import type { Value } from './conflict-claims.ts';
import { isChange, isFormer, isLabel, isValue } from './conflict-claims.ts';
import { licenceOf } from './match-tokens.ts';
import type { Token } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';
import { rarity } from './weigh-tokens.ts';

/** What a person's name adds to a subject: people are named in claims of every kind. */
const SPEAKER_WEIGHT = 0.2;

/** Whether a word says what a claim is about, rather than how it is told or what its value is. */
export const isSubject = (token: Token): boolean => token.wordClass === 'content' && !isValue(token) && !LIGHT.has(token.lemma) && !REPORTING.has(token.lemma) && !isChange(token) && !isFormer(token);

/** How much a word narrows down what a claim is about: 1 for one that two entries of the section hold. */
export const subjectWeight = (token: Token, vocabulary: Vocabulary): number => (vocabulary.speakers.has(token.key) ? SPEAKER_WEIGHT : 1) * rarity(token, vocabulary);

/** The words that say what a claim is about, each once. */
export function subjectOf(tokens: readonly Token[]): Token[] {
  const seen = new Set<string>();
  return tokens.filter((token) => {
    if (!isSubject(token) || seen.has(token.key)) return false;
    seen.add(token.key);
    return true;
  });
}

/** The weight of the words of one subject that the other holds too, and of all its words. */
export function sharedSubject(mine: readonly Token[], theirs: readonly Token[], vocabulary: Vocabulary): { shared: number; total: number } {
  let [shared, total] = [0, 0];
  for (const token of subjectOf(mine)) {
    const weight = subjectWeight(token, vocabulary);
    total += weight;
    if (theirs.some((other) => licenceOf(token, other) !== null && isSubject(other))) shared += weight;
  }
  return { shared, total };
}

/** The tokens of the sentence that holds a value. */
export const sentenceOf = (tokens: readonly Token[], value: Value): Token[] => tokens.filter((token) => token.sentence === value.token.sentence);

/** Whether a bare figure counts what the other entry speaks of; figures with units, dates and times do. */
export function countsSame(value: Value, tokens: readonly Token[], others: readonly Token[]): boolean {
  if (value.token.quantity?.unit !== '') return true;
  return countedBy(value, tokens).some((noun) => others.some((other) => other.wordClass === 'content' && licenceOf(noun, other) !== null));
}

/** A value as a person reads it: a bare figure with what it counts. */
export function spellValue(value: Value, tokens: readonly Token[]): string {
  const next = tokens[value.at + 1];
  const counted = value.token.quantity?.unit === '' && next?.kind === 'word' && next.form === 's' && next.clause === value.token.clause;
  return counted ? `${value.token.raw} ${next.raw}` : value.token.raw;
}

/** The words right behind a bare figure, of which one is what it counts. */
function countedBy(value: Value, tokens: readonly Token[]): Token[] {
  return tokens.slice(value.at + 1, value.at + 5).filter((token) => token.clause === value.token.clause && token.wordClass === 'content' && token.kind !== 'number').slice(0, 2);
}

/**
 * Whether two entries speak of two things of one kind: each has a name or a number of its own ("phase 1" and
 * "phase 2"), or puts another word before the same noun ("shift plan" and "camera plan").
 */
export function areOtherThings(a: readonly Token[], b: readonly Token[], vocabulary: Vocabulary): boolean {
  return (hasOwnName(a, b, vocabulary) && hasOwnName(b, a, vocabulary)) || (hasOwnLabel(a, b) && hasOwnLabel(b, a)) || a.some((token, at) => isQualified(a, at) && b.some((other, index) => isQualified(b, index) && licenceOf(token, other) === 'equal' && !isHeld(a[at - 1], b) && !isHeld(b[index - 1], a)));
}

const isHeld = (token: Token | undefined, others: readonly Token[]): boolean => token !== undefined && others.some((other) => licenceOf(token, other) !== null);

const hasOwnName = (mine: readonly Token[], theirs: readonly Token[], vocabulary: Vocabulary): boolean =>
  mine.some((token) => token.properName && !vocabulary.speakers.has(token.key) && subjectWeight(token, vocabulary) > COMMON && !isHeld(token, theirs));

/** Names that nearly every entry holds tell nothing apart. */
const COMMON = 0.3;

const hasOwnLabel = (mine: readonly Token[], theirs: readonly Token[]): boolean => mine.some((token, at) => isLabel(mine, at) && !theirs.some((other) => other.key === token.key));

/** Whether a noun has another right before it. */
function isQualified(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return before !== undefined && token?.kind === 'word' && token.form !== 'past' && token.preposition === null && !token.listed && isSubject(token) && before.kind === 'word' && before.form === 'base' && before.wordClass === 'content' && before.clause === token.clause && before.stage === null;
}
