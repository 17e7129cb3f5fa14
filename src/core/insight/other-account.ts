import type { Account } from '../model/account.ts';
import type { Entry } from '../model/entry.ts';
import type { Options } from '../options.ts';
import type { VaultIndex } from '../vault/vault-index.ts';

/** A bullet that tells of another account of the vault. */
export interface Misplaced {
  readonly entry: Entry;
  /** The account that it tells of. */
  readonly account: Account;
  /** One sentence for a person: why. */
  readonly reason: string;
  /** Under which "keep here" is remembered. */
  readonly decisionKey: string;
}

/**
 * The facts and decisions of an account's note that tell of another account of the vault and not of this one. Those that
 * tell of both are none: a relationship belongs to both notes.
 *
 * @returns a generator that yields between bullets; in document order, without what a person said to keep
 */
// eslint-disable-next-line require-yield
export function* otherAccountSteps(_index: VaultIndex, _account: Account, _options: Options): Generator<void, Misplaced[]> {
  return [];
}
