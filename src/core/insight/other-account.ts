import type { Account } from '../model/account.ts';
import type { Entry } from '../model/entry.ts';
import type { Transcript } from '../model/transcript.ts';
import type { Options } from '../options.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import { claims } from './account-knowledge.ts';
import { isPlainWord, namedIn, namesOf, readBullet, tails, termsOf, type AccountTerms, type ReadBullet } from './account-terms.ts';
import { hasPronoun, isSubject, tiesToAnother } from './bullet-subject.ts';
import type { Sources } from './sources.ts';

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

/** A name belongs to an account that says it in as many bullets, and has this part of all bullets that say it. */
const LEAST_BULLETS = 2;
const OWN_PART = 0.8;
/** A name that this part of the bullets that say it stand in this note is this note's. */
const HERE_PART = 0.5;

/** A note ties an account to its own in as many bullets where that is a party to it. */
const TYING_BULLETS = 4;
/** As many accounts, and as great a part of all, make one that everybody deals with. */
const HUB_ACCOUNTS = 3;
const HUB_PART = 0.2;

/** What in a bullet leads to one account. */
interface Lead {
  readonly terms: AccountTerms;
  readonly pieces: readonly Piece[];
}

/** A proper name in a bullet that one account's note speaks of, or the account's own name. */
interface Piece {
  readonly text: string;
  readonly isName: boolean;
  /** Whether it begins with the name of a party that several notes speak of, or of the account: a thing that others may have too. */
  readonly isBrand: boolean;
  readonly isSubject: boolean;
}

/**
 * The facts and decisions of an account's note that tell of another account of the vault and not of this one. Those that
 * tell of both are none: a relationship belongs to both notes.
 *
 * @param sources where the account's bullets were said, if that is known already; else it is looked up for those that need it
 * @returns a generator that yields between bullets; in document order, without what a person said to keep
 */
export function* otherAccountSteps(index: VaultIndex, account: Account, options: Options, sources?: Sources): Generator<void, Misplaced[]> {
  const { own, others } = yield* readAccountsSteps(index, account);
  if (!own || others.length === 0) return [];
  const found: Misplaced[] = [];
  const known = new KnownParties(own, others);
  for (const entry of claims(account)) {
    const misplaced = judge(entry, own, others, known, index, sources);
    if (misplaced && !options.refused.includes(misplaced.decisionKey)) found.push(misplaced);
    yield;
  }
  const told = new Set(found.map((each) => each.account));
  return told.size >= HUB_ACCOUNTS && found.length > HUB_PART * own.bullets.length ? [] : found;
}

/** What {@link otherAccountSteps} would say of one bullet, were it not for what a person said to keep. */
export function* misplacedEntrySteps(index: VaultIndex, account: Account, entry: Entry): Generator<void, Misplaced | null> {
  const { own, others } = yield* readAccountsSteps(index, account);
  return own ? judge(entry, own, others, new KnownParties(own, others), index, undefined) : null;
}

function* readAccountsSteps(index: VaultIndex, account: Account): Generator<void, { own: AccountTerms | undefined; others: AccountTerms[] }> {
  const all: AccountTerms[] = [];
  for (const each of index.accounts()) {
    all.push(termsOf(each));
    yield;
  }
  const own = all.find((terms) => terms.account === account);
  return { own, others: all.filter((terms) => terms !== own) };
}

function judge(entry: Entry, own: AccountTerms, others: readonly AccountTerms[], known: KnownParties, index: VaultIndex, sources: Sources | undefined): Misplaced | null {
  const bullet = readBullet(entry.text);
  if (bullet.isQuestion || bullet.text === '' || isOfAccount(bullet, own, others)) return null;
  const leads = others.map((terms) => leadTo(bullet, terms, [own, ...others])).filter(({ pieces }) => pieces.length > 0);
  const [lead] = leads;
  if (!lead || leads.length > 1 || known.has(lead.terms)) return null;
  const said = sources?.get(entry)?.map(({ transcript }) => transcript) ?? index.transcriptsHolding(entry.text).map(({ transcript }) => transcript);
  const reason = reasonFor(bullet, lead, own, said, index);
  const { account } = lead.terms;
  return reason === null ? null : { entry, account, reason, decisionKey: JSON.stringify(['other-account', bullet.key, account.name]) };
}

/** Whether a bullet names the account of its note, by whatever name, or somebody or something of it. */
function isOfAccount(bullet: ReadBullet, own: AccountTerms, others: readonly AccountTerms[]): boolean {
  if (hasPronoun(bullet.text) || namedIn(own, bullet.text).length > 0) return true;
  const words = bullet.text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (words.some((word) => own.nameWords.has(word))) return true;
  return namesOf(bullet.text).some(({ name }) =>
    tails(name).some((tail) => {
      const here = saying(own, tail, bullet.key);
      return here >= LEAST_BULLETS && here >= HERE_PART * (here + others.reduce((sum, other) => sum + saying(other, tail, bullet.key), 0));
    }),
  );
}

/**
 * The accounts that a note speaks of anyhow, as a supplier or a partner or the vault's owner: there a name alone tells nothing.
 * They are those that several of its bullets tie to its own account, and those that notes of many others name.
 */
class KnownParties {
  private readonly answers = new Map<AccountTerms, boolean>();

  constructor(
    private readonly own: AccountTerms,
    private readonly others: readonly AccountTerms[],
  ) {}

  has(terms: AccountTerms): boolean {
    const known = this.answers.get(terms) ?? this.find(terms);
    this.answers.set(terms, known);
    return known;
  }

  private find(terms: AccountTerms): boolean {
    const naming = ({ bullets }: AccountTerms): ReadBullet[] => bullets.filter(({ text }) => namedIn(terms, text).length > 0);
    const tied = new Set(naming(this.own).flatMap((bullet) => (isOfAccount(bullet, this.own, this.others) ? [bullet.key] : [])));
    if (tied.size >= TYING_BULLETS) return true;
    const elsewhere = this.others.filter((other) => other !== terms && naming(other).length >= LEAST_BULLETS).length;
    return elsewhere >= HUB_ACCOUNTS && elsewhere >= HUB_PART * this.others.length;
  }
}

function leadTo(bullet: ReadBullet, terms: AccountTerms, all: readonly AccountTerms[]): Lead {
  const { text } = bullet;
  const named = namedIn(terms, text);
  const runs = namesOf(text);
  const pieces: Piece[] = [];
  for (const run of runs) {
    const name = named.find(({ from, to }) => from < run.to && run.from < to);
    // "Brightwater Teams" may be a thing that everybody uses.
    const isName = name !== undefined && run.to <= name.to + 2 && !isPlainWord(name.name);
    const isOwn = !isName && tails(run.name).some((tail) => belongsTo(tail, terms, all, bullet.key));
    if (!isName && !isOwn) continue;
    const isBrand = !isName && (name !== undefined || isSharedHead(run.name, terms, all));
    pieces.push({ text: text.slice(run.from, run.to), isName, isBrand, isSubject: isSubject(text, isName ? name.from : run.from, isName ? name.to : run.to) });
  }
  return { terms, pieces };
}

/** Whether notes of other accounts speak of other things that begin with the same word. */
function isSharedHead(name: string, terms: AccountTerms, all: readonly AccountTerms[]): boolean {
  const head = name.slice(0, Math.max(0, name.indexOf(' ')));
  const isOther = (each: string): boolean => !each.includes(name) && !name.includes(each);
  return head !== '' && all.some((other) => other !== terms && [...(other.byHead.get(head) ?? [])].some(isOther));
}

/** Whether only this account's note speaks of a name. */
function belongsTo(name: string, terms: AccountTerms, all: readonly AccountTerms[], except: string): boolean {
  const here = saying(terms, name, except);
  if (here < LEAST_BULLETS) return false;
  return here >= OWN_PART * all.reduce((sum, other) => sum + saying(other, name, except), 0);
}

function saying({ speaking }: AccountTerms, name: string, except: string): number {
  const keys = speaking.get(name);
  return keys ? keys.size - (keys.has(except) ? 1 : 0) : 0;
}

/**
 * Why a bullet is that account's: what it is about, or where alone it was said. Null where that is not enough.
 *
 * @param said the transcripts that say the same
 */
function reasonFor(bullet: ReadBullet, { terms, pieces }: Lead, own: AccountTerms, said: readonly Transcript[], index: VaultIndex): string | null {
  if (said.some((transcript) => index.statedAccount(transcript)?.account === own.account)) return null;
  const { name } = terms.account;
  const isElsewhere = said.some((transcript) => speaksOf(transcript, terms, index)) && !said.some((transcript) => speaksOf(transcript, own, index));
  const subject = pieces.find(({ isSubject, isBrand }) => isSubject && (pieces.length > 1 || !isBrand));
  const isAbout = subject !== undefined && !tiesToAnother(bullet.text);
  const isNamed = pieces.some((piece) => piece.isName);
  if (!isElsewhere && !(isAbout && (isNamed || pieces.some((piece) => isSaidOnlyWith(piece.text, terms, index))))) return null;
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
 * Whether every transcript that speaks of somebody speaks of the account too. People of the vault's owner, who work for every
 * account, are met elsewhere sooner or later.
 */
function isSaidOnlyWith(name: string, { names, account }: AccountTerms, index: VaultIndex): boolean {
  const searched = legible(name);
  return index.transcripts().every((transcript) => {
    const text = index.get(transcript.path)?.tree.text ?? '';
    if (!text.includes(searched)) return true;
    return index.statedAccount(transcript)?.account === account || names.some((each) => text.includes(legible(each)));
  });
}

/** The longest part of a name that reads the same where text is garbled. */
function legible(name: string): string {
  return name.split(/[^\0-\x7F]+/).reduce((longest, part) => (part.length > longest.length ? part : longest), '').trim();
}
