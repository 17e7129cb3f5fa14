import { namedIn, type AccountTerms, type ReadBullet } from './account-terms.ts';
import { isOfAccount } from './bullet-leads.ts';
import type { TermIndex } from './term-index.ts';

/** A note ties an account to its own in as many bullets where that is a party to it. */
const TYING_BULLETS = 4;
/** A note that names an account in as many bullets deals with it. */
const DEALING_BULLETS = 2;
/** As many accounts, and as great a part of all, make one that everybody deals with. */
export const HUB_ACCOUNTS = 3;
export const HUB_PART = 0.2;

/**
 * The accounts that a note speaks of anyhow, as a supplier or a partner or the vault's owner: there a name alone tells nothing.
 * They are those that several of its bullets tie to its own account, and those that notes of many others name.
 */
export class KnownParties {
  private readonly answers = new Map<AccountTerms, boolean>();

  constructor(
    private readonly own: AccountTerms,
    private readonly index: TermIndex,
  ) {}

  *hasSteps(terms: AccountTerms): Generator<void, boolean> {
    const known = this.answers.get(terms) ?? (yield* this.findSteps(terms));
    this.answers.set(terms, known);
    return known;
  }

  private *findSteps(terms: AccountTerms): Generator<void, boolean> {
    const naming = ({ bullets }: AccountTerms): ReadBullet[] => bullets.filter(({ text }) => namedIn(terms, text).length > 0);
    const tied = new Set(naming(this.own).flatMap((bullet) => (isOfAccount(bullet, this.own, this.index) ? [bullet.key] : [])));
    if (tied.size >= TYING_BULLETS) return true;
    const others = this.index.accounts.filter((other) => other !== terms && other !== this.own);
    let dealing = 0;
    for (const other of others) {
      if (naming(other).length >= DEALING_BULLETS) dealing += 1;
      yield;
    }
    return dealing >= HUB_ACCOUNTS && dealing >= HUB_PART * (others.length + 1);
  }
}
