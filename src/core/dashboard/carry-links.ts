import { makeLink, resolveLink, type LinkSettings } from '../vault/link-text.ts';
import type { VaultIndex } from '../vault/vault-index.ts';

/** Links that begin in the folder of their note; those that name a heading are left alone. */
const WIKI = /\[\[(\.{1,2}\/[^[\]|#]+)(?:\|([^[\]]*))?\]\]/g;
const INLINE = /\[([^[\]]*)\]\((\.{1,2}\/[^()\s#]+)\)/g;

/**
 * A note's text for another note: its relative links lead where they did.
 *
 * @param written path of the note that the text stands in
 * @param from path of the note that it is to stand in
 */
export function carryLinks(text: string, index: VaultIndex, written: string, from: string, links: LinkSettings): string {
  if (!text.includes('./')) return text;
  const again = (link: string, target: string, label: string | undefined): string => {
    const path = resolveLink(index, target, written);
    return path === null ? link : makeLink(index, path, from, links, label === undefined || label === '' ? null : label);
  };
  return text
    .replace(WIKI, (link, target: string, alias: string | undefined) => again(link, target, alias))
    .replace(INLINE, (link, label: string, target: string) => again(link, decode(target).replace(/\.md$/i, ''), label));
}

function decode(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
