import type { Account } from '../model/account.ts';
import type { Entry } from '../model/entry.ts';
import type { Transcript } from '../model/transcript.ts';
import type { Options } from '../options.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import { claims } from './account-knowledge.ts';
import { namedIn, readBullet, type AccountTerms, type ReadBullet } from './account-terms.ts';
import { isOfAccount, leadsOf, type Lead, type Piece } from './bullet-leads.ts';
import { tiesToAnother } from './bullet-subject.ts';
import { HUB_ACCOUNTS, HUB_PART, KnownParties } from './known-parties.ts';
import type { Sources } from './sources.ts';
import { TermIndex } from './term-index.ts';

/** Transcripts that are searched for a name between two yields. */
const SLICE = 50;

/** A bullet that tells of another account of the vault. */
export interface Misplaced {
  readonly entry: Entry;
  /** The account that it tells of. */
  readonly account: Account;
  /** One sentence for a person: why. */
  readonly reason: string;
  /** Under which "keep here" is remembered. */
  readonly decisionKey: string;
}

/**
 * The facts and decisions of an account's note that tell of another account of the vault and not of this one. Those that
 * tell of both are none: a relationship belongs to both notes.
 *
 * @param sources where the account's bullets were said, if that is known already; else it is looked up for those that need it
 * @returns a generator that yields between bullets; in document order, without what a person said to keep
 */
export function* otherAccountSteps(index: VaultIndex, account: Account, options: Options, sources?: Sources): Generator<void, Misplaced[]> {
  const terms = yield* TermIndex.readSteps(index);
  const own = terms.of(account);
  if (!own || terms.accounts.length < 2) return [];
  const found: Misplaced[] = [];
  const known = new KnownParties(own, terms);
  for (const entry of claims(account)) {
    const misplaced = yield* judgeSteps(entry, own, terms, known, index, sources);
    if (misplaced && !options.refused.includes(misplaced.decisionKey)) found.push(misplaced);
    yield;
  }
  const told = new Set(found.map((each) => each.account));
  return told.size >= HUB_ACCOUNTS && found.length > HUB_PART * own.bullets.length ? [] : found;
}

/** What {@link otherAccountSteps} would say of one bullet, were it not for what a person said to keep. */
export function* misplacedEntrySteps(index: VaultIndex, account: Account, entry: Entry): Generator<void, Misplaced | null> {
  const terms = yield* TermIndex.readSteps(index);
  const own = terms.of(account);
  return own && (yield* judgeSteps(entry, own, terms, new KnownParties(own, terms), index, undefined));
}

function* judgeSteps(entry: Entry, own: AccountTerms, terms: TermIndex, known: KnownParties, index: VaultIndex, sources: Sources | undefined): Generator<void, Misplaced | null> {
  const bullet = readBullet(entry);
  if (bullet.isQuestion || bullet.text === '' || isOfAccount(bullet, own, terms)) return null;
  const leads = leadsOf(bullet, own, terms);
  const [lead] = leads;
  if (!lead || leads.length > 1 || isUnderTies(entry, lead) || (yield* known.hasSteps(lead.terms))) return null;
  const [held = []] = sources?.has(entry) ? [sources.get(entry)] : yield* index.transcriptsHoldingSteps([entry.text], []);
  const reason = yield* reasonSteps(bullet, lead, own, held.map(({ transcript }) => transcript), index);
  const { account } = lead.terms;
  return reason === null ? null : { entry, account, reason, decisionKey: JSON.stringify(['other-account', bullet.key, account.name]) };
}

/** Whether a bullet stands under a heading for others: "Competitors", or the other account's name. */
function isUnderTies({ section }: Entry, { terms }: Lead): boolean {
  return tiesToAnother(section) || namedIn(terms, section).length > 0;
}

/**
 * Why a bullet is that account's: what it is about, or where alone it was said. Null where that is not enough.
 *
 * @param said the transcripts that say the same
 */
function* reasonSteps(bullet: ReadBullet, { terms, pieces }: Lead, own: AccountTerms, said: readonly Transcript[], index: VaultIndex): Generator<void, string | null> {
  if (said.some((transcript) => index.statedAccount(transcript)?.account === own.account)) return null;
  const { name } = terms.account;
  const isElsewhere = said.some((transcript) => speaksOf(transcript, terms, index)) && !said.some((transcript) => speaksOf(transcript, own, index));
  const subject = pieces.find(({ isSubject, isBrand }) => isSubject && (pieces.length > 1 || !isBrand));
  const isAbout = subject !== undefined && !tiesToAnother(bullet.text);
  const isNamed = pieces.some((piece) => piece.isName);
  if (!isElsewhere && !(isAbout && (isNamed || (yield* isAnySaidOnlyWith(pieces, terms, index))))) return null;
  const about = isNamed ? `It names ${name} and not ${own.account.name}.` : `It speaks of ${told(pieces)}, of whom only the note of ${name} tells.`;
  return isElsewhere ? `${about} The transcripts that say it do not name ${own.account.name}.` : about;
}

function told(pieces: readonly Piece[]): string {
  return [...new Set(pieces.map(({ text }) => text.replace(/['’]s?$/, '')))].join(' and ');
}

function speaksOf(transcript: Transcript, { names, account }: AccountTerms, index: VaultIndex): boolean {
  const text = index.get(transcript.path)?.tree.text ?? '';
  return index.statedAccount(transcript)?.account === account || names.some((name) => text.includes(legible(name)));
}

/**
 * Whether every transcript that speaks of somebody, of one of these at least, speaks of the account too. People of the
 * vault's owner, who work for every account, are met elsewhere sooner or later.
 */
function* isAnySaidOnlyWith(pieces: readonly Piece[], terms: AccountTerms, index: VaultIndex): Generator<void, boolean> {
  for (const { text } of pieces) if (yield* isSaidOnlyWith(text, terms, index)) return true;
  return false;
}

function* isSaidOnlyWith(name: string, { names, account }: AccountTerms, index: VaultIndex): Generator<void, boolean> {
  const searched = legible(name);
  for (const [at, transcript] of index.transcripts().entries()) {
    if (at % SLICE === 0) yield;
    const text = index.get(transcript.path)?.tree.text ?? '';
    if (!text.includes(searched)) continue;
    if (index.statedAccount(transcript)?.account !== account && !names.some((each) => text.includes(legible(each)))) return false;
  }
  return true;
}

/** The longest part of a name that reads the same where text is garbled. */
function legible(name: string): string {
  return name.split(/[^\0-\x7F]+/).reduce((longest, part) => (part.length > longest.length ? part : longest), '').trim();
}
