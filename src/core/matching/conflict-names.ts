import { isSubject, sharedSubject, subjectOf } from './conflict-subject.ts';
import { hasChangeVerb, isDenied } from './conflict-claims.ts';
import type { Conflict } from './conflict-verdict.ts';
import { turned } from './conflict-verdict.ts';
import type { PreparedEntry } from './prepare-entry.ts';
import type { Token } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The subject, names apart, that two claims must share before a name in one stands for a name in the other. */
const LEAST_SHARED = 0.8;
/** Words that put a thing into somebody's hands. By lemma. */
const OWNING = new Set('own owner lead leader head responsible manage manager contact chair coordinate coordinator run assign appoint sponsor represent deputy author approver maintain organize host'.split(' '));

/** A person, place or thing that one entry puts in the place of the one that the other names, or null. */
export function judgeNames(a: PreparedEntry, b: PreparedEntry, vocabulary: Vocabulary): Conflict | null {
  return renamed(a, b, vocabulary) ?? turned(renamed(b, a, vocabulary)) ?? owners(a, b, vocabulary);
}

/** A name of one or more words, with what stands before it. */
interface Name {
  readonly words: readonly Token[];
  readonly at: number;
}

/** "moved from Hamburg to Bremen", "Ada instead of Bo": `a` still names the old one. */
function renamed(a: PreparedEntry, b: PreparedEntry, vocabulary: Vocabulary): Conflict | null {
  // Only a change or a negation puts a name in another's place.
  if (!b.tokens.some((token) => token.wordClass === 'negation' || (token.properName && token.preposition === 'from'))) return null;
  const names = namesOf(b.tokens);
  for (const old of names) {
    const first = old.words[0];
    if (!first) continue;
    const moved = first.preposition === 'from' && hasChangeVerb(b.tokens, old.at);
    if (!moved && !isInstead(b.tokens, old)) continue;
    const fresh = names.find((name) => name !== old && (moved ? name.at > old.at && name.at - old.at <= 5 && name.words[0]?.preposition === 'to' : isBeside(name, old)));
    if (!fresh) continue;
    if (!namesIt(a, old) || fresh.words.some((word) => a.tokens.some((token) => token.key === word.key))) continue;
    if (sharedSubject(common(b, vocabulary), a.tokens, vocabulary).shared >= LEAST_SHARED) return { rule: 'renamed', words: [spell(old), spell(fresh)] };
  }
  return null;
}

/** "instead of Bo", but not "instead of Bo's plan". */
function isInstead(tokens: readonly Token[], { words, at }: Name): boolean {
  const [negation, behind] = [tokens[at - 1], tokens[at + words.length]];
  const goesOn = behind?.wordClass === 'content' && behind.clause === words[0]?.clause && behind.preposition === null && behind.form === 'base';
  return negation?.raw === 'not' && !goesOn && !/['’]s?$/.test(words.at(-1)?.raw ?? '');
}

/** Whether one name stands right before the negation of the other, or right behind it. */
function isBeside(name: Name, old: Name): boolean {
  const between = name.at < old.at ? old.at - name.at - name.words.length : name.at - old.at - old.words.length;
  return between <= (name.at < old.at ? 2 : 0);
}

/** Two people who are each said to have one and the same thing in hand. */
function owners(a: PreparedEntry, b: PreparedEntry, vocabulary: Vocabulary): Conflict | null {
  const owning = (entry: PreparedEntry): boolean => entry.tokens.some((token) => OWNING.has(token.lemma));
  if (!owning(a) || !owning(b)) return null;
  const [mine, theirs] = [common(a, vocabulary), common(b, vocabulary)];
  const [left, right] = [sharedSubject(mine, b.tokens, vocabulary), sharedSubject(theirs, a.tokens, vocabulary)];
  if (Math.min(left.shared, right.shared) < LEAST_SHARED || Math.max(left.total - left.shared, right.total - right.shared) > 0.1) return null;
  const [one, other] = [namesOf(a.tokens), namesOf(b.tokens)];
  const ofA = one.filter((name) => !name.words.some((word) => b.tokens.some((token) => token.key === word.key)));
  const ofB = other.filter((name) => !name.words.some((word) => a.tokens.some((token) => token.key === word.key)));
  const [was, is] = [ofA[0], ofB[0]];
  return was && is && ofA.length === 1 && ofB.length === 1 && (was.words[0]?.preposition ?? null) === (is.words[0]?.preposition ?? null) ? { rule: 'owner', words: [spell(was), spell(is)] } : null;
}

/** What an entry speaks of, names apart. */
const common = (entry: PreparedEntry, vocabulary: Vocabulary): Token[] => subjectOf(entry.tokens).filter((token) => !token.properName && !vocabulary.speakers.has(token.key));

const namesIt = (entry: PreparedEntry, name: Name): boolean => name.words.every((word) => entry.tokens.some((token, at) => token.key === word.key && !isDenied(entry.tokens, at) && !(token.preposition === 'from' && hasChangeVerb(entry.tokens, at))));

function namesOf(tokens: readonly Token[]): Name[] {
  const names: { words: Token[]; at: number }[] = [];
  for (const [at, token] of tokens.entries()) {
    if (!token.properName || !isSubject(token)) continue;
    const last = names.at(-1);
    if (last && last.at + last.words.length === at && !token.listed && token.clause === tokens[at - 1]?.clause) last.words.push(token);
    else names.push({ words: [token], at });
  }
  return names;
}

const spell = ({ words }: Name): string => words.map((word) => word.raw).join(' ');
