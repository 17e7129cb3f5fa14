import { readContextTrace } from '../insight/context-trace.ts';
import { ungarble } from '../language/mojibake.ts';
import type { Account } from '../model/account.ts';
import type { ContextEntry, Entry } from '../model/entry.ts';
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
  const only: Account = { ...account, context: [entry] };
  const found = index.transcriptsOn(date).filter((transcript) => readContextTrace(only, transcript, summaryOf(transcript)) !== null);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Where facts and decisions came from. */
export interface FactOrigin {
  readonly transcript: Transcript;
  /** The transcript's bullet that says so. */
  readonly line: number;
}

/**
 * The newest transcript that holds each fact and decision for certain; one that none holds is left out. Yields after each,
 * because comparing is work.
 *
 * @param known what was found before by the bullets' texts, and is still so; takes what is found now
 */
export function* factOriginsSteps(index: VaultIndex, { facts, decisions }: Account, known = new Map<string, FactOrigin | null>()): Generator<void, ReadonlyMap<Entry, FactOrigin>> {
  const origins = new Map<Entry, FactOrigin>();
  for (const entry of [...facts, ...decisions]) {
    let origin = known.get(entry.text);
    if (origin === undefined) {
      origin = findOrigin(index, entry.text);
      known.set(entry.text, origin);
      yield;
    }
    if (origin) origins.set(entry, origin);
  }
  return origins;
}

function findOrigin(index: VaultIndex, text: string): FactOrigin | null {
  const holding = index.transcriptsHolding(text).filter(({ confidence, transcript }) => confidence === 'certain' && transcript.date !== null);
  const newest = holding.reduce<(typeof holding)[number] | null>((best, source) => (best === null || (source.transcript.date ?? '') > (best.transcript.date ?? '') ? source : best), null);
  return newest && { transcript: newest.transcript, line: newest.entry.item.line };
}

const summaries = new WeakMap<Transcript, string>();

function summaryOf(transcript: Transcript): string {
  const summary = summaries.get(transcript) ?? ungarble(transcript.summary?.text ?? '');
  summaries.set(transcript, summary);
  return summary;
}
