import { readDate, type PartialDate } from '../language/dates.ts';
import { endOfWeek, nextDayOfMonth, nextWeekday, periodNear, periodOf } from './calendar-periods.ts';
import { speaksAhead, speaksOfPast, verbNear, type FoundVerb, type PlacedToken } from './outdated-clause.ts';

/** When a bullet was said; `YYYY-MM-DD`. */
export interface Said {
  readonly first: string;
  readonly last: string;
}

/** Words of a sentence that speak of what is to come, and the last day of it. */
export interface Term {
  /** Offsets of the words in the sentence, half open. */
  readonly from: number;
  readonly to: number;
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Whether the day hangs on when it was said. */
  readonly isReckoned: boolean;
}

/** What a sentence says of time as a whole. */
interface Mood {
  /** Whether any word of it speaks of what is to come, or of what was. */
  readonly isAhead: boolean;
  readonly isPast: boolean;
  /** Whether it comes again and again: "every Friday". */
  readonly isRepeated: boolean;
}

/** What stands around a date. */
interface Context extends Mood {
  /** The preposition, or whatever word stands before it; lower case. */
  readonly lead: string;
  readonly tense: FoundVerb['tense'] | null;
  /** Whether it is the date of what was done: "signed on", "On 5 May the board approved". */
  readonly isOfPast: boolean;
}

/** Words between a preposition and its date: "by the end of", "in early", "by mid-". */
const FILLERS = new Set('the end first second third half week of mid early late beginning start middle about around approximately -'.split(' '));
/** Up to then, and then no more. English, German, French, Spanish, Italian, Dutch. */
const LIMITS = new Set('until till by before through bis hasta fino tot entro'.split(' '));
/** What begins then may hold to this day. */
const STARTS = new Set('from as effective ab desde dal vanaf'.split(' '));
const SINCE = new Set('since after following seit nach depuis après sinds'.split(' '));
/** What stands before a date that another took the place of. */
const DENIED = new Set('instead than not nor'.split(' '));
const NEAREST = new Set('next coming this'.split(' '));
const PLACED = new Set('on in at for to'.split(' '));
const REPEATS = /\b(?:every|each|always|usually|typically|regularly|whenever)\b/i;
/** How far before a date the verb may stand that is quoted with it. */
const QUOTED = 5;

/** The dates of a sentence that were to come when it was said, as far as its words and its day tell. */
export function termsOfDates(sentence: string, tokens: readonly PlacedToken[], said: Said | null): Term[] {
  const terms: Term[] = [];
  let mood: Mood | null = null;
  let last: { readonly first: number; readonly end: number } | null = null;
  for (let at = 0; at < tokens.length; ) {
    const read = readDate(tokens, at);
    if (!read) {
      at += 1;
      continue;
    }
    mood ??= { isAhead: speaksAhead(tokens), isPast: speaksOfPast(tokens), isRepeated: REPEATS.test(sentence) };
    const end = at + read.length + lengthOfLastDay(tokens, at + read.length, read.date);
    // Of "from 1 May to 30 June" the end counts.
    const isRange: boolean = last !== null && at - last.end === 1 && /^(?:to|-|–|until|till|through|bis)$/.test(tokens[last.end]?.lower ?? '');
    const first: number = isRange ? (last?.first ?? at) : at;
    const begun = tokens[first]?.from ?? 0;
    if (isRange) while ((terms.at(-1)?.to ?? 0) > begun) terms.pop();
    const date = end === at + read.length ? read.date : { ...read.date, day: Number(tokens[end - 1]?.text) };
    const term = termOf(sentence, tokens, { first, at, end, isRange: first !== at || date !== read.date }, date, said, mood);
    if (term) terms.push(term);
    last = { first, end };
    at = end;
  }
  return terms;
}

/** "May 18 to 29": how many tokens the last day takes, 0 where none follows. */
function lengthOfLastDay(tokens: readonly PlacedToken[], end: number, { month, day, year }: PartialDate): number {
  const [joint, last, behind] = [tokens[end], tokens[end + 1], tokens[end + 2]];
  const isDay = last?.kind === 'number' && /^\d{1,2}$/.test(last.text) && Number(last.text) > (day ?? 31) && Number(last.text) <= 31;
  return month !== null && year === null && isDay && /^(?:to|-|–|until|bis)$/.test(joint?.lower ?? '') && (behind === undefined || behind.kind === 'mark') ? 2 : 0;
}

interface DatePlace {
  /** Where the date begins, or the range that it ends. */
  readonly first: number;
  readonly at: number;
  readonly end: number;
  readonly isRange: boolean;
}

function termOf(sentence: string, tokens: readonly PlacedToken[], { first, at, end, isRange }: DatePlace, date: PartialDate, said: Said | null, mood: Mood): Term | null {
  let before = first - 1;
  while (FILLERS.has(tokens[before]?.lower ?? '')) before -= 1;
  const word = tokens[before]?.lower ?? '';
  // "no later than 5 May", but neither "rather than 5 May" nor "5 May, not 7 May".
  const lead = word === 'than' && tokens[before - 1]?.lower === 'later' ? 'by' : word === 'as' && tokens[before + 1]?.lower !== 'of' ? '' : word;
  if (DENIED.has(lead)) return null;
  const verb = verbNear(tokens, before + 1, end);
  const isBeside = verb !== null && (verb.at > at || before - verb.at <= (/^(?:on|in|at)$/.test(lead) ? 1 : 0));
  const isWeek = date.day !== null && tokens[at - 1]?.lower === 'of' && tokens[at - 2]?.lower === 'week';
  const found = dayOf(date, said, tokens[at]?.lower ?? '', {
    lead: isRange ? 'to' : lead,
    tense: verb?.tense ?? null,
    isOfPast: verb?.tense === 'past' && isBeside && !LIMITS.has(lead),
    ...mood,
  });
  if (!found) return null;
  const start = quoteStart(tokens, before, first, verb);
  // The dot behind a short month is read with it.
  const last = tokens[end - 1]?.text === '.' ? end - 2 : end - 1;
  return { from: tokens[start]?.from ?? 0, to: tokens[last]?.to ?? sentence.length, ...found, ...(isWeek && { day: endOfWeek(found.day) }) };
}

/** The words that are quoted begin with the verb, else with the preposition. */
function quoteStart(tokens: readonly PlacedToken[], before: number, first: number, verb: FoundVerb | null): number {
  if (verb && verb.at < first && first - verb.at <= QUOTED) return verb.at;
  const lead = tokens[before]?.lower ?? '';
  if (NEAREST.has(lead)) return LIMITS.has(tokens[before - 1]?.lower ?? '') || PLACED.has(tokens[before - 1]?.lower ?? '') ? before - 1 : before;
  return LIMITS.has(lead) || PLACED.has(lead) || STARTS.has(lead) ? before : first;
}

function dayOf(date: PartialDate, said: Said | null, word: string, context: Context): Pick<Term, 'day' | 'isReckoned'> | null {
  const { lead, tense } = context;
  if (SINCE.has(lead) || (STARTS.has(lead) && tense !== 'future') || context.isOfPast) return null;
  if (date.year !== null) {
    // "Files from before 2015 are not moved": where nobody knows when it was said, it tells of what is older.
    if (said === null && date.month === null && lead === 'before') return null;
    const day = fullDay(date, date.year, said, context);
    return day === null ? null : { day, isReckoned: false };
  }
  const day = said === null || context.isRepeated ? null : reckonedDay(date, said, word, context);
  return day === null ? null : { day, isReckoned: true };
}

/** Of a date that names its year. */
function fullDay(date: PartialDate, year: number, said: Said | null, { lead, tense, isPast, isRepeated }: Context): string | null {
  const period = periodOf(date, year);
  if (!period) return null;
  const isLimit = LIMITS.has(lead);
  const isYear = date.month === null && date.quarter === null && date.half === null && date.week === null;
  // A bare year mostly names a thing: the 2026 budget.
  if (isYear && !isLimit && !(lead === 'in' && tense === 'future')) return null;
  const day = lead === 'before' ? period.start : period.end;
  if (said === null) {
    const isPlaced = PLACED.has(lead) || STARTS.has(lead) || (tense === 'future' && /^(?::|is|due)$/.test(lead));
    return !isPast && !isRepeated && (isLimit || (isPlaced && (tense === 'future' || tense === 'present'))) ? day : null;
  }
  if (period.start > said.first) return day;
  return period.end >= said.first && tense !== 'past' && (isLimit || tense !== null) ? day : null;
}

/** Of a date whose year, month or week the day tells on which it was said. */
function reckonedDay(date: PartialDate, { last }: Said, word: string, { lead, tense, isAhead }: Context): string | null {
  const isLimit = LIMITS.has(lead) || NEAREST.has(lead);
  const isToCome = tense === 'future' || (isLimit && tense !== 'past') || (isAhead && tense !== 'past');
  if (date.weekday !== null && date.day === null) {
    // "Fridays" come again and again.
    return isToCome && (isLimit || lead === 'on') && !word.endsWith('days') ? nextWeekday(last, date.weekday, lead === 'next') : null;
  }
  if (date.month === null && date.day !== null) return isToCome ? nextDayOfMonth(last, date.day) : null;
  // A month alone is often a name: "May", "the March mill".
  if (date.day === null && !isLimit && !PLACED.has(lead)) return null;
  const period = periodNear(date, last);
  if (!period) return null;
  const day = lead === 'before' ? period.start : period.end;
  if (period.start > last) return day;
  return period.end >= last && isToCome ? day : null;
}
