import { traceEntry } from '../insight/context-trace.ts';
import type { Account } from '../model/account.ts';
import type { ContextEntry } from '../model/entry.ts';
import type { Transcript } from '../model/transcript.ts';
import { resolveLink } from '../vault/link-text.ts';
import type { VaultIndex } from '../vault/vault-index.ts';

/** The transcript that a line of Recent Context leads to by its link, its title or the words of a Summary; null for none or several. */
export function contextOrigin(index: VaultIndex, account: Account, entry: ContextEntry): Transcript | null {
  const { link, date } = entry;
  const linked = link === null ? null : resolveLink(index, link, account.path);
  if (linked !== null) {
    const note = index.get(linked);
    return note?.kind === 'transcript' ? note.transcript : null;
  }
  if (date === null) return null;
  const found = index.transcriptsOn(date).filter((transcript) => traceEntry(entry, transcript) !== null);
  return found.length === 1 ? (found[0] ?? null) : null;
}
