import type { DataAdapter, DataWriteOptions, ListedFiles, Stat } from 'obsidian';

interface StoredFile {
  bytes: Uint8Array;
  ctime: number;
  mtime: number;
}

export type DiskChange =
  | { kind: 'created' | 'modified' | 'deleted'; path: string; folder: boolean }
  | { kind: 'renamed'; path: string; oldPath: string; folder: boolean };

/** A turn of the event loop, so that an operation takes time as a disk does. Not clamped to 4 ms as timers are. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}

/**
 * The vault's disk: bytes by path, in memory. Writes run one after another, as the app's do, and each takes a turn
 * of the event loop, so that a program which forgets to wait is found out.
 */
export class MemoryAdapter implements DataAdapter {
  /** Told after each change, before the operation's promise settles. */
  onChange: (change: DiskChange) => void = () => undefined;
  /** Paths whose writes fail, as on a full or read-only disk. */
  readonly readOnly = new Set<string>();
  private readonly files = new Map<string, StoredFile>();
  private readonly folders = new Set<string>(['']);
  private tail: Promise<unknown> = Promise.resolve();

  constructor(private readonly now: () => number) {}

  getName(): string {
    return 'Example vault';
  }

  getResourcePath(path: string): string {
    return `app://local/${path}`;
  }

  exists(path: string): Promise<boolean> {
    return Promise.resolve(this.files.has(path) || this.folders.has(path));
  }

  stat(path: string): Promise<Stat | null> {
    const file = this.files.get(path);
    if (file) return Promise.resolve({ type: 'file', ctime: file.ctime, mtime: file.mtime, size: file.bytes.length });
    return Promise.resolve(this.folders.has(path) ? { type: 'folder', ctime: 0, mtime: 0, size: 0 } : null);
  }

  list(path: string): Promise<ListedFiles> {
    const prefix = path === '' || path === '/' ? '' : `${path}/`;
    const child = (each: string) => each !== '' && each.startsWith(prefix) && !each.slice(prefix.length).includes('/');
    return Promise.resolve({ files: [...this.files.keys()].filter(child), folders: [...this.folders].filter(child) });
  }

  /** Every file's path, and every folder's except the root's. */
  all(): ListedFiles {
    return { files: [...this.files.keys()], folders: [...this.folders].filter((path) => path !== '') };
  }

  read(path: string): Promise<string> {
    return this.readBinary(path).then(decode);
  }

  async readBinary(path: string): Promise<ArrayBuffer> {
    await Promise.resolve();
    return this.bytesOf(path).slice().buffer;
  }

  /** What is on disk now, without waiting. */
  textNow(path: string): string {
    return decode(this.bytesOf(path));
  }

  write(path: string, data: string, options?: DataWriteOptions): Promise<void> {
    return this.serial(() => this.put(path, new TextEncoder().encode(data), options));
  }

  writeBinary(path: string, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
    return this.serial(() => this.put(path, new Uint8Array(data).slice(), options));
  }

  append(path: string, data: string, options?: DataWriteOptions): Promise<void> {
    return this.serial(() => {
      const before = this.files.has(path) ? this.textNow(path) : '';
      this.put(path, new TextEncoder().encode(before + data), options);
    });
  }

  appendBinary(path: string, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
    return this.serial(() => {
      const before = this.files.get(path)?.bytes ?? new Uint8Array();
      const joined = new Uint8Array(before.length + data.byteLength);
      joined.set(before);
      joined.set(new Uint8Array(data), before.length);
      this.put(path, joined, options);
    });
  }

  /** Reads, hands the text to `fn` at once and writes what it gives back; nothing else writes in between. */
  process(path: string, fn: (data: string) => string, options?: DataWriteOptions): Promise<string> {
    return this.serial(() => {
      const before = this.textNow(path);
      const after = fn(before);
      if (after !== before) this.put(path, new TextEncoder().encode(after), options);
      return after;
    });
  }

  mkdir(path: string): Promise<void> {
    return this.serial(() => this.putFolder(path));
  }

  trashSystem(path: string): Promise<boolean> {
    return this.trashLocal(path).then(() => true);
  }

  trashLocal(path: string): Promise<void> {
    return this.folders.has(path) ? this.rmdir(path, true) : this.remove(path);
  }

  rmdir(path: string, recursive: boolean): Promise<void> {
    return this.serial(() => {
      const within = (each: string) => each.startsWith(`${path}/`);
      const inside = [...this.files.keys()].filter(within);
      const folders = [...this.folders].filter(within);
      if (!recursive && inside.length + folders.length > 0) throw diskError('ENOTEMPTY', 'directory not empty', path);
      for (const file of inside) {
        this.files.delete(file);
        this.onChange({ kind: 'deleted', path: file, folder: false });
      }
      for (const folder of [...folders.sort().reverse(), path]) {
        this.folders.delete(folder);
        this.onChange({ kind: 'deleted', path: folder, folder: true });
      }
    });
  }

  remove(path: string): Promise<void> {
    return this.serial(() => {
      this.bytesOf(path);
      this.files.delete(path);
      this.onChange({ kind: 'deleted', path, folder: false });
    });
  }

  rename(path: string, newPath: string): Promise<void> {
    return this.serial(() => {
      if (this.files.has(newPath) || this.folders.has(newPath)) throw diskError('EEXIST', 'destination already exists', newPath);
      const folder = this.folders.has(path);
      if (!folder) this.bytesOf(path);
      this.putFolder(parentOf(newPath));
      const moved = (each: string) => newPath + each.slice(path.length);
      for (const [each, file] of [...this.files]) {
        if (each !== path && !each.startsWith(`${path}/`)) continue;
        this.files.delete(each);
        this.files.set(moved(each), file);
      }
      for (const each of [...this.folders]) {
        if (each !== path && !each.startsWith(`${path}/`)) continue;
        this.folders.delete(each);
        this.folders.add(moved(each));
      }
      this.onChange({ kind: 'renamed', path: newPath, oldPath: path, folder });
    });
  }

  copy(path: string, newPath: string): Promise<void> {
    return this.serial(() => this.put(newPath, this.bytesOf(path).slice()));
  }

  /** Settles when every write asked for so far is done. */
  async idle(): Promise<void> {
    await this.tail;
  }

  private put(path: string, bytes: Uint8Array, options?: DataWriteOptions): void {
    if (this.readOnly.has(path)) throw diskError('EACCES', 'permission denied', path);
    this.putFolder(parentOf(path));
    const known = this.files.get(path);
    const now = this.now();
    this.files.set(path, { bytes, ctime: options?.ctime ?? known?.ctime ?? now, mtime: options?.mtime ?? now });
    this.onChange({ kind: known ? 'modified' : 'created', path, folder: false });
  }

  private putFolder(path: string): void {
    if (this.folders.has(path)) return;
    this.putFolder(parentOf(path));
    this.folders.add(path);
    this.onChange({ kind: 'created', path, folder: true });
  }

  private bytesOf(path: string): Uint8Array<ArrayBuffer> {
    const file = this.files.get(path);
    if (!file) throw diskError('ENOENT', 'no such file or directory', path);
    return file.bytes as Uint8Array<ArrayBuffer>;
  }

  private serial<T>(work: () => T): Promise<T> {
    const run = this.tail.then(turn).then(work);
    this.tail = run.catch(() => undefined);
    return run;
  }
}

function parentOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '' : path.slice(0, slash);
}

/** As Node reads UTF-8: invalid bytes become U+FFFD, a byte order mark stays. */
function decode(bytes: ArrayBuffer | Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function diskError(code: string, reason: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${reason}, '${path}'`), { code });
}
