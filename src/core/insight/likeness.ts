import { prepareEntries, type PreparedEntry } from '../matching/prepare-entry.ts';
import { isHard, type Token } from '../matching/token.ts';
import type { Transcript } from '../model/transcript.ts';

/** A name, number or date says more of which event it is than a word does. */
const HARD_WEIGHT = 3;

/** How much of a line each of some transcripts says too, from 0 to 1, and what sets them apart. */
export interface Likeness {
  readonly transcript: Transcript;
  /** Of the weight of the line's words, the share that the transcript has. */
  readonly coverage: number;
  /** The weight of the line's words that this one has and the other has not. */
  aheadOf(other: Likeness): number;
  /** The line's words that it has. */
  readonly shared: ReadonlySet<string>;
}

/**
 * Holds a line of Recent Context against transcripts.
 *
 * @param line its words, without date and prefix
 * @param common texts whose words tell nothing here: the account's names, the date
 */
export function measureLikeness(line: string, transcripts: readonly Transcript[], common: readonly string[]): Likeness[] {
  const texts = transcripts.map(({ title, summary, facts, decisions, participants }) => [
    title,
    summary?.text ?? '',
    participants.join(', '),
    ...[...facts, ...decisions].map(({ text }) => text),
  ]);
  const { entries } = prepareEntries([line, ...common, ...texts.flat()]);
  const [asked, ...rest] = entries;
  const idle = keysOf(rest.slice(0, common.length));
  const weights = new Map<string, number>();
  for (const token of asked?.tokens ?? []) {
    if (!idle.has(token.key) && weighs(token)) weights.set(token.key, isHard(token) ? HARD_WEIGHT : 1);
  }
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  let at = common.length;
  const weigh = (keys: Iterable<string>): number => [...keys].reduce((sum, key) => sum + (weights.get(key) ?? 0), 0);
  return transcripts.map((transcript, own) => {
    const count = texts[own]?.length ?? 0;
    const keys = keysOf(rest.slice(at, at + count));
    at += count;
    const shared = new Set([...weights.keys()].filter((key) => keys.has(key)));
    return {
      transcript,
      coverage: total === 0 ? 0 : weigh(shared) / total,
      shared,
      aheadOf: (other) => weigh([...shared].filter((key) => !other.shared.has(key))),
    };
  });
}

function keysOf(entries: readonly PreparedEntry[]): Set<string> {
  return new Set(entries.flatMap(({ tokens }) => tokens.map(({ key }) => key)));
}

function weighs(token: Token): boolean {
  return isHard(token) || token.wordClass === 'content';
}
