import type { Misplaced } from '../insight/other-account.ts';
import type { LineSource, Sources } from '../insight/sources.ts';
import type { UpdatedPair } from '../insight/updated.ts';
import type { Account } from '../model/account.ts';
import type { Entry } from '../model/entry.ts';
import type { AccountPlans } from './care.ts';

/** What the vault tells of the entries of an account's note. */
export interface EntryFindings {
  /** Null until they are known; an entry that is not in it is not known yet either. */
  readonly sources: Sources | null;
  /** Null until they are known. */
  readonly pairs: readonly UpdatedPair[] | null;
  readonly misplaced: readonly Misplaced[];
}

/** What work on an account found out beyond its note's own words. Its entries are those of the note that is shown. */
export interface AccountFindings extends EntryFindings {
  /** What the operations would do to the note's very text, as far as that is known. */
  readonly plans: AccountPlans;
  /** Why an entry may not hold any more. */
  readonly outdated: ReadonlyMap<Entry, string>;
}

/** Before anything is found out. */
export const NO_FINDINGS: EntryFindings = { sources: null, pairs: null, misplaced: [] };

/**
 * What was found out of a note as it was before, for its entries of today: an entry is known again by its text. So what a
 * person has seen stays while the rest is worked out.
 */
export function carryFindings({ sources, pairs, misplaced }: EntryFindings, { facts, decisions, context }: Account): EntryFindings {
  const byText = new Map<string, Entry>();
  for (const entry of [...context, ...decisions, ...facts]) byText.set(entry.text, entry);
  const known = new Map<string, readonly LineSource[]>([...(sources ?? [])].map(([entry, found]) => [entry.text, found]));
  return {
    sources: sources && new Map([...facts, ...decisions, ...context].flatMap((entry) => {
      const found = known.get(entry.text);
      return found ? [[entry, found] as const] : [];
    })),
    pairs: pairs && pairs.flatMap((pair) => {
      const [older, newer] = [byText.get(pair.older.text), byText.get(pair.newer.text)];
      return older && newer ? [{ ...pair, older, newer }] : [];
    }),
    misplaced: misplaced.flatMap((one) => {
      const entry = byText.get(one.entry.text);
      return entry ? [{ ...one, entry }] : [];
    }),
  };
}
