import type { ReadResult } from '../model/read-note.ts';
import type { Options } from '../options.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { asJson } from './note-result.ts';
import { printable } from './text-style.ts';

/** What became of one note, as `--json` has it. Scripts depend on its shape. */
export interface BriefResult {
  /** As it is told. */
  readonly path: string;
  readonly status: 'unchanged' | 'refused';
  /** Markdown; null where the note is refused. */
  readonly brief: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** A note that gives no brief. */
export function refusedBrief(path: string, code: string, message: string, line = 1): BriefResult {
  return { path, status: 'refused', brief: null, diagnostics: [{ code, line, message }] };
}

/** A note that was read and gives no brief, because it is no account. */
export function refusedKind(path: string, note: ReadResult | undefined, { accountTypes }: Options): BriefResult {
  const broken = note?.diagnostics.find(({ code }) => code === 'broken-frontmatter');
  if (broken) return refusedBrief(path, 'no-account', `line ${broken.line}: its properties can't be read, so whether it is an account is not known`, broken.line);
  if (note?.kind === 'transcript') return refusedBrief(path, 'no-account', 'this is a transcript, and a brief is of an account');
  return refusedBrief(path, 'no-account', `this is no account note: its "type" is not ${accountTypes.map((type) => `"${type}"`).join(' or ')}`);
}

/** Briefs as `--json` has them. */
export function briefJson(results: readonly BriefResult[]): string {
  return asJson({ operation: 'brief', notes: results });
}

/** A brief, or why there is none. A note may hold characters that steer a terminal. */
export function briefText({ path, brief, diagnostics }: BriefResult): string {
  return brief === null ? diagnostics.map(({ message }) => `${path}: ${message}\n`).join('') : brief.split('\n').map(printable).join('\n');
}
