import { describe, expect, test } from 'vitest';
import { findDuplicates } from '../../src/core/matching/find-duplicates.ts';
import { isHeldOut } from './pair-lines.mjs';
import type { Examined } from './examine.ts';
import { describePair, examine } from './examine.ts';
import {
  CERTAIN_IN_ONE_SECTION, CERTAIN_THOUGH_DIFFERENT, HELD_OUT_CERTAIN_THOUGH_DIFFERENT, HELD_OUT_NOT_MIRRORED, NOT_MIRRORED,
} from './known-failures.ts';
import type { TablePair } from './read-pairs.ts';
import { readPairs } from './read-pairs.ts';

/** A pair, put to the engine once in either order. Of a pair that covers, only the verdict of `back` means something. */
interface BothOrders {
  readonly pair: TablePair;
  readonly there: Examined;
  readonly back: Examined;
}

const inBothOrders = (pair: TablePair): BothOrders => ({ pair, there: examine(pair), back: examine({ ...pair, a: pair.b, b: pair.a }) });

const mustNotMerge = readPairs('must-not-merge', 'different').map(inBothOrders);
const mustMerge = readPairs('must-merge', 'same').map(inBothOrders);

const named = ({ kind, a, b }: Pick<TablePair, 'kind' | 'a' | 'b'>): string => `${kind}: ${a} | ${b}`;
const openOf = (pairs: readonly TablePair[]): string[] => pairs.filter(({ heldOut }) => !heldOut).map(named);
const heldOutOf = (pairs: readonly TablePair[]): string[] => pairs.filter(({ heldOut }) => heldOut).map(({ kind }) => kind);

describe('pairs that must not merge', () => {
  const harmful = mustNotMerge.filter(({ there, back }) => there.isHarmful || back.isHarmful).map(({ pair }) => pair);

  test('none is certain in either order, but for the known failures', () => {
    expect(openOf(harmful)).toEqual(CERTAIN_THOUGH_DIFFERENT.map(named));
  });

  test('no more held-out ones are certain than are known', () => {
    expect(heldOutOf(harmful).length, heldOutOf(harmful).join(', ')).toBeLessThanOrEqual(HELD_OUT_CERTAIN_THOUGH_DIFFERENT);
  });

  test('none goes for its partner where all stand in one section, but for the known failures', () => {
    const entries = mustNotMerge.flatMap(({ pair: { a, b } }) => [{ text: a }, { text: b }]);
    const { groups } = findDuplicates(entries, { refused: new Set() });
    const merged = groups
      .filter(({ confidence }) => confidence === 'certain')
      .flatMap(({ survivors, removed }) => removed.filter((index) => survivors.includes(index ^ 1)))
      .flatMap((index) => mustNotMerge[index >> 1]?.pair ?? []);
    const known = CERTAIN_THOUGH_DIFFERENT.map(named);
    expect(openOf(merged).filter((pair) => !known.includes(pair))).toEqual(CERTAIN_IN_ONE_SECTION.map(named));
    expect(heldOutOf(merged).length, heldOutOf(merged).join(', ')).toBeLessThanOrEqual(HELD_OUT_CERTAIN_THOUGH_DIFFERENT);
  });
});

describe('pairs that must merge', () => {
  const examined = mustMerge.map(({ there }) => there);

  test('none merges with one click so that the poorer one stays', () => {
    expect(examined.filter((one) => one.isHarmful).map(describePair)).toEqual([]);
  });

  test.each([
    ['open', false],
    ['held out', true],
  ])('%s: at least 36 of 40 are certain or likely', (_, heldOut) => {
    const set = examined.filter(({ pair }) => pair.heldOut === heldOut);
    const missed = set.filter(({ fate }) => fate === 'none');
    expect(missed.length / set.length, missed.map(describePair).join('\n')).toBeLessThanOrEqual(0.1);
  });
});

test('the verdict is mirrored where the two change places, but for the known failures', () => {
  const mirror: Record<string, string> = { covers: 'covered', covered: 'covers' };
  const odd = [...mustMerge, ...mustNotMerge]
    .filter(({ there: { verdict: a }, back: { verdict: b } }) => a.confidence !== b.confidence || (mirror[a.relation] ?? a.relation) !== b.relation)
    .map(({ pair }) => pair);
  expect(openOf(odd)).toEqual(NOT_MIRRORED.map(named));
  expect(heldOutOf(odd).length, heldOutOf(odd).join(', ')).toBeLessThanOrEqual(HELD_OUT_NOT_MIRRORED);
});

test('every pair stands in the file that its hash picks', () => {
  const misplaced = [...mustMerge, ...mustNotMerge].filter(({ pair }) => isHeldOut(pair.lines) !== pair.heldOut);
  expect(misplaced.map(({ pair: { kind, heldOut } }) => ({ kind, heldOut }))).toEqual([]);
});
