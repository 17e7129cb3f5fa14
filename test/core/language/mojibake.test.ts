import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findGarbledRuns, ungarble } from '../../../src/core/language/mojibake.ts';

test.each([
  ['MÃ¶hre', 'Möhre', 'windows-1252'],
  ['itâ€™s', 'it’s', 'windows-1252'],
  ['M√∂hre', 'Möhre', 'mac-roman'],
  ['it‚Äôs', 'it’s', 'mac-roman'],
])('%s is %s, read as %s', (garbled, clean, misreading) => {
  expect(ungarble(garbled)).toBe(clean);
  expect(findGarbledRuns(garbled).map((run) => run.misreading)).toEqual([misreading]);
});

test('a text garbled twice comes back', () => {
  expect(ungarble('MÃƒÂ¶hre')).toBe('Möhre');
});

test.each(['L’école', '“plain” smart ‘quotes’', 'Ångström', '5 € – 7 £', 'Größe'])('%s stays', (text) => {
  expect(ungarble(text)).toBe(text);
});

test('text of ASCII alone is never touched', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => ungarble(text) === text), { seed: 7 });
});
