import { expect, it } from 'vitest';
import { fullDates } from '../../../src/core/dashboard/full-dates.ts';
import { withoutTakenBack } from '../../../src/core/dashboard/taken-back.ts';

it.each<[string, string[]]>([
  ['The launch moves from 2026-06-18 to 2026-07-09.', ['2026-07-09']],
  ['The insurer has pushed its deadline back from December 31, 2026 to March 31, 2027.', ['2027-03-31']],
  ['The vote was postponed from 21 April 2026 until 5 May 2026.', ['2026-05-05']],
  ['Publication is on 2026-06-08 instead of 2026-06-01, tenders are due on 2026-07-10.', ['2026-06-08', '2026-07-10']],
  ['It opens on 2026-06-08 rather than 2026-06-01 and closes on 2026-07-10.', ['2026-06-08', '2026-07-10']],
  ['The fair runs from 2026-06-18 to 2026-07-09.', ['2026-06-18', '2026-07-09']],
  ['From 2026-06-18 to 2026-07-09 the office is moved.', ['2026-06-18', '2026-07-09']],
  ['The date moved to 2026-07-09.', ['2026-07-09']],
  ['They would rather sign on 2026-07-09.', ['2026-07-09']],
])('of %j there stand %j', (sentence, dates) => {
  expect(fullDates(withoutTakenBack(sentence))).toEqual(dates);
});
