import { vi } from 'vitest';
import type { Mock } from 'vitest';
import type { AccountSummary, SummaryRow, TaskRow } from '../../../src/core/dashboard/account-summary.ts';
import type { DashboardActions } from '../../../src/ui/dashboard/dashboard-actions.ts';
import { Dashboard } from '../../../src/ui/dashboard/dashboard.ts';
import type { DashboardState } from '../../../src/ui/dashboard/dashboard-state.ts';

export const row = (text: string, line: number): SummaryRow => ({ path: 'Brightwater.md', text, line, date: null, chip: null, origin: null, sources: null, outdated: null, other: null });
export const section = (heading: string, rows: readonly SummaryRow[]) => ({ heading, line: 1, rows, inNote: rows.length, isWithoutTranscripts: false });

export const task = (text: string, line: number): TaskRow => ({ path: 'T.md', line, source: `- [?] ${text}`, text, owner: null, due: null, priority: null, from: 'Paint' });

export const summary: AccountSummary = {
  path: 'Brightwater.md',
  name: 'Brightwater',
  lastContact: '2026-04-03',
  lastMention: null,
  next: null,
  quietDays: null,
  activity: [{ monday: '2026-04-20', count: 0 }, { monday: '2026-04-27', count: 2 }],
  news: null,
  openTasks: [],
  proposed: [],
  tasks: [{ line: 4, markdown: '```tasks\nnot done\n```' }],
  recentContext: section('Recent Context', [row('Said [[Mia|Mia Ohm]].', 10), row('More.', 11)]),
  decisions: section('Decisions', []),
  keyFacts: section('Key Facts', Array.from({ length: 12 }, (_, index) => row(`Fact ${index}`, 20 + index))),
  disagreeing: [],
  care: { certain: 0, likely: 0, conflicts: 0, misplaced: 0, cut: 0, context: 0, garbled: 0, diagnostics: [] },
};

export const state: DashboardState = {
  reading: null,
  accounts: [{ path: 'Brightwater.md', name: 'Brightwater', lastContact: null }],
  pulses: null,
  accountOrder: 'name',
  summary,
  unlinked: null,
  trouble: null,
  pinned: false,
  folded: {},
  accountType: 'account',
  tasksAvailable: true,
  tasksEditable: false,
  today: '2026-05-01',
};

export interface Panel {
  readonly root: HTMLElement;
  readonly actions: { [name in keyof DashboardActions]: Mock<DashboardActions[name]> };
  /** Shows {@link state} and {@link summary} with what is other. */
  readonly show: (change?: Partial<DashboardState>, summaryChange?: Partial<AccountSummary>) => void;
  /** Presses the first button whose text holds these words, or whose label they are. */
  readonly press: (text: string) => void;
}

/** An empty panel in an empty page. */
export function openPanel(): Panel {
  document.body.empty();
  const root = document.body.createDiv();
  const names = ['openLine', 'openLink', 'hoverLink', 'review', 'chooseAccount', 'setPinned', 'setFolded', 'createAccount', 'listAccounts', 'setAccountOrder', 'acceptTask', 'editTask', 'dismissTask', 'markSeen', 'dropLine', 'keepBoth', 'moveRow', 'keepHere', 'openMenu', 'linkTranscript', 'askAccount', 'renderTasks', 'unloadTasks'] as const;
  const actions = Object.fromEntries(names.map((name) => [name, vi.fn()])) as unknown as Panel['actions'];
  const dashboard = new Dashboard(root, actions);
  return {
    root,
    actions,
    show: (change = {}, summaryChange = {}) => {
      const shown = change.summary === undefined ? { ...summary, ...summaryChange } : change.summary;
      dashboard.update({ ...state, ...change, summary: shown });
    },
    press: (text) => {
      const button = root.findAll('button').find((each) => each.textContent.includes(text) || each.getAttribute('aria-label') === text);
      if (!button) throw new Error(`no button ${text}`);
      button.focus();
      button.click();
    },
  };
}
