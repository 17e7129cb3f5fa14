import { describe, expect, it } from 'vitest';
import { areAntonyms, familyOf, isCommonLemma, partOfSpeech, synonymGroupsOf } from '../../../src/core/language/lexicon.ts';

describe('the lexicon', () => {
  it.each([['manage', true], ['contract', true], ['norlake', false], ['', false]])('knows %s: %s', (lemma, known) => {
    expect(isCommonLemma(lemma)).toBe(known);
  });

  it.each([
    ['manage', 'manager', true],
    ['persist', 'persistence', true],
    ['approve', 'approval', true],
    ['approve', 'reject', false],
  ])('puts %s and %s into one family: %s', (a, b, related) => {
    expect(familyOf(a) === familyOf(b)).toBe(related);
  });

  it('gives a word that it does not know no family', () => {
    expect(familyOf('norlake')).toBeNull();
  });

  it.each([['buy', 'purchase', true], ['begin', 'start', true], ['buy', 'sell', false]])('lets %s stand for %s: %s', (a, b, shared) => {
    const groups = new Set(synonymGroupsOf(a));
    expect(synonymGroupsOf(b).some((group) => groups.has(group))).toBe(shared);
  });

  it.each([['increase', 'decrease', true], ['decrease', 'increase', true], ['increase', 'rise', false], ['increase', 'norlake', false]])('opposes %s to %s: %s', (a, b, opposed) => {
    expect(areAntonyms(a, b)).toBe(opposed);
  });

  it.each([['contract', 'noun'], ['deliver', 'verb'], ['heavy', 'adjective'], ['quickly', 'adverb'], ['norlake', null]])('takes %s for a %s', (lemma, part) => {
    expect(partOfSpeech(lemma)).toBe(part);
  });
});
