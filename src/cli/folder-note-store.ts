import { isUtf8 } from 'node:buffer';
import { constants } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { compareCodeUnits } from '../core/text/compare-code-units.ts';
import type { UnreadableNote } from '../core/vault/load-vault.ts';
import { MAX_NOTE_BYTES, type NoteStore, type ReadOutcome, type StoreFailure, type WriteOutcome } from '../core/vault/note-store.ts';
import { disk, type FileSystem } from './file-system.ts';
import { readBytes } from './read-file.ts';
import { swapFile, sweepFolder, syncFolder, writeNewFile } from './swap-file.ts';
import { failureOf, reasonOf } from './system-error.ts';

/** The notes below a folder. Paths are relative to it, with `/`; hidden files and folders are skipped. */
export class FolderNoteStore implements NoteStore {
  /** Folders that {@link list} could not look into, with the reason. */
  readonly unreadableFolders: UnreadableNote[] = [];
  private readonly swept = new Set<string>();

  /**
   * @param root absolute
   * @param below list only what lies in this folder of it; empty for all
   */
  constructor(
    private readonly root: string,
    private readonly below = '',
    private readonly fs: FileSystem = disk,
  ) {}

  /** Every `.md`, sorted by code unit. A link to another note of the folder is not listed twice. */
  async list(): Promise<readonly string[]> {
    const notes = new Map<string, string>();
    await this.walk(this.below, new Set(), notes);
    return [...notes.values()].sort();
  }

  async read(path: string): Promise<ReadOutcome> {
    try {
      return decode(await readBytes(this.locate(path), this.fs));
    } catch (error) {
      return systemRefusal(error);
    }
  }

  async checkWritable(path: string): Promise<WriteOutcome> {
    try {
      const file = await this.fs.realpath(this.locate(path));
      const { mode } = await this.fs.stat(file);
      // The mode decides, because root may write to anything.
      if ((mode & 0o222) === 0) return refusal('read-only', 'the note is read-only');
      await this.fs.access(file, constants.W_OK);
      return { ok: true };
    } catch (error) {
      return systemRefusal(error);
    }
  }

  /** A note behind a link is written where it lies, and the link stays. */
  async replace(path: string, before: string, after: string): Promise<WriteOutcome> {
    const bytes = Buffer.from(after);
    // Half of a character can't be written as UTF-8.
    if (bytes.toString() !== after) return refusal('undecodable', 'the new text is not valid Unicode, so the note is left alone');
    if (bytes.length > MAX_NOTE_BYTES) return refusal('too-large', `the note would be larger than ${MAX_NOTE_BYTES / 1024 / 1024} MB`);
    const writable = await this.checkWritable(path);
    if (!writable.ok) return writable;
    try {
      const file = await this.fs.realpath(this.locate(path));
      await this.sweep(dirname(file));
      const outcome = await swapFile(file, Buffer.from(before), bytes, this.fs);
      if (outcome === 'swapped') return { ok: true };
      if (outcome === 'changed') return refusal('changed', 'the note changed since it was read');
      if (outcome === 'not kept') return refusal('failed', 'the note does not hold what was written to it');
      return refusal('failed', `another program wrote to the note at the same moment; what it wrote is in ${outcome.kept}`);
    } catch (error) {
      return systemRefusal(error);
    }
  }

  async create(path: string, text: string): Promise<WriteOutcome> {
    if (path.split(/[/\\]/).includes('..')) return refusal('failed', 'it would be outside the vault');
    try {
      const file = this.locate(path);
      await this.fs.mkdir(dirname(file), { recursive: true });
      await writeNewFile(file, text, 0o666, this.fs);
      await syncFolder(dirname(file), this.fs);
      return { ok: true };
    } catch (error) {
      return systemRefusal(error);
    }
  }

  private locate(path: string): string {
    return join(this.root, ...path.split('/'));
  }

  private async sweep(folder: string): Promise<void> {
    if (this.swept.has(folder)) return;
    this.swept.add(folder);
    await sweepFolder(folder, Date.now(), this.fs).catch(() => undefined);
  }

  private async walk(folder: string, visited: Set<string>, notes: Map<string, string>): Promise<void> {
    const absolute = this.locate(folder);
    try {
      const real = await realpath(absolute);
      if (visited.has(real)) return;
      visited.add(real);
      const entries = await readdir(absolute, { withFileTypes: true });
      entries.sort((a, b) => compareCodeUnits(a.name, b.name));
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

function refusal(failure: StoreFailure, message: string) {
  return { ok: false as const, failure, message };
}

function systemRefusal(error: unknown) {
  return refusal(failureOf(error), reasonOf(error));
}

/** A path below a folder, as the core writes it. */
export function toNotePath(relative: string): string {
  return sep === '/' ? relative : relative.split(sep).join('/');
}
