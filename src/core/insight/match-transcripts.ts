import { lemmasIn } from '../language/lemmas-in.ts';
import { compareEntries } from '../matching/compare-entries.ts';
import { comparisonText } from '../matching/comparison-text.ts';
import { prepareEntries } from '../matching/prepare-entry.ts';
import type { Account } from '../model/account.ts';
import type { Entry } from '../model/entry.ts';
import type { AccountKnowledge, KnownBullet } from './account-knowledge.ts';

/** A bullet of a transcript that an account holds too. */
export interface SharedBullet {
  readonly account: Account;
  readonly entry: Entry;
  /** The account's words. */
  readonly text: string;
  /** 1 where the account says the same for certain, less where it may. */
  readonly weight: number;
}

/** How many of a bullet's rarest words lead to bullets of accounts. */
const RAREST = 6;
/** A word that leads to more bullets than this leads nowhere. */
const COMMON = 60;
/** How much of the words of the shorter bullet must be shared before two are compared in earnest. */
const LEAST_SHARED = 0.45;
/** How many texts of accounts one bullet is compared with in earnest. */
const MOST_COMPARED = 3;

/**
 * Leads from a transcript's bullets to the accounts that hold them. Words propose, the matching engine decides, and
 * never on more than a few pairs a bullet, however many accounts there are.
 */
export class BulletIndex {
  private readonly byKey = new Map<string, KnownBullet[]>();
  private readonly byWord = new Map<string, KnownBullet[]>();

  /** Takes in what an account holds. */
  add({ account, bullets }: AccountKnowledge): void {
    for (const bullet of bullets) {
      // A note that says one thing a thousand times leads to itself once.
      if (this.byKey.get(bullet.key)?.at(-1)?.account === account) continue;
      add(this.byKey, bullet.key, bullet);
      for (const word of bullet.words) add(this.byWord, word, bullet);
    }
  }

  /** The accounts that hold a bullet, each once, with what comes nearest to it. */
  holding(entry: Entry): SharedBullet[] {
    const { key, body } = comparisonText(entry.text);
    const found = new Map<Account, SharedBullet>();
    for (const { account, text } of this.byKey.get(key) ?? []) found.set(account, { account, entry, text, weight: 1 });
    const near = this.nearest(lemmasIn(body), key);
    if (near.length === 0) return [...found.values()];
    const { entries, vocabulary } = prepareEntries([entry.text, ...near.map(({ text }) => text)]);
    const [asked, ...others] = entries;
    for (const [at, { key: other, text }] of near.entries()) {
      const prepared = others[at];
      const holders = (this.byKey.get(other) ?? []).filter(({ account }) => found.get(account)?.weight !== 1);
      if (!asked || !prepared || holders.length === 0) continue;
      const { relation, confidence } = compareEntries(asked, prepared, vocabulary);
      const weight = confidence === null ? 0 : confidence === 'certain' ? 1 : relation === 'restates' ? 0.5 : 0.7;
      for (const { account } of holders) {
        if (weight > (found.get(account)?.weight ?? 0)) found.set(account, { account, entry, text, weight });
      }
    }
    return [...found.values()];
  }

  /** The bullets that share most words, one of each text, without those of the same text. */
  private nearest(words: ReadonlySet<string>, key: string): KnownBullet[] {
    const rows = [...words].flatMap((word) => {
      const row = this.byWord.get(word);
      return row && row.length <= COMMON ? [row] : [];
    });
    rows.sort((a, b) => a.length - b.length);
    const met = new Map(rows.slice(0, RAREST).flatMap((row) => row.map((bullet) => [bullet.key, bullet] as const)));
    met.delete(key);
    return [...met.values()]
      .map((bullet) => ({ bullet, shared: sharedPart(words, bullet.words) }))
      .filter(({ shared }) => shared >= LEAST_SHARED)
      .sort((a, b) => b.shared - a.shared)
      .slice(0, MOST_COMPARED)
      .map(({ bullet }) => bullet);
  }
}

/** Of the words that the shorter of two texts has, the share that both have. */
function sharedPart(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of words) if (others.has(word)) shared += 1;
  return shared / Math.max(1, Math.min(words.size, others.size));
}

function add(index: Map<string, KnownBullet[]>, key: string, bullet: KnownBullet): void {
  const row = index.get(key);
  if (row) row.push(bullet);
  else index.set(key, [bullet]);
}
