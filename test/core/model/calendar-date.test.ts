import { expect, it } from 'vitest';
import { isCalendarDate, readCalendarDate } from '../../../src/core/model/calendar-date.ts';

it.each([
  ['2026-01-05', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['1900-02-29', false],
  ['2026-04-31', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-01-00', false],
  ['2026-1-5', false],
  ['20260105', false],
  ['2026-W01', false],
  ['2026-01-05T10:00', false],
  ['', false],
])('isCalendarDate of "%s" is %s', (text, is) => {
  expect(isCalendarDate(text)).toBe(is);
});

it.each([
  ['2026-01-05', '2026-01-05'],
  ['2026-01-05T10:00:00Z', '2026-01-05'],
  ['2026-01-05 10:00', '2026-01-05'],
  ['2026-02-30', null],
  ['2026-01-05-06', null],
  ['5 January', null],
])('readCalendarDate of "%s" is %s', (text, date) => {
  expect(readCalendarDate(text)).toBe(date);
});
