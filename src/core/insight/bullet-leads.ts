import { isPlainWord, namedIn, namesOf, tails, type AccountTerms, type ReadBullet } from './account-terms.ts';
import { hasPronoun, isSubject } from './bullet-subject.ts';
import type { TermIndex } from './term-index.ts';

/** A name belongs to an account that says it in as many bullets, and has this part of all bullets that say it. */
const LEAST_BULLETS = 2;
const OWN_PART = 0.8;
/** A name that this part of the bullets that say it stand in a note is this note's. */
const HERE_PART = 0.5;

/** What in a bullet leads to one account. */
export interface Lead {
  readonly terms: AccountTerms;
  /** Not empty. */
  readonly pieces: readonly Piece[];
}

/** A proper name in a bullet that one account's note speaks of, or the account's own name. */
export interface Piece {
  readonly text: string;
  readonly isName: boolean;
  /** Whether it begins with the name of a party that several notes speak of, or of the account: a thing that others may have too. */
  readonly isBrand: boolean;
  readonly isSubject: boolean;
}

/** Whether a bullet names the account of its note, by whatever name, or somebody or something of it. */
export function isOfAccount(bullet: ReadBullet, own: AccountTerms, index: TermIndex): boolean {
  if (hasPronoun(bullet.text) || namedIn(own, bullet.text).length > 0) return true;
  const words = bullet.text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (words.some((word) => own.nameWords.has(word))) return true;
  return namesOf(bullet.text).some(({ name }) =>
    tails(name).some((tail) => {
      const here = saying(own, tail, bullet.key);
      return here >= LEAST_BULLETS && here >= HERE_PART * (index.bulletsSaying(tail) - (isSaidBy(own, tail, bullet.key) ? 1 : 0));
    }),
  );
}

/** The other accounts that a bullet of an account's note leads to. */
export function leadsOf(bullet: ReadBullet, own: AccountTerms, index: TermIndex): Lead[] {
  const { text } = bullet;
  const runs = namesOf(text);
  const leads: Lead[] = [];
  for (const terms of index.leadingTo(text)) {
    if (terms === own) continue;
    const named = namedIn(terms, text);
    const pieces = runs.flatMap((run): Piece[] => {
      const name = named.find(({ from, to }) => from < run.to && run.from < to);
      // "Brightwater Teams" may be a thing that everybody uses.
      const isName = name !== undefined && run.to <= name.to + 2 && !isPlainWord(name.name);
      if (!isName && !tails(run.name).some((tail) => belongsTo(tail, bullet.key, terms, own, index))) return [];
      const isBrand = !isName && (name !== undefined || index.isSharedHead(run.name, terms));
      const place = isName ? name : run;
      return [{ text: text.slice(run.from, run.to), isName, isBrand, isSubject: isSubject(text, place.from, place.to) }];
    });
    if (pieces.length > 0) leads.push({ terms, pieces });
  }
  return leads;
}

/** Whether only this account's note speaks of a name, but for the one bullet. */
function belongsTo(name: string, bullet: string, terms: AccountTerms, own: AccountTerms, index: TermIndex): boolean {
  const here = saying(terms, name, bullet);
  if (here < LEAST_BULLETS) return false;
  const same = [terms, own].filter((each) => isSaidBy(each, name, bullet)).length;
  return here >= OWN_PART * (index.bulletsSaying(name) - same);
}

/** In how many of an account's bullets a name stands, but for the one. */
function saying({ speaking }: AccountTerms, name: string, bullet: string): number {
  const keys = speaking.get(name);
  return keys ? keys.size - (keys.has(bullet) ? 1 : 0) : 0;
}

function isSaidBy({ speaking }: AccountTerms, name: string, bullet: string): boolean {
  return speaking.get(name)?.has(bullet) ?? false;
}
