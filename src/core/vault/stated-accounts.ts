import type { Account } from '../model/account.ts';
import { readTrailingLink } from '../model/link.ts';
import type { Transcript } from '../model/transcript.ts';

/** Which account a transcript itself names. */
export interface StatedAccount {
  /** The account's name, or, where no note is that account, the name as the transcript has it. */
  readonly name: string;
  /** Null where no note of the vault is that account. */
  readonly account: Account | null;
}

/**
 * Looks stated accounts up by note name, account name and alias, without regard to case. Where two accounts share a
 * name, the first by path has it.
 */
export class StatedAccounts {
  private readonly byName = new Map<string, Account>();

  constructor(accounts: readonly Account[]) {
    const names = [
      (account: Account) => [noteName(account.path)],
      (account: Account) => [account.name],
      (account: Account) => account.aliases,
    ];
    for (const namesOf of names) {
      for (const account of accounts) {
        for (const name of namesOf(account)) if (!this.byName.has(key(name))) this.byName.set(key(name), account);
      }
    }
  }

  /** @returns null where the transcript names no account */
  of(transcript: Transcript): StatedAccount | null {
    const stated = transcript.account.trim();
    const link = readTrailingLink(stated);
    const named = link ? noteName(link.target) : stated.replace(/^\[\[|\]\]$/g, '').trim();
    if (named === '') return null;
    const account = this.byName.get(key(named)) ?? (link ? this.byName.get(key(link.label)) : undefined);
    return account ? { name: account.name, account } : { name: link?.label ?? named, account: null };
  }
}

function noteName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

function key(name: string): string {
  return name.trim().toLowerCase();
}
