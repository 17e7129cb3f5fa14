import type { StoreFailure } from '../core/vault/note-store.ts';

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'there is no such file or folder',
  EACCES: 'it may not be read or written',
  EPERM: 'it may not be read or written',
  EROFS: 'the disk is read-only',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EEXIST: 'there is a file of that name already',
  ELOOP: 'its links lead in a circle',
};

const FAILURES: Readonly<Record<string, StoreFailure>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EROFS: 'read-only',
  EEXIST: 'changed',
};

/** What the system would do and this program does not, or what it could not tell by a code of its own. */
export class RefusedError extends Error {
  constructor(
    readonly failure: StoreFailure,
    message: string,
  ) {
    super(message);
  }
}

/** An error of the operating system in words for a person. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return WORDS[codeOf(error)] ?? error.message;
}

/** What kind of failure an error is to the core. */
export function failureOf(error: unknown): StoreFailure {
  return error instanceof RefusedError ? error.failure : (FAILURES[codeOf(error)] ?? 'failed');
}

/** `ENOENT` and the like; empty for what is no error of the operating system. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
