import { chmod } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileSystem } from './file-system.ts';
import { readBytes } from './read-file.ts';
import { syncFolder, writeNewFile } from './swap-file.ts';
import { codeOf } from './system-error.ts';

/** Its name starts with a dot, so that Obsidian doesn't show it. */
const FOLDER = '.account-notes';
const UNDO = 'undo';
const IGNORE_FILE = '.gitignore';
const IGNORE_ALL = '*\n';
/** The end of the name of a file that is being written. */
const HALF_WRITTEN = '.tmp';

/** Where a vault keeps what only this program reads: people's text, so for this user's eyes only and in no repository. */
export class OwnFolder {
  readonly path: string;
  /** Of the undo journal. */
  readonly undo: string;

  constructor(
    root: string,
    private readonly fs: FileSystem,
  ) {
    this.path = join(root, FOLDER);
    this.undo = join(this.path, UNDO);
  }

  /** Whether the journal's folder is there. */
  async hasUndo(): Promise<boolean> {
    return (await this.isFolder(this.path)) && this.isFolder(this.undo);
  }

  /** Makes the folder where it is not there. */
  async make(): Promise<void> {
    await this.makeFolder(this.path);
  }

  /** Makes it with the journal's folder in it. */
  async makeUndo(): Promise<void> {
    await this.make();
    await this.makeFolder(this.undo);
    const ignore = join(this.path, IGNORE_FILE);
    if (!(await this.exists(ignore))) await this.writeWhole(ignore, IGNORE_ALL);
  }

  /** Writes a file that gets its name only once it is whole, so that a kill leaves no torn one. */
  async writeWhole(file: string, text: string): Promise<void> {
    const temporary = `${file}${HALF_WRITTEN}`;
    await this.fs.unlink(temporary).catch(() => undefined);
    await writeNewFile(temporary, text, 0o600, this.fs);
    try {
      await this.fs.rename(temporary, file);
    } catch (error) {
      await this.fs.unlink(temporary).catch(() => undefined);
      throw error;
    }
    await syncFolder(dirname(file), this.fs);
  }

  /**
   * Takes away what killed runs left half written, and a journal that holds nothing. To be called by the one run that
   * holds the vault's lock.
   *
   * @param lock the name of that lock
   */
  async tidy(lock: string): Promise<void> {
    for (const folder of [this.path, this.undo]) {
      const names = (await this.isFolder(folder)) ? await this.fs.readdir(folder) : [];
      for (const name of names) if (name.endsWith(HALF_WRITTEN)) await this.fs.unlink(join(folder, name));
    }
    const others = (await this.fs.readdir(this.path)).filter((name) => ![UNDO, IGNORE_FILE, lock].includes(name));
    if (others.length > 0 || ((await this.hasUndo()) && (await this.fs.readdir(this.undo)).length > 0)) return;
    if (await this.hasUndo()) await this.fs.rmdir(this.undo);
    const ignore = join(this.path, IGNORE_FILE);
    if ((await this.exists(ignore)) && (await readBytes(ignore, this.fs)).toString() === IGNORE_ALL) await this.fs.unlink(ignore);
  }

  /** Removes the folder where nothing is in it. */
  async removeEmpty(): Promise<void> {
    await this.fs.rmdir(this.path).catch(() => undefined);
  }

  private async makeFolder(folder: string): Promise<void> {
    if (await this.isFolder(folder)) return;
    await this.fs.mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
    await syncFolder(dirname(folder), this.fs);
  }

  private async exists(path: string): Promise<boolean> {
    return (await this.lstat(path)) !== null;
  }

  private lstat(path: string) {
    return this.fs.lstat(path).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    });
  }

  /** Whether the folder is there. Anything else of that name, a link above all, is refused. */
  private async isFolder(path: string): Promise<boolean> {
    const found = await this.lstat(path);
    if (found && !found.isDirectory()) throw new Error(`${path} is not a folder`);
    // A copy or a sync may have opened it to others.
    if (found && (found.mode & 0o077) !== 0) await chmod(path, 0o700).catch(() => undefined);
    return found !== null;
  }
}
