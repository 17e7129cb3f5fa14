import type { Stage } from '../language/words.ts';
import { DENYING } from '../language/words.ts';
import { areOtherThings, isSubject, sharedSubject, subjectOf } from './conflict-subject.ts';
import { licenceOf } from './match-tokens.ts';
import type { Conflict } from './conflict-verdict.ts';
import type { PreparedEntry } from './prepare-entry.ts';
import type { Token } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How far along an entry says a thing is. */
type State = 'done' | 'ahead' | 'denied' | 'plain' | 'none';

/** Words that leave a question open. By lemma; negated ones ("undecided", "not agreed") are read as denials. */
const OPEN = new Set('open pending outstanding unresolved tbd undetermined unknown doubtful'.split(' '));
/** Words that settle a question. By lemma. */
const SETTLING = new Set('confirm settle decide agree approve adopt fix choose sign accept resolve select determine conclude finalize'.split(' '));
/** What is open where it is denied. By lemma. */
const UNSETTLED = new Set('clear decide settle resolve determine agree'.split(' '));
/** Verbs that do away with what was set up before. By lemma. */
const UNDOING = new Set('remove lift cancel drop withdraw revoke scrap abandon abolish rescind discontinue retract undo'.split(' '));

/** The share of the poorer entry's subject that the other must hold for both to speak of one act. */
const LEAST_ACT = 0.6;
const LEAST_DENIED = 0.75;
const LEAST_UNDONE = 0.6;

/** What two entries say of one act or question, where they differ on whether it is done, denied, open or undone. */
export function judgeStates(a: PreparedEntry, b: PreparedEntry, vocabulary: Vocabulary): Conflict | null {
  if (a.question || b.question) return null;
  const conflict = acts(a, b, vocabulary) ?? settled(a, b, vocabulary) ?? undone(a, b, vocabulary);
  return conflict && !areOtherThings(a.tokens, b.tokens, vocabulary) ? conflict : null;
}

function acts(a: PreparedEntry, b: PreparedEntry, vocabulary: Vocabulary): Conflict | null {
  // Where neither denies nor holds back anything, all is said to be so.
  if (![...a.tokens, ...b.tokens].some((token) => token.wordClass === 'negation' || (token.stage !== null && HOLDS_BACK.has(token.stage)))) return null;
  let share: number | null = null;
  for (const mine of a.tokens) {
    if (!isAct(mine)) continue;
    const theirs = b.tokens.find((other) => isAct(other) && isSameAct(mine, other));
    if (!theirs) continue;
    const [x, y] = [stateOf(a.tokens, mine), stateOf(b.tokens, theirs)];
    if (x === y) continue;
    share ??= poorerShare(a, b, vocabulary);
    if (share < LEAST_ACT) return null;
    const pair = `${x} ${y}`;
    if (/^(?:ahead done|done ahead)$/.test(pair)) return { rule: 'planned', words: [spell(a.tokens, mine), spell(b.tokens, theirs)] };
    if (/denied/.test(pair) && !/ahead|none/.test(pair) && share >= LEAST_DENIED && denies(a) !== denies(b)) return { rule: 'denied', words: [spell(a.tokens, mine), spell(b.tokens, theirs)] };
  }
  return null;
}

/** Whether an entry denies anything at all. */
const denies = (entry: PreparedEntry): boolean => entry.tokens.some((token) => token.wordClass === 'negation' || DENYING.has(token.lemma));

/** Whether an entry settles a question, leaves one open, or undoes something. */
export const tellsOfState = (entry: PreparedEntry): boolean => openWord(entry) !== null || undoing(entry) !== null;

/** Verbs as they are used, and adjectives; a noun of the same family ("the approval") claims nothing. */
const isAct = (token: Token): boolean => token.kind === 'word' && ((token.wordClass === 'content' && token.stage === null) || isDue(token));

/** What is due is done once it is there. By lemma. */
const ARRIVALS = new Set('arrive deliver receive come ship submit pay complete finish release publish launch'.split(' '));

function isSameAct(a: Token, b: Token): boolean {
  if (isDue(a) !== isDue(b)) return ARRIVALS.has(isDue(a) ? b.lemma : a.lemma);
  const licence = licenceOf(a, b);
  return licence !== null && licence !== 'synonym';
}

const isDue = (token: Token): boolean => token.lemma === 'due';

const HOLDS_BACK = new Set<Stage>(['future', 'must', 'should', 'plan', 'want', 'promise', 'request']);

/** Reads the little words before a verb or adjective. */
function stateOf(tokens: readonly Token[], act: Token): State {
  const at = tokens.indexOf(act);
  let verb = act.form === 'past' || act.form === 's';
  let passive = false;
  let close = true;
  let infinitive = false;
  if (isDue(act)) return 'ahead';
  if (act.form === 'past' && isAttributive(tokens, at)) return 'none';
  for (let i = at - 1; i >= 0 && i >= at - STATE_REACH; i--) {
    const token = tokens[i];
    if (!token || token.clause !== act.clause) break;
    const raw = token.raw.toLowerCase();
    if (close && token.wordClass === 'negation' && /^(?:not|never|nicht|nie)$/.test(raw.replace(/^un.*/, 'not'))) return 'denied';
    if (token.stage !== null && HOLDS_BACK.has(token.stage)) {
      if (token.wordClass === 'modal' ? close || act.form !== 'base' : infinitive) return 'ahead';
      // "wants it copied" is neither.
      if (token.wordClass !== 'modal' && token.form !== 'base') return 'none';
    }
    if (close && /^(?:to|be)$/.test(raw)) infinitive = true;
    if (close && /^(?:is|are|be|being)$/.test(raw)) passive = true;
    if (close && /^(?:is|are|was|were|been|be|to|do|does|did)$/.test(raw)) verb = true;
    if (token.wordClass === 'content' && raw !== 'yet') close = false;
    else if (DETERMINER.test(raw)) close = false;
  }
  if (!verb) return 'none';
  return act.form === 'past' && !passive ? 'done' : 'plain';
}

/** "the shared account": the participle describes a noun. */
function isAttributive(tokens: readonly Token[], at: number): boolean {
  const [before, behind] = [tokens[at - 1], tokens[at + 1]];
  return before !== undefined && behind?.wordClass === 'content' && behind.preposition === null && (before.kind === 'number' || DETERMINER.test(before.raw));
}

const DETERMINER = /^(?:the|a|an|any|no|its|their|his|her|one|this|that|these|those)$/i;

/** How far back a modal is looked for, in tokens. */
const STATE_REACH = 8;

/** A question that one entry leaves open and the other answers. */
function settled(a: PreparedEntry, b: PreparedEntry, vocabulary: Vocabulary): Conflict | null {
  const [openA, openB] = [openWord(a), openWord(b)];
  if ((openA === null) === (openB === null)) return null;
  const [open, other, word] = openA === null ? [b, a, openB] : [a, b, openA];
  const answer = other.tokens.find((token) => SETTLING.has(token.lemma) && stateOf(other.tokens, token) === 'done');
  if (!answer || !word || other.tokens.some((token) => token.stage === 'propose' && token.clause === answer.clause)) return null;
  const { shared, total } = sharedSubject(open.tokens.filter((token) => token.sentence === word.sentence && !vocabulary.speakers.has(token.key)), other.tokens, vocabulary);
  if (shared < 1 || shared < 0.4 * total) return null;
  const words = [spell(open.tokens, word), spell(other.tokens, answer)] as const;
  return { rule: 'settled', words: openA === null ? [words[1], words[0]] : words };
}

function openWord(entry: PreparedEntry): Token | null {
  return entry.tokens.find((token, at) => (OPEN.has(token.lemma) && !DETERMINER.test(entry.tokens[at + 1]?.raw ?? '')) || (UNSETTLED.has(token.lemma) && stateOf(entry.tokens, token) === 'denied')) ?? null;
}

/** One entry sets a thing up, the other does away with it. */
function undone(a: PreparedEntry, b: PreparedEntry, vocabulary: Vocabulary): Conflict | null {
  const [undoA, undoB] = [undoing(a), undoing(b)];
  if ((undoA === null) === (undoB === null)) return null;
  const [set, other, word] = undoA === null ? [a, b, undoB] : [b, a, undoA];
  if (!word) return null;
  const at = other.tokens.indexOf(word);
  const object = other.tokens.slice(Math.max(0, at - 6), at + 7).filter((token) => token.clause === word.clause && token !== word && token.preposition !== 'after' && token.preposition !== 'before' && !vocabulary.speakers.has(token.key));
  const { shared, total } = sharedSubject(object, set.tokens, vocabulary);
  if (subjectOf(object).length < 2 || shared < 1 || shared < LEAST_UNDONE * total) return null;
  const words = [spell(set.tokens, set.tokens.find((token) => isSubject(token) && object.some((o) => licenceOf(token, o) !== null)) ?? word), spell(other.tokens, word)] as const;
  return { rule: 'undone', words: undoA === null ? words : [words[1], words[0]] };
}

const undoing = (entry: PreparedEntry): Token | null => entry.tokens.find((token) => UNDOING.has(token.lemma) && stateOf(entry.tokens, token) === 'done') ?? null;

/** The share of the subject of the entry that has less to say that the other holds. */
function poorerShare(a: PreparedEntry, b: PreparedEntry, vocabulary: Vocabulary): number {
  const shares = [sharedSubject(a.tokens, b.tokens, vocabulary), sharedSubject(b.tokens, a.tokens, vocabulary)].map(({ shared, total }) => (shared < 1 ? 0 : shared / total));
  return Math.max(...shares);
}

/** An act with the little words right before it: "will not be moved". */
function spell(tokens: readonly Token[], act: Token): string {
  const at = tokens.indexOf(act);
  let from = at;
  while (from > at - 4 && (isAuxiliary(tokens[from - 1], act) || (ADVERB.test(tokens[from - 1]?.lemma ?? '') && isAuxiliary(tokens[from - 2], act)))) from--;
  return tokens.slice(from, at + 1).map((token) => token.raw).filter((raw, i, all) => raw !== all[i - 1]).join(' ');
}

function isAuxiliary(token: Token | undefined, act: Token): boolean {
  return token !== undefined && token.clause === act.clause && token.wordClass !== 'content' && !DETERMINER.test(token.raw) && !RELATIVE.test(token.raw);
}

const ADVERB = /ly$|^(?:yet|already|still|now|also)$/;
const RELATIVE = /^(?:that|which|who|and|or|as|when|while)$/i;
