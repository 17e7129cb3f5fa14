import type { TFile } from 'obsidian-test-mocks/obsidian';

/**
 * The note that a link of `sourcePath` leads to: a relative path, a path from the root, or the end of a path
 * (case does not matter). Of several, one in the source's own folder wins, then the shortest path.
 */
export function resolveLinkpath(files: readonly TFile[], linkpath: string, sourcePath: string): TFile | null {
  const folder = sourcePath.slice(0, sourcePath.lastIndexOf('/') + 1);
  const wanted = linkpath.toLowerCase();
  if (wanted === '') return files.find((file) => file.path === sourcePath) ?? null;
  if (wanted.startsWith('./') || wanted.startsWith('../')) {
    return byPath(files, joinPath(folder.toLowerCase(), wanted));
  }
  if (wanted.startsWith('/')) return byPath(files, wanted.slice(1));
  const ends = files.filter((file) => endsAt(file.path.toLowerCase(), wanted) || endsAt(file.path.toLowerCase(), `${wanted}.md`));
  const rank = (file: TFile) => (file.path.slice(0, file.path.lastIndexOf('/') + 1) === folder ? 0 : 1);
  const [best] = ends.sort((a, b) => rank(a) - rank(b) || a.path.length - b.path.length || (a.path < b.path ? -1 : 1));
  return best ?? null;
}

/** The shortest text that leads to `file`: its name where no other file has it, else its path. */
export function shortestLinktext(files: readonly TFile[], file: TFile, omitExtension: boolean): string {
  const unique = files.filter((each) => each.name.toLowerCase() === file.name.toLowerCase()).length <= 1;
  const text = unique ? file.name : file.path;
  return omitExtension && file.extension === 'md' ? text.slice(0, -'.md'.length) : text;
}

function byPath(files: readonly TFile[], path: string): TFile | null {
  return files.find((file) => file.path.toLowerCase() === path || file.path.toLowerCase() === `${path}.md`) ?? null;
}

function endsAt(path: string, end: string): boolean {
  return path === end || path.endsWith(`/${end}`);
}

function joinPath(folder: string, relative: string): string {
  const parts = folder.split('/').filter(Boolean);
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
