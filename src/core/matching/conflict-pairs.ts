import type { ClaimingEntry } from './judge-conflict.ts';
import { answersChange, claimOfOld, judgeConflict, tellsOfChange, withClaims } from './judge-conflict.ts';
import type { Value } from './conflict-claims.ts';
import { countsSame, sentenceOf, sharedSubject, spellValue, subjectOf, subjectWeight } from './conflict-subject.ts';
import type { Conflict } from './conflict-verdict.ts';
import type { PreparedEntry } from './prepare-entry.ts';
import type { Token } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Two entries of a section that are in conflict; `a` stands first in the note. */
export interface FoundConflict {
  readonly a: number;
  readonly b: number;
  readonly conflict: Conflict;
}

/** How many entries with one value or word are looked at: a commoner one tells nothing of a subject. */
const MOST_HOLDERS = 48;
/** By how many of its rarest words an entry that tells of a change looks for the one that it changes. */
const MOST_WORDS = 6;
/** How many of those words the other must hold. */
const LEAST_MET = 2;

/**
 * The conflicts of a section that share too little to be near repeats: an entry that tells of a change is held
 * against those that claim the old value or speak of the same thing. Near-linear, as every look-up is bounded.
 *
 * Where one entry says that a value took another's place, those that claim the old one are also in conflict with
 * those that claim the new one.
 *
 * @returns a generator that yields null between units of work, and each pair once
 */
export function* findConflicts(entries: readonly PreparedEntry[], vocabulary: Vocabulary): Generator<FoundConflict | null> {
  const claiming: ClaimingEntry[] = [];
  const holders = new Map<string, number[]>();
  const put = (key: string, at: number): void => {
    const list = holders.get(key);
    if (!list) holders.set(key, [at]);
    else if (list.at(-1) !== at) list.push(at);
  };
  for (const [at, entry] of entries.entries()) {
    const one = withClaims(entry);
    claiming.push(one);
    // Lines of the past claim what was so on their day.
    if (entry.leadingDate === null && !entry.mention) {
      for (const { token } of one.claims.stated) put(valueKey(token), at);
      for (const token of subjectOf(entry.tokens)) put(wordKey(token), at);
    }
    yield null;
  }
  const holdersOf = (key: string): readonly number[] => { const list = holders.get(key) ?? []; return list.length > MOST_HOLDERS ? [] : list; };
  const told = new Set<string>();
  const isNew = ({ a, b }: FoundConflict): boolean => { const size = told.size; return told.add(`${a} ${b}`).size > size; };
  for (const [at, one] of claiming.entries()) {
    yield null;
    if (one.entry.leadingDate !== null || !tellsOfChange(one)) continue;
    const met = new Map<number, number>();
    for (const word of rarest(one.entry, vocabulary)) for (const other of holdersOf(wordKey(word))) met.set(other, (met.get(other) ?? 0) + 1);
    for (const { old } of one.claims.replacements) for (const other of holdersOf(valueKey(old.token))) met.set(other, LEAST_MET);
    for (const [other, times] of [...met].sort(([x], [y]) => x - y)) {
      if (times < LEAST_MET) continue;
      yield null;
      const found = judged(claiming, at, other, vocabulary);
      if (found && isNew(found)) yield found;
    }
  }
  for (const at of claiming.keys()) {
    yield null;
    for (const found of followed(claiming, at, holdersOf, vocabulary)) if (isNew(found)) yield found;
  }
}

function judged(claiming: readonly ClaimingEntry[], x: number, y: number, vocabulary: Vocabulary): FoundConflict | null {
  const [a, b] = [Math.min(x, y), Math.max(x, y)];
  const [one, other] = [claiming[a], claiming[b]];
  if (a === b || !one || !other) return null;
  const conflict = judgeConflict(one, other, vocabulary);
  return conflict && { a, b, conflict };
}

/** The claims of an old value against those of the new one that the entry at `at` tells of. */
function* followed(claiming: readonly ClaimingEntry[], at: number, holdersOf: (key: string) => readonly number[], vocabulary: Vocabulary): Generator<FoundConflict> {
  const source = claiming[at];
  if (!source || source.entry.leadingDate !== null) return;
  for (const replacement of source.claims.replacements) {
    const { old, fresh } = replacement;
    if (!fresh) continue;
    const before = holdersOf(valueKey(old.token)).flatMap((index): [number, Value][] => {
      const one = claiming[index];
      const value = one && index !== at ? claimOfOld(one, source, replacement, vocabulary) : null;
      return value ? [[index, value]] : [];
    });
    const after = before.length === 0 ? [] : holdersOf(valueKey(fresh.token)).flatMap((index): [number, Value][] => {
      const one = claiming[index];
      const value = one && index !== at ? answersChange(one, source, replacement, vocabulary) : null;
      return value ? [[index, value]] : [];
    });
    for (const [x, was] of before) {
      for (const [y, is] of after) {
        const [one, other] = [claiming[x], claiming[y]];
        if (!one || !other || x === y || sharedSubject(sentenceOf(other.entry.tokens, is), one.entry.tokens, vocabulary).shared < LEAST_FOLLOWED || !countsSame(was, one.entry.tokens, other.entry.tokens)) continue;
        const [old, now] = [spellValue(was, one.entry.tokens), spellValue(is, other.entry.tokens)];
        yield x < y ? { a: x, b: y, conflict: { rule: 'followed', words: [old, now] } } : { a: y, b: x, conflict: { rule: 'followed', words: [now, old] } };
      }
    }
  }
}

/** The subject that a claim of the old value and one of the new value must share. */
const LEAST_FOLLOWED = 0.39;

const rarest = (entry: PreparedEntry, vocabulary: Vocabulary): Token[] => subjectOf(entry.tokens).sort((x, y) => subjectWeight(y, vocabulary) - subjectWeight(x, vocabulary)).slice(0, MOST_WORDS);

/** Dates meet on their day and month, so that a missing year does not hide one. */
function valueKey(token: Token): string {
  const { date } = token;
  if (!date) return token.key;
  return date.month === null ? token.key : `d:${date.month}.${date.day ?? ''}`;
}

const wordKey = (token: Token): string => `w:${token.family ?? token.key}`;
