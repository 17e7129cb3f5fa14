import type { Account } from '../../model/account.ts';
import { noteName } from '../../model/note-source.ts';
import type { Transcript } from '../../model/transcript.ts';
import { slugOf } from '../../insight/transcript-clues.ts';
import { compareCodeUnits } from '../../text/compare-code-units.ts';
import { makeLink, type LinkSettings } from '../../vault/link-text.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

/** What comes before an account's own part in a tag; alone, it is the tag of a transcript without account. */
export const TAG_PREFIX = 'account/';

/** How an account is written into a transcript. */
export interface AccountWords {
  /** The value of the property, without quotes. */
  readonly value: string;
  /** For the body, as the vault writes links: `[[Note]]`, or `[[Note|Name]]` where the note is called otherwise. */
  readonly link: string;
  /** Without `#`. */
  readonly tag: string;
  /** Whether the vault's other transcripts have such a tag, so that a note without one gets it. */
  readonly usesTags: boolean;
}

/**
 * Writes an account as the transcripts of the vault do that name theirs: by name or by link, and with the tag that its
 * other transcripts have.
 *
 * @returns null where what is written would lead to another account, because two share a name
 */
export function accountWords(index: VaultIndex, transcript: Transcript, account: Account, settings: LinkSettings): AccountWords | null {
  const stated = index.transcripts().filter((other) => other.account !== '');
  const links = stated.filter((other) => other.account.startsWith('[[')).length;
  const linkBy = (markdown: boolean): string => makeLink(index, account.path, transcript.path, { ...settings, markdown }, account.name);
  // A Markdown link in a property is no link to Obsidian.
  const property = linkBy(false);
  const leadsThere = (value: string): boolean => index.statedAccount({ ...transcript, account: value })?.account?.path === account.path;
  const value = (links > stated.length / 2 ? [property] : [account.name, noteName(account.path), property]).find(leadsThere);
  if (value === undefined) return null;
  const isOwn = (tag: string): boolean => tag.startsWith(TAG_PREFIX) && tag.length > TAG_PREFIX.length;
  return {
    value,
    link: linkBy(settings.markdown),
    tag: commonest(index.transcriptsOf(account).flatMap(({ tags }) => tags.filter(isOwn))) ?? TAG_PREFIX + slugOf(account.name),
    usesTags: stated.some(({ tags }) => tags.some(isOwn)),
  };
}

function commonest(tags: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || compareCodeUnits(a, b))[0]?.[0] ?? null;
}
