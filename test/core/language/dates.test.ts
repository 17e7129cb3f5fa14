import { describe, expect, test } from 'vitest';
import { dateCovers, datesAgree, readDate } from '../../../src/core/language/dates.ts';
import { scanWords } from '../../../src/core/language/scan-words.ts';

function read(text: string) {
  const raw = scanWords(text);
  const found = readDate(raw, 0);
  if (!found) return null;
  const said = Object.entries(found.date).filter(([, value]) => value !== null);
  return { ...Object.fromEntries(said), isWhole: found.length === raw.length };
}

function dateOf(text: string) {
  const found = readDate(scanWords(text), 0);
  if (!found) throw new RangeError(`no date: ${text}`);
  return found.date;
}

describe('readDate', () => {
  test.each([
    ['2026-01-05', { year: 2026, month: 1, day: 5 }],
    ['05.01.2026', { year: 2026, month: 1, day: 5 }],
    ['January 5, 2026', { year: 2026, month: 1, day: 5 }],
    ['5 January 2026', { year: 2026, month: 1, day: 5 }],
    ['5th of January', { month: 1, day: 5 }],
    ['Jan. 5', { month: 1, day: 5 }],
    ['Monday, 5 Jan', { month: 1, day: 5, weekday: 1 }],
    ['5 January (Monday)', { month: 1, day: 5, weekday: 1 }],
    ['January 2026', { year: 2026, month: 1 }],
    ['Q1 2026', { year: 2026, quarter: 1 }],
    ['first quarter of 2026', { year: 2026, quarter: 1 }],
    ['H2', { half: 2 }],
    ['week 11', { week: 11 }],
    ['Friday', { weekday: 5 }],
    ['calendar year 2026', { year: 2026 }],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual({ ...expected, isWhole: true });
  });

  test.each(['march to the depot', 'first half', '13.13.2026 is none', '120 crates'])('%s begins with no date', (text) => {
    expect(read(text)).toBeNull();
  });
});

test.each([
  ['5 January', 'January 5, 2026', true],
  ['5 January 2026', 'Monday', true],
  ['5 January 2026', 'Tuesday', false],
  ['May 2026', 'Q2 2026', true],
  ['May 2026', 'Q3 2026', false],
  ['2026', 'Friday', false],
])('%s and %s agree: %s', (a, b, expected) => {
  expect(datesAgree(dateOf(a), dateOf(b))).toBe(expected);
});

test.each([
  ['5 January 2026', 'January 2026', true],
  ['January 2026', '5 January 2026', false],
  ['5 January', '5 January 2026', true],
  ['May', '2026', false],
])('%s covers %s: %s', (full, part, expected) => {
  expect(dateCovers(dateOf(full), dateOf(part))).toBe(expected);
});
