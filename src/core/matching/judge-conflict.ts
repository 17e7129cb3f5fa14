import { partOfSpeech } from '../language/lexicon.ts';
import type { Comparison } from './comparison.ts';
import type { Claims, Replacement, Value } from './conflict-claims.ts';
import { areComparable, readClaims } from './conflict-claims.ts';
import { areOtherThings, countsSame, sentenceOf, sharedSubject, spellValue, subjectOf, subjectWeight } from './conflict-subject.ts';
import { judgeNames } from './conflict-names.ts';
import { judgeStates, tellsOfState } from './conflict-states.ts';
import type { Conflict } from './conflict-verdict.ts';
import { turned } from './conflict-verdict.ts';
import { licenceOf } from './match-tokens.ts';
import type { PreparedEntry } from './prepare-entry.ts';
import type { Token } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';

/** An entry with what it says of its values. */
export interface ClaimingEntry {
  readonly entry: PreparedEntry;
  readonly claims: Claims;
}

/** Entries are judged in many pairs, and say the same in each. */
const known = new WeakMap<PreparedEntry, ClaimingEntry>();

export function withClaims(entry: PreparedEntry): ClaimingEntry {
  const before = known.get(entry);
  if (before) return before;
  const claiming = { entry, claims: readClaims(entry) };
  known.set(entry, claiming);
  return claiming;
}

/** The subject that must be shared for an old value to be the one that the other entry claims. */
const LEAST_SHARED = 0.35;
/** The share of what is changed that the other entry must speak of, where the old value is not named. */
const LEAST_OBJECT = 0.5;
/** How near to a value its only word must stand, in tokens. */
const BESIDE = 4;
/** How far before its new value a thing is named, in tokens. */
const OBJECT_REACH = 8;
const LEAST_OBJECT_WEIGHT = 0.6;

/**
 * Whether two entries make the same claim with another value: a corrected figure, date or time, yes and no, planned
 * and done. Look-alikes about two different things are no conflict.
 *
 * @returns null where they don't
 */
export function judgeConflict(a: ClaimingEntry, b: ClaimingEntry, vocabulary: Vocabulary): Conflict | null {
  return replaced(a, b, vocabulary) ?? turned(replaced(b, a, vocabulary)) ?? renewed(a, b, vocabulary) ?? turned(renewed(b, a, vocabulary)) ?? rival(a, b, vocabulary) ?? judgeNames(a.entry, b.entry, vocabulary) ?? judgeStates(a.entry, b.entry, vocabulary);
}

/** `a` claims what `b` says to hold no more. */
function replaced(a: ClaimingEntry, b: ClaimingEntry, vocabulary: Vocabulary): Conflict | null {
  for (const replacement of b.claims.replacements) {
    const value = claimOfOld(a, b, replacement, vocabulary);
    if (value) return { rule: 'replaced', words: [spellValue(value, a.entry.tokens), replacement.fresh ? spellValue(replacement.fresh, b.entry.tokens) : `not ${replacement.old.token.raw}`] };
  }
  return null;
}

/** The value of `a` that the replacement in `b` does away with, or null. */
export function claimOfOld(a: ClaimingEntry, b: ClaimingEntry, { old, fresh }: Replacement, vocabulary: Vocabulary): Value | null {
  const value = holds(a, old.token);
  if (!value || (fresh && a.entry.tokens.some((token) => isSameValue(token, fresh.token)))) return null;
  if (!countsSame(value, a.entry.tokens, b.entry.tokens)) return null;
  const { shared } = sharedSubject(sentenceOf(a.entry.tokens, value), b.entry.tokens, vocabulary);
  return shared >= LEAST_SHARED || isTelling(old.token) ? value : null;
}

/** The value of `a` that the replacement in `b` puts in place of the old one, or null. */
export function answersChange(a: ClaimingEntry, b: ClaimingEntry, { old, fresh }: Replacement, vocabulary: Vocabulary): Value | null {
  const value = fresh && holds(a, fresh.token);
  if (!value || a.entry.tokens.some((token) => isSameValue(token, old.token)) || !countsSame(value, a.entry.tokens, b.entry.tokens)) return null;
  return sharedSubject(sentenceOf(a.entry.tokens, value), b.entry.tokens, vocabulary).shared >= LEAST_SHARED ? value : null;
}

/** Whether an entry says that something is not as it was. */
export const tellsOfChange = ({ entry, claims }: ClaimingEntry): boolean => claims.replacements.length + claims.renewed.length > 0 || tellsOfState(entry);

/** The value that an entry states and that equals the given one, or null. */
export const holds = (entry: ClaimingEntry, token: Token): Value | null => entry.claims.stated.find((value) => isSameValue(value.token, token)) ?? null;

const isSameValue = (a: Token, b: Token): boolean => areComparable(a, b) && licenceOf(a, b) !== null;

/** Two digits that count: 640, 5.5 and 1,250, but not 40 or 2,000. */
const SEVERAL_DIGITS = /[1-9][\d.,]*[1-9]/;

/** A figure of two or more digits with a unit is hardly ever said of two things. */
const isTelling = (token: Token): boolean => token.kind === 'number' && token.quantity?.unit !== '' && SEVERAL_DIGITS.test(token.raw);

/** `b` gives a value as changed, `a` another value of the same thing. */
function renewed(a: ClaimingEntry, b: ClaimingEntry, vocabulary: Vocabulary): Conflict | null {
  if (b.claims.renewed.length === 0 || a.claims.stated.length === 0 || areOtherThings(a.entry.tokens, b.entry.tokens, vocabulary)) return null;
  for (const fresh of b.claims.renewed) {
    if (a.entry.tokens.some((token) => isSameValue(token, fresh.token))) continue;
    const object = objectOf(b, fresh, vocabulary);
    for (const value of a.claims.stated) {
      if (!areComparable(value.token, fresh.token) || (value.token.kind !== 'number' && holds(b, value.token))) continue;
      if (!countsSame(value, a.entry.tokens, b.entry.tokens)) continue;
      if (isOfObject(object, sentenceOf(a.entry.tokens, value), value, vocabulary)) return { rule: 'renewed', words: [spellValue(value, a.entry.tokens), spellValue(fresh, b.entry.tokens)] };
    }
  }
  return null;
}

/** What it is whose value has changed: the words before the new value, but who changed it. */
function objectOf({ entry: { tokens } }: ClaimingEntry, fresh: Value, vocabulary: Vocabulary): Token[] {
  return subjectOf(tokens.slice(Math.max(0, fresh.at - OBJECT_REACH), fresh.at).filter((token) => token.sentence === fresh.token.sentence && !vocabulary.speakers.has(token.key)));
}

/** Whether the sentence of a value speaks of the object: of most of its words, or of its only word right beside the value. */
function isOfObject(object: readonly Token[], sentence: readonly Token[], value: Value, vocabulary: Vocabulary): boolean {
  const held = object.filter((token) => sentence.some((other) => isSameWord(token, other)));
  const weight = (tokens: readonly Token[]): number => tokens.reduce((sum, token) => sum + subjectWeight(token, vocabulary), 0);
  if (weight(held) < LEAST_OBJECT_WEIGHT || weight(held) < LEAST_OBJECT * weight(object)) return false;
  // The word that tells the thing from its like must be among them: the end of the trial is not its start.
  const heaviest = Math.max(...object.map((token) => subjectWeight(token, vocabulary)));
  if (!held.some((token) => subjectWeight(token, vocabulary) >= heaviest)) return false;
  const at = sentence.indexOf(value.token);
  return held.length > 1 || sentence.slice(Math.max(0, at - BESIDE), at + BESIDE + 1).some((other) => held.some((token) => isSameWord(token, other)));
}

const isSameWord = (a: Token, b: Token): boolean => { const licence = licenceOf(a, b); return licence === 'equal' || licence === 'derivation'; };

/** Two claims that agree in all but one value, whoever makes them. */
function rival(a: ClaimingEntry, b: ClaimingEntry, vocabulary: Vocabulary): Conflict | null {
  const [ofA, ofB] = [ownValues(a, b), ownValues(b, a)];
  if (!ofA.some((value) => ofB.some((other) => areComparable(other.token, value.token))) || areOtherThings(a.entry.tokens, b.entry.tokens, vocabulary)) return null;
  const said = ({ entry }: ClaimingEntry): Token[] => entry.tokens.filter((token) => !vocabulary.speakers.has(token.key));
  const [mine, theirs] = [sharedSubject(said(a), b.entry.tokens, vocabulary), sharedSubject(said(b), a.entry.tokens, vocabulary)];
  const least = Math.min(mine.total - mine.shared, theirs.total - theirs.shared);
  if (mine.shared < 1 || theirs.shared < 1 || least > NEXT_TO_NOTHING) return null;
  for (const value of ofA) {
    const other = ofB.find((candidate) => areComparable(candidate.token, value.token));
    if (!other || actsAlone(a, b, value) || actsAlone(b, a, other)) continue;
    // Each with something more of its own: two cases of one rule.
    const more = (values: readonly Value[], others: readonly Value[], left: number): boolean => left > NEXT_TO_NOTHING || values.some((one) => !others.some((peer) => areComparable(one.token, peer.token)));
    if (more(ofA, ofB, mine.total - mine.shared) && more(ofB, ofA, theirs.total - theirs.shared)) continue;
    return { rule: 'rival', words: [spellValue(value, a.entry.tokens), spellValue(other, b.entry.tokens)] };
  }
  return null;
}

/** What two entries may differ in and still make one claim, in weight. */
const NEXT_TO_NOTHING = 0.1;

const ownValues = (one: ClaimingEntry, other: ClaimingEntry): Value[] => one.claims.stated.filter((value) => !other.entry.tokens.some((token) => isSameValue(token, value.token)));

/** Whether the value belongs to a verb that the other entry does not have. */
const actsAlone = ({ entry }: ClaimingEntry, other: ClaimingEntry, value: Value): boolean =>
  subjectOf(entry.tokens).some((token) => token.clause === value.token.clause && token.kind === 'word' && (token.form === 'past' || token.form === 's') && partOfSpeech(token.lemma) === 'verb' && !other.entry.tokens.some((peer) => licenceOf(token, peer) !== null));

/** {@link judgeConflict} for two compared entries. */
export const conflictOf = ({ left, right, vocabulary }: Comparison): Conflict | null => judgeConflict(withClaims(left.entry), withClaims(right.entry), vocabulary);

/** A sentence that names the two values in the texts' own words. */
export function conflictReason({ words }: Conflict): string {
  return `One says “${words[0]}”, the other “${words[1]}”.`;
}
