import { join } from 'node:path';
import type { ListOutcome, RecordStat, UndoJournal } from '../core/plan/undo-journal.ts';
import type { ReadOutcome, WriteOutcome } from '../core/vault/note-store.ts';
import { disk, type FileSystem } from './file-system.ts';
import { OwnFolder } from './own-folder.ts';
import { readBytes } from './read-file.ts';
import { codeOf, reasonOf } from './system-error.ts';

/** The undo journal of a vault: one file a record. Nothing is created before a record is. */
export class FolderUndoJournal implements UndoJournal {
  private readonly folder: OwnFolder;

  constructor(
    root: string,
    private readonly fs: FileSystem = disk,
  ) {
    this.folder = new OwnFolder(root, fs);
  }

  async list(): Promise<ListOutcome> {
    try {
      return { ok: true, names: (await this.folder.hasUndo()) ? await this.fs.readdir(this.folder.undo) : [] };
    } catch (error) {
      return refusal(error);
    }
  }

  async read(name: string): Promise<ReadOutcome> {
    try {
      return { ok: true, text: (await readBytes(this.pathOf(name), this.fs)).toString() };
    } catch (error) {
      return refusal(error);
    }
  }

  /** Two runs never get here at once: the vault is locked. */
  async create(name: string, text: string): Promise<WriteOutcome> {
    try {
      if ((await this.stat(name)) !== null) return { ok: false, failure: 'changed', message: 'the record exists already' };
      await this.folder.makeUndo();
      await this.folder.writeWhole(this.pathOf(name), text);
      return { ok: true };
    } catch (error) {
      return refusal(error);
    }
  }

  async remove(name: string): Promise<WriteOutcome> {
    try {
      await this.fs.unlink(this.pathOf(name));
      return { ok: true };
    } catch (error) {
      return codeOf(error) === 'ENOENT' ? { ok: true } : refusal(error);
    }
  }

  async stat(name: string): Promise<RecordStat | null> {
    const found = await this.fs.lstat(this.pathOf(name)).catch(() => null);
    return found && { bytes: found.size, written: found.mtimeMs };
  }

  private pathOf(name: string): string {
    return join(this.folder.undo, name);
  }
}

function refusal(error: unknown) {
  return { ok: false as const, failure: 'failed' as const, message: `the undo journal: ${reasonOf(error)}` };
}
