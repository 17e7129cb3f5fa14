// @vitest-environment happy-dom
import '../obsidian-dom.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DisagreeingPair, SummaryRow } from '../../../src/core/dashboard/account-summary.ts';
import { openPanel, row, section, summary, type Panel } from './panel.ts';

let { root, actions, show, press }: Panel = openPanel();

beforeEach(() => {
  ({ root, actions, show, press } = openPanel());
});

const OPEN = { folded: { 'key-facts': false } };
const facts = (...rows: SummaryRow[]) => ({ keyFacts: section('Key Facts', rows) });
const block = (name: string) => root.find(`.account-notes-block-${name}`);
const opened = () => actions.openLine.mock.calls.map(([path, line]) => [path, line]);

describe('the sources of a row', () => {
  const SOURCES = [
    { path: 'T1.md', line: 9, title: 'Paint', date: '2026-01-04' },
    { path: 'T2.md', line: 12, title: 'Port', date: '2026-03-12' },
    { path: 'T3.md', line: 3, title: 'Scrap', date: null },
  ];
  const sourced: SummaryRow = { ...row('Painted.', 11), date: '2026-03-12', origin: { path: 'T2.md', line: 12 }, sources: SOURCES };

  it('are the newest and the oldest, each one click away, and all of them where they are asked for', () => {
    show(OPEN, facts(sourced));
    expect(block('key-facts').find('.account-notes-row-text').textContent).toBe('12 Mar Painted.3 sources since 4 Jan');
    for (const link of block('key-facts').findAll('a.account-notes-origin')) link.click();
    press('3 sources');
    expect(block('key-facts').findAll('.account-notes-told li').map((item) => item.textContent)).toEqual(['12 Mar Port', '4 Jan Paint', ' Scrap']);
    for (const link of block('key-facts').findAll('.account-notes-told a')) link.click();
    expect(opened()).toEqual([['T2.md', 12], ['T1.md', 9], ['T2.md', 12], ['T1.md', 9], ['T3.md', 3]]);
  });

  it('stay open where their block is drawn again, with the focus', () => {
    show(OPEN, facts(sourced));
    press('3 sources');
    show(OPEN, facts({ ...row('First.', 9) }, { ...sourced, line: 12 }));
    expect(block('key-facts').findAll('.account-notes-told li')).toHaveLength(3);
    expect(block('key-facts').find('.is-sources').getAttribute('aria-expanded')).toBe('true');
    press('3 sources');
    expect(block('key-facts').findAll('.account-notes-told li')).toHaveLength(0);
  });

  it('need no words where there is one, and are said to be missing only once that is known', () => {
    show(OPEN, facts({ ...sourced, sources: SOURCES.slice(1, 2) }, row('Not known yet.', 12), { ...row('Unsaid.', 13), sources: [] }));
    expect(block('key-facts').findAll('.account-notes-row-text').map((text) => text.textContent)).toEqual(['12 Mar Painted.', 'Not known yet.', 'Unsaid.no transcript says this']);
  });

  it('are missed in one sentence where the vault has no transcript of the account', () => {
    show(OPEN, { keyFacts: { ...section('Key Facts', [row('One.', 9), row('Two.', 10)]), isWithoutTranscripts: true } });
    expect(block('key-facts').findAll('p').map((p) => p.textContent)).toEqual(['No transcript of this account tells where these lines come from.']);
  });
});

describe('a row that may be outdated', () => {
  it('says so in words, and why to those who ask, point or listen', () => {
    const why = 'It says “returns on 2026-01-05”: 2026-01-05 has passed.';
    show(OPEN, facts({ ...row('Mia returns on 2026-01-05.', 9), outdated: why }, row('Other.', 10)));
    expect(block('key-facts').find('h3').textContent).toBe('Key Facts2 · 1 may be outdated');
    const chip = block('key-facts').find('.is-outdated');
    expect([chip.textContent, chip.getAttribute('aria-label')]).toEqual(['may be outdated', `May be outdated: ${why}`]);
    chip.click();
    expect(block('key-facts').find('.account-notes-told').textContent).toBe(why);
    expect(actions.openLine).not.toHaveBeenCalled();
  });
});

describe('a row about another account', () => {
  const other = { name: 'Aster', path: 'Aster.md', reason: 'It names Aster.', decisionKey: 'k' };
  const about: SummaryRow = { ...row('Aster grows pears.', 9), other };

  it('can be moved there, or kept', () => {
    show(OPEN, facts(about, row('Other.', 10)));
    expect(block('key-facts').find('h3').textContent).toBe('Key Facts2 · 1 other acct');
    press('about Aster');
    expect(block('key-facts').find('.account-notes-told p').textContent).toBe('It names Aster.');
    press('Move to Aster: Aster grows pears.');
    press('Keep here: Aster grows pears.');
    expect(actions.moveRow).toHaveBeenCalledWith(about, 'Aster.md');
    expect(actions.keepHere).toHaveBeenCalledWith(other);
    expect(actions.openLine).not.toHaveBeenCalled();
  });

  it('is led to from what needs care, however deep it is hidden', () => {
    const rows = [...Array.from({ length: 12 }, (_, at) => row(`Fact ${at}`, 20 + at)), about];
    show({}, { ...facts(...rows), care: { ...summary.care, misplaced: 1 } });
    expect(block('needs-care').find('li').textContent).toBe('1 line about another accountShow');
    expect(root.querySelector('[data-focus="review-top"]')).toBeNull();
    press('Show lines about another account');
    expect(document.activeElement).toBe(block('key-facts').find('.is-other'));
    expect(block('key-facts').find('.is-other').getAttribute('aria-expanded')).toBe('true');
  });
});

describe('lines that disagree', () => {
  const line = (number: number, date: string | null, kind: 'removed' | 'added', words: string) => ({
    path: 'Brightwater.md', line: number, date, origin: date === null ? null : { path: 'T.md', line: number }, parts: [{ kind: 'same', text: 'It has ' }, { kind, text: words }] as const,
  });
  const pair: DisagreeingPair = { older: line(9, '2026-01-04', 'removed', '3 PB'), newer: line(12, '2026-03-12', 'added', '4 PB'), isOrdered: true, reason: '', decisionKey: 'k1', decisionKeys: ['k1'] };
  const unknown: DisagreeingPair = { ...pair, older: line(20, null, 'removed', 'pears'), newer: line(21, null, 'added', 'plums'), isOrdered: false, reason: 'Both say so.', decisionKey: 'k2' };

  it('stand newer first with what differs marked, to be kept or dropped', () => {
    show({}, { disagreeing: [pair] });
    expect(block('disagreeing').find('h3').textContent).toBe('Updated?1');
    expect(block('disagreeing').findAll('.account-notes-row-text').map((text) => text.textContent)).toEqual(['Newer · 12 MarIt has 4 PB', 'Older · 4 JanIt has 3 PB']);
    expect([block('disagreeing').find('ins').textContent, block('disagreeing').find('del').textContent]).toEqual(['4 PB', '3 PB']);
    press('Keep both: It has 4 PB');
    expect(actions.keepBoth).toHaveBeenCalledWith(pair);
    press('Drop the older: It has 3 PB');
    expect(actions.dropLine).toHaveBeenCalledWith(pair, pair.older);
  });

  it('are told neutrally where nobody knows which is newer', () => {
    show({}, { disagreeing: [pair, unknown] });
    expect(block('disagreeing').find('h4').textContent).toBe('Which holds?');
    press('Drop: It has pears');
    press('Drop: It has plums');
    expect(actions.dropLine.mock.calls).toEqual([[unknown, unknown.older], [unknown, unknown.newer]]);
    show({}, { disagreeing: [unknown] });
    expect(block('disagreeing').find('h3').textContent).toBe('Which holds?1');
  });

  it('are walked through with the arrow keys, and the focus goes on when one is decided on', () => {
    show({}, { disagreeing: [pair, { ...pair, decisionKey: 'k3', newer: line(30, null, 'added', '5 PB') }] });
    block('disagreeing').find('[data-focus="line-12"]').focus();
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    expect(document.activeElement?.getAttribute('data-focus')).toBe('line-9');
    root.find('[data-focus="both-k1"]').focus();
    show({}, { disagreeing: [{ ...pair, decisionKey: 'k3', newer: line(30, null, 'added', '5 PB') }] });
    expect(block('disagreeing').contains(document.activeElement)).toBe(true);
    show({}, { disagreeing: [] });
    expect(document.activeElement?.getAttribute('data-focus')).toBe('fold-key-facts');
  });

  it('are led to from what needs care; where they stand elsewhere, their review opens', () => {
    const care = { ...summary.care, conflicts: 1 };
    show({ folded: { disagreeing: true } }, { disagreeing: [pair], care });
    press('Show lines that disagree');
    expect(document.activeElement?.getAttribute('data-focus')).toBe('line-12');
    show({}, { care });
    press('Show lines that disagree');
    expect(actions.review).toHaveBeenCalledWith('Brightwater.md', 'repeats');
  });
});

describe('what is new', () => {
  it('is told by transcript, lines set in below it, and the rest apart', () => {
    const transcript = { ...row('Paint', 1), path: 'T.md', date: '2026-04-28' };
    const news = { since: '2026-04-20', transcripts: [{ transcript, isNew: true, added: [row('Painted.', 9)] }], others: [row('Unsaid.', 10)], waiting: 2, count: 5 };
    show({}, { news });
    expect(block('news').find('h3').textContent).toBe('New since 20 Apr5');
    expect(block('news').find('.account-notes-news > .account-notes-row').textContent).toBe('28 Apr Paint');
    expect(block('news').find('.account-notes-added').textContent).toBe('Painted.');
    expect(block('news').find('h4').textContent).toBe('Other');
    expect(block('news').textContent).toContain('Looking for where 2 new lines come from…');
    press('Open T');
    expect(opened()).toEqual([['T.md', 1]]);
  });

  it('shows the rest of what a transcript added on demand', () => {
    const added = Array.from({ length: 5 }, (_, at) => row(`Fact ${at}`, 9 + at));
    show({}, { news: { since: '2026-04-20', transcripts: [{ transcript: row('Paint', 1), isNew: true, added }], others: [], waiting: 0, count: 6 } });
    press('Show 2 more');
    expect(block('news').findAll('.account-notes-added li')).toHaveLength(5);
  });
});

describe('the menu of an account', () => {
  it('is opened from the header', () => {
    show();
    press('More options');
    expect(actions.openMenu.mock.calls[0]?.[0]).toBe('Brightwater.md');
  });
});
