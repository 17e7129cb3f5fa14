import { compareCodeUnits } from '../text/compare-code-units.ts';
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
  return index.statedAccount(note.transcript)?.account?.path ?? null;
}

/** The accounts of the vault by name, to choose from. */
export function accountChoices(index: VaultIndex): AccountChoice[] {
  return index
    .accounts()
    .map(({ path, name, lastContact }) => ({ path, name, lastContact }))
    .sort((a, b) => compareCodeUnits(a.name.toLowerCase(), b.name.toLowerCase()) || compareCodeUnits(a.path, b.path));
}
