import { join } from 'node:path';
import type { ListOutcome, RecordStat, UndoJournal } from '../core/plan/undo-journal.ts';
import type { ReadOutcome, WriteOutcome } from '../core/vault/note-store.ts';
import { disk, type FileSystem } from './file-system.ts';
import { halfWritten, OwnFolder } from './own-folder.ts';
import { readBytes } from './read-file.ts';
import { syncFolder, writeNewFile } from './swap-file.ts';
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

  /** The record gets its name only once it is whole, so that a kill leaves no torn one. Two runs never get here at once. */
  async create(name: string, text: string): Promise<WriteOutcome> {
    const temporary = this.pathOf(halfWritten(name));
    try {
      if ((await this.stat(name)) !== null) return { ok: false, failure: 'changed', message: 'the record exists already' };
      await this.folder.makeUndo();
      await this.fs.unlink(temporary).catch(() => undefined);
      await writeNewFile(temporary, text, 0o600, this.fs);
      await this.fs.rename(temporary, this.pathOf(name));
      await syncFolder(this.folder.undo, this.fs);
      return { ok: true };
    } catch (error) {
      await this.fs.unlink(temporary).catch(() => undefined);
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
