import { lemmatize } from '../language/morphology.ts';
import { partOfSpeech } from '../language/lexicon.ts';
import { scanWords, type RawToken } from '../language/scan-words.ts';

/** A token with its place in the sentence. */
export interface PlacedToken extends RawToken {
  /** Half open. */
  readonly from: number;
  readonly to: number;
}

/** Cuts a sentence into tokens that know where they stand. */
export function placeTokens(sentence: string): PlacedToken[] {
  let end = 0;
  return scanWords(sentence).map((token) => {
    const from = sentence.indexOf(token.text, end);
    end = from + token.text.length;
    return { ...token, from, to: end };
  });
}

/** What a verb says of time. `shifted` is a plan as it was made: "was moved to", "agreed to". */
export type Tense = 'future' | 'present' | 'shifted' | 'past';

export interface FoundVerb {
  readonly at: number;
  readonly tense: Tense;
}

/** Words that speak of what is to come. English only. */
const AHEAD = new Set(
  "will won't shall must should plan plans planning intend intends intending expect expects expecting due aim aims aiming target targets targeting hope hopes hoping want wants need needs deadline upcoming pending tentatively await awaits awaiting eta going".split(' '),
);
/** Past forms that speak of what was to come when it was said. */
const SHIFTED = new Set('planned scheduled expected intended targeted proposed set booked postponed moved rescheduled extended deferred delayed pushed shifted slated tentative agreed forecast'.split(' '));
/** Verbs that stand in the present for what is to come. By lemma. */
const SCHEDULE = new Set('start begin end finish return launch open close expire leave arrive resume commence renew retire go take run last continue stay remain ship deliver follow meet join land move vote sign hold'.split(' '));
const PRESENT = new Set("is are am isn't aren't has have does do".split(' '));
const PAST = new Set('was were had did'.split(' '));
/** In front of a past form, they make it no past. */
const PASSIVE = new Set('is are be being will'.split(' '));
const BOUNDARY = new Set([';', '(', '—', '–']);
/** Before them a base form has its tense from them. */
const AUXILIARY = new Set("to will won't shall must should can may might would could not".split(' '));
/** Before them a word is a noun. */
const DETERMINER = new Set('a an the this that its their his her our of no'.split(' '));

/** The tense of one token, or null where it is no verb. */
function tenseOf(tokens: readonly PlacedToken[], at: number): Tense | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const { lower } = token;
  const [before, earlier] = [tokens[at - 1]?.lower ?? '', tokens[at - 2]?.lower ?? ''];
  if (lower.endsWith("'ll") || AHEAD.has(lower)) return 'future';
  if (SHIFTED.has(lower)) return PASSIVE.has(before) || PASSIVE.has(earlier) ? 'future' : 'shifted';
  if (lower === 'to' && isInfinitive(tokens[at + 1])) return isPastBefore(tokens, at) ? 'shifted' : 'future';
  if (PAST.has(lower)) return 'past';
  if (PRESENT.has(lower)) return 'present';
  const { lemma, form } = lemmatize(lower);
  if (form === 'past') return PASSIVE.has(before) || PASSIVE.has(earlier) ? 'present' : 'past';
  if (form === 's' && (SCHEDULE.has(lemma) || partOfSpeech(lemma) === 'verb')) return DETERMINER.has(before) ? null : 'present';
  return form === 'base' && SCHEDULE.has(lemma) && at > 0 && !DETERMINER.has(before) && !AUXILIARY.has(before) ? 'present' : null;
}

function isInfinitive(next: PlacedToken | undefined): boolean {
  if (next?.kind !== 'word' || /^\p{Lu}/u.test(next.text)) return false;
  const { lemma, form } = lemmatize(next.lower);
  return form === 'base' && (SCHEDULE.has(lemma) || lemma === 'be' || partOfSpeech(lemma) === 'verb');
}

function isPastBefore(tokens: readonly PlacedToken[], at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && (PAST.has(before.lower) || lemmatize(before.lower).form === 'past');
}

/** How far a verb is looked for. */
const REACH = 12;

/** The nearest verb to the left of a place, else the first to its right; within its clause. */
export function verbNear(tokens: readonly PlacedToken[], from: number, to: number): FoundVerb | null {
  for (let at = from - 1; at >= 0 && at >= from - REACH && !BOUNDARY.has(tokens[at]?.text ?? ''); at -= 1) {
    const tense = tenseOf(tokens, at);
    if (tense !== null) return { at, tense: isDone(tokens, at) && tense === 'present' ? 'past' : tense };
  }
  for (let at = to; at < tokens.length && at < to + REACH && !BOUNDARY.has(tokens[at]?.text ?? ''); at += 1) {
    const tense = tenseOf(tokens, at);
    if (tense !== null) return { at, tense: isDone(tokens, at) ? 'past' : tense };
  }
  return null;
}

/** "has been", "have worked": what began before. */
function isDone(tokens: readonly PlacedToken[], at: number): boolean {
  const next = tokens[at + 1];
  return /^ha(?:s|ve)$/.test(tokens[at]?.lower ?? '') && next?.kind === 'word' && lemmatize(next.lower).form === 'past';
}

/** Whether any word of a sentence speaks of what is to come. */
export function speaksAhead(tokens: readonly PlacedToken[]): boolean {
  return tokens.some((_, at) => tenseOf(tokens, at) === 'future');
}

/** Whether any verb of a sentence is in the past. */
export function speaksOfPast(tokens: readonly PlacedToken[]): boolean {
  return tokens.some((_, at) => tenseOf(tokens, at) === 'past' || isDone(tokens, at));
}
