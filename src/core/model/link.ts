/** A link to a note, at the end of a text. */
export interface TrailingLink {
  /** Where the link begins in the text. */
  readonly from: number;
  /** The note as the link names it: without heading, block, alias and `.md`. */
  readonly target: string;
  /** What a reader sees: the alias, else the target. */
  readonly label: string;
}

/**
 * The link that a text ends in: `[[Note]]`, `[[Folder/Note#Heading|Alias]]` or `[Label](Folder/Note%20name.md)`.
 *
 * @returns null where there is none, where it is empty, and where it leads out of the vault
 */
export function readTrailingLink(text: string): TrailingLink | null {
  if (text.endsWith(']]')) {
    const from = text.lastIndexOf('[[');
    const inner = text.slice(from + 2, -2);
    if (from < 0 || inner.includes(']]')) return null;
    const bar = inner.indexOf('|');
    return makeLink(from, withoutHash(bar < 0 ? inner : inner.slice(0, bar)), bar < 0 ? '' : inner.slice(bar + 1));
  }
  if (!text.endsWith(')')) return null;
  const middle = text.lastIndexOf('](');
  const from = text.lastIndexOf('[', middle);
  if (middle < 0 || from < 0) return null;
  const address = text.slice(middle + 2, -1);
  const target = /^<.*>$/.test(address) ? address.slice(1, -1) : address;
  if (/^[a-z][a-z\d+.-]*:/i.test(target)) return null;
  return makeLink(from, decode(withoutHash(target)), text.slice(from + 1, middle));
}

function makeLink(from: number, address: string, label: string): TrailingLink | null {
  // In a table the bar of an alias is escaped; the backslash is no part of the name.
  const target = address.trim().replace(/\\$/, '').replace(/\.md$/i, '');
  return target === '' ? null : { from, target, label: label.trim() === '' ? target : label.trim() };
}

/** The heading or block goes before anything is decoded: a `%23` belongs to the name. */
function withoutHash(address: string): string {
  const hash = address.indexOf('#');
  return hash < 0 ? address : address.slice(0, hash);
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
