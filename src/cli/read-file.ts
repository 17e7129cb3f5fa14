import type { Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { MAX_NOTE_BYTES } from '../core/vault/note-store.ts';
import { READ_AT_ONCE, type FileSystem } from './file-system.ts';
import { RefusedError } from './system-error.ts';

/** An open file with what it holds. */
export interface OpenFile {
  readonly handle: FileHandle;
  readonly attributes: Stats;
  readonly bytes: Buffer;
}

/**
 * Opens a file and reads it to its end. Whatever is no plain file (a folder, a pipe, a device) is refused before it is
 * opened, and never waited on.
 *
 * @throws RefusedError, or the system's own error
 */
export async function openFile(path: string, fs: FileSystem): Promise<OpenFile> {
  refuseOther(await fs.stat(path));
  const handle = await fs.open(path, READ_AT_ONCE);
  try {
    const attributes = await handle.stat();
    refuseOther(attributes);
    return { handle, attributes, bytes: await readAgain(handle) };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** The bytes of a file, read as {@link openFile} does. */
export async function readBytes(path: string, fs: FileSystem): Promise<Buffer> {
  const { handle, bytes } = await openFile(path, fs);
  await handle.close();
  return bytes;
}

/** All that an open file holds now, whatever its name has become. */
export async function readAgain(handle: FileHandle): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(1 << 16), 0, 1 << 16, at);
    if (bytesRead === 0) return Buffer.concat(parts);
    parts.push(buffer.subarray(0, bytesRead));
    at += bytesRead;
    if (at > MAX_NOTE_BYTES) throw tooLarge();
  }
}

function refuseOther(attributes: Stats): void {
  if (!attributes.isFile()) throw new RefusedError('failed', `it is ${attributes.isDirectory() ? 'a folder' : 'a pipe or a device'}, not a file`);
  if (attributes.size > MAX_NOTE_BYTES) throw tooLarge();
}

function tooLarge(): RefusedError {
  return new RefusedError('too-large', `it is larger than ${MAX_NOTE_BYTES / 1024 / 1024} MB`);
}
