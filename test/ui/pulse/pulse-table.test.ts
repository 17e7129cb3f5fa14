// @vitest-environment happy-dom
import '../obsidian-dom.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AccountPulse } from '../../../src/core/dashboard/account-pulse.ts';
import { PulseTable, type PulseRow } from '../../../src/ui/pulse/pulse-table.ts';

const TODAY = '2026-05-01';
const calm: AccountPulse = {
  path: 'A.md', name: 'Aster', lastContact: '2026-04-03', lastMention: '2026-04-21', silentDays: 10, isQuiet: false, openTasks: 2, proposedTasks: 3, transcripts: 4, needsCare: 5,
};
const row = (part: Partial<AccountPulse> = {}): PulseRow => {
  const pulse = { ...calm, ...part };
  return { account: pulse, pulse };
};
const many = (count: number) => Array.from({ length: count }, (_, at) => row({ path: `${at}.md`, name: `Account ${at}` }));

let parent: HTMLElement;
let table: PulseTable;
const choose = vi.fn();
const cells = (at = 0) => parent.findAll('tbody tr')[at]?.findAll('th, td').map((cell) => cell.textContent);
const names = () => parent.findAll('tbody tr').map((el) => el.find('button').textContent);
const nextFrame = () => new Promise((resolve) => window.requestAnimationFrame(resolve));
const press = (key: string) => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

beforeEach(() => {
  document.body.empty();
  choose.mockClear();
  parent = document.body.createDiv();
  table = new PulseTable(parent, 'Accounts', ['Region'], choose);
});

describe('a row', () => {
  it.each([
    ['an account', {}, ['Aster', 'Contact 3 Apr', 'Mention 21 Apr', '10 days', '2 open', '3 proposed', '5 to mend']],
    ['a quiet one, in words', { silentDays: 70, isQuiet: true }, ['Aster', 'Contact 3 Apr', 'Mention 21 Apr', 'quiet for 70 days', '2 open', '3 proposed', '5 to mend']],
    ['one of which nothing is known', { lastContact: null, lastMention: null, silentDays: null }, ['Aster', '–', '–', '–', '2 open', '3 proposed', '5 to mend']],
  ] as const)('tells of %s', (_name, part, expected) => {
    table.update([row(part)], TODAY);
    expect(cells()).toEqual([...expected, 'Region –']);
  });

  it('tells what stands in further columns', () => {
    table.update([{ ...row(), further: ['North'] }], TODAY);
    expect(cells()?.at(-1)).toBe('Region North');
    expect(parent.findAll('thead th').at(-1)?.textContent).toBe('Region');
  });

  it('tells the name alone before anything else is known', () => {
    table.update([{ account: calm, pulse: null }], TODAY);
    expect(cells()?.slice(0, 4)).toEqual(['Aster', 'Contact 3 Apr', '–', '–']);
  });

  it('leads to its account wherever it is clicked', () => {
    table.update(many(3), TODAY);
    parent.findAll('tbody tr')[1]?.findAll('td')[2]?.click();
    parent.findAll('tbody tr')[2]?.find('button').click();
    expect(choose.mock.calls.map(([path]) => path as string)).toEqual(['1.md', '2.md']);
  });
});

describe('the table', () => {
  it('keeps the elements and the focus of rows that stay as they are', () => {
    table.update(many(3), TODAY);
    const before = parent.findAll('tbody tr')[1];
    before?.find('button').focus();
    const [first, second, third] = many(3);
    table.update([row({ ...first?.pulse, openTasks: 9 }), second, third].filter((one) => one !== undefined), TODAY);
    expect(parent.findAll('tbody tr')[1]).toBe(before);
    expect(cells()?.[4]).toBe('9 open');
    expect(before?.contains(document.activeElement)).toBe(true);
  });

  it('gives the focus back to a row that changed', () => {
    table.update(many(2), TODAY);
    parent.findAll('tbody button')[1]?.focus();
    table.update([row({ path: '0.md', name: 'Account 0' }), row({ path: '1.md', name: 'Other' })], TODAY);
    expect(document.activeElement?.textContent).toBe('Other');
  });

  it('follows another order, and what goes and comes', () => {
    const [a, b, c] = [row({ path: 'a', name: 'a' }), row({ path: 'b', name: 'b' }), row({ path: 'c', name: 'c' })];
    table.update([a, b], TODAY);
    table.update([c, b, a], TODAY);
    expect(names()).toEqual(['c', 'b', 'a']);
    table.update([a, c], TODAY);
    expect(names()).toEqual(['a', 'c']);
    table.update([], TODAY);
    expect(names()).toEqual([]);
  });

  it('draws a long list frame by frame, and stops where another comes', async () => {
    table.update(many(500), TODAY);
    expect(names().length).toBeLessThan(100);
    while (names().length < 500) await nextFrame();
    expect(names()).toEqual(many(500).map(({ account }) => account.name));
    table.update(many(300), TODAY);
    table.update(many(2), TODAY);
    await nextFrame();
    await nextFrame();
    expect(names()).toEqual(['Account 0', 'Account 1']);
  });

  it('is one stop of Tab, and the arrow keys go from row to row', () => {
    table.update(many(3), TODAY);
    const stops = () => parent.findAll('button').filter((button) => button.tabIndex === 0).map((button) => button.textContent);
    expect(stops()).toEqual(['Account 0']);
    table.focus();
    press('ArrowDown');
    expect(document.activeElement?.textContent).toBe('Account 1');
    expect(stops()).toEqual(['Account 1']);
    press('End');
    press('ArrowDown');
    expect(document.activeElement?.textContent).toBe('Account 2');
    press('Home');
    press('ArrowUp');
    expect(document.activeElement?.textContent).toBe('Account 0');
  });
});
