import { describe, expect, test } from 'vitest';
import { findDuplicates } from '../../src/core/matching/find-duplicates.ts';
import { compareTexts } from '../../src/core/matching/compare-texts.ts';
import { isHeldOut } from './pair-lines.mjs';
import { describePair, examine } from './examine.ts';
import { readPairs } from './read-pairs.ts';

const mustNotMerge = readPairs('must-not-merge', 'different');
const mustMerge = readPairs('must-merge', 'same');
const kinds = (pairs: readonly { kind: string }[]): string[] => [...new Set(pairs.map((pair) => pair.kind))];

describe('pairs that must not merge', () => {
  test.each(kinds(mustNotMerge))('%s: none is certain', (kind) => {
    const harmful = mustNotMerge.filter((pair) => pair.kind === kind).map(examine).filter((one) => one.isHarmful);
    expect(harmful.map(describePair)).toEqual([]);
  });

  test('none is certain in the other order', () => {
    const harmful = mustNotMerge.map((pair) => examine({ ...pair, a: pair.b, b: pair.a })).filter((one) => one.isHarmful);
    expect(harmful.map(describePair)).toEqual([]);
  });

  test('none goes for its partner where all stand in one section', () => {
    const entries = mustNotMerge.flatMap(({ a, b }) => [{ text: a }, { text: b }]);
    const { groups } = findDuplicates(entries, { refused: new Set() });
    const merged = groups
      .filter(({ confidence }) => confidence === 'certain')
      .flatMap(({ survivors, removed }) => removed.filter((index) => survivors.includes(index ^ 1)));
    expect(merged.map((index) => mustNotMerge[index >> 1]).map((pair) => (pair?.heldOut === false ? pair.lines : pair?.kind))).toEqual([]);
  });
});

describe('pairs that must merge', () => {
  const examined = mustMerge.map(examine);

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

test('the verdict is mirrored where the two change places', () => {
  const mirror: Record<string, string> = { covers: 'covered', covered: 'covers' };
  const odd = [...mustMerge, ...mustNotMerge].filter(({ a, b }) => {
    const there = compareTexts(a, b);
    const back = compareTexts(b, a);
    return there.confidence !== back.confidence || (mirror[there.relation] ?? there.relation) !== back.relation;
  });
  expect(odd.map((pair) => (pair.heldOut ? pair.kind : pair.lines))).toEqual([]);
});

test('every pair stands in the file that its hash picks', () => {
  const misplaced = [...mustMerge, ...mustNotMerge].filter((pair) => isHeldOut(pair.lines) !== pair.heldOut);
  expect(misplaced.map(({ kind, heldOut }) => ({ kind, heldOut }))).toEqual([]);
});
