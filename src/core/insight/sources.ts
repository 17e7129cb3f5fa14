import type { Account } from '../model/account.ts';
import type { Entry } from '../model/entry.ts';
import type { Transcript } from '../model/transcript.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import { readLine } from './context-line.ts';
import { traceLine } from './trace-line.ts';

/** Where a bullet of an account's note was said. */
export interface LineSource {
  readonly transcript: Transcript;
  /** 1-based line of the bullet or sentence in the transcript. */
  readonly line: number;
}

/**
 * Of facts, decisions and context lines: oldest first by the transcripts' dates (then path), undated last; an empty list:
 * no transcript supports it.
 */
export type Sources = ReadonlyMap<Entry, readonly LineSource[]>;

/**
 * Finds the transcripts that say what an account's note says. Yields between units of work, because comparing is work.
 *
 * @param known what was found before by the bullets' texts, and is still so; takes what is found now
 */
export function* sourcesSteps(index: VaultIndex, account: Account, known = new Map<string, readonly LineSource[]>()): Generator<void, Sources> {
  const sources = new Map<Entry, readonly LineSource[]>();
  const told = [...account.facts, ...account.decisions];
  const unknown = [...new Set(told.map(({ text }) => text))].filter((text) => !known.has(text));
  const found = yield* index.transcriptsHoldingSteps(unknown, [account.name, ...account.aliases]);
  for (const [at, text] of unknown.entries()) {
    known.set(text, inOrder((found[at] ?? []).map(({ transcript, statement: { line } }) => ({ transcript, line }))));
  }
  for (const entry of told) sources.set(entry, known.get(entry.text) ?? []);
  for (const section of account.sections) {
    if (section.kind !== 'context') continue;
    for (const entry of section.entries) {
      if (entry.kind === 'context') sources.set(entry, contextSources(index, account, readLine(entry as Account['context'][number], section, index, account.path)));
      yield;
    }
  }
  return sources;
}

function contextSources(index: VaultIndex, account: Account, line: ReturnType<typeof readLine>): LineSource[] {
  const trace = traceLine(line, account, index);
  return trace === null ? [] : [{ transcript: trace.transcript, line: trace.transcript.summary?.line ?? 1 }];
}

function inOrder(sources: readonly LineSource[]): LineSource[] {
  return [...sources].sort((a, b) => compareText(a.transcript.date ?? '9999-99-99', b.transcript.date ?? '9999-99-99') || compareText(a.transcript.path, b.transcript.path));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
