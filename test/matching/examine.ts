import { compareTexts } from '../../src/core/matching/compare-texts.ts';
import type { Expected, TablePair } from './read-pairs.ts';

type Verdict = ReturnType<typeof compareTexts>;

/** What became of one pair: merged with one click, put before a person, or left alone. */
export type Fate = 'certain' | 'likely' | 'none';

export interface Examined {
  readonly pair: TablePair;
  readonly verdict: Verdict;
  readonly fate: Fate;
  /** A merge with one click that would lose something: the pair differs, or the poorer bullet would stay. */
  readonly isHarmful: boolean;
}

const MERGES: ReadonlySet<string> = new Set(['same', 'covers', 'covered']);

/** Judges whether merging on this verdict with one click would lose something, given what is true of the pair. */
export function losesSomething(verdict: Verdict, expected: Expected): boolean {
  if (verdict.confidence !== 'certain' || !MERGES.has(verdict.relation)) return false;
  if (expected === 'different') return true;
  return expected !== 'same' && verdict.relation !== expected;
}

/** The fate that a verdict gives to its pair. */
export function fateOf(verdict: Verdict): Fate {
  if (MERGES.has(verdict.relation)) return verdict.confidence ?? 'none';
  return verdict.relation === 'restates' && verdict.confidence !== null ? 'likely' : 'none';
}

/** Puts the pair to the engine. */
export function examine(pair: TablePair): Examined {
  const verdict = compareTexts(pair.a, pair.b);
  return { pair, verdict, fate: fateOf(verdict), isHarmful: losesSomething(verdict, pair.expected) };
}

export interface Tally {
  readonly kind: string;
  readonly heldOut: boolean;
  n: number;
  certain: number;
  likely: number;
  none: number;
  harmful: number;
}

/** Counts the fates per kind, open and held-out pairs apart, in order of first appearance. */
export function tally(examined: readonly Examined[]): Tally[] {
  const rows = new Map<string, Tally>();
  for (const { pair, fate, isHarmful } of examined) {
    const key = `${pair.kind}\u0000${pair.heldOut}`;
    const row = rows.get(key) ?? { kind: pair.kind, heldOut: pair.heldOut, n: 0, certain: 0, likely: 0, none: 0, harmful: 0 };
    rows.set(key, row);
    row.n += 1;
    row[fate] += 1;
    if (isHarmful) row.harmful += 1;
  }
  return [...rows.values()];
}

/** A pair as a failing test shows it: never the text of a held-out one. */
export function describePair({ pair, verdict }: Examined): string {
  const name = `${pair.kind}${pair.heldOut ? ' (held out)' : ''}: ${verdict.relation}, ${String(verdict.confidence)}`;
  return pair.heldOut ? name : `${name}\n  a: ${pair.a}\n  b: ${pair.b}\n  ${verdict.reason}`;
}
