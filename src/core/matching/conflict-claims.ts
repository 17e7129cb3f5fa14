import { readQuantity } from '../language/numbers.ts';
import { scanWords } from '../language/scan-words.ts';
import type { PreparedEntry } from './prepare-entry.ts';
import type { Token } from './token.ts';

/** A figure, date or time that an entry gives. */
export interface Value {
  readonly token: Token;
  /** Index into the entry's tokens. */
  readonly at: number;
}

/** What an entry says of a value that took another's place. */
export interface Replacement {
  /** The value that holds no more. */
  readonly old: Value;
  /** What stands in its place, or null where the entry only says that the old one is wrong. */
  readonly fresh: Value | null;
}

/** The values of an entry, by what it says of them. */
export interface Claims {
  /** Values that the entry holds to be so. */
  readonly stated: readonly Value[];
  readonly replacements: readonly Replacement[];
  /** Values that it calls new without naming the old one: "extended to 30 June". */
  readonly renewed: readonly Value[];
}

/** Verbs of change, whose "from" is what was and whose "to" is what is. By lemma. */
const CHANGES = new Set(
  'correct change move raise lower cut reduce increase extend shorten revise update shift slip postpone delay defer bring advance rise fall grow drop shrink adjust amend reschedule push lengthen double halve expand climb decrease go widen narrow prolong trim reset replan rebook'.split(' '),
);
/** Verbs of change that need no "from" to say that there was another value. By lemma. */
const RENEWALS = new Set('correct move raise lower cut reduce extend shorten revise update shift slip postpone delay defer reschedule push lengthen amend prolong replan rebook shrink'.split(' '));
/** Adjectives that put a value into the past. By raw lower-case word or lemma. */
const FORMER = new Set('earlier previous previously former formerly original originally initial initially old outdated prior planned estimated budgeted expected assumed forecast'.split(' '));
/** Verbs that tell how a thing develops: ahead of it, both values hold, each in its time. By lemma. */
const GROWTH = new Set('grow rise increase fall drop decrease climb expand double halve go shrink'.split(' '));
/** What a value is held against, where it was only thought to be. By lemma. */
const ESTIMATES = new Set('estimate forecast plan budget projection assumption'.split(' '));
/** Words that reject the value before them. */
const REJECTED = new Set('wrong incorrect mistaken outdated obsolete invalid superseded'.split(' '));

/** Nouns that a bare figure behind them numbers instead of counting. By lemma. */
const LABELS = new Set('phase version release room hall building floor point item section chapter week step stage part level page number port line tier group team gate lot batch sprint milestone'.split(' '));

/** Reads what an entry says of its figures, dates and times. */
export function readClaims(entry: PreparedEntry): Claims {
  const { tokens } = entry;
  const values = tokens.flatMap((token, at): Value[] => (isValue(token) && !isLabel(tokens, at) ? [{ token: withUnit(tokens, at), at }] : []));
  const replacements = values.flatMap((old): Replacement[] => (isReplaced(tokens, old) ? [{ old, fresh: successor(values, old) }] : []));
  const gone = new Set(replacements.map(({ old }) => old));
  const stated = values.filter((value) => !gone.has(value));
  const renewed = stated.filter((value) => isRenewed(tokens, value) && !replacements.some(({ fresh }) => fresh === value));
  return { stated, replacements, renewed };
}

/** "Hall 3", "release 2.9": the figure is part of a name. */
export function isLabel(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token?.kind !== 'number') return false;
  if (token.quantity === null) return true;
  return token.quantity.unit === '' && before !== undefined && before.clause === token.clause && token.preposition === before.preposition && (before.properName || before.form === 'base' && LABELS.has(before.lemma));
}

/** "four hours instead of six": the unit is said once. */
function withUnit(tokens: readonly Token[], at: number): Token {
  const token = tokens[at];
  if (!token) throw new RangeError('no such token');
  if (token.quantity?.unit !== '' || !isDenied(tokens, at)) return token;
  const peer = tokens.slice(0, at).reverse().find((other) => other.sentence === token.sentence && other.quantity !== null && other.quantity.unit !== '');
  const count = peer ? readQuantity(scanWords(peer.raw.split(/[\s-]/)[0] ?? ''), 0)?.quantity : undefined;
  const next = tokens[at + 1];
  const counts = next !== undefined && next.kind === 'word' && next.form === 's' && next.clause === token.clause;
  if (!peer?.quantity || !count || count.unit !== '' || count.value === 0 || counts) return token;
  const value = Number((token.quantity.value * (peer.quantity.value / count.value)).toPrecision(12));
  return { ...token, quantity: { value, unit: peer.quantity.unit }, key: `n:${value}|${peer.quantity.unit}` };
}

/** Versions are no values: they name what is spoken of. */
export const isValue = (token: Token): boolean => (token.kind === 'number' && token.quantity !== null) || token.kind === 'date' || token.kind === 'time';

/** Whether two values could stand in one place: dates as fine as one another, figures of one unit. */
export function areComparable(a: Token, b: Token): boolean {
  if (a.date && b.date) return (a.date.day === null) === (b.date.day === null) && a.kind === b.kind;
  if (a.quantity && b.quantity) return a.quantity.unit === b.quantity.unit;
  return a.kind === 'time' && b.kind === 'time';
}

function isReplaced(tokens: readonly Token[], value: Value): boolean {
  const { token, at } = value;
  if (token.preposition === 'from' && isMeasured(tokens, at)) return false;
  const verb = verbBefore(tokens, at, CHANGES);
  if (token.preposition === 'from' && (verb || /^(?:up|down)$/i.test(tokens[at - 2]?.raw ?? ''))) return !(verb && GROWTH.has(verb.lemma) && isAhead(tokens, verb)) && hasPeer(tokens, value);
  const before = tokens[at - 1];
  if (before && isFormer(before)) return hasPeer(tokens, value);
  if (tokens.slice(Math.max(0, at - 3), at).some((word) => word.preposition === 'against' && ESTIMATES.has(word.lemma))) return hasPeer(tokens, value);
  if (isDenied(tokens, at)) return hasPeer(tokens, value);
  if (token.kind === 'date') return false;
  const behind = tokens.slice(at + 1, at + 6).filter((word) => word.clause === token.clause);
  const tooAt = behind.findIndex((word) => word.raw.toLowerCase() === 'too');
  if (tooAt >= 0 && !behind.slice(0, tooAt).some(isValue)) return true;
  return behind.some((word) => REJECTED.has(word.raw.toLowerCase()));
}

/** "rather than 32", "and not the 32", "instead of the planned 32". */
export function isDenied(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    const token = tokens[i];
    if (token?.wordClass === 'negation') return true;
    if (!token || (token.wordClass === 'content' && !isFormer(token))) return false;
  }
  return false;
}

/** Whether a change is still to come: then what it changes holds today. */
function isAhead(tokens: readonly Token[], verb: Token): boolean {
  const at = tokens.indexOf(verb);
  return tokens.slice(Math.max(0, at - 3), at).some((token) => token.stage === 'future' || token.stage === 'plan');
}

const hasPeer = (tokens: readonly Token[], value: Value): boolean => tokens.some((other, at) => at !== value.at && isValue(other) && areComparable(other, value.token) && other.key !== value.token.key);

/** "from 45 seconds before the trial", "from 14 percent in 2024": two states of a thing, not two claims about one. */
function isMeasured(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at + 1, at + 3).some((token) => token.preposition === 'before' || /^(?:before|prior)$/i.test(token.raw) || (token.date !== null && token.preposition === 'in' && tokens[at]?.date === null));
}

/** The value that takes the old one's place: behind "to", else the nearest of its kind. */
function successor(values: readonly Value[], old: Value): Value | null {
  const peers = values.filter((value) => value !== old && areComparable(value.token, old.token) && value.token.key !== old.token.key);
  const following = peers.find((value) => value.at > old.at && value.at - old.at <= 4 && value.token.preposition === 'to');
  if (old.token.preposition === 'from' && following) return following;
  const sameSentence = peers.filter((value) => value.token.sentence === old.token.sentence);
  const nearest = (list: readonly Value[]): Value | null => [...list].sort((x, y) => Math.abs(x.at - old.at) - Math.abs(y.at - old.at))[0] ?? null;
  return nearest(sameSentence) ?? nearest(peers);
}

/** "extended to 30 June", "now planned for 30 June": the words say that another value held before. */
function isRenewed(tokens: readonly Token[], value: Value): boolean {
  if (value.token.preposition === 'to' && verbBefore(tokens, value.at, RENEWALS) !== null) return true;
  return tokens.slice(Math.max(0, value.at - 5), value.at).some((token) => token.clause === value.token.clause && token.raw.toLowerCase() === 'now');
}

/** Whether the sentence tells of a change before the given place. */
export const hasChangeVerb = (tokens: readonly Token[], at: number): boolean => verbBefore(tokens, at, CHANGES) !== null;

/** Whether a token is a verb of change. */
export const isChange = (token: Token): boolean => hasVerb(CHANGES, token);

const hasVerb = (verbs: ReadonlySet<string>, token: Token): boolean => token.wordClass === 'content' && token.kind === 'word' && (verbs.has(token.lemma) || verbs.has(`${token.lemma}e`));

/** Whether a word only says that a value was thought of before. */
export const isFormer = (token: Token): boolean => FORMER.has(token.raw.toLowerCase());

function verbBefore(tokens: readonly Token[], at: number, verbs: ReadonlySet<string>): Token | null {
  const { sentence } = tokens[at] ?? {};
  for (let i = at - 1; i >= 0 && i >= at - 14; i--) {
    const token = tokens[i];
    if (!token || token.sentence !== sentence) return null;
    if (hasVerb(verbs, token)) return token;
  }
  return null;
}
