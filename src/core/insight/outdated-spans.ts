import { addDays, addMonths, addQuarters, addWeeks, addYears, endOfISOWeek, endOfMonth, endOfQuarter, endOfYear, parseISO } from 'date-fns';
import { isoDay } from './calendar-periods.ts';
import { speaksAhead, verbNear, type PlacedToken } from './outdated-clause.ts';
import type { Said, Term } from './outdated-dates.ts';

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const COUNT = `\\d{1,2}|${NUMBERS.join('|')}|a couple of|few|several`;
const UNIT = 'week|weekend|month|quarter|year';

/** A wording that tells days from the one on which it was said. */
interface Span {
  readonly words: RegExp;
  /** The last day; null where the words name none. */
  readonly end: (said: Date, match: RegExpExecArray) => Date | null;
  /** What must stand beside it, because it may tell of the past too, or of how long a thing takes. */
  readonly needs?: (match: RegExpExecArray) => 'no past' | 'ahead' | null;
}

const noPast = (): 'no past' => 'no past';

/** The first that is found in a sentence counts. */
const SPANS: readonly Span[] = [
  { words: /\b(?:the )?day after tomorrow\b|übermorgen\b|\bovermorgen\b|\baprès-demain\b/i, end: (said) => addDays(said, 2) },
  { words: /\btomorrow\b|\bdemain\b/i, end: (said) => addDays(said, 1) },
  { words: /\btonight\b|\blater today\b/i, end: (said) => said, needs: noPast },
  { words: new RegExp(`\\b(?:next|coming|upcoming) (?:(${COUNT}) )?(day|week|month|quarter|year)s\\b`, 'i'), end: (said, [, count, unit]) => ahead(said, count, unit), needs: noPast },
  { words: new RegExp(`\\b(?:by |at |until |before )?(?:the )?end of next (${UNIT})\\b`, 'i'), end: (said, [, unit]) => endOfNext(said, unit) },
  // "The next week they met again" tells a story.
  { words: new RegExp(`\\b(the )?(?:next|coming) (${UNIT})\\b`, 'i'), end: (said, [, , unit]) => endOfNext(said, unit), needs: ([, article]) => (article === undefined ? null : 'ahead') },
  { words: new RegExp(`\\bthis (${UNIT})\\b`, 'i'), end: (said, [, unit]) => endOf(said, unit), needs: noPast },
  { words: new RegExp(`\\b(?:by |at |until |before )?(?:the )?end of (?:the |this )?(${UNIT})\\b(?! (?:of )?\\d)`, 'i'), end: (said, [, unit]) => endOf(said, unit), needs: noPast },
  { words: /\b(?:by |until |before )?year[ -]end\b(?! (?:of )?\d)/i, end: (said) => endOfYear(said), needs: noPast },
  { words: new RegExp(`\\b(?:with)?in (?:about |around |approximately )?(${COUNT}) (day|week|month|year)s?\\b(?! (?:of|after|from|before|prior)\\b)`, 'i'), end: (said, [, count, unit]) => ahead(said, count, unit), needs: () => 'ahead' },
  { words: /\bnächste[rn]? woche\b|\bkommende[rn]? woche\b|\b(?:la )?semaine prochaine\b|\bpróxima semana\b|\bprossima settimana\b|\bvolgende week\b/i, end: (said) => endOfNext(said, 'week') },
  { words: /\bnächste[rns]? monats?\b|\bkommende[rns]? monats?\b|\b(?:le )?mois prochain\b|\bpróximo mes\b|\bprossimo mese\b|\bvolgende maand\b/i, end: (said) => endOfNext(said, 'month') },
  { words: /\bnächste[rns]? jahre?s?\b|\b(?:l['’])?année prochaine\b|\bpróximo año\b|\bprossimo anno\b|\bvolgend jaar\b/i, end: (said) => endOfNext(said, 'year') },
];

const REPEATS = /\b(?:every|each|always|usually|typically|regularly|whenever|weekly|monthly|quarterly|annual|annually|yearly)\b/i;

/** The wordings of a sentence that tell of days to come from the one on which it was said. */
export function termsOfSpans(sentence: string, tokens: readonly PlacedToken[], { last }: Said): Term[] {
  if (REPEATS.test(sentence)) return [];
  const said = parseISO(last);
  const terms: Term[] = [];
  for (const { words, end, needs } of SPANS) {
    const match = words.exec(sentence);
    if (!match) continue;
    const [from, to] = [match.index, match.index + match[0].length];
    if (terms.some((term) => from < term.to && term.from < to)) continue;
    const need = needs?.(match) ?? null;
    if (need === 'ahead' && !speaksAhead(tokens)) continue;
    if (need !== null && tenseBeside(tokens, from, to) === 'past') continue;
    const day = end(said, match);
    if (day) terms.push({ from, to, day: isoDay(day), isReckoned: true });
  }
  return terms;
}

function tenseBeside(tokens: readonly PlacedToken[], from: number, to: number): string | null {
  const first = tokens.findIndex((token) => token.to > from);
  const behind = tokens.findIndex((token) => token.from >= to);
  return verbNear(tokens, first, behind < 0 ? tokens.length : behind)?.tense ?? null;
}

/** So many units ahead; where it is only said that there are some, as many as anybody would call so. */
function ahead(said: Date, count: string | undefined, unit: string | undefined): Date | null {
  const told = count?.toLowerCase();
  const number = told === 'a couple of' ? 2 : (NUMBERS.indexOf(told ?? '') + 1 || Number(told ?? NaN));
  if (unit === 'day') return addDays(said, number || 14);
  if (unit === 'week') return addWeeks(said, number || 6);
  if (unit === 'month') return addMonths(said, number || 6);
  if (unit === 'quarter') return addQuarters(said, number || 3);
  return number ? addYears(said, number) : null;
}

function endOf(said: Date, unit: string | undefined): Date {
  const name = unit?.toLowerCase();
  if (name === 'month') return endOfMonth(said);
  if (name === 'quarter') return endOfQuarter(said);
  return name === 'year' ? endOfYear(said) : endOfISOWeek(said);
}

function endOfNext(said: Date, unit: string | undefined): Date {
  const name = unit?.toLowerCase();
  if (name === 'month') return endOfMonth(addMonths(said, 1));
  if (name === 'quarter') return endOfQuarter(addQuarters(said, 1));
  return name === 'year' ? endOfYear(addYears(said, 1)) : endOfISOWeek(addWeeks(said, 1));
}
