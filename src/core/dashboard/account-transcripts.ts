import type { Account } from '../model/account.ts';
import type { Transcript } from '../model/transcript.ts';
import { statedNames } from '../vault/account-names.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import { contextOrigin } from './context-origin.ts';

/**
 * The transcripts of an account, newest first: those that name it, and those that name none and that its Recent Context
 * tells of, by a link or in the words of their Summary. One that only mentions the account is none of them.
 */
export function accountTranscripts(index: VaultIndex, account: Account): Transcript[] {
  const found = new Map(index.transcriptsOf(account).map((transcript) => [transcript.path, transcript]));
  for (const entry of account.context) {
    // Most days have no such transcript, and reading what the others say would be for nothing.
    if (entry.mention || (entry.link === null && !index.transcriptsOn(entry.date ?? '').some(namesNone))) continue;
    const transcript = contextOrigin(index, account, entry);
    if (transcript && namesNone(transcript)) found.set(transcript.path, transcript);
  }
  return [...found.values()].sort((a, b) => compareText(b.date ?? '', a.date ?? '') || compareText(a.path, b.path));
}

const nameless = new WeakMap<Transcript, boolean>();

/** Whether a transcript itself names no account, known or not. */
function namesNone(transcript: Transcript): boolean {
  const found = nameless.get(transcript) ?? statedNames(transcript).length === 0;
  nameless.set(transcript, found);
  return found;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
