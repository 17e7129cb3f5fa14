import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { open, readdir, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import type { NoteStore, ReadOutcome, StoreFailure, WriteOutcome } from '../core/vault/note-store.ts';
import type { UnreadableNote } from '../core/vault/load-vault.ts';
import { reasonOf } from './system-error.ts';

/** A note above this many bytes is refused: it is no note. */
const MAX_BYTES = 64 * 1024 * 1024;

/** The notes below a folder. Paths are relative to it, with `/`; hidden files and folders are skipped. */
export class FolderNoteStore implements NoteStore {
  /** Folders that {@link list} could not look into, with the reason. */
  readonly unreadableFolders: UnreadableNote[] = [];

  /**
   * @param root absolute
   * @param below list only what lies in this folder of it; empty for all
   */
  constructor(
    private readonly root: string,
    private readonly below = '',
  ) {}

  /** Every `.md`, sorted by code unit. A link to another note of the folder is not listed twice. */
  async list(): Promise<readonly string[]> {
    const notes = new Map<string, string>();
    await this.walk(this.below, new Set(), notes);
    return [...notes.values()].sort();
  }

  async read(path: string): Promise<ReadOutcome> {
    try {
      const file = this.locate(path);
      if ((await stat(file)).size > MAX_BYTES) return refusal('too-large', 'the note is larger than 64 MB');
      return decode(await readFile(file));
    } catch (error) {
      return systemRefusal(error);
    }
  }

  async replace(path: string, before: string, after: string): Promise<WriteOutcome> {
    try {
      const file = await realpath(this.locate(path));
      const attributes = await stat(file);
      // The mode decides, because root may write to anything.
      if ((attributes.mode & 0o222) === 0) return refusal('read-only', 'the note is read-only');
      return await swap(file, attributes, Buffer.from(before), Buffer.from(after));
    } catch (error) {
      return systemRefusal(error);
    }
  }

  private locate(path: string): string {
    return join(this.root, ...path.split('/'));
  }

  private async walk(folder: string, visited: Set<string>, notes: Map<string, string>): Promise<void> {
    const absolute = this.locate(folder);
    try {
      const real = await realpath(absolute);
      if (visited.has(real)) return;
      visited.add(real);
      const entries = await readdir(absolute, { withFileTypes: true });
      entries.sort((a, b) => (a.name < b.name ? -1 : 1));
      for (const entry of entries) {
        if (entry.name.startsWith('.')) continue;
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && (await isFolderBehind(join(absolute, entry.name))));
        if (isFolder) await this.walk(path, visited, notes);
        else if (entry.name.endsWith('.md') && (entry.isFile() || entry.isSymbolicLink())) await add(path, join(absolute, entry.name), entry.isSymbolicLink());
      }
    } catch (error) {
      this.unreadableFolders.push({ path: folder, ...systemRefusal(error) });
    }

    async function add(path: string, file: string, isLink: boolean): Promise<void> {
      const real = await realpath(file).catch(() => file);
      if (!notes.has(real) || !isLink) notes.set(real, path);
    }
  }
}

/** The one place that writes a note: compare, temporary file beside it, fsync, compare again, rename, fsync the folder, read back. */
async function swap(file: string, attributes: Stats, before: Buffer, after: Buffer): Promise<WriteOutcome> {
  const folder = dirname(file);
  const temporary = join(folder, `.${basename(file).slice(0, 80)}.${randomUUID()}.tmp`);
  if (!(await readFile(file)).equals(before)) return changed();
  try {
    const handle = await open(temporary, 'wx', attributes.mode & 0o777);
    try {
      await handle.writeFile(after);
      await handle.chmod(attributes.mode & 0o7777);
      await keepOwner(handle, attributes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (!(await readFile(file)).equals(before)) {
      await unlink(temporary);
      return changed();
    }
    await rename(temporary, file);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  await syncFolder(folder);
  if (!(await readFile(file)).equals(after)) return refusal('failed', 'the note does not hold what was written to it');
  return { ok: true };
}

/** Hands the new file to the note's owner where this user may; otherwise it stays this user's, as with any editor. */
async function keepOwner(handle: Awaited<ReturnType<typeof open>>, { uid, gid }: Stats): Promise<void> {
  const own = await handle.stat();
  if (own.uid !== uid || own.gid !== gid) await handle.chown(uid, gid).catch(() => undefined);
}

/** Makes a rename in the folder last. Not every system can sync a folder; there the rename stands as it is. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  if (!handle) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
}

function decode(bytes: Buffer): ReadOutcome {
  if (isUtf8(bytes)) return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  const line = firstBadLine(bytes);
  return { ok: false, failure: 'undecodable', message: `line ${line} is not valid UTF-8, so the note is left alone`, line };
}

function firstBadLine(bytes: Buffer): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, from);
    const to = end < 0 ? bytes.length : end + 1;
    if (!isUtf8(bytes.subarray(from, to))) return line;
    from = to;
  }
  return line;
}

async function isFolderBehind(link: string): Promise<boolean> {
  return stat(link).then((target) => target.isDirectory(), () => false);
}

function changed(): WriteOutcome {
  return refusal('changed', 'the note changed since it was read');
}

function refusal(failure: StoreFailure, message: string) {
  return { ok: false as const, failure, message };
}

function systemRefusal(error: unknown) {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const failure: StoreFailure = code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? 'read-only' : 'failed';
  return refusal(failure, reasonOf(error));
}

/** A path below a folder, as the core writes it. */
export function toNotePath(relative: string): string {
  return sep === '/' ? relative : relative.split(sep).join('/');
}
