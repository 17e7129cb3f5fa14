import type { Frontmatter } from '../../markdown/frontmatter.ts';
import type { Range } from '../../text/range.ts';

/** A place whose words lead somewhere: to repair them is to lead elsewhere. */
export interface LinkTarget extends Range {
  /** `note`: by a note's name or path; `address`: out of the vault. */
  readonly kind: 'note' | 'address';
}

const WIKI = /\[\[([^\][|\r\n]+)/g;
const INLINE = /\]\((<[^<>\r\n]*>|[^\s()<>]+)/g;
const DEFINITION = /^ {0,3}\[[^\][\r\n]+\]:[ \t]*(\S+)/gm;
const ADDRESS = /\bhttps?:\/\/[^\s<>]+/g;

/** The targets of a note's links, and the account that it names in its properties. In no order. */
export function linkTargets(text: string, frontmatter: Frontmatter): LinkTarget[] {
  const targets: LinkTarget[] = [];
  for (const pattern of [WIKI, INLINE, DEFINITION]) {
    for (const match of text.matchAll(pattern)) {
      const target = match[1] ?? '';
      const from = match.index + match[0].length - target.length;
      targets.push({ from, to: from + target.length, kind: /^<?[a-z][a-z\d+.-]{1,20}:/i.test(target) ? 'address' : 'note' });
    }
  }
  for (const match of text.matchAll(ADDRESS)) targets.push({ from: match.index, to: match.index + match[0].length, kind: 'address' });
  const account = frontmatter.places.get('account');
  if (account?.text && !account.text.includes('[[')) targets.push({ ...account.range, kind: 'note' });
  return targets;
}

/** The name of the file that a target leads to, without folder, heading and quotes. */
export function targetName(target: string): string {
  const path = target.replace(/^["'<]|["'>]$/g, '').split('#', 1)[0] ?? '';
  const name = path.slice(path.lastIndexOf('/') + 1).trim();
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
