import { comparisonTextOf } from '../matching/comparison-text.ts';
import { newestDate } from '../model/calendar-date.ts';
import type { Entry } from '../model/entry.ts';
import type { NoteEntries } from '../model/note-entries.ts';
import { speaksOfChange } from './change-words.ts';
import type { LineSource, Sources } from './sources.ts';

/** What a plan says of two bullets that claim the same thing with another value. */
export interface ToldConflict {
  readonly section: string;
  /** 1-based first lines, document order. */
  readonly lines: readonly [number, number];
  readonly reason: string;
  readonly decisionKey: string;
}

/** Two facts or decisions that disagree: the newer may have taken the older's place. A person says so, nobody else. */
export interface UpdatedPair {
  /** The heading in the note's own words. */
  readonly section: string;
  readonly older: Entry;
  readonly newer: Entry;
  /** Whether sources or words tell which is newer; where they don't, `older` is the one that stands first. */
  readonly isOrdered: boolean;
  /** Whole sentences: {@link disagreement} and {@link order}. */
  readonly reason: string;
  /** What they disagree about, a sentence. */
  readonly disagreement: string;
  /** What tells which is newer, or that nothing does; a sentence. */
  readonly order: string;
  /** Under which "keep both" is remembered. */
  readonly decisionKey: string;
}

/** Which of two entries is newer, and why, as a sentence. */
interface Order {
  /** Positive where the second is newer, 0 where nothing tells. */
  readonly sign: number;
  readonly why: string;
}

/**
 * The facts and decisions of an account that disagree, the newer of each pair told from the older: by the transcripts that
 * one has and the other has not, else by the dates that they begin with, else by words that speak of a change.
 *
 * @param conflicts of the note's dedupe plan, of the text that the entries were read from; those of other sections are left out
 */
export function updatedPairs(entries: NoteEntries, conflicts: readonly ToldConflict[], sources: Sources): UpdatedPair[] {
  const byLine = new Map<number, Entry | null>();
  for (const { kind, entries: own } of entries.sections) {
    if (kind !== 'fact' && kind !== 'decision') continue;
    // Lines are counted at LF: where lone CRs put several bullets on one, the line names none of them.
    for (const entry of own) byLine.set(entry.item.line, byLine.has(entry.item.line) ? null : entry);
  }
  return conflicts.flatMap(({ section, lines, reason, decisionKey }): UpdatedPair[] => {
    const [first, second] = [byLine.get(lines[0]), byLine.get(lines[1])];
    if (!first || !second) return [];
    const { sign, why } = orderOf(first, second, sources);
    const [older, newer] = sign < 0 ? [second, first] : [first, second];
    return [{ section, older, newer, isOrdered: sign !== 0, reason: `${reason} ${why}`, disagreement: reason, order: why, decisionKey }];
  });
}

function orderOf(first: Entry, second: Entry, sources: Sources): Order {
  const [ofFirst, ofSecond] = [sources.get(first) ?? [], sources.get(second) ?? []];
  const [a, b] = newestApart(ofFirst, ofSecond);
  if (a !== null && b !== null && a !== b) {
    return { sign: a < b ? 1 : -1, why: `The newer was said on ${a < b ? b : a}, the older on ${a < b ? a : b}.` };
  }
  const [x, y] = [comparisonTextOf(first).leadingDate, comparisonTextOf(second).leadingDate];
  if (x !== null && y !== null && x !== y) return { sign: x < y ? 1 : -1, why: `The newer is dated ${x < y ? y : x}, the older ${x < y ? x : y}.` };
  const [words, others] = [speaksOfChange(first.text), speaksOfChange(second.text)];
  if (words !== null && others === null) return { sign: -1, why: `The newer speaks of a change: “${words}”.` };
  if (others !== null && words === null) return { sign: 1, why: `The newer speaks of a change: “${others}”.` };
  return { sign: 0, why: a !== null && a === b ? `Both were said on ${a}.` : 'Which of them is newer, their transcripts do not tell.' };
}

/**
 * The newest date of each that can be held against the other's: of the transcripts that the other is not in. An entry that
 * has no such transcript was last said where both were, so that only a later date speaks against it.
 */
function newestApart(ofFirst: readonly LineSource[], ofSecond: readonly LineSource[]): [string | null, string | null] {
  const [first, second] = [without(ofFirst, ofSecond), without(ofSecond, ofFirst)];
  const [a, b] = [newest(first), newest(second)];
  const shared = newest(ofFirst.filter((source) => !first.includes(source)));
  if (a === null && b !== null && shared !== null && b > shared) return [shared, b];
  if (b === null && a !== null && shared !== null && a > shared) return [a, shared];
  return a === null && b === null ? [shared, shared] : [a, b];
}

function without(sources: readonly LineSource[], others: readonly LineSource[]): LineSource[] {
  const paths = new Set(others.map(({ transcript }) => transcript.path));
  return sources.filter(({ transcript }) => !paths.has(transcript.path));
}

function newest(sources: readonly LineSource[]): string | null {
  return newestDate(sources.map(({ transcript }) => transcript.date));
}
