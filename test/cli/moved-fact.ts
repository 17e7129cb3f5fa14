import type { FileSystem } from '../../src/cli/file-system.ts';
import { FolderNoteStore } from '../../src/cli/folder-note-store.ts';
import { OwnFolder } from '../../src/cli/own-folder.ts';
import { FolderUndoJournal } from '../../src/cli/undo-file.ts';
import { whileLocked, type LockOutcome } from '../../src/cli/vault-lock.ts';
import { applyPlan, type ApplyOutcome } from '../../src/core/plan/apply-plan.ts';
import type { EditPlan } from '../../src/core/plan/edit-plan.ts';
import { settleInterrupted } from '../../src/core/plan/settle-interrupted.ts';
import { findLastRun, undoRun, type UndoOutcome } from '../../src/core/plan/undo-last.ts';

const FACT = '- The looms hum.\n';

/** A fact moves from one note to another; a third note changes on its own. */
export const BEFORE: Readonly<Record<string, string>> = { 'from.md': `# From\n${FACT}`, 'to.md': '# To\n', 'alone.md': '\uFEFFold\r\n' };
export const AFTER: Readonly<Record<string, string>> = { 'from.md': '# From\n', 'to.md': `# To\n${FACT}`, 'alone.md': '\uFEFFnew\r\n' };

const base = { id: '0', kind: 'move', section: '', confidence: 'certain', keep: [], remove: [], insert: [], reason: '', signals: {}, onlyByHand: false } as const;

function planOf(paths: readonly string[]): EditPlan {
  const notes = paths.map((path) => {
    const before = BEFORE[path] ?? '';
    const change = { ...base, edits: [{ from: 0, to: before.length, insert: AFTER[path] ?? '' }], ...(path !== 'alone.md' && { linked: 'fact' }) };
    return { path, before, sections: [], changes: [change], conflicts: [], diagnostics: [] };
  });
  return { operation: 'move', notes };
}

/** Writes those notes of {@link BEFORE}, as the command line would. */
export function write(root: string, fs: FileSystem, paths = Object.keys(BEFORE)): Promise<LockOutcome<ApplyOutcome[]>> {
  const accepted = new Map(paths.map((path) => [path, new Set(['0'])]));
  return whileLocked(new OwnFolder(root, fs), fs, async () => {
    const store = new FolderNoteStore(root, '', fs);
    const journal = new FolderUndoJournal(root, fs);
    await settleInterrupted(store, journal);
    return applyPlan(planOf(paths), accepted, store, journal);
  });
}

/** Takes the last run back, as the command line would. */
export function undo(root: string, fs: FileSystem): Promise<LockOutcome<UndoOutcome>> {
  return whileLocked(new OwnFolder(root, fs), fs, async () => {
    const store = new FolderNoteStore(root, '', fs);
    const journal = new FolderUndoJournal(root, fs);
    return undoRun(store, journal, await findLastRun(journal));
  });
}
