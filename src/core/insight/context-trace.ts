import { ungarble } from '../language/mojibake.ts';
import type { Account } from '../model/account.ts';
import type { ContextEntry } from '../model/entry.ts';
import type { Transcript } from '../model/transcript.ts';
import { titleKey } from '../vault/title-key.ts';

/** `own`: a line tells of the transcript itself; `mention`: it only says that the account comes up there; null: no line. */
export type ContextTrace = 'own' | 'mention' | null;

/** A cut line says at least this many characters of the Summary. */
const LEAST_PREFIX = 40;

/** What the account's Recent Context says of a transcript. */
export function readContextTrace(account: Account, transcript: Transcript, summary: string): ContextTrace {
  const lines = account.context.filter(({ date }) => date !== null && date === transcript.date);
  if (lines.length === 0) return null;
  const begins = plain(summary);
  if (lines.some((line) => !line.mention && isBeginning(line, begins))) return 'own';
  const title = titleKey(transcript.title);
  return lines.some((line) => line.mention && title !== '' && titleKey(line.body) === title) ? 'mention' : null;
}

function isBeginning({ body }: ContextEntry, summary: string): boolean {
  const said = plain(ungarble(body)).replace(/(?:\.\.\.|…)$/, '').trimEnd();
  return said.length >= LEAST_PREFIX && summary.startsWith(said);
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
