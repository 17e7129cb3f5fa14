// @vitest-environment happy-dom
import '../obsidian-dom.ts';
import { expect, it } from 'vitest';
import { shortDate } from '../../../src/ui/dashboard/short-date.ts';

it.each([
  ['this year', '2026-01-04', '4 Jan'],
  ['September, which engines shorten in two ways', '2026-09-30', '30 Sep'],
  ['another year', '2025-12-27', '27 Dec 2025'],
  ['what is no date', 'soon', 'soon'],
  ['a day the calendar lacks', '2026-02-31', '2026-02-31'],
])('shortDate shows %s', (_name, date, shown) => {
  expect(shortDate(date, '2026-05-01')).toBe(shown);
});
