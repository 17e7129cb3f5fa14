import { LIGHT, REPORTING } from '../language/words.ts';
import type { Token } from './token.ts';
import { isHard } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';
import { initialsMatch } from './vocabulary.ts';
import { isImplied } from './weigh-tokens.ts';

/** The content tokens of one side that nothing on the other side answers. */
export interface Leftovers {
  /** Names, numbers, dates …: losing one is always a loss. */
  readonly hard: readonly Token[];
  /** Words that carry substance. */
  readonly soft: readonly Token[];
  /** Words of frames and light verbs. */
  readonly light: readonly Token[];
  /** Not aligned, but the other side has the same token elsewhere: said twice here, or put in another's place. */
  readonly repeated: readonly Token[];
}

/**
 * @param mine the side that is asked about
 * @param theirs the other side's content tokens
 * @param aligned which of `mine` are aligned
 */
export function leftoversOf(
  mine: readonly Token[],
  theirs: readonly Token[],
  aligned: (index: number) => boolean,
  vocabulary: Vocabulary,
): Leftovers {
  const hard: Token[] = [];
  const soft: Token[] = [];
  const light: Token[] = [];
  const repeated: Token[] = [];
  for (const [index, token] of mine.entries()) {
    if (aligned(index)) continue;
    if (theirs.some((other) => other.key === token.key)) {
      repeated.push(token);
      continue;
    }
    if (isAnswered(token, index, mine, theirs, vocabulary)) continue;
    if (isHard(token)) (isImplied(token, vocabulary) ? light : hard).push(token);
    else if (LIGHT.has(token.lemma) || REPORTING.has(token.lemma)) light.push(token);
    else soft.push(token);
  }
  return { hard, soft, light, repeated };
}

/** Whether the other side says the token in a form that alignment does not see. */
function isAnswered(token: Token, index: number, mine: readonly Token[], theirs: readonly Token[], vocabulary: Vocabulary): boolean {
  if (token.kind === 'name') {
    // "Gwen" answers "Tolliver" where the section knows one Gwen only.
    if (theirs.some((other) => other.kind === 'name' && vocabulary.fullNames.get(other.key)?.includes(token.key))) return true;
  }
  if (token.properName && /^[a-z]{3,}$/.test(token.key) && spells(theirs, token.key)) return true;
  if (token.date && token.date.day === null && token.date.month === null && token.date.weekday !== null) return false;
  return joins(token, index, mine, theirs) || isPartOfSpelledAcronym(index, mine, theirs);
}

/** Whether consecutive words of a text have the acronym's letters as initials. */
function spells(tokens: readonly Token[], letters: string): boolean {
  for (let at = 0; at + 2 < tokens.length; at++) {
    if (!beginsWith(tokens[at], letters)) continue;
    for (let length = letters.length - 1; length <= letters.length + 1; length++) {
      const words = tokens.slice(at, at + length).map((token) => token.raw.toLowerCase());
      if (words.length >= 3 && initialsMatch(words, letters)) return true;
    }
  }
  return false;
}

function isPartOfSpelledAcronym(index: number, mine: readonly Token[], theirs: readonly Token[]): boolean {
  return theirs.some((other) => {
    if (!other.properName || !/^[a-z]{3,6}$/.test(other.key)) return false;
    for (let start = Math.max(0, index - other.key.length); start <= index; start++) {
      if (!beginsWith(mine[start], other.key)) continue;
      const words = mine.slice(start, start + other.key.length).map((token) => token.raw.toLowerCase());
      if (start + words.length > index && words.length === other.key.length && initialsMatch(words, other.key)) return true;
    }
    return false;
  });
}

/** Settles nearly every place of a text before any word is copied. */
const beginsWith = (token: Token | undefined, letters: string): boolean => token?.raw[0]?.toLowerCase() === letters[0];

/** "kickoff" against "kick-off", "runbook" against "run book". */
function joins(token: Token, index: number, mine: readonly Token[], theirs: readonly Token[]): boolean {
  if (token.kind !== 'word' && token.kind !== 'name' && token.kind !== 'code') return false;
  const lower = token.raw.toLowerCase();
  for (let i = 0; i + 1 < theirs.length; i++) if ((theirs[i]?.raw ?? '').toLowerCase() + (theirs[i + 1]?.raw ?? '').toLowerCase() === lower) return true;
  const before = (mine[index - 1]?.raw ?? '').toLowerCase() + lower;
  const after = lower + (mine[index + 1]?.raw ?? '').toLowerCase();
  return theirs.some((other) => { const whole = other.raw.toLowerCase(); return whole.length > 4 && (whole === before || whole === after); });
}
