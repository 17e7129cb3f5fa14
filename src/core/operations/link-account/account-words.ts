import type { Account } from '../../model/account.ts';
import { noteName } from '../../model/note-source.ts';
import type { Transcript } from '../../model/transcript.ts';
import { slugOf } from '../../insight/transcript-clues.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

/** What comes before an account's own part in a tag; alone, it is the tag of a transcript without account. */
export const TAG_PREFIX = 'account/';

/** How an account is written into a transcript. */
export interface AccountWords {
  /** The value of the property, without quotes. */
  readonly value: string;
  /** For the body: `[[Note]]`, or `[[Note|Name]]` where the note is called otherwise. */
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
export function accountWords(index: VaultIndex, transcript: Transcript, account: Account): AccountWords | null {
  const stated = index.transcripts().filter((other) => other.account !== '');
  const links = stated.filter((other) => other.account.startsWith('[[')).length;
  const link = linkTo(index, account);
  const leadsThere = (value: string): boolean => index.statedAccount({ ...transcript, account: value })?.account?.path === account.path;
  const value = (links > stated.length / 2 ? [link] : [account.name, noteName(account.path), link]).find(leadsThere);
  if (value === undefined) return null;
  const isOwn = (tag: string): boolean => tag.startsWith(TAG_PREFIX) && tag.length > TAG_PREFIX.length;
  return {
    value,
    link,
    tag: commonest(index.transcriptsOf(account).flatMap(({ tags }) => tags.filter(isOwn))) ?? TAG_PREFIX + slugOf(account.name),
    usesTags: stated.some(({ tags }) => tags.some(isOwn)),
  };
}

/** The shortest link that leads to the account's note. */
function linkTo(index: VaultIndex, account: Account): string {
  const name = noteName(account.path);
  const target = index.pathsNamed(name).length > 1 ? account.path.replace(/\.md$/i, '') : name;
  return target === account.name ? `[[${target}]]` : `[[${target}|${account.name}]]`;
}

function commonest(tags: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? null;
}
