import { normalizeText } from '../language/normalize-text.ts';
import { noteName } from '../model/note-source.ts';
import type { Account } from '../model/account.ts';
import { readTrailingLink } from '../model/link.ts';
import type { Transcript } from '../model/transcript.ts';
import { compareCodeUnits } from '../text/compare-code-units.ts';
import { LookupTable } from './lookup-table.ts';

/** Which account a transcript itself names. */
export interface StatedAccount {
  /** The account's name, or, where no note is that account, the name as the transcript has it. */
  readonly name: string;
  /** Null where no note of the vault is that account. */
  readonly account: Account | null;
}

/**
 * Looks accounts up by note name, account name and alias, without regard to case. Where two accounts share a name,
 * note names count before account names and those before aliases, then the first by path has it. Adding or removing an
 * account costs the same however many there are.
 */
export class AccountNames {
  private readonly byNoteName = new LookupTable<Account>();
  private readonly byName = new LookupTable<Account>();
  private readonly byAlias = new LookupTable<Account>();

  add(account: Account): void {
    for (const [table, names] of this.tables(account)) for (const name of names) table.add(nameKey(name), account);
  }

  remove(account: Account): void {
    for (const [table, names] of this.tables(account)) for (const name of names) table.remove(nameKey(name), account.path);
  }

  find(name: string): Account | null {
    const key = nameKey(name);
    return this.byNoteName.get(key)[0] ?? this.byName.get(key)[0] ?? this.byAlias.get(key)[0] ?? null;
  }

  /** Every account that goes by a name, its note's name aside, by path. */
  sharing(name: string): Account[] {
    const key = nameKey(name);
    const all = new Map([...this.byName.get(key), ...this.byAlias.get(key)].map((account) => [account.path, account]));
    return [...all.values()].sort((a, b) => compareCodeUnits(a.path, b.path));
  }

  /** @returns null where the transcript names no account */
  stated(transcript: Transcript): StatedAccount | null {
    const names = statedNames(transcript);
    const [named] = names;
    if (named === undefined) return null;
    for (const name of names) {
      const account = this.find(name);
      if (account) return { name: account.name, account };
    }
    return { name: names.at(-1) ?? named, account: null };
  }

  private tables(account: Account): (readonly [LookupTable<Account>, readonly string[]])[] {
    return [
      [this.byNoteName, [noteName(account.path)]],
      [this.byName, [account.name]],
      [this.byAlias, account.aliases],
    ];
  }
}

/** What a transcript calls its account: of a link the note's name, then what a reader sees. */
export function statedNames(transcript: Transcript): string[] {
  const stated = transcript.account.trim();
  const link = readTrailingLink(stated);
  const names = link ? [link.target.slice(link.target.lastIndexOf('/') + 1), link.label] : [stated.replace(/^\[\[|\]\]$/g, '').trim()];
  return [...new Set(names.filter((name) => name !== ''))];
}

/** Names that differ in case alone are one. */
export function nameKey(name: string): string {
  return normalizeText(name.trim(), 'NFC').toLowerCase();
}
