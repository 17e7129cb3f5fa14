import { normalizePath, TFile, TFolder } from 'obsidian';
import { CliError, type CliRequest } from './cli-request.ts';
import type { PluginContext } from './plugin-context.ts';

/** What a command is about. */
export interface CliTarget {
  readonly kind: 'note' | 'folder';
  /** Relative to the vault; empty for the vault itself. */
  readonly path: string;
}

/**
 * Finds what a request names. Nothing is taken for granted: a script whose variable is unset does not mean the whole vault.
 *
 * @throws CliError where nothing is named, or nothing is there
 */
export function targetOf({ app }: PluginContext, { path, file }: CliRequest): CliTarget {
  if (file !== null) {
    const found = app.metadataCache.getFirstLinkpathDest(file, '');
    if (!found) throw new CliError(`there is no note "${file}"`);
    return { kind: 'note', path: found.path };
  }
  if (path === null) throw new CliError('name what it is about: path=<note or folder>, file=<name>, or path=/ for the whole vault');
  const normal = normalizePath(path);
  if (normal === '/' || normal === '') return { kind: 'folder', path: '' };
  const found = app.vault.getAbstractFileByPath(normal);
  if (found instanceof TFile) return { kind: 'note', path: found.path };
  if (found instanceof TFolder) return { kind: 'folder', path: found.path };
  throw new CliError(`there is no note and no folder "${path}"`);
}

/** Whether a note is what a target names, or lies below it. */
export function isWithin(path: string, target: CliTarget): boolean {
  return target.path === '' || path === target.path || path.startsWith(`${target.path}/`);
}
