import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { FileSystem } from './file-system.ts';
import type { OwnFolder } from './own-folder.ts';
import { writeNewFile } from './swap-file.ts';
import { codeOf, reasonOf } from './system-error.ts';

/** A run says this often that it is alive, in milliseconds. */
const HEARTBEAT_MS = 30_000;
/** A lock that nobody spoke for in so many milliseconds is stale. */
const STALE_MS = 600_000;
/** Two runs that start together both step back, and try again after different whiles. */
const ATTEMPTS = 8;
const WAIT_MS = 40;

const LOCK = /^lock-(\d+)-[0-9a-f-]{36}@(.*)$/;

/** The locks that this process holds. One of its number that is not among them was left by another process. */
const held = new Set<string>();

export type LockOutcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/**
 * Does work while no other run of this program works in the vault.
 *
 * Every run puts down a lock file of its own, whose name tells its process and machine, and then looks for those of
 * others: where one is alive it takes its own away again. So no two runs ever fight over one file, and a stale lock can
 * be removed by anyone. A lock is stale when its process on this machine is gone, or when nobody has touched it for ten
 * minutes.
 *
 * @returns what the work returned, or why it was not begun
 */
export async function whileLocked<T>(folder: OwnFolder, fs: FileSystem, work: () => Promise<T>): Promise<LockOutcome<T>> {
  const own = `lock-${process.pid}-${randomUUID()}@${encodeURIComponent(hostname())}`;
  const file = join(folder.path, own);
  held.add(own);
  try {
    return await workLocked(folder, file, own, fs, work);
  } finally {
    held.delete(own);
  }
}

async function workLocked<T>(folder: OwnFolder, file: string, own: string, fs: FileSystem, work: () => Promise<T>): Promise<LockOutcome<T>> {
  try {
    const holder = await acquire(folder, file, own, fs);
    if (holder !== null) return { ok: false, message: `another run (${holder}) is writing to this vault; nothing was written` };
  } catch (error) {
    await fs.unlink(file).catch(() => undefined);
    await folder.removeEmpty();
    return { ok: false, message: `${folder.path} can't be used, so nothing was written: ${reasonOf(error)}` };
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    fs.utimes(file, now, now).catch(() => undefined);
  }, HEARTBEAT_MS).unref();
  try {
    return { ok: true, value: await work() };
  } finally {
    clearInterval(heartbeat);
    await folder.tidy(own).catch(() => undefined);
    await fs.unlink(file).catch(() => undefined);
    await folder.removeEmpty();
  }
}

/** @returns null once the lock is held, or who holds it */
async function acquire(folder: OwnFolder, file: string, own: string, fs: FileSystem): Promise<string | null> {
  let holder: string | null = null;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (attempt > 0) await wait(WAIT_MS * (1 + Math.random()));
    await folder.make();
    try {
      await writeNewFile(file, '', 0o600, fs);
    } catch (error) {
      // A run that ended has taken the empty folder away.
      if (codeOf(error) !== 'ENOENT' || attempt === ATTEMPTS - 1) throw error;
      continue;
    }
    holder = await findHolder(folder, own, fs);
    if (holder === null) return null;
    await fs.unlink(file);
  }
  return holder;
}

/** Another run that is alive; stale locks on the way are removed. */
async function findHolder(folder: OwnFolder, own: string, fs: FileSystem): Promise<string | null> {
  for (const name of await fs.readdir(folder.path)) {
    const [, pid, host] = LOCK.exec(name) ?? [];
    if (pid === undefined || host === undefined || name === own) continue;
    const found = await fs.lstat(join(folder.path, name)).catch(() => null);
    if (!found) continue;
    const silent = Date.now() - found.mtimeMs > STALE_MS;
    const gone = host === encodeURIComponent(hostname()) && !isAlive(name, Number(pid));
    if (!silent && !gone) return `process ${pid} on ${decodeURIComponent(host)}`;
    await fs.unlink(join(folder.path, name)).catch(() => undefined);
  }
  return null;
}

function isAlive(name: string, pid: number): boolean {
  if (pid === process.pid) return held.has(name);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be asked, but it is there.
    return codeOf(error) === 'EPERM';
  }
}
