import type { FileHandle } from 'node:fs/promises';
import { disk, type FileSystem } from '../../src/cli/file-system.ts';

/**
 * Called before and after every call to the disk, with its name and its number. It may do what another program would,
 * end the process, or throw, as the disk would. `short` has a write stop half-way, because the disk is full; `lie` too, but
 * nothing is said.
 */
export type Hook = (name: string, when: 'before' | 'after', call: number) => 'short' | 'lie' | undefined;

type Asynchronous = (...args: never[]) => Promise<unknown>;

/** The disk of this machine with a hook at every call, those of open files included. */
export function hooked(hook: Hook): FileSystem {
  let calls = 0;
  const around = <T extends Asynchronous>(name: string, work: T): T => {
    const watched = async (...args: Parameters<T>): Promise<unknown> => {
      calls += 1;
      const call = calls;
      // A file that can't be closed is closed all the same.
      if (name === 'close') await work(...args);
      const fault = hook(name, 'before', call);
      if (fault && name === 'writeFile') {
        await work(...(args.map(half) as Parameters<T>));
        if (fault === 'short') throw diskError('ENOSPC');
        return undefined;
      }
      if (name === 'close') return undefined;
      const result = await work(...args);
      try {
        hook(name, 'after', call);
      } catch (error) {
        if (isHandle(result)) await result.close();
        throw error;
      }
      return isHandle(result) ? watchHandle(result) : result;
    };
    return watched as unknown as T;
  };
  const watchHandle = (handle: FileHandle): FileHandle =>
    new Proxy(handle, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function' || typeof name !== 'string') return value;
        return around(name, value.bind(target) as Asynchronous);
      },
    });
  return Object.fromEntries(Object.entries(disk).map(([name, work]) => [name, around(name, work as Asynchronous)])) as unknown as FileSystem;
}

/** An error as the system has them. */
export function diskError(code: string): Error {
  return Object.assign(new Error(`${code}: made by a test`), { code });
}

function isHandle(value: unknown): value is FileHandle {
  return typeof value === 'object' && value !== null && 'writeFile' in value;
}

function half(value: unknown): unknown {
  if (typeof value === 'string') return value.slice(0, value.length / 2);
  return Buffer.isBuffer(value) ? value.subarray(0, value.length / 2) : value;
}
