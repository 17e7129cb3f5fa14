import { settleInterrupted } from '../core/plan/settle-interrupted.ts';
import type { UndoJournal } from '../core/plan/undo-journal.ts';
import { disk } from './file-system.ts';
import { FolderNoteStore } from './folder-note-store.ts';
import { OwnFolder } from './own-folder.ts';
import type { Terminal } from './terminal.ts';
import { FolderUndoJournal } from './undo-file.ts';
import { whileLocked, type LockOutcome } from './vault-lock.ts';

const SETTLED = {
  'taken back': 'was interrupted and is taken back',
  finished: 'was interrupted and is finished now',
  torn: 'was interrupted, and one of them changed since: both are left as they are, and their texts before are kept (account-notes undo --list)',
} as const;

/** Writes to a vault while no other run does. */
export function writeVault<T>(root: string, work: (store: FolderNoteStore, journal: UndoJournal) => Promise<T>): Promise<LockOutcome<T>> {
  return whileLocked(new OwnFolder(root, disk), disk, () => work(new FolderNoteStore(root), new FolderUndoJournal(root)));
}

/** Ends what an earlier run left half done, and tells of it. To be called before new changes are written. */
export async function settleAndTell(store: FolderNoteStore, journal: UndoJournal, terminal: Terminal): Promise<void> {
  for (const { paths, outcome } of await settleInterrupted(store, journal)) terminal.error(`a change across ${paths.join(' and ')} ${SETTLED[outcome]}`);
}
