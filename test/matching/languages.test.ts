import { describe, expect, test } from 'vitest';
import { findDuplicates } from '../../src/core/matching/find-duplicates.ts';
import { describePair, examine } from './examine.ts';
import { languageSections } from './languages/sections.ts';
import { readPairs } from './read-pairs.ts';

const pairs = readPairs('languages', 'different');
const languages = [...new Set(pairs.map(({ kind }) => kind))];

describe.each(languages)('%s', (language) => {
  const examined = pairs.filter(({ kind }) => kind === language).map(examine);

  test('no pair that differs merges with one click', () => {
    expect(examined.filter(({ isHarmful }) => isHarmful).map(describePair)).toEqual([]);
  });

  test('exact and near-exact repeats are found', () => {
    expect(examined.filter(({ pair, fate }) => pair.expected === 'same' && fate === 'none').map(describePair)).toEqual([]);
  });
});

describe.each(languageSections)('a section in $language', ({ bullets, repeats }) => {
  const { groups } = findDuplicates(bullets.map((text) => ({ text })), { refused: new Set() });
  const together = (confidences: readonly string[]): string[] =>
    groups
      .filter(({ confidence }) => confidences.includes(confidence))
      .flatMap(({ survivors, removed }) => removed.flatMap((gone) => survivors.map((kept) => [gone, kept].sort((a, b) => a - b).join(' '))));
  const expected = repeats.map((pair) => pair.join(' '));

  test('its repeats are found', () => {
    expect(together(['certain', 'likely'])).toEqual(expect.arrayContaining(expected));
  });

  test('nothing else merges with one click', () => {
    expect(together(['certain']).filter((pair) => !expected.includes(pair))).toEqual([]);
  });
});
