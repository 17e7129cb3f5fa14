import type { ApplyOutcome } from '../plan/apply-plan.ts';
import type { UndoOutcome } from '../plan/undo-last.ts';
import { asJson, type NoteStatus } from './note-result.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { printable, type CommandWords, type TextStyle } from './text-style.ts';

/** What became of one note of an undo, or would become. */
export interface UndoResult {
  /** As it is told. */
  readonly path: string;
  readonly status: NoteStatus;
  /** Why it was refused. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What became of each note.
 *
 * @param isWritten false where it was only looked at what an undo would do
 * @param shown path in the vault → path as it is told
 */
export function undoResults({ notes }: UndoOutcome, isWritten: boolean, shown: (path: string) => string): UndoResult[] {
  return notes.map((note) => {
    const path = shown(note.path);
    if (note.status === 'refused') return { path, status: note.status, diagnostics: [{ code: note.failure, line: 1, message: note.message }] };
    return { path, status: statusOf(note, isWritten), diagnostics: [] };
  });
}

/** An undo as `--json` has it. Scripts depend on its shape. */
export function undoJson(results: readonly UndoResult[]): string {
  const empty = { sections: [], changes: [], conflicts: [] };
  return asJson({ operation: 'undo', notes: results.map((result) => ({ ...result, ...empty })) });
}

/**
 * An undo for a person.
 *
 * @param operation that is taken back; null where nothing is on record
 */
export function undoText(operation: string | null, results: readonly UndoResult[], isWritten: boolean, words: CommandWords, style: TextStyle): string {
  if (operation === null) return 'Nothing to undo.\n';
  const told: Readonly<Record<NoteStatus, string>> = { applied: 'restored', planned: 'would be restored', unchanged: 'already as before', refused: 'refused' };
  return [
    style.style('bold', `Undo of the last ${printable(operation)}`),
    ...results.map(({ path, status }) => `  ${told[status].padEnd(18)} ${printable(path)}`),
    ...(results.some(({ status }) => status === 'refused') ? [`What was refused can be had as it was, as a new note: see ${words.undoList}.`] : []),
    ...(isWritten ? [] : [`Nothing was written. Run again with ${words.write} to restore.`]),
    '',
  ].join('\n');
}

function statusOf({ status }: ApplyOutcome, isWritten: boolean): NoteStatus {
  return status === 'applied' && !isWritten ? 'planned' : status;
}
