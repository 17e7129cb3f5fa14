import type { Account } from '../model/account.ts';
import type { Entry } from '../model/entry.ts';
import type { Transcript } from '../model/transcript.ts';
import { compareCodeUnits } from '../text/compare-code-units.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import { contextLines, type ContextLine } from './context-line.ts';
import { traceLineSteps } from './trace-line.ts';

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
 * Finds the transcripts that say what an account's note says. A line of Recent Context has the one that it was drawn from.
 * Yields between units of work, because comparing is work.
 *
 * @param known what was found before by the bullets' texts, for as long as no transcript changes; takes what is found now
 */
export function* sourcesSteps(index: VaultIndex, account: Account, known = new Map<string, readonly LineSource[]>()): Generator<void, Sources> {
  const sources = new Map<Entry, readonly LineSource[]>();
  const told = [...account.facts, ...account.decisions];
  const unknown = [...new Set(told.map(({ text }) => text))].filter((text) => !known.has(text));
  const found = yield* index.transcriptsHoldingSteps(unknown, [account.name, ...account.aliases]);
  for (const [at, text] of unknown.entries()) {
    known.set(text, inDateOrder((found[at] ?? []).map(({ transcript, statement: { line } }) => ({ transcript, line }))));
    yield;
  }
  for (const entry of told) sources.set(entry, known.get(entry.text) ?? []);
  for (const line of contextLines(account, index, account.path)) {
    const source = yield* contextSource(index, account, line);
    sources.set(line.entry, source ? [source] : []);
    yield;
  }
  return sources;
}

/** The Summary that a line was drawn from; of a "Mentioned in:" line, the transcript's title. */
function* contextSource(index: VaultIndex, account: Account, line: ContextLine): Generator<void, LineSource | null> {
  const trace = yield* traceLineSteps(line, account, index);
  if (trace === null) return null;
  const { transcript } = trace;
  return { transcript, line: (line.form === 'mention' ? titleLine(index, transcript) : transcript.summary?.line) ?? 1 };
}

function titleLine(index: VaultIndex, { path }: Transcript): number | undefined {
  return index.get(path)?.tree.sections.find(({ heading }) => heading?.level === 1)?.heading?.line;
}

/** Sources in the order of {@link Sources}. */
export function inDateOrder(sources: Iterable<LineSource>): LineSource[] {
  return [...sources].sort((a, b) => compareCodeUnits(a.transcript.date ?? UNDATED, b.transcript.date ?? UNDATED) || compareCodeUnits(a.transcript.path, b.transcript.path));
}

/** After every date. */
const UNDATED = '~';
