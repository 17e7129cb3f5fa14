import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../../src/core/matching/compare-texts.ts';

const text = fc
  .record({
    who: fc.constantFrom('Norlake', 'Kestrel', 'Ann Bolt', 'Cleo Marsh'),
    verb: fc.constantFrom('ordered', 'will order', 'did not order', 'may order', 'purchased', 'asked for'),
    what: fc.constantFrom('40 crates', 'forty crates', '60 crates', 'the crane', 'the cranes', 'the old crane'),
    more: fc.constantFrom('', ' for the depot in Torp', ' by 5 May 2026', ' before 2026-05-05', ' if the board agrees', ', as Bea Tarn said'),
  })
  .map(({ who, verb, what, more }) => `${who} ${verb} ${what}${more}.`);

const MIRROR: Readonly<Record<string, string>> = { covers: 'covered', covered: 'covers' };
/** The lowest and the highest score that goes with a confidence. */
const RANGE = { certain: [0.8, 1], likely: [0.5, 0.8], none: [0, 0.5] } as const;

describe('compareEntries', () => {
  it('tells the same of two texts that change places', () => {
    fc.assert(fc.property(text, text, (a, b) => {
      const [there, back] = [compareTexts(a, b), compareTexts(b, a)];
      expect({ ...back, relation: MIRROR[back.relation] ?? back.relation }).toMatchObject({ relation: there.relation, confidence: there.confidence, score: there.score });
    }), { seed: 31, numRuns: 1_000 });
  });

  it('keeps the text with a word more, where either could go', () => {
    const [fuller, other] = ["Norlake's board decides on the contract on 2026-05-05.", 'The board of Norlake is to decide on May 5, 2026.'];
    expect(compareTexts(fuller, other)).toMatchObject({ relation: 'covers', confidence: 'certain' });
    expect(compareTexts(other, fuller)).toMatchObject({ relation: 'covered', confidence: 'certain' });
  });

  it('scores every certain merge above every likely one, and those above the rest', () => {
    fc.assert(fc.property(text, text, (a, b) => {
      const { confidence, score } = compareTexts(a, b);
      const [least, most] = RANGE[confidence ?? 'none'];
      expect(score).toBeGreaterThanOrEqual(least);
      expect(score).toBeLessThanOrEqual(most);
    }), { seed: 32, numRuns: 1_000 });
  });

  it('scores a text against itself 1, whatever its case and marks', () => {
    fc.assert(fc.property(text, (a) => {
      expect(compareTexts(a, `**${a.toUpperCase().slice(0, -1)}**`)).toMatchObject({ relation: 'same', confidence: 'certain', score: 1 });
    }), { seed: 33 });
  });

  it.each([
    ['Norlake ordered 40 crates for the depot in Torp.', 'In Torp, Norlake ordered 40 crates for the depot.', 'Norlake ordered 40 crates for the mill in Torp.', 'Ann Bolt sings.'],
  ])('scores rewordings over near misses over strangers', (a, reworded, near, stranger) => {
    const [first = 0, second = 0, third = 0] = [reworded, near, stranger].map((other) => compareTexts(a, other).score);
    expect(first).toBeGreaterThan(second);
    expect(second).toBeGreaterThan(third);
  });
});
