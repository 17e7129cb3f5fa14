import { Component, ItemView, MarkdownRenderer } from 'obsidian';
import type { ViewStateResult, WorkspaceLeaf } from 'obsidian';
import { accountChoices, accountOfNote } from '../core/dashboard/account-of-note.ts';
import type { AccountSummary, UnlinkedTranscript } from '../core/dashboard/account-summary.ts';
import { summarizeAccount } from '../core/dashboard/summarize-account.ts';
import type { AccountNote } from '../core/dashboard/summarize-account.ts';
import { dedupe } from '../core/operations/dedupe/plan-dedupe.ts';
import { linkAccount } from '../core/operations/link-account/plan-link-account.ts';
import type { Operation } from '../core/operations/operation.ts';
import { recentContext } from '../core/operations/recent-context/plan-recent-context.ts';
import { repairText } from '../core/operations/repair-text/plan-repair-text.ts';
import type { DashboardActions, ReviewSubject } from '../ui/dashboard/dashboard-actions.ts';
import { Dashboard } from '../ui/dashboard/dashboard.ts';
import { AccountInsight } from './account-insight.ts';
import { AccountLook } from './account-look.ts';
import { AccountSuggester } from './account-suggester.ts';
import { chooseAccount } from './choose-account.ts';
import { cleanNote } from './clean-note.ts';
import { createAccountNote, openLink, openNoteAtLine } from './navigate.ts';
import { guard } from './notices.ts';
import { today } from './plugin-context.ts';
import type { PluginContext } from './plugin-context.ts';
import { ICON } from './ribbon.ts';
import type { OperationRunner } from './run-operation.ts';
import { hasTasksPlugin, taskLineEditor } from './tasks-plugin.ts';
import { editTask, triageTask } from './triage-task.ts';

export const DASHBOARD_VIEW = 'account-notes-dashboard';

/** How often the date is looked at, in milliseconds, so that dates are drawn anew after midnight. */
const DATE_CHECK_MS = 60_000;

const REVIEWS: Readonly<Record<Exclude<ReviewSubject, 'everything'>, Operation>> = { repeats: dedupe, 'recent-context': recentContext, 'garbled-text': repairText };

/** The panel in a leaf: it follows the active note and shows what the vault knows of its account. */
export class DashboardView extends ItemView {
  private readonly dashboard: Dashboard;
  private account: string | null = null;
  private pinned = false;
  private folded: Record<string, boolean> = {};
  private readonly insight: AccountInsight;
  private readonly suggester: AccountSuggester;
  private readonly look: AccountLook;
  private tasks: Component | null = null;
  private waiting = false;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly context: PluginContext,
    private readonly runner: OperationRunner,
  ) {
    super(leaf);
    this.icon = ICON;
    this.insight = new AccountInsight(context);
    this.suggester = new AccountSuggester(context);
    this.look = new AccountLook(context.app, this.contentEl);
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
    this.register(
      vault.subscribe((path) => {
        this.insight.vaultChanged(path);
        this.followSoon();
      }),
    );
    this.register(options.subscribe(() => this.follow()));
    let drawnOn = today();
    const checkDate = () => {
      if (today() === drawnOn) return;
      drawnOn = today();
      this.follow();
    };
    this.registerInterval(window.setInterval(checkDate, DATE_CHECK_MS));
    // A computer that slept over midnight runs no timer until it is used again.
    this.registerDomEvent(this.contentEl.win, 'focus', checkDate);
    this.registerDomEvent(this.contentEl, 'click', (event) => this.followRenderedLink(event));
    this.register(() => {
      this.insight.stop();
      this.suggester.stop();
      this.look.stop();
    });
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
    this.refresh();
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

  /**
   * Draws what is known and works out the rest. Another account is there at once, its repeats not folded yet; the one
   * that is shown already waits until they are.
   */
  private refresh(): void {
    const note = this.shownNote();
    const unlinked = this.unlinkedTranscript();
    if (!note) this.draw(null, unlinked);
    else if (this.insight.knowsRepeats(note) || this.look.path !== note.path || unlinked) this.draw(note, unlinked);
    if (note && !unlinked) guard(this.insight.learn(note, () => this.drawAgain(note)));
  }

  private drawAgain(note: AccountNote): void {
    if (this.shownNote() === note) this.draw(note, this.unlinkedTranscript());
  }

  private draw(note: AccountNote | null, unlinked: UnlinkedTranscript | null): void {
    const { vault, options } = this.context;
    this.dashboard.update({
      reading: vault.ready ? null : vault.progress,
      accounts: accountChoices(vault.index),
      summary: note && !unlinked ? this.summarize(note) : null,
      unlinked,
      trouble: this.trouble(),
      pinned: this.pinned,
      folded: this.folded,
      accountType: options.value.accountTypes[0] ?? 'account',
      tasksAvailable: hasTasksPlugin(this.app),
      tasksEditable: taskLineEditor(this.app) !== null,
      today: today(),
    });
  }

  private summarize(note: AccountNote): AccountSummary {
    const { vault, options } = this.context;
    const look = this.look.at(note.path);
    const { summary, seen } = summarizeAccount({ index: vault.index, note, options: options.value, today: today(), ...this.insight.of(note), look });
    this.look.sees(seen);
    return summary;
  }

  /** The account that is chosen, as it is now; null where none is, and while the vault is being read. */
  private shownNote(): AccountNote | null {
    const { index, ready } = this.context.vault;
    const note = ready && this.account !== null ? index.get(this.account) : undefined;
    return note?.kind === 'account' ? note : null;
  }

  /** The active note, where it is a transcript that names no account. */
  private unlinkedTranscript(): UnlinkedTranscript | null {
    const active = this.app.workspace.getActiveFile();
    if (!active || this.pinned || !this.context.vault.ready) return null;
    return this.suggester.suggest(active.path, () => this.refresh());
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
      review: (path, subject) => guard(subject === 'everything' ? cleanNote(this.context, this.runner, path) : this.runner.review(REVIEWS[subject], path)),
      acceptTask: (task, due) => this.tell(triageTask(this.context, this.runner, task, { kind: 'accept', due })),
      editTask: (task) => this.tell(editTask(this.context, this.runner, task)),
      dismissTask: (task) => this.tell(triageTask(this.context, this.runner, task, { kind: 'dismiss' })),
      markSeen: () => {
        this.look.markSeen();
        this.refresh();
      },
      linkTranscript: (path, account) => guard(this.runner.review(linkAccount, path, { account })),
      askAccount: (path) => guard(chooseAccount(this.context, this.runner, path)),
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

  /** Says what was done to those who hear the panel. */
  private tell(work: Promise<string | null>): void {
    guard(
      work.then((done) => {
        if (done !== null) this.dashboard.announce(done);
      }),
    );
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
