import { closeSync, constants, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { access, lstat, mkdir, open, readdir, realpath, rename, rmdir, stat, unlink, utimes } from 'node:fs/promises';

/** What this program asks of a disk. Tests put one in its place that fails, or dies, at a call of their choice. */
export interface FileSystem {
  readonly access: typeof access;
  readonly lstat: (path: string) => Promise<Stats>;
  readonly mkdir: (path: string, options: { readonly mode?: number; readonly recursive?: boolean }) => Promise<unknown>;
  readonly open: (path: string, flags: string | number, mode?: number) => Promise<FileHandle>;
  readonly readdir: (path: string) => Promise<string[]>;
  readonly realpath: (path: string) => Promise<string>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly rmdir: (path: string) => Promise<void>;
  readonly stat: (path: string) => Promise<Stats>;
  readonly unlink: (path: string) => Promise<void>;
  readonly utimes: typeof utimes;
  /**
   * Renames a file over a note if the note holds exactly these bytes. Nothing else of this process runs between the
   * comparison and the rename; of another process, whatever fits into some microseconds.
   *
   * @returns whether it did
   */
  readonly renameOver: (from: string, to: string, holds: Buffer) => Promise<boolean>;
}

/** The disk of this machine. */
export const disk: FileSystem = { access, lstat, mkdir, open, readdir, realpath, rename, rmdir, stat, unlink, utimes, renameOver };

/** Never waits for the other end of a pipe. Windows has no such flag and no such pipes. */
export const READ_AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

function renameOver(from: string, to: string, holds: Buffer): Promise<boolean> {
  return new Promise((resolve) => {
    const same = statSync(to).isFile() && holdsBytes(to, holds);
    if (same) renameSync(from, to);
    resolve(same);
  });
}

function holdsBytes(path: string, bytes: Buffer): boolean {
  const file = openSync(path, READ_AT_ONCE);
  try {
    return fstatSync(file).isFile() && readFileSync(file).equals(bytes);
  } finally {
    closeSync(file);
  }
}
