// @vitest-environment happy-dom
import '../obsidian-dom.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Mock } from 'vitest';
import type { AccountSummary, SummaryRow } from '../../../src/core/dashboard/account-summary.ts';
import type { DashboardActions } from '../../../src/ui/dashboard/dashboard-actions.ts';
import { Dashboard } from '../../../src/ui/dashboard/dashboard.ts';
import type { DashboardState } from '../../../src/ui/dashboard/dashboard.ts';

const row = (text: string, line: number): SummaryRow => ({ text, line, date: null, chip: null });
const section = (heading: string, rows: readonly SummaryRow[]) => ({ heading, line: 1, rows, inNote: rows.length });

const summary: AccountSummary = {
  path: 'Brightwater.md',
  name: 'Brightwater',
  lastContact: '2026-04-03',
  lastMention: null,
  tasks: [{ line: 4, markdown: '```tasks\nnot done\n```' }],
  recentContext: section('Recent Context', [row('Said [[Mia|Mia Ohm]].', 10), row('More.', 11)]),
  decisions: section('Decisions', []),
  keyFacts: section('Key Facts', Array.from({ length: 12 }, (_, index) => row(`Fact ${index}`, 20 + index))),
  care: { certain: 0, likely: 0, conflicts: 0, cut: 0, diagnostics: [] },
};

const state: DashboardState = {
  reading: null,
  accounts: [{ path: 'Brightwater.md', name: 'Brightwater', lastContact: null }],
  summary,
  trouble: null,
  pinned: false,
  folded: {},
  accountType: 'account',
  tasksAvailable: true,
  today: '2026-05-01',
};

let root: HTMLElement;
let actions: { [name in keyof DashboardActions]: Mock<DashboardActions[name]> };
let dashboard: Dashboard;

function show(change: Partial<DashboardState> = {}, summaryChange: Partial<AccountSummary> = {}): void {
  const shown = change.summary === undefined ? { ...summary, ...summaryChange } : change.summary;
  dashboard.update({ ...state, ...change, summary: shown });
}

function press(text: string): void {
  const button = root.findAll('button').find((each) => each.textContent.includes(text) || each.getAttribute('aria-label') === text);
  if (!button) throw new Error(`no button ${text}`);
  button.focus();
  button.click();
}

beforeEach(() => {
  document.body.empty();
  root = document.body.createDiv();
  const names = ['openLine', 'openLink', 'hoverLink', 'review', 'chooseAccount', 'setPinned', 'setFolded', 'createAccount', 'renderTasks', 'unloadTasks'] as const;
  actions = Object.fromEntries(names.map((name) => [name, vi.fn()])) as unknown as typeof actions;
  dashboard = new Dashboard(root, actions);
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

  it('renders the tasks blocks with the path of the note, once, whatever else changes', () => {
    show();
    show({}, { tasks: [{ line: 7, markdown: summary.tasks[0]?.markdown ?? '' }], keyFacts: section('Key Facts', []) });
    expect(actions.renderTasks.mock.calls.map(([markdown, , path]) => [markdown, path])).toEqual([['```tasks\nnot done\n```', 'Brightwater.md']]);
    press('From note');
    expect(actions.openLine.mock.calls[0]?.slice(0, 2)).toEqual(['Brightwater.md', 7]);
  });

  it('lets go of rendered tasks before it renders others, and when the account goes', () => {
    show();
    actions.unloadTasks.mockClear();
    show({}, { tasks: [{ line: 4, markdown: '```tasks\ndone\n```' }] });
    expect(actions.unloadTasks.mock.invocationCallOrder[0]).toBeLessThan(actions.renderTasks.mock.invocationCallOrder[1] ?? 0);
    show({ summary: null });
    expect(actions.unloadTasks).toHaveBeenCalledTimes(2);
  });

  it('renders tasks into an element that is attached and shown', () => {
    actions.renderTasks.mockImplementation((_markdown: string, el: HTMLElement) => {
      expect(el.isConnected).toBe(true);
      expect(el.closest('.account-notes-block-body')?.getAttribute('style') ?? '').not.toContain('none');
    });
    show({ folded: { tasks: true } });
    expect(actions.renderTasks).not.toHaveBeenCalled();
    press('Tasks');
    expect(actions.renderTasks).toHaveBeenCalledTimes(1);
  });

  it('says in a sentence where the Tasks plugin is absent', () => {
    show({ tasksAvailable: false });
    expect(root.find('.account-notes-block-tasks p').textContent).toContain('when the Tasks plugin is installed and enabled');
    expect(actions.renderTasks).not.toHaveBeenCalled();
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
    show({}, { care: { ...summary.care, certain: 1, likely: 2, diagnostics: [{ code: 'x', line: 3, message: 'Odd.' }] } });
    expect(root.findAll('.account-notes-care li').map((item) => item.textContent)).toEqual([
      '1 certain repeat',
      '2 likely repeats, for you to judge',
      'Line 3: Odd.',
    ]);
    press('Review changes');
    expect(actions.review).toHaveBeenCalledWith('Brightwater.md');
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
    expect(root.findAll('.account-notes-accounts li').filter((item) => item.isShown()).length).toBeLessThan(9);
    press('Account 7');
    expect(actions.chooseAccount).toHaveBeenCalledWith('7.md');
    expect(root.querySelector('.account-notes-accounts')).toBeNull();
  });
});
