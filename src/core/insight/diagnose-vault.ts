import { findGarbledRuns } from '../language/mojibake.ts';
import { newestDate } from '../model/calendar-date.ts';
import type { ReadResult } from '../model/read-note.ts';
import { compareCodeUnits } from '../text/compare-code-units.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { lineAt } from '../text/line-at.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import { contextLines } from './context-line.ts';
import { traceLineSteps } from './trace-line.ts';

type AccountNote = Extract<ReadResult, { kind: 'account' }>;
type TranscriptNote = Extract<ReadResult, { kind: 'transcript' }>;

/** A note and what is odd about it, by line. */
export interface NoteDiagnostics {
  readonly path: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Everything odd about a vault: about each note by itself (broken frontmatter, tasks without a date, impossible dates) and
 * about what its notes say of one another. Nothing is changed.
 *
 * @returns a generator that yields between notes; its result names each note with something odd once, by path
 */
export function* diagnoseVaultSteps(index: VaultIndex): Generator<void, NoteDiagnostics[]> {
  const found = new Map<string, Diagnostic[]>(index.oddNotes().map(({ path, diagnostics }) => [path, [...diagnostics]]));
  const told = new Set<string>();
  const notes = index.all();
  for (const note of notes) {
    yield;
    const { lines, transcripts } = note.kind === 'account' ? yield* traceLines(note, index) : { lines: [], transcripts: [] };
    for (const path of transcripts) told.add(path);
    found.set(note.path, [...note.diagnostics, ...garbledText(note), ...lines, ...(note.kind === 'account' ? accountOddities(note, index) : [])]);
  }
  for (const note of notes) {
    if (note.kind === 'transcript') found.get(note.path)?.push(...transcriptOddities(note, index, told));
  }
  return [...found]
    .filter(([, diagnostics]) => diagnostics.length > 0)
    .map(([path, diagnostics]) => ({ path, diagnostics: diagnostics.sort((a, b) => a.line - b.line) }))
    .sort((a, b) => compareCodeUnits(a.path, b.path));
}

/** What {@link diagnoseVaultSteps} says of one account beyond what reading its note told. */
export function* diagnoseAccountSteps(note: AccountNote, index: VaultIndex): Generator<void, Diagnostic[]> {
  const { lines } = yield* traceLines(note, index);
  return [...garbledText(note), ...lines, ...accountOddities(note, index)].sort((a, b) => a.line - b.line);
}

/** Lines that a generator wrote and that lead to no transcript, and the transcripts that the others lead to. */
function* traceLines(note: AccountNote, index: VaultIndex): Generator<void, { lines: Diagnostic[]; transcripts: string[] }> {
  const lines: Diagnostic[] = [];
  const transcripts: string[] = [];
  for (const line of contextLines(note.entries, index, note.path)) {
    yield;
    const trace = yield* traceLineSteps(line, note.account, index);
    if (trace) transcripts.push(trace.transcript.path);
    else if (line.form !== 'whole') {
      lines.push({ code: 'context-without-transcript', line: line.entry.item.line, message: 'This line of Recent Context leads to no transcript of the vault, or to several alike.' });
    }
  }
  return { lines, transcripts };
}

function accountOddities(note: AccountNote, index: VaultIndex): Diagnostic[] {
  return [...sharedNames(note, index), ...outdatedContact(note, index)];
}

function sharedNames({ path, account, frontmatter, tree }: AccountNote, index: VaultIndex): Diagnostic[] {
  const names = [{ name: account.name, key: 'name' }, ...account.aliases.map((name) => ({ name, key: 'aliases' }))];
  return names.flatMap(({ name, key }) => {
    const others = index.accountsSharing(name).filter((other) => other.path !== path);
    if (others.length === 0) return [];
    const place = frontmatter.places.get(key);
    const where = others.map((other) => other.path).join(', ');
    return [{ code: 'shared-account-name', line: place ? lineAt(tree.lineStarts, place.range.from) : 1, message: `"${name}" is also a name or an alias of ${where}.` }];
  });
}

/** A contact is a transcript of the account, or a dated line of its own; a mention in somebody else's transcript is none. */
function outdatedContact({ account, entries, frontmatter, tree }: AccountNote, index: VaultIndex): Diagnostic[] {
  const { lastContact } = account;
  if (lastContact === null) return [];
  const own = index.transcriptsOf(account).map(({ date }) => date);
  const told = entries.context.map(({ date, mention }) => (mention ? null : date));
  const newest = newestDate([...own, ...told]);
  if (newest === null || newest <= lastContact) return [];
  const place = frontmatter.places.get('last_contact');
  return [{ code: 'outdated-last-contact', line: place ? lineAt(tree.lineStarts, place.range.from) : 1, message: `last_contact is ${lastContact}, but the newest contact is of ${newest}.` }];
}

function transcriptOddities({ path, transcript, frontmatter, tree }: TranscriptNote, index: VaultIndex, told: ReadonlySet<string>): Diagnostic[] {
  const place = frontmatter.places.get('account');
  const line = place ? lineAt(tree.lineStarts, place.range.from) : 1;
  const stated = index.statedAccount(transcript);
  const found: Diagnostic[] = [];
  if (stated === null) found.push({ code: 'transcript-without-account', line, message: 'This transcript names no account.' });
  else if (stated.account === null) found.push({ code: 'unknown-account', line, message: `No note of the vault is the account "${stated.name}".` });
  if (!told.has(path)) found.push({ code: 'transcript-without-line', line: 1, message: "No line of any account's Recent Context tells of this transcript." });
  return found;
}

/** The places of a note that were read in the wrong encoding. Code is left out: it may be about just that. */
export function garbledRuns({ tree }: ReadResult): TextEdit[] {
  const code = tree.blocks.filter(({ kind }) => kind === 'code' || kind === 'math');
  return findGarbledRuns(tree.text).filter(({ from }) => !code.some((block) => block.from <= from && from < block.to));
}

/** One diagnostic a note, because a garbled note is garbled all over. */
function garbledText(note: ReadResult): Diagnostic[] {
  const { tree } = note;
  const runs = garbledRuns(note);
  const [first] = runs;
  if (!first) return [];
  const places = runs.length === 1 ? 'One place' : `${runs.length} places`;
  const message = `${places} of this note ${runs.length === 1 ? 'was' : 'were'} read in the wrong encoding: "${tree.text.slice(first.from, first.to)}" for "${first.insert}".`;
  return [{ code: 'garbled-text', line: lineAt(tree.lineStarts, first.from), message }];
}
