import { lstat, mkdir, open, readdir, readFile, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ListOutcome, UndoJournal } from '../core/plan/undo-journal.ts';
import type { ReadOutcome, WriteOutcome } from '../core/vault/note-store.ts';
import { syncFolder } from './folder-note-store.ts';
import { reasonOf } from './system-error.ts';

/** Where a vault keeps what only this program reads. Its name starts with a dot, so that Obsidian doesn't show it. */
const FOLDER = '.account-notes';

/** The undo journal of a vault: one file a record, for this user's eyes only. Nothing is created before a record is. */
export class FolderUndoJournal implements UndoJournal {
  private readonly folder: string;
  private readonly records: string;

  constructor(root: string) {
    this.folder = join(root, FOLDER);
    this.records = join(this.folder, 'undo');
  }

  async list(): Promise<ListOutcome> {
    try {
      if (!(await isOwnFolder(this.folder)) || !(await isOwnFolder(this.records))) return { ok: true, names: [] };
      return { ok: true, names: await readdir(this.records) };
    } catch (error) {
      return refusal(error);
    }
  }

  async read(name: string): Promise<ReadOutcome> {
    try {
      return { ok: true, text: await readFile(join(this.records, name), 'utf8') };
    } catch (error) {
      return refusal(error);
    }
  }

  async create(name: string, text: string): Promise<WriteOutcome> {
    try {
      await this.prepare();
      await writeNew(join(this.records, name), text);
      await syncFolder(this.records);
      return { ok: true };
    } catch (error) {
      if (isCode(error, 'EEXIST')) return { ok: false, failure: 'changed', message: 'the record exists already' };
      return refusal(error);
    }
  }

  async remove(name: string): Promise<WriteOutcome> {
    try {
      await unlink(join(this.records, name));
      return { ok: true };
    } catch (error) {
      return refusal(error);
    }
  }

  async size(name: string): Promise<number | null> {
    const found = await lstat(join(this.records, name)).catch(() => null);
    return found?.size ?? null;
  }

  private async prepare(): Promise<void> {
    for (const folder of [this.folder, this.records]) {
      if (await isOwnFolder(folder)) continue;
      await mkdir(folder, { mode: 0o700 });
      await syncFolder(dirname(folder));
    }
    await writeNew(join(this.folder, '.gitignore'), '*\n').catch((error: unknown) => {
      if (!isCode(error, 'EEXIST')) throw error;
    });
  }
}

async function writeNew(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } catch (error) {
    await unlink(file).catch(() => undefined);
    throw error;
  } finally {
    await handle.close();
  }
}

/** Whether the folder is there. Anything else of that name, a link above all, is refused. */
async function isOwnFolder(path: string): Promise<boolean> {
  const found = await lstat(path).catch((error: unknown) => {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  });
  if (found && !found.isDirectory()) throw new Error(`${path} is not a folder`);
  return found !== null;
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function refusal(error: unknown) {
  return { ok: false as const, failure: 'failed' as const, message: `the undo journal: ${reasonOf(error)}` };
}
