import { lemmasIn } from '../language/lemmas-in.ts';
import { ungarble } from '../language/mojibake.ts';
import { comparisonTextOf } from '../matching/comparison-text.ts';
import { claimOf } from '../matching/placeholder.ts';
import type { Account } from '../model/account.ts';
import type { Entry } from '../model/entry.ts';
import type { NoteEntries } from '../model/note-entries.ts';
import { compareCodeUnits } from '../text/compare-code-units.ts';
import { accountNames, shortName } from './account-names.ts';
import { namesIn } from './proper-names.ts';

/** A bullet that an account holds, and its words. */
export interface KnownBullet {
  readonly account: Account;
  readonly text: string;
  /** As matching has it: equal keys are equal texts. */
  readonly key: string;
  readonly words: ReadonlySet<string>;
}

/** What one account's note says, made ready to be looked up. */
export interface AccountKnowledge {
  readonly account: Account;
  /** Facts and decisions. */
  readonly bullets: readonly KnownBullet[];
  /** What it is called, the longest first: its name, its aliases, and what its bullets shorten the name to. */
  readonly names: readonly string[];
  /** Proper names of several words that it speaks of, in lower case. */
  readonly properNames: ReadonlySet<string>;
}

const known = new WeakMap<Account, AccountKnowledge>();

/** Reads an account once; a changed note is another account. Yields between bullets. */
export function* knowledgeSteps(account: Account): Generator<void, AccountKnowledge> {
  const found = known.get(account);
  if (found) return found;
  const read = yield* readSteps(account);
  known.set(account, read);
  return read;
}

function* readSteps(account: Account): Generator<void, AccountKnowledge> {
  const texts: string[] = [];
  for (const { text } of account.sections.flatMap(({ entries }) => entries)) {
    texts.push(ungarble(text));
    yield;
  }
  const bullets: KnownBullet[] = [];
  for (const entry of claims(account)) {
    bullets.push(readBullet(account, entry));
    yield;
  }
  const names = accountNames(account);
  const short = shortName(account.name, texts);
  if (short !== null) names.push(short);
  return {
    account,
    bullets,
    names: [...new Set(names)].sort((a, b) => b.length - a.length || compareCodeUnits(a, b)),
    properNames: new Set(texts.flatMap(namesIn)),
  };
}

/** The facts and decisions of a note, without those that only say that there is nothing to say. */
export function claims({ facts, decisions }: NoteEntries): Entry[] {
  return [...facts, ...decisions].filter(({ text, section }) => claimOf(text, section) !== null);
}

function readBullet(account: Account, entry: Entry): KnownBullet {
  const { key, body } = comparisonTextOf(entry);
  return { account, text: entry.text, key, words: lemmasIn(body) };
}
