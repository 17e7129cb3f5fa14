import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../../src/core/matching/compare-texts.ts';

describe('each guard stops its pair', () => {
  test.each([
    ['other number', 'Norlake ordered 40 crates for the depot.', 'Norlake ordered 60 crates for the depot.'],
    ['other date', 'Kestrel opens the depot on 5 May 2026.', 'Kestrel opens the depot on 7 May 2026.'],
    ['other name', 'Ann Bolt leads the depot project.', 'Ann Reed leads the depot project.'],
    ['negation', 'Norlake will rent the depot in Torp.', 'Norlake will not rent the depot in Torp.'],
    ['possible or certain', 'Norlake may rent the depot in Torp.', 'Norlake rents the depot in Torp.'],
    ['contrast', 'Norlake approved the depot budget.', 'Norlake rejected the depot budget.'],
    ['preposition', 'Kestrel delivers the crates before Friday.', 'Kestrel delivers the crates after Friday.'],
    ['bound', 'The depot holds at least 40 crates.', 'The depot holds at most 40 crates.'],
    ['exchange', 'Ann Bolt introduced Cleo Marsh to the board.', 'Cleo Marsh introduced Ann Bolt to the board.'],
    ['question', 'Will Norlake rent the depot in Torp?', 'Norlake will rent the depot in Torp.'],
    ['condition', 'Norlake rents the depot if the board agrees.', 'Norlake rents the depot.'],
    ['and or or', 'Norlake rents the depot and the yard.', 'Norlake rents the depot or the yard.'],
  ])('%s', (guard, a, b) => {
    const verdict = compareTexts(a, b);
    expect(verdict.signals['guards']).toContain(`${guard}:`);
    expect(verdict.confidence).not.toBe('certain');
  });
});

test.each([
  ['Norlake ordered 40 crates.', 'Norlake ordered forty crates.'],
  ['Kestrel opens the depot on 5 May 2026.', 'Kestrel opens the depot on May 5, 2026.'],
  ['Norlake approved the depot budget.', 'The depot budget was approved by Norlake.'],
  ['The depot stores crates, pallets and drums.', 'The depot stores drums, crates and pallets.'],
])('%s is certainly %s', (a, b) => {
  expect(compareTexts(a, b).confidence).toBe('certain');
});

test('a text with words is certainly itself', () => {
  const word = fc.constantFrom('Norlake', 'crates', 'not', 'may', '40', 'depot', 'Friday', '倉庫', 'über');
  const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
  fc.assert(fc.property(text, (t) => {
    const { relation, confidence, score } = compareTexts(t, t);
    return relation === 'same' && confidence === 'certain' && score === 1;
  }), { seed: 11 });
});
