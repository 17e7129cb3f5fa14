import { Component, ItemView, MarkdownRenderer } from 'obsidian';
import type { ViewStateResult, WorkspaceLeaf } from 'obsidian';
import { accountChoices, accountOfNote } from '../core/dashboard/account-of-note.ts';
import { summarizeAccount } from '../core/dashboard/summarize-account.ts';
import type { AccountNote } from '../core/dashboard/summarize-account.ts';
import { diagnoseAccountSteps } from '../core/insight/diagnose-vault.ts';
import { dedupe } from '../core/operations/dedupe/plan-dedupe.ts';
import type { Options } from '../core/options.ts';
import type { NotePlan } from '../core/plan/edit-plan.ts';
import type { Diagnostic } from '../core/text/diagnostic.ts';
import type { DashboardActions } from '../ui/dashboard/dashboard-actions.ts';
import { Dashboard } from '../ui/dashboard/dashboard.ts';
import { createAccountNote, openLink, openNoteAtLine } from './navigate.ts';
import { guard } from './notices.ts';
import { today } from './plugin-context.ts';
import type { PluginContext } from './plugin-context.ts';
import { ICON } from './ribbon.ts';
import { runInSlices } from './run-in-slices.ts';
import type { OperationRunner } from './run-operation.ts';
import { hasTasksPlugin } from './tasks-plugin.ts';

export const DASHBOARD_VIEW = 'account-notes-dashboard';

/** How often the date is looked at, in milliseconds, so that dates are drawn anew after midnight. */
const DATE_CHECK_MS = 60_000;

/** The panel in a leaf: it follows the active note and shows what the vault knows of its account. */
export class DashboardView extends ItemView {
  private readonly dashboard: Dashboard;
  private account: string | null = null;
  private pinned = false;
  private folded: Record<string, boolean> = {};
  /** What the last summary was made of; the same note and options are not planned twice. */
  private planned: { note: AccountNote; options: Options; plan: NotePlan | null } | null = null;
  /** What was found odd about a note while the vault stood so. */
  private diagnosed: { note: AccountNote; revision: number; oddities: readonly Diagnostic[] } | null = null;
  private tasks: Component | null = null;
  private refreshes = 0;
  private waiting = false;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly context: PluginContext,
    private readonly runner: OperationRunner,
  ) {
    super(leaf);
    this.icon = ICON;
    this.dashboard = new Dashboard(this.contentEl, this.actions());
  }

  override getViewType(): string {
    return DASHBOARD_VIEW;
  }

  override getDisplayText(): string {
    return 'Account dashboard';
  }

  override getState(): Record<string, unknown> {
    return { account: this.account, pinned: this.pinned, folded: this.folded };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    if (!isRecord(state)) return;
    if (typeof state.account === 'string') this.account = state.account;
    if (typeof state.pinned === 'boolean') this.pinned = state.pinned;
    if (isRecord(state.folded)) this.folded = Object.fromEntries(Object.entries(state.folded).filter(isFold));
    this.follow();
  }

  protected override onOpen(): Promise<void> {
    const { workspace } = this.app;
    const { vault, options } = this.context;
    this.registerEvent(workspace.on('active-leaf-change', () => this.follow()));
    this.registerEvent(workspace.on('file-open', () => this.follow()));
    this.register(vault.subscribe(() => this.followSoon()));
    this.register(options.subscribe(() => this.follow()));
    let drawnOn = today();
    this.registerInterval(
      window.setInterval(() => {
        if (today() === drawnOn) return;
        drawnOn = today();
        this.follow();
      }, DATE_CHECK_MS),
    );
    this.registerDomEvent(this.contentEl, 'click', (event) => this.followRenderedLink(event));
    this.follow();
    return Promise.resolve();
  }

  /** Turns to the account of the active note, unless pinned, and draws what changed. */
  private follow(): void {
    const { index, ready } = this.context.vault;
    if (ready) {
      const active = this.app.workspace.getActiveFile();
      const led = active && !this.pinned ? accountOfNote(index, active.path) : null;
      this.account = led ?? (this.account !== null && index.get(this.account)?.kind === 'account' ? this.account : null);
    }
    guard(this.refresh());
  }

  /** A sync may bring a hundred notes at once: the panel is drawn once a frame. */
  private followSoon(): void {
    if (this.waiting) return;
    this.waiting = true;
    this.contentEl.win.requestAnimationFrame(() => {
      this.waiting = false;
      this.follow();
    });
  }

  private async refresh(): Promise<void> {
    const turn = ++this.refreshes;
    const { vault, options } = this.context;
    const note = vault.ready && this.account !== null ? vault.index.get(this.account) : undefined;
    const account = note?.kind === 'account' ? note : null;
    const cancelled = () => turn !== this.refreshes;
    const plan = account && (await this.planFor(account, cancelled));
    const oddities = account && (await this.odditiesOf(account, cancelled));
    if (turn !== this.refreshes) return;
    this.dashboard.update({
      reading: vault.ready ? null : vault.progress,
      accounts: accountChoices(vault.index),
      summary: account && summarizeAccount(account, plan, options.value, oddities ?? []),
      trouble: this.trouble(),
      pinned: this.pinned,
      folded: this.folded,
      accountType: options.value.accountTypes[0] ?? 'account',
      tasksAvailable: hasTasksPlugin(this.app),
      today: today(),
    });
  }

  private async planFor(note: AccountNote, cancelled: () => boolean): Promise<NotePlan | null> {
    const { vault, matchCache } = this.context;
    const options = this.context.options.value;
    if (this.planned?.note === note && this.planned.options === options) return this.planned.plan;
    const steps = dedupe.planSteps({ index: vault.index, paths: [note.path], today: today(), options, matchCache });
    const plan = await runInSlices(window, steps, cancelled);
    if (plan) this.planned = { note, options, plan: plan.notes[0] ?? null };
    return plan?.notes[0] ?? null;
  }

  private async odditiesOf(note: AccountNote, cancelled: () => boolean): Promise<readonly Diagnostic[]> {
    const { index } = this.context.vault;
    const { revision } = index;
    if (this.diagnosed?.note === note && this.diagnosed.revision === revision) return this.diagnosed.oddities;
    const oddities = await runInSlices(window, diagnoseAccountSteps(note, index), cancelled);
    if (oddities) this.diagnosed = { note, revision, oddities };
    return oddities ?? [];
  }

  /** Why the active note can't be shown, where it can't be read. */
  private trouble(): string | null {
    const active = this.app.workspace.getActiveFile();
    const message = active && this.context.vault.unreadable.get(active.path);
    return message ? `${active.path} can't be read: ${message}.` : null;
  }

  private actions(): DashboardActions {
    return {
      openLine: (path, line, event) => guard(openNoteAtLine(this.app, path, line, event)),
      openLink: (target, event) => guard(openLink(this.app, target, this.account ?? '', event)),
      hoverLink: (linktext, event, targetEl) => {
        this.app.workspace.trigger('hover-link', { event, source: DASHBOARD_VIEW, hoverParent: this.leaf, targetEl, linktext, sourcePath: this.account ?? '' });
      },
      review: (path) => guard(this.runner.review(dedupe, path)),
      chooseAccount: (path) => {
        this.account = path;
        this.pinned = !this.leadsTo(path);
        this.changed();
      },
      setPinned: (pinned) => {
        this.pinned = pinned;
        this.changed();
      },
      setFolded: (block, folded) => {
        this.folded = { ...this.folded, [block]: folded };
        this.changed();
      },
      createAccount: () => guard(createAccountNote(this.app, this.context.options.value)),
      renderTasks: (markdown, el, path) => {
        this.tasks ??= this.addChild(new Component());
        guard(MarkdownRenderer.render(this.app, markdown, el, path, this.tasks));
      },
      unloadTasks: () => {
        if (this.tasks) this.removeChild(this.tasks);
        this.tasks = null;
      },
    };
  }

  /** Whether following the active note would show this account anyway. */
  private leadsTo(path: string): boolean {
    const active = this.app.workspace.getActiveFile();
    return active !== null && [path, null].includes(accountOfNote(this.context.vault.index, active.path));
  }

  private changed(): void {
    this.app.workspace.requestSaveLayout();
    this.follow();
  }

  /** Links that the app's renderer drew do nothing in a view of our own unless it handles them. */
  private followRenderedLink(event: MouseEvent): void {
    const target = event.targetNode?.instanceOf(Element) ? event.targetNode.closest('.account-notes-tasks a.internal-link[data-href]') : null;
    const href = target?.getAttribute('data-href');
    if (!href || event.defaultPrevented) return;
    event.preventDefault();
    guard(openLink(this.app, href, this.account ?? '', event));
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFold(entry: [string, unknown]): entry is [string, boolean] {
  return typeof entry[1] === 'boolean';
}
