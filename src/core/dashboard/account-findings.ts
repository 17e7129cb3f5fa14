import { otherAccountSteps, type Misplaced } from '../insight/other-account.ts';
import { findOutdated } from '../insight/outdated.ts';
import { sourcesSteps, type LineSource, type Sources } from '../insight/sources.ts';
import { updatedPairs, type UpdatedPair } from '../insight/updated.ts';
import type { Account } from '../model/account.ts';
import type { Entry } from '../model/entry.ts';
import type { Options } from '../options.ts';
import type { NotePlan } from '../plan/edit-plan.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import type { AccountPlans } from './care.ts';

/** What the vault tells of the entries of an account's note. */
export interface EntryFindings {
  /** Null until they are known; an entry that is not in it is not known yet either. */
  readonly sources: Sources | null;
  /** Null until they are known. */
  readonly pairs: readonly UpdatedPair[] | null;
  readonly misplaced: readonly Misplaced[];
  /** Why an entry may not hold any more. */
  readonly outdated: ReadonlyMap<Entry, string>;
}

/** What work on an account found out beyond its note's own words. Its entries are those of the note that is shown. */
export interface AccountFindings extends EntryFindings {
  /** What the operations would do to the note's very text, as far as that is known. */
  readonly plans: AccountPlans;
}

/** Before anything is found out. */
export const NO_FINDINGS: EntryFindings = { sources: null, pairs: null, misplaced: [], outdated: new Map() };

/** What {@link findAccountSteps} works on. */
export interface FindingsInput {
  readonly index: VaultIndex;
  readonly account: Account;
  readonly options: Options;
  /** `YYYY-MM-DD`, where the host stands. */
  readonly today: string;
  /** Of the note's very text. */
  readonly dedupe: NotePlan | null;
  /** The sources that were found before by the bullets' texts, and still hold; takes those that are found now. */
  readonly known: Map<string, readonly LineSource[]>;
}

/** Finds out what the vault tells of the entries of an account's note; yields after a bullet's worth of work. */
export function* findAccountSteps({ index, account, options, today, dedupe, known }: FindingsInput): Generator<void, EntryFindings> {
  const sources = yield* sourcesSteps(index, account, known);
  const misplaced = yield* otherAccountSteps(index, account, options, sources);
  const pairs: UpdatedPair[] = [];
  for (const conflict of dedupe?.conflicts ?? []) {
    pairs.push(...updatedPairs(account, [conflict], sources));
    yield;
  }
  const outdated = new Map<Entry, string>();
  for (const entry of [...account.facts, ...account.decisions]) {
    for (const [of, why] of findOutdated([entry], sources, today)) outdated.set(of, why);
    yield;
  }
  return { sources, pairs, misplaced, outdated };
}

/**
 * What was found out of a note as it was before, for its entries of today: an entry is known again by its text. So what a
 * person has seen stays while the rest is worked out.
 */
export function carryFindings({ sources, pairs, misplaced, outdated }: EntryFindings, { facts, decisions, context }: Account): EntryFindings {
  const byText = new Map<string, Entry>();
  for (const entry of [...context, ...decisions, ...facts]) byText.set(entry.text, entry);
  const reasons = new Map([...outdated].map(([entry, why]) => [entry.text, why]));
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
    outdated: new Map([...facts, ...decisions].flatMap((entry) => {
      const why = reasons.get(entry.text);
      return why === undefined ? [] : [[entry, why] as const];
    })),
  };
}
