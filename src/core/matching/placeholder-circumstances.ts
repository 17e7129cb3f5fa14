import { DETERMINERS, PARTICIPANTS, PLAIN, SOURCES, SOURCE_WORDS, SPOKEN_ON, TIMES } from './placeholder-words.ts';
import type { WordCursor } from './word-cursor.ts';

const FIGURE = '\\d{1,2}|\\d{4}|\\d{1,2}(?:st|nd|rd|th)|\\d{4}-\\d{2}-\\d{2}';
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const DATE_WORD = new RegExp(`^(?:${FIGURE}|${MONTH}|${WEEKDAY})$`);

/** "So far", "at this time". */
export const takeTime = (cursor: WordCursor): boolean => TIMES.some((time) => cursor.takeAll(time));

/**
 * Where there was nothing: "in the provided transcript notes", "during the call on 12 May". Only sources are such
 * places; another one is part of a claim.
 *
 * @param hasVerb whether a verb stands before it; "decisions on the call" without one tells of a subject
 */
export function takePlace(cursor: WordCursor, hasVerb: boolean): boolean {
  const from = cursor.at;
  const preposition = cursor.peek();
  cursor.at++;
  cursor.takeAllOf(DETERMINERS);
  const found = hasVerb && preposition === 'by' ? cursor.takeOneOf(PARTICIPANTS) : takeSource(cursor, preposition, hasVerb);
  if (!found) cursor.at = from;
  return found;
}

function takeSource(cursor: WordCursor, preposition: string, hasVerb: boolean): boolean {
  const isHead = (): boolean => SOURCES.has(cursor.peek()) && !SOURCES.has(cursor.peek(1));
  while (!isHead() && [SOURCE_WORDS, PLAIN, SOURCES].some((words) => words.has(cursor.peek()))) cursor.at++;
  const isPlace = /^(?:in|during|from|within|at)$/.test(preposition) || (preposition === 'on' && hasVerb && SPOKEN_ON.has(cursor.peek()));
  if (!isPlace || !cursor.takeOneOf(SOURCES)) return false;
  if (!cursor.take('itself')) cursor.takeOneOf(SOURCE_WORDS);
  takeDate(cursor);
  return true;
}

function takeDate(cursor: WordCursor): void {
  if (/^(?:on|of|from|dated)$/.test(cursor.peek()) && DATE_WORD.test(cursor.peek(1))) cursor.at++;
  while (DATE_WORD.test(cursor.peek()) || (cursor.peek() === ',' && /^\d{4}$/.test(cursor.peek(1)))) cursor.at++;
}
