import type { Account } from '../model/account.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import { namesOf, tails, termsSteps, type AccountTerms } from './account-terms.ts';

/** In how many bullets of a vault a name stands, and which account says it most. */
interface Saying {
  bullets: number;
  most: AccountTerms;
}

/**
 * What the accounts of a vault are called and speak of, to be found by a bullet's words: a bullet is held against the few
 * accounts that it could lead to, however many there are.
 */
export class TermIndex {
  readonly accounts: readonly AccountTerms[];
  private readonly byNameWord = new Map<string, AccountTerms[]>();
  private readonly sayings = new Map<string, Saying>();
  /** By first word, then name: the account that speaks of it, or null where several do. */
  private readonly byHead = new Map<string, Map<string, AccountTerms | null>>();

  /** Reads the accounts of a vault; yields between them. */
  static *readSteps(index: VaultIndex): Generator<void, TermIndex> {
    const all: AccountTerms[] = [];
    const terms = new TermIndex(all);
    for (const account of index.accounts()) {
      const read = yield* termsSteps(account);
      all.push(read);
      terms.add(read);
      yield;
    }
    return terms;
  }

  private constructor(accounts: readonly AccountTerms[]) {
    this.accounts = accounts;
  }

  of(account: Account): AccountTerms | null {
    return this.accounts.find((terms) => terms.account === account) ?? null;
  }

  /** The accounts that a text names, and those that say most of a name in it. */
  leadingTo(text: string): Set<AccountTerms> {
    const found = new Set<AccountTerms>();
    for (const word of new Set(wordsOf(text))) for (const terms of this.byNameWord.get(word) ?? []) found.add(terms);
    for (const { name } of namesOf(text)) {
      for (const tail of tails(name)) {
        const most = this.sayings.get(tail)?.most;
        if (most) found.add(most);
      }
    }
    return found;
  }

  /** How many bullets of all accounts speak of a name. */
  bulletsSaying(name: string): number {
    return this.sayings.get(name)?.bullets ?? 0;
  }

  /** Whether another account than this one speaks of another thing whose name begins with the same word. */
  isSharedHead(name: string, terms: AccountTerms): boolean {
    const others = this.byHead.get(name.slice(0, Math.max(0, name.indexOf(' '))));
    return others !== undefined && [...others].some(([other, speaker]) => speaker !== terms && !other.includes(name) && !name.includes(other));
  }

  private add(terms: AccountTerms): void {
    for (const word of new Set(terms.names.flatMap((name) => wordsOf(name)[0] ?? []))) {
      const named = this.byNameWord.get(word);
      if (named) named.push(terms);
      else this.byNameWord.set(word, [terms]);
    }
    for (const [name, { size }] of terms.speaking) {
      const saying = this.sayings.get(name);
      if (!saying) this.sayings.set(name, { bullets: size, most: terms });
      else {
        saying.bullets += size;
        if (size > (saying.most.speaking.get(name)?.size ?? 0)) saying.most = terms;
      }
    }
    for (const name of terms.longNames) {
      const head = name.slice(0, name.indexOf(' '));
      const others = this.byHead.get(head);
      if (others) others.set(name, others.has(name) ? null : terms);
      else this.byHead.set(head, new Map([[name, terms]]));
    }
  }
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}
