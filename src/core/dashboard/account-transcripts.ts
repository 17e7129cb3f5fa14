import { traceEntry } from '../insight/context-trace.ts';
import type { Account } from '../model/account.ts';
import type { Transcript } from '../model/transcript.ts';
import { compareCodeUnits } from '../text/compare-code-units.ts';
import { statedNames } from '../vault/account-names.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import { contextOrigin } from './context-origin.ts';

/**
 * The transcripts of an account, newest first: those that name it, and those that name none and that its Recent Context
 * tells of, by a link or in the words of their Summary. One that only mentions the account is none of them.
 *
 * @param nameless made ready by a caller that asks for many accounts
 */
export function accountTranscripts(index: VaultIndex, account: Account, nameless: Nameless = (date) => index.transcriptsOn(date).filter(namesNone)): Transcript[] {
  const found = new Map(index.transcriptsOf(account).map((transcript) => [transcript.path, transcript]));
  for (const entry of account.context) {
    // Most lines tell of none such, and reading what all others of their day say would be for nothing.
    const mayLead = (): boolean => entry.link !== null || nameless(entry.date ?? '').some((transcript) => traceEntry(entry, transcript) !== null);
    if (entry.mention || !mayLead()) continue;
    const transcript = contextOrigin(index, account, entry);
    if (transcript && namesNone(transcript)) found.set(transcript.path, transcript);
  }
  return [...found.values()].sort((a, b) => compareCodeUnits(b.date ?? '', a.date ?? '') || compareCodeUnits(a.path, b.path));
}

/** The transcripts of a day, `YYYY-MM-DD`, that name no account. */
export type Nameless = (date: string) => readonly Transcript[];

/** {@link Nameless} made ready for many accounts of a vault, for as long as it does not change. */
export function namelessByDay(index: VaultIndex): Nameless {
  const days = new Map<string, Transcript[]>();
  for (const transcript of index.transcripts()) {
    if (transcript.date !== null && namesNone(transcript)) days.set(transcript.date, [...(days.get(transcript.date) ?? []), transcript]);
  }
  return (date) => days.get(date) ?? [];
}

const knownNameless = new WeakMap<Transcript, boolean>();

/** Whether a transcript itself names no account, known or not. */
function namesNone(transcript: Transcript): boolean {
  const found = knownNameless.get(transcript) ?? statedNames(transcript).length === 0;
  knownNameless.set(transcript, found);
  return found;
}
