import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FileSystem } from './file-system.ts';
import { openFile, readAgain, readBytes, type OpenFile } from './read-file.ts';
import { reasonOf, RefusedError } from './system-error.ts';

/** `kept`: another program wrote to the note in the very moment of the swap, and what it wrote stands in this file. */
export type SwapOutcome = 'swapped' | 'changed' | 'not kept' | { readonly kept: string };

/** How our temporary files are called. What a killed run left of them is removed once it is this old, in milliseconds. */
const TEMPORARY = /^\.account-notes-[0-9a-f-]{36}\.tmp$/;
const LEFT_BEHIND_MS = 600_000;

/**
 * The one place that writes over a note: compare, temporary file beside it, fsync, read back, compare again, rename,
 * fsync of the folder, read back. The note keeps its mode and its owner.
 *
 * @param file absolute, no link
 * @throws RefusedError, or the system's own errors; after all but `failed` the note is as it was
 */
export async function swapFile(file: string, before: Buffer, after: Buffer, fs: FileSystem): Promise<SwapOutcome> {
  const old = await openFile(file, fs);
  let renamed = false;
  try {
    if (!old.bytes.equals(before)) return 'changed';
    renamed = await put(file, before, after, old.attributes, fs);
    if (!renamed) return 'changed';
    return await verify(file, before, after, old, fs);
  } catch (error) {
    throw renamed ? new RefusedError('failed', `it was written, and could not be read back: ${reasonOf(error)}`) : error;
  } finally {
    await old.handle.close();
  }
}

/** Writes a new file durably. Where one of that name is there, the system's EEXIST is thrown. */
export async function writeNewFile(file: string, bytes: Buffer | string, mode: number, fs: FileSystem, finishing?: (handle: FileHandle) => Promise<void>): Promise<void> {
  const handle = await fs.open(file, 'wx', mode);
  try {
    try {
      await handle.writeFile(bytes);
      await finishing?.(handle);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await fs.unlink(file).catch(() => undefined);
    throw error;
  }
}

/** Makes what happened in a folder last. Not every system can sync a folder; there it stands as it is. */
export async function syncFolder(folder: string, fs: FileSystem): Promise<void> {
  const handle = await fs.open(folder, 'r').catch(() => null);
  if (!handle) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
}

/** Removes the temporary files that killed runs left in a folder. */
export async function sweepFolder(folder: string, now: number, fs: FileSystem): Promise<void> {
  for (const name of (await fs.readdir(folder)).filter((each) => TEMPORARY.test(each))) {
    const path = join(folder, name);
    const found = await fs.lstat(path).catch(() => null);
    if (found?.isFile() && now - found.mtimeMs > LEFT_BEHIND_MS) await fs.unlink(path).catch(() => undefined);
  }
}

/** @returns false where the note no longer held `before` */
async function put(file: string, before: Buffer, after: Buffer, attributes: Stats, fs: FileSystem): Promise<boolean> {
  const temporary = join(dirname(file), `.account-notes-${randomUUID()}.tmp`);
  await writeNewFile(temporary, after, attributes.mode & 0o777, fs, async (handle) => {
    await keepOwner(handle, attributes);
    // After the owner: giving a file away takes bits of its mode.
    await handle.chmod(attributes.mode & 0o7777);
  });
  let renamed = false;
  try {
    if (!(await readBytes(temporary, fs)).equals(after)) throw new Error('the disk did not keep what was written to it');
    renamed = await fs.renameOver(temporary, file, before);
  } finally {
    if (!renamed) await fs.unlink(temporary).catch(() => undefined);
  }
  if (renamed) await syncFolder(dirname(file), fs);
  return renamed;
}

async function verify(file: string, before: Buffer, after: Buffer, old: OpenFile, fs: FileSystem): Promise<SwapOutcome> {
  // Whoever had the note open wrote to the file that had its name. What came in after the comparison wins.
  const late = await readAgain(old.handle);
  if (!late.equals(before)) return putBack(file, after, late, old.attributes, fs);
  return (await readBytes(file, fs)).equals(after) ? 'swapped' : 'not kept';
}

async function putBack(file: string, after: Buffer, late: Buffer, attributes: Stats, fs: FileSystem): Promise<SwapOutcome> {
  if (await put(file, after, late, attributes, fs)) return 'changed';
  const kept = `${file} (${randomUUID()}).md`;
  await writeNewFile(kept, late, attributes.mode & 0o777, fs);
  return { kept: basename(kept) };
}

async function keepOwner(handle: FileHandle, { uid, gid }: Stats): Promise<void> {
  const own = await handle.stat();
  if (own.uid === uid && own.gid === gid) return;
  await handle.chown(uid, gid).catch(() => {
    throw new RefusedError('read-only', 'it belongs to another user, who would lose it');
  });
}
