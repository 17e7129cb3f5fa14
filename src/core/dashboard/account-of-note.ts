import type { Account } from '../model/account.ts';
import { readTrailingLink } from '../model/link.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import type { AccountChoice } from './account-summary.ts';

/**
 * The account that a note leads to: an account note to itself, a transcript to the account that it names.
 *
 * @returns the path of the account's note, or null where the note leads to none
 */
export function accountOfNote(index: VaultIndex, path: string): string | null {
  const note = index.get(path);
  if (note?.kind === 'account') return path;
  if (note?.kind !== 'transcript') return null;
  const name = comparableName(note.transcript.account);
  if (name === '') return null;
  return index.accounts().find((account) => namesOf(account).has(name))?.path ?? null;
}

/** The accounts of the vault by name, to choose from. */
export function accountChoices(index: VaultIndex): AccountChoice[] {
  return index
    .accounts()
    .map(({ path, name, lastContact }) => ({ path, name, lastContact }))
    .sort((a, b) => compareText(a.name.toLowerCase(), b.name.toLowerCase()) || compareText(a.path, b.path));
}

/** What an account goes by in links and properties: its name, its aliases, its path and its file's name. */
function namesOf({ path, name, aliases }: Account): ReadonlySet<string> {
  const file = path.replace(/\.md$/, '');
  return new Set([name, ...aliases, file, file.slice(file.lastIndexOf('/') + 1)].map((text) => text.toLowerCase()));
}

/** `[[Accounts/Northwind|Northwind]]` and `Northwind` in the form that names are compared in. */
function comparableName(account: string): string {
  const text = account.trim();
  return (readTrailingLink(text)?.target ?? (text === '[[]]' ? '' : text)).toLowerCase();
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
