import type { Account } from '../model/account.ts';
import type { Transcript } from '../model/transcript.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import { contextOrigin } from './row-origins.ts';

/**
 * The transcripts of an account, newest first: those that name it, and those that name none and that its Recent Context
 * tells of, by a link or in the words of their Summary. One that only mentions the account is none of them.
 */
export function accountTranscripts(index: VaultIndex, account: Account): Transcript[] {
  const found = new Map(index.transcriptsOf(account).map((transcript) => [transcript.path, transcript]));
  for (const entry of account.context) {
    const transcript = entry.mention ? null : contextOrigin(index, account, entry);
    if (transcript && index.statedAccount(transcript) === null) found.set(transcript.path, transcript);
  }
  return [...found.values()].sort((a, b) => compareText(b.date ?? '', a.date ?? '') || compareText(a.path, b.path));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
