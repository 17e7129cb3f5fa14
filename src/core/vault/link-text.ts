import * as z from 'zod/mini';
import { normalizeText } from '../language/normalize-text.ts';
import { noteName } from '../model/note-source.ts';
import { compareCodeUnits } from '../text/compare-code-units.ts';
import type { VaultIndex } from './vault-index.ts';

/** How a vault writes its links. */
export interface LinkSettings {
  readonly markdown: boolean;
  readonly format: 'shortest' | 'relative' | 'absolute';
}

/** Obsidian's own defaults. */
export const DEFAULT_LINKS: LinkSettings = { markdown: false, format: 'shortest' };

// One by one, so that a setting of a later Obsidian does not hide the other.
const markdownLinks = z.object({ useMarkdownLinks: z.boolean() });
const linkFormat = z.object({ newLinkFormat: z.enum(['shortest', 'relative', 'absolute']) });

/**
 * Reads how links are written from `app.json` of the vault's configuration folder.
 *
 * @param json its parsed JSON, or anything else where there is none
 */
export function readLinkSettings(json: unknown): LinkSettings {
  const [markdown, format] = [markdownLinks.safeParse(json), linkFormat.safeParse(json)];
  return {
    markdown: markdown.success ? markdown.data.useMarkdownLinks : DEFAULT_LINKS.markdown,
    format: format.success ? format.data.newLinkFormat : DEFAULT_LINKS.format,
  };
}

/**
 * A link from one note to another as the vault's settings want it. A name that a wiki link can't hold gets a Markdown
 * link.
 *
 * @param to path of the note that the link leads to
 * @param from path of the note that it is written in
 * @param alias what a reader sees, where that is not the note's name
 */
export function makeLink(index: VaultIndex, to: string, from: string, settings: LinkSettings, alias: string | null = null): string {
  const target = linkTarget(index, to, from, settings.format);
  const isWikiAlias = alias === null || !/[[\]|]/.test(alias);
  if (!settings.markdown && isWikiAlias && !/[#^[\]|\\]/.test(target)) return alias === null || alias === target ? `[[${target}]]` : `[[${target}|${alias}]]`;
  const label = (alias ?? noteName(to)).replace(/[[\]\\]/g, '\\$&');
  return `[${label}](${encode(`${target}.md`)})`;
}

function linkTarget(index: VaultIndex, to: string, from: string, format: LinkSettings['format']): string {
  const path = to.replace(/\.md$/i, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  const relative = relativePath(path, from);
  const ways = { shortest: index.pathsNamed(name).length <= 1 ? [name] : [], relative: [relative], absolute: [] }[format];
  return [...ways, path, `/${path}`, relative].find((target) => resolveLink(index, target, from) === to) ?? path;
}

/**
 * The note that a link leads to, as Obsidian finds it: by a relative path, by a path from the vault's root, or by the end
 * of a path, without regard to case. Of several, one in the link's own folder wins, then the shortest path.
 *
 * @param target as {@link readTrailingLink} gives it
 * @param from path of the note that holds the link
 * @returns null where there is no such note
 */
export function resolveLink(index: VaultIndex, target: string, from: string): string | null {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  const wanted = /^\.\.?\//.test(target) ? joinPath(folder, target) : target.replace(/^\//, '');
  const exact = wanted !== target;
  const key = `${fold(wanted)}.md`;
  const found = index.pathsNamed(wanted.slice(wanted.lastIndexOf('/') + 1)).filter((path) => fold(path) === key || (!exact && fold(path).endsWith(`/${key}`)));
  const rank = (path: string): number => (path.slice(0, path.lastIndexOf('/') + 1) === folder ? 0 : 1);
  return found.sort((a, b) => rank(a) - rank(b) || a.length - b.length || compareCodeUnits(a, b))[0] ?? null;
}

function relativePath(path: string, from: string): string {
  const [to, at] = [path.split('/'), from.split('/')];
  let shared = 0;
  while (shared < Math.min(to.length, at.length) - 1 && to[shared] === at[shared]) shared += 1;
  const up = at.length - 1 - shared;
  return `${up === 0 ? './' : '../'.repeat(up)}${to.slice(shared).join('/')}`;
}

function joinPath(folder: string, relative: string): string {
  const parts = folder.split('/').filter((part) => part !== '');
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function fold(path: string): string {
  return normalizeText(path, 'NFC').toLowerCase();
}

/** What a Markdown address can't hold as it is; letters of any script stay readable. */
function encode(path: string): string {
  return path.replace(/[\s\p{Cc}\\%#^<>()[\]|"]/gu, (sign) => (sign === '(' || sign === ')' ? `%${sign.charCodeAt(0).toString(16)}` : encodeURIComponent(sign)));
}
