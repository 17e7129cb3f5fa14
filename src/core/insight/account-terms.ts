import { isCommonLemma } from '../language/lexicon.ts';
import { ungarble } from '../language/mojibake.ts';
import { lemmatize } from '../language/morphology.ts';
import { comparisonText, comparisonTextOf } from '../matching/comparison-text.ts';
import type { Account } from '../model/account.ts';
import type { Entry } from '../model/entry.ts';
import { compareCodeUnits } from '../text/compare-code-units.ts';
import { accountNames, placesOf, shortName } from './account-names.ts';
import { namesIn, runsIn, type NameRun } from './proper-names.ts';

/** A fact or decision as it is read for its names: repaired, without Markdown. */
export interface ReadBullet {
  readonly key: string;
  readonly text: string;
  readonly isQuestion: boolean;
}

/** What an account is called, and the proper names that its facts and decisions speak of. */
export interface AccountTerms {
  readonly account: Account;
  /** As a comparison text has them, the longest first. */
  readonly names: readonly string[];
  /** The words of its names, in lower case, that tell it from others. */
  readonly nameWords: ReadonlySet<string>;
  readonly bullets: readonly ReadBullet[];
  /** Of a name: the keys of the bullets that speak of it. */
  readonly speaking: ReadonlyMap<string, ReadonlySet<string>>;
  /** Those of them that have several words, whole. */
  readonly longNames: ReadonlySet<string>;
}

/** A name of one word says who is meant only if it is no word of the language and no abbreviation. */
const LEAST_LETTERS = 4;

const read = new WeakMap<Account, AccountTerms>();

/** Reads an account once; a changed note is another account. Yields between bullets. */
export function* termsSteps(account: Account): Generator<void, AccountTerms> {
  const found = read.get(account);
  if (found) return found;
  const terms = yield* readTerms(account);
  read.set(account, terms);
  return terms;
}

/** Repairs a bullet's text and strips it of Markdown. */
export function readBullet(entry: Entry): ReadBullet {
  const { key, body, question } = comparisonTextOf(entry);
  return { key, text: body, isQuestion: question };
}

function* readTerms(account: Account): Generator<void, AccountTerms> {
  const bullets: ReadBullet[] = [];
  for (const entry of [...account.facts, ...account.decisions]) {
    bullets.push(readBullet(entry));
    yield;
  }
  const texts: string[] = [];
  const longNames = new Set<string>();
  for (const { text } of account.sections.flatMap(({ entries }) => entries)) {
    const repaired = ungarble(text);
    texts.push(repaired);
    for (const name of namesIn(repaired)) longNames.add(name);
    yield;
  }
  const own = accountNames(account).map((name) => comparisonText(name).body).filter((name) => /\p{Lu}/u.test(name));
  const short = own[0] === undefined ? null : shortName(own[0], texts);
  const names = [...new Set(short === null ? own : [...own, short])].sort((a, b) => b.length - a.length || compareCodeUnits(a, b));
  const speaking = new Map<string, Set<string>>();
  for (const { key, text } of bullets) {
    for (const name of termsIn(text)) {
      const keys = speaking.get(name);
      if (keys) keys.add(key);
      else speaking.set(name, new Set([key]));
    }
    yield;
  }
  return { account, names, nameWords: new Set(names.flatMap(ownWords)), bullets, speaking, longNames };
}

/**
 * The proper names of a text, each with its last words, by which it may stand elsewhere: "captain bjarne tofte", "bjarne
 * tofte", "tofte". A single word that begins the text may be none.
 */
function termsIn(text: string): Set<string> {
  return new Set(namesOf(text).flatMap(({ name, words, from }) => (words > 1 || from > 0 ? tails(name) : [])));
}

/** The proper names of a text, without abbreviations: everybody has a CISO. */
export function namesOf(text: string): NameRun[] {
  return runsIn(text).filter(({ words, from, to }) => words > 1 || !/^\p{Lu}{2,5}$/u.test(text.slice(from, to)));
}

/** A name and what it is shortened to, the longest first; none where it is a single word that could mean anything. */
export function tails(name: string): string[] {
  const words = name.split(' ');
  return words.flatMap((_, at) => {
    const tail = words.slice(at).join(' ');
    return at < words.length - 1 || isTelling(tail) ? [tail] : [];
  });
}

function isTelling(word: string): boolean {
  return word.length >= LEAST_LETTERS && !isCommonLemma(lemmatize(word).lemma) && !isCommonLemma(word);
}

/** Words of a name that are no words of the language, all of them where each is one. */
function ownWords(name: string): string[] {
  const words = (name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => word.length >= LEAST_LETTERS);
  return words.filter(isTelling);
}

/** Whether a name is one word of the language, so that a capital alone makes it a name. */
export function isPlainWord(name: string): boolean {
  return !name.includes(' ') && !isTelling(name.toLowerCase());
}

/** Where any of the names stands in the text; the longest at each place. */
export function namedIn({ names }: AccountTerms, text: string): { from: number; to: number; name: string }[] {
  const found: { from: number; to: number; name: string }[] = [];
  for (const name of names) {
    for (const from of placesOf(name, text)) {
      const to = from + name.length;
      if (!found.some((other) => other.from <= from && to <= other.to)) found.push({ from, to, name });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
