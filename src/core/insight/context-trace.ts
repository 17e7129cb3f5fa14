import { ungarble } from '../language/mojibake.ts';
import type { Account } from '../model/account.ts';
import type { ContextEntry } from '../model/entry.ts';
import type { Transcript } from '../model/transcript.ts';
import { titleKey } from '../vault/title-key.ts';

/** `own`: a line tells of the transcript itself; `mention`: it only says that the account comes up there; null: no line. */
export type ContextTrace = 'own' | 'mention' | null;

/** A cut line says at least this many characters of the Summary. */
const LEAST_PREFIX = 40;

/** What the account's Recent Context says of a transcript, by {@link traceEntry}. */
export function readContextTrace({ context }: Account, transcript: Transcript): ContextTrace {
  const traces = new Set(context.map((line) => traceEntry(line, transcript)));
  return traces.has('own') ? 'own' : traces.has('mention') ? 'mention' : null;
}

/**
 * What a line of Recent Context says of a transcript of its day in the very words of the title or of the Summary's
 * beginning: known at once, for thousands of pairs. Which transcript a line was drawn from, links and other words
 * included, is for `traceLineSteps`.
 */
export function traceEntry(line: ContextEntry, transcript: Transcript): ContextTrace {
  if (line.date === null || line.date !== transcript.date) return null;
  if (!line.mention) return isBeginning(line, transcript) ? 'own' : null;
  const title = titleKey(transcript.title);
  return title !== '' && titleKey(line.body) === title ? 'mention' : null;
}

function isBeginning({ body }: ContextEntry, transcript: Transcript): boolean {
  const said = plain(ungarble(body)).replace(/(?:\.\.\.|…)$/, '').trimEnd();
  return said.length >= LEAST_PREFIX && summaryOf(transcript).startsWith(said);
}

const summaries = new WeakMap<Transcript, string>();

function summaryOf(transcript: Transcript): string {
  const summary = summaries.get(transcript) ?? plain(ungarble(transcript.summary?.text ?? ''));
  summaries.set(transcript, summary);
  return summary;
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
