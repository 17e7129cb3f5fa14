import { normalizeText } from '../../language/normalize-text.ts';
import type { Account } from '../../model/account.ts';
import type { Transcript } from '../../model/transcript.ts';
import type { Confidence } from '../../plan/edit-plan.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

/** Transcripts that are looked at between two yields. */
const SLICE = 50;

/**
 * The transcripts that mention an account by its name or an alias, as whole words with their capitals.
 *
 * @returns `certain` for a name of several words, which stands for nothing else; a name of one word may be a common word
 */
export function* findMentions(account: Account, index: VaultIndex): Generator<void, Map<Transcript, Confidence>> {
  const names = [...new Set([account.name, ...account.aliases])].filter((name) => name.length > 1);
  const found = new Map<Transcript, Confidence>();
  for (const [at, transcript] of index.transcripts().entries()) {
    if (at % SLICE === 0) yield;
    const tree = index.get(transcript.path)?.tree;
    if (!tree) continue;
    const body = normalizeText(tree.text.slice(tree.frontmatter?.to ?? 0), 'NFC');
    const said = names.filter((name) => holdsName(body, normalizeText(name, 'NFC')));
    if (said.length > 0) found.set(transcript, said.some((name) => /\S\s+\S/.test(name)) ? 'certain' : 'likely');
  }
  return found;
}

function holdsName(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!isWordSign(text[at - 1]) && !isWordSign(text[at + name.length])) return true;
  }
  return false;
}

function isWordSign(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{M}\p{N}]/u.test(sign);
}
