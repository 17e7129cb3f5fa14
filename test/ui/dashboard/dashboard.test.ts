// @vitest-environment happy-dom
import '../obsidian-dom.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { openPanel, row, section, summary, type Panel } from './panel.ts';

let { root, actions, show, press }: Panel = openPanel();

beforeEach(() => {
  ({ root, actions, show, press } = openPanel());
});

describe('the panel of an account', () => {
  it('shows name, dates, and every section with its size', () => {
    show();
    expect(root.find('h2').textContent).toBe('Brightwater');
    expect(root.find('.account-notes-dates').textContent).toBe('Contact 3 Apr · Mention none');
    expect(root.findAll('h3').map((heading) => heading.textContent)).toEqual(['Tasks', 'Recent Context2', 'Decisions0', 'Key Facts12']);
  });

  it('tells how many lines the note holds where repeats are folded', () => {
    show({}, { recentContext: { ...summary.recentContext, inNote: 9 } });
    expect(root.find('.account-notes-block-recent-context h3').textContent).toBe('Recent Context2 (9 in note)');
  });

  it('leads from each row to its line, and from a link to its note', () => {
    show();
    press('Go to line 11');
    expect(actions.openLine.mock.calls[0]?.slice(0, 2)).toEqual(['Brightwater.md', 11]);
    root.find('a.internal-link').click();
    expect(actions.openLink.mock.calls[0]?.[0]).toBe('Mia');
    expect(actions.openLine).toHaveBeenCalledTimes(1);
  });

  it('keeps the elements of blocks whose data did not change, and their focus', () => {
    show();
    const before = root.find('.account-notes-block-recent-context li');
    root.find('[data-focus="line-11"]').focus();
    show({}, { keyFacts: section('Key Facts', [row('Another', 20)]) });
    expect(root.find('.account-notes-block-recent-context li')).toBe(before);
    expect(document.activeElement).toBe(root.find('[data-focus="line-11"]'));
  });

  it('gives the focus back when the block that held it is drawn again', () => {
    show();
    root.find('[data-focus="line-11"]').focus();
    show({}, { recentContext: section('Recent Context', [row('New.', 9), row('More.', 11)]) });
    expect(document.activeElement?.getAttribute('data-focus')).toBe('line-11');
  });

  it('folds and opens a block by a real button', () => {
    show();
    const fold = root.find('[data-focus="fold-key-facts"]');
    expect(fold.getAttribute('aria-expanded')).toBe('false');
    fold.click();
    expect(fold.getAttribute('aria-expanded')).toBe('true');
    expect(actions.setFolded).toHaveBeenCalledWith('key-facts', false);
  });

  it('shows the rest of a long section on demand', () => {
    show({ folded: { 'key-facts': false } });
    const rows = () => root.findAll('.account-notes-block-key-facts li').length;
    expect(rows()).toBe(10);
    press('Show 2 more');
    expect(rows()).toBe(12);
    expect(document.activeElement).toBe(root.find('[data-focus="line-30"]'));
  });

  it('walks through rows with the arrow keys', () => {
    show();
    root.find('[data-focus="line-10"]').focus();
    root.find('[data-focus="line-10"]').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    expect(document.activeElement).toBe(root.find('[data-focus="line-11"]'));
  });

  it('shows "needs care" only where there is something to mend', () => {
    show();
    expect(root.querySelector('.account-notes-block-needs-care')).toBeNull();
    show({}, { care: { ...summary.care, certain: 1, likely: 2, conflicts: 1, cut: 3, context: 5, garbled: 1, diagnostics: [{ code: 'x', line: 3, message: 'Odd.' }] } });
    const said = root.findAll('.account-notes-care li').map((item) => item.firstElementChild?.textContent);
    expect(said).toEqual([
      '3 repeats, 2 of them for you to judge',
      '1 pair of lines that disagree',
      'Recent context: 3 lines cut short, 5 changes',
      '1 garbled place',
      'Line 3: Odd.',
    ]);
    root.find('[data-focus="review-top"]').click();
    for (const label of ['Review repeats', 'Review recent context', 'Review garbled text']) press(label);
    expect(actions.review.mock.calls).toEqual([
      ['Brightwater.md', 'everything'],
      ['Brightwater.md', 'repeats'],
      ['Brightwater.md', 'recent-context'],
      ['Brightwater.md', 'garbled-text'],
    ]);
  });

  it('tells cut lines without a review where nothing would mend them', () => {
    show({}, { care: { ...summary.care, cut: 1 } });
    expect(root.find('.account-notes-care').textContent).toBe('Recent context: 1 line cut short');
    expect(root.querySelector('[data-focus="review-top"]')).toBeNull();
  });

  it('shows what comes next, and that an account is quiet', () => {
    show();
    expect(root.querySelector('.account-notes-next')).toBeNull();
    show({}, { quietDays: 61, next: { path: 'T.md', line: 8, date: '2026-05-07', text: 'The fair begins.', isTask: false } });
    expect(root.find('.account-notes-next').textContent).toBe('Next: 7 May The fair begins.');
    expect(root.find('.account-notes-dates').textContent).toContain('quiet for 61 days');
    press('Open T');
    expect(actions.openLine.mock.calls[0]?.slice(0, 2)).toEqual(['T.md', 8]);
  });

  it('says its activity in words, and draws a bar a week', () => {
    show();
    const svg = root.querySelector('svg.account-notes-activity-bars');
    expect(svg?.getAttribute('aria-label')).toBe('Activity: 2 in 2 weeks, most of them (2) in the week of 27 Apr');
    expect([...(svg?.querySelectorAll('title') ?? [])].map((title) => title.textContent)).toEqual(['Week of 20 Apr: 0', 'Week of 27 Apr: 2']);
  });

  it('leads from the date of a row to where the row came from', () => {
    show({}, { recentContext: section('Recent Context', [{ ...row('Painted.', 11), date: '2026-04-03', origin: { path: 'T.md', line: 8 } }]) });
    root.find('a.account-notes-origin').click();
    expect(actions.openLine.mock.calls.map(([path, line]) => [path, line])).toEqual([['T.md', 8]]);
  });

  it('tells tentative decisions apart', () => {
    show({}, { decisions: section('Decisions', [row('Firm.', 5), { ...row('Maybe.', 6), chip: 'tentative' }]) });
    const block = root.find('.account-notes-block-decisions');
    expect(block.find('h3').textContent).toBe('Decisions2 · 1 tentative');
    expect(block.findAll('ul').map((list) => list.textContent)).toEqual(['Firm.', 'Maybe.']);
    expect(block.find('h4').textContent).toBe('Tentative');
  });

  it('shows what is new until it is seen', () => {
    show({}, { news: { since: '2026-04-20', transcripts: [{ transcript: { ...row('Paint', 1), path: 'T.md', date: '2026-04-28' }, isNew: true, added: [] }], others: [], waiting: 0, count: 1 } });
    expect(root.find('.account-notes-block-news h3').textContent).toBe('New since 20 Apr1');
    press('Mark as seen');
    expect(actions.markSeen).toHaveBeenCalledTimes(1);
    show();
    expect(root.querySelector('.account-notes-block-news')).toBeNull();
  });

  it('keeps a list open that a person opened, until another account is shown', () => {
    show({ folded: { 'key-facts': false } });
    press('Show 2 more');
    show({ folded: { 'key-facts': false } }, { keyFacts: section('Key Facts', Array.from({ length: 13 }, (_, index) => row(`Fact ${index}`, 20 + index))) });
    expect(root.findAll('.account-notes-block-key-facts li')).toHaveLength(13);
    show({ folded: { 'key-facts': false } }, { path: 'Aster.md', name: 'Aster' });
    expect(root.findAll('.account-notes-block-key-facts li')).toHaveLength(10);
  });
});

describe('the panel without an account', () => {
  it('waits until the vault has been read', () => {
    show({ reading: { done: 20, total: 300 }, summary: null, accounts: [] });
    expect(root.textContent).toBe('Reading the vault… 20 of 300 notes');
  });

  it('says what an account note is and offers to make one', () => {
    show({ summary: null, accounts: [] });
    expect(root.find('code').textContent).toBe('type: account');
    press('Make an account note');
    expect(actions.createAccount).toHaveBeenCalledTimes(1);
  });

  it('offers the accounts of the vault where none is chosen', () => {
    show({ summary: null });
    press('Brightwater');
    expect(actions.chooseAccount).toHaveBeenCalledWith('Brightwater.md');
  });

  it('says whose a transcript without account may be, and why', () => {
    const unlinked = { path: 'T.md', title: 'Paint', suggestion: { name: 'Brightwater', path: 'Brightwater.md', evidence: ['8 of its 9 facts and decisions stand in the note of Brightwater.'] }, isRanked: true };
    show({ summary: null, unlinked: { ...unlinked, suggestion: null, isRanked: false } });
    expect(root.textContent).toContain('Looking for the account');
    show({ summary: null, unlinked: { ...unlinked, suggestion: null } });
    expect(root.textContent).toContain('Nothing in it leads to an account');
    show({ summary: null, unlinked });
    expect(root.find('.account-notes-looks-like').textContent).toBe('Looks like Brightwater');
    expect(root.find('.account-notes-reasons').textContent).toContain('8 of its 9 facts');
    press('Link to Brightwater');
    expect(actions.linkTranscript).toHaveBeenCalledWith('T.md', 'Brightwater.md');
    press('Choose…');
    expect(actions.askAccount).toHaveBeenCalledWith('T.md');
  });

  it('says why the active note can not be read', () => {
    show({ trouble: 'X.md can not be read.' });
    expect(root.find('.account-notes-blocks').firstElementChild?.textContent).toBe('X.md can not be read.');
  });
});

describe('choosing another account', () => {
  it('opens and closes a list under the name, filtered as one types', () => {
    const accounts = Array.from({ length: 9 }, (_, index) => ({ path: `${index}.md`, name: `Account ${index}`, lastContact: null }));
    show({ accounts });
    press('Brightwater');
    const filter = root.find('input[type=search]') as HTMLInputElement;
    expect(document.activeElement).toBe(filter);
    filter.value = '7';
    filter.dispatchEvent(new Event('input'));
    expect(root.findAll('.account-notes-accounts tbody tr').map((row) => row.find('button').textContent)).toEqual(['Account 7']);
    press('Account 7');
    expect(actions.chooseAccount).toHaveBeenCalledWith('7.md');
    expect(root.querySelector('.account-notes-accounts')).toBeNull();
  });
});
