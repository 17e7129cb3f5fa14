import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { toNotePath } from './folder-note-store.ts';
import { reasonOf } from './system-error.ts';

/** A path as a person gave it, and the vault that it lies in. */
export interface Target {
  readonly given: string;
  /** Absolute. Options and the undo journal are the vault's. */
  readonly root: string;
  readonly kind: 'note' | 'folder';
  /** Relative to the root, with `/`; empty for the root itself. */
  readonly path: string;
}

export type ResolvedTarget = { readonly ok: true; readonly target: Target } | { readonly ok: false; readonly given: string; readonly message: string };

/** Finds each path's vault: the nearest folder upwards that holds `.obsidian`, or else the folder given, or the note's own. */
export async function resolveTargets(paths: readonly string[]): Promise<ResolvedTarget[]> {
  const seen = new Set<string>();
  const targets: ResolvedTarget[] = [];
  for (const given of paths) {
    const resolved = await resolveTarget(given);
    if (!resolved.ok) {
      targets.push(resolved);
      continue;
    }
    const key = await realpath(resolve(given));
    if (!seen.has(key)) targets.push(resolved);
    seen.add(key);
  }
  return targets;
}

/** The targets that were found, by the root of their vault, in the order given. */
export function byVault(targets: readonly ResolvedTarget[]): Map<string, Target[]> {
  const vaults = new Map<string, Target[]>();
  for (const found of targets) {
    if (found.ok) vaults.set(found.target.root, [...(vaults.get(found.target.root) ?? []), found.target]);
  }
  return vaults;
}

async function resolveTarget(given: string): Promise<ResolvedTarget> {
  try {
    const absolute = resolve(given);
    const isFolder = (await stat(absolute)).isDirectory();
    const folder = await realpath(isFolder ? absolute : dirname(absolute));
    const root = (await vaultAbove(folder)) ?? folder;
    const path = toNotePath(relative(root, isFolder ? folder : join(folder, basename(absolute))));
    return { ok: true, target: { given, root, kind: isFolder ? 'folder' : 'note', path } };
  } catch (error) {
    return { ok: false, given, message: reasonOf(error) };
  }
}

async function vaultAbove(folder: string): Promise<string | null> {
  for (let at = folder; ; at = dirname(at)) {
    if (await isFolderAt(join(at, '.obsidian'))) return at;
    if (at === dirname(at)) return null;
  }
}

async function isFolderAt(path: string): Promise<boolean> {
  return stat(path).then((found) => found.isDirectory(), () => false);
}
