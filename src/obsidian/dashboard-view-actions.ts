import { Component, MarkdownRenderer } from 'obsidian';
import type { App, ItemView } from 'obsidian';
import { accountOfNote } from '../core/dashboard/account-of-note.ts';
import { dedupe } from '../core/operations/dedupe/plan-dedupe.ts';
import { linkAccount } from '../core/operations/link-account/plan-link-account.ts';
import type { Operation } from '../core/operations/operation.ts';
import { recentContext } from '../core/operations/recent-context/plan-recent-context.ts';
import { repairText } from '../core/operations/repair-text/plan-repair-text.ts';
import type { DashboardActions, ReviewSubject } from '../ui/dashboard/dashboard-actions.ts';
import { chooseAccount } from './choose-account.ts';
import { cleanNote } from './clean-note.ts';
import { insightActions, type FindingsPanel } from './insight-actions.ts';
import { createAccountNote, openLink, openNoteAtLine } from './navigate.ts';
import { guard } from './notices.ts';
import type { PanelState } from './panel-state.ts';
import type { PluginContext } from './plugin-context.ts';
import type { OperationRunner } from './run-operation.ts';
import { editTask, triageTask } from './triage-task.ts';

const REVIEWS: Readonly<Record<Exclude<ReviewSubject, 'everything'>, Operation>> = { repeats: dedupe, 'recent-context': recentContext, 'garbled-text': repairText };

/** What the actions need of the panel that they are chosen in. */
export interface Panel extends FindingsPanel, Pick<ItemView, 'leaf' | 'getViewType' | 'addChild' | 'removeChild'> {
  readonly shown: PanelState;
  /** Shows something else, keeps it in the layout and draws it. */
  show(part: Partial<PanelState>): void;
  /** Takes everything that is new for seen. */
  markSeen(): void;
  /** Works out how the accounts stand, as long as their list is shown. */
  listAccounts(isShown: boolean): void;
}

/** What is done when a person chooses something in the panel. */
export function dashboardActions(panel: Panel, context: PluginContext, runner: OperationRunner): DashboardActions {
  const { app } = context;
  let tasks: Component | null = null;

  const tell = (work: Promise<string | null>) => {
    guard(
      work.then((done) => {
        if (done !== null) panel.announce(done);
      }),
    );
  };

  return {
    ...insightActions(panel, context, runner),
    openLine: (path, line, event) => guard(openNoteAtLine(app, path, line, event)),
    openLink: (target, event) => guard(openLink(app, target, panel.shown.account ?? '', event)),
    hoverLink: (linktext, event, targetEl) => {
      app.workspace.trigger('hover-link', { event, source: panel.getViewType(), hoverParent: panel.leaf, targetEl, linktext, sourcePath: panel.shown.account ?? '' });
    },
    review: (path, subject) => guard(subject === 'everything' ? cleanNote(context, runner, path) : runner.review(REVIEWS[subject], path)),
    acceptTask: (task, due) => tell(triageTask(context, runner, task, { kind: 'accept', due })),
    editTask: (task) => tell(editTask(context, runner, task)),
    dismissTask: (task) => tell(triageTask(context, runner, task, { kind: 'dismiss' })),
    markSeen: () => panel.markSeen(),
    linkTranscript: (path, account) => guard(runner.review(linkAccount, path, { account })),
    askAccount: (path) => guard(chooseAccount(context, runner, path)),
    chooseAccount: (account) => panel.show({ account, pinned: !activeNoteLeadsTo(account, context) }),
    setPinned: (pinned) => panel.show({ pinned }),
    setFolded: (block, folded) => panel.show({ folded: { ...panel.shown.folded, [block]: folded } }),
    listAccounts: (isShown) => panel.listAccounts(isShown),
    setAccountOrder: (order) => panel.show({ order }),
    createAccount: () => guard(createAccountNote(app, context.options.value)),
    renderTasks: (markdown, el, path) => {
      tasks ??= panel.addChild(new Component());
      guard(MarkdownRenderer.render(app, markdown, el, path, tasks));
    },
    unloadTasks: () => {
      if (tasks) panel.removeChild(tasks);
      tasks = null;
    },
  };
}

/** Links that the app's renderer drew do nothing in a view of our own unless it handles them. */
export function followRenderedLink(event: MouseEvent, app: App, sourcePath: string): void {
  const target = event.targetNode?.instanceOf(Element) ? event.targetNode.closest('.account-notes-tasks a.internal-link[data-href]') : null;
  const href = target?.getAttribute('data-href');
  if (!href || event.defaultPrevented) return;
  event.preventDefault();
  guard(openLink(app, href, sourcePath, event));
}

/** Whether a panel that follows the active note would show this account anyway. */
function activeNoteLeadsTo(account: string, { app, vault }: PluginContext): boolean {
  const active = app.workspace.getActiveFile();
  return active !== null && [account, null].includes(accountOfNote(vault.index, active.path));
}
