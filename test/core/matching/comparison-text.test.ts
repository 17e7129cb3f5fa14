import { describe, expect, it } from 'vitest';
import { comparisonText } from '../../../src/core/matching/comparison-text.ts';

describe('comparisonText', () => {
  it.each([
    ['**Norlake** rents the _depot_.', 'Norlake rents the depot.'],
    ['Norlake rents `depot_2` and ~~the yard~~ ==now==.', 'Norlake rents depot_2 and the yard now.'],
    ['See [[Accounts/Norlake|Norlake]] and [the plan](plan.md).', 'See Norlake and the plan.'],
    ['Norlake rents the depot. ^lease-1', 'Norlake rents the depot.'],
    ['The cafÃ© isn’t “open”.', 'The café isn\'t "open".'],
    ['Ｎｏｒｌａｋｅ  rents\u00A0it', 'Norlake rents it'],
    ['2 \\* 3 boxes', '2 * 3 boxes'],
  ])('compares %s as %s', (text, body) => {
    expect(comparisonText(text).body).toBe(body);
  });

  it.each([
    ['2026-05-04: Norlake rents the depot.', '2026-05-04', 'Norlake rents the depot.'],
    ['4 May 2026: Norlake rents the depot.', '2026-05-04', 'Norlake rents the depot.'],
    ['May 2026: Norlake rents the depot.', null, 'May 2026: Norlake rents the depot.'],
    ['Note: Norlake rents the depot.', null, 'Note: Norlake rents the depot.'],
  ])('of %s, the day is %s', (text, day, body) => {
    expect(comparisonText(text)).toMatchObject({ leadingDate: day, body });
  });

  it('splits off "Mentioned in:"', () => {
    expect(comparisonText('2026-05-04: Mentioned in: [[Weekly status]]')).toMatchObject({ mention: true, leadingDate: '2026-05-04', body: 'Weekly status' });
  });

  it.each([
    ['Norlake rents the de…', true, 'de'],
    ['Norlake rents the ...', true, ''],
    ['Norlake rents the depot.', false, ''],
  ])('%s: cut off %s, within "%s"', (text, truncated, cutWord) => {
    expect(comparisonText(text)).toMatchObject({ truncated, cutWord });
  });

  it('gives texts one key that differ in marks and case alone', () => {
    const key = (text: string): string => comparisonText(text).key;
    expect(key('**Norlake** rents the “depot”.')).toBe(key('norlake rents the depot'));
    expect(key('2026-05-04: Norlake rents it')).not.toBe(key('Norlake rents it'));
    expect(key('Norlake rents it…')).not.toBe(key('Norlake rents it'));
  });

  it('tells a question', () => {
    expect(comparisonText('Does Norlake rent it?').question).toBe(true);
    expect(comparisonText('Norlake rents it.').question).toBe(false);
  });
});
