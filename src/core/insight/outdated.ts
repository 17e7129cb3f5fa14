import { differenceInCalendarDays, parseISO } from 'date-fns';
import { splitSentences } from '../language/sentences.ts';
import { comparisonTextOf } from '../matching/comparison-text.ts';
import type { Entry } from '../model/entry.ts';
import { placeTokens } from './outdated-clause.ts';
import { termsOfDates, type Said, type Term } from './outdated-dates.ts';
import { termsOfSpans } from './outdated-spans.ts';
import { stateOf } from './outdated-states.ts';
import type { LineSource, Sources } from './sources.ts';

/**
 * Entries that may not hold any more: what they speak of as to come has passed, or what they say of the moment was said
 * long ago. What they tell of the past is never outdated.
 *
 * @param sources of the entries; one that has none is read by the full dates that it names alone
 * @param today `YYYY-MM-DD`
 * @returns of each such entry why, a whole sentence for a person that quotes its words and names the day
 */
export function findOutdated(entries: readonly Entry[], sources: Sources, today: string): ReadonlyMap<Entry, string> {
  const found = new Map<Entry, string>();
  for (const entry of entries) {
    const why = whyOutdated(entry, sources.get(entry) ?? [], today);
    if (why !== null) found.set(entry, why);
  }
  return found;
}

function whyOutdated(entry: Entry, sources: readonly LineSource[], today: string): string | null {
  const { body, leadingDate } = comparisonTextOf(entry);
  const dates = sources.flatMap(({ transcript: { date } }) => date ?? []).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  const said = leadingDate !== null ? { first: leadingDate, last: leadingDate } : first !== undefined && last !== undefined ? { first, last } : null;
  const saidOn = leadingDate === null ? `was last said on ${last ?? ''}` : `is dated ${leadingDate}`;
  for (const sentence of splitSentences(body)) {
    const why = whyPassed(sentence, said, saidOn, today);
    if (why !== null) return why;
  }
  return null;
}

function whyPassed(sentence: string, said: Said | null, saidOn: string, today: string): string | null {
  const tokens = placeTokens(sentence);
  const terms = [...termsOfDates(sentence, tokens, said), ...(said ? termsOfSpans(sentence, tokens, said) : [])];
  const quote = ({ from, to }: Pick<Term, 'from' | 'to'>): string => `It says “${sentence.slice(from, to)}”`;
  // As long as one of its days is to come, the sentence says something of use.
  const final = terms.reduce<Term | null>((latest, term) => (latest === null || term.day > latest.day ? term : latest), null);
  if (final) return final.day < today ? `${quote(final)}${final.isReckoned ? ` and ${saidOn}` : ''}: ${final.day} has passed.` : null;
  const state = said && stateOf(sentence, tokens);
  if (!state) return null;
  const age = differenceInCalendarDays(parseISO(today), parseISO(said.last));
  return age > state.days ? `${quote(state)} and ${saidOn}, ${age} days ago.` : null;
}
