import { ItemView } from 'obsidian';
import type { ViewStateResult, WorkspaceLeaf } from 'obsidian';
import { accountChoices, accountOfNote } from '../core/dashboard/account-of-note.ts';
import type { AccountSummary, UnlinkedTranscript } from '../core/dashboard/account-summary.ts';
import { summarizeAccount } from '../core/dashboard/summarize-account.ts';
import type { AccountNote } from '../core/dashboard/summarize-account.ts';
import type { UpdatedPair } from '../core/insight/updated.ts';
import { Dashboard } from '../ui/dashboard/dashboard.ts';
import { AccountInsight } from './account-insight.ts';
import { AccountLook } from './account-look.ts';
import { AccountSuggester } from './account-suggester.ts';
import { dashboardActions, followRenderedLink } from './dashboard-view-actions.ts';
import type { Panel } from './dashboard-view-actions.ts';
import { NextFrame } from './next-frame.ts';
import { guard } from './notices.ts';
import { readPanelState } from './panel-state.ts';
import type { PanelState } from './panel-state.ts';
import { today } from './plugin-context.ts';
import type { PluginContext } from './plugin-context.ts';
import { ICON } from './ribbon.ts';
import type { OperationRunner } from './run-operation.ts';
import { hasTasksPlugin, taskLineEditor } from './tasks-plugin.ts';
import { watchDate } from './watch-date.ts';

export const DASHBOARD_VIEW = 'account-notes-dashboard';

/** The panel in a leaf: it follows the active note and shows what the vault knows of its account. */
export class DashboardView extends ItemView implements Panel {
  private readonly dashboard: Dashboard;
  /** What the panel shows; {@link show} changes it. */
  shown: PanelState = { account: null, pinned: false, folded: {}, order: 'name' };
  private readonly insight: AccountInsight;
  private readonly suggester: AccountSuggester;
  private readonly look: AccountLook;
  private listing = false;
  private readonly nextFrame = new NextFrame(this.contentEl, () => this.follow());

  constructor(
    leaf: WorkspaceLeaf,
    private readonly context: PluginContext,
    runner: OperationRunner,
  ) {
    super(leaf);
    this.icon = ICON;
    this.insight = new AccountInsight(context);
    this.suggester = new AccountSuggester(context);
    this.look = new AccountLook(context.app, this.contentEl);
    this.dashboard = new Dashboard(this.contentEl, dashboardActions(this, context, runner));
  }

  override getViewType(): string {
    return DASHBOARD_VIEW;
  }

  override getDisplayText(): string {
    return 'Account dashboard';
  }

  override getState(): Record<string, unknown> {
    return { ...this.shown };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    this.shown = readPanelState(state, this.shown);
    this.follow();
  }

  protected override onOpen(): Promise<void> {
    const { workspace } = this.app;
    const { vault, options, pulses } = this.context;
    this.registerEvent(workspace.on('active-leaf-change', () => this.follow()));
    this.registerEvent(workspace.on('file-open', () => this.follow()));
    this.register(
      vault.subscribe((path) => {
        this.insight.vaultChanged(path);
        // A sync may bring a hundred notes at once.
        this.nextFrame.ask();
      }),
    );
    this.register(options.subscribe(() => this.follow()));
    this.register(
      pulses.subscribe(() => {
        if (this.listing) this.refresh();
      }),
    );
    watchDate(this, this.contentEl, () => this.follow());
    // What waited for a frame of the window that was left may never be drawn.
    this.register(this.contentEl.onWindowMigrated(() => this.follow()));
    this.register(() => this.nextFrame.stop());
    this.registerDomEvent(this.contentEl, 'click', (event) => followRenderedLink(event, this.app, this.shown.account ?? ''));
    this.register(() => {
      this.insight.stop();
      this.suggester.stop();
      this.look.stop();
    });
    this.follow();
    return Promise.resolve();
  }

  /** Shows something else, keeps it in the layout and draws it. */
  show(part: Partial<PanelState>): void {
    this.shown = { ...this.shown, ...part };
    this.app.workspace.requestSaveLayout();
    this.follow();
  }

  /** Takes everything that is new for seen. */
  markSeen(): void {
    this.look.markSeen();
    this.refresh();
  }

  /** Works out how the accounts stand, as long as their list is shown. */
  listAccounts(isShown: boolean): void {
    this.listing = isShown;
    if (isShown) this.context.pulses.ask();
  }

  /** The pair of that decision key as it was found, or null where it is gone. */
  pairOf(decisionKey: string): UpdatedPair | null {
    const note = this.shownNote();
    return (note && this.insight.of(note).pairs?.find((pair) => pair.decisionKey === decisionKey)) ?? null;
  }

  /** Says what was done to those who hear the panel. */
  announce(done: string): void {
    this.dashboard.announce(done);
  }

  /** Turns to the account of the active note, unless pinned, and draws what changed. */
  private follow(): void {
    const { index, ready } = this.context.vault;
    if (ready) {
      const active = this.app.workspace.getActiveFile();
      const led = active && !this.shown.pinned ? accountOfNote(index, active.path) : null;
      this.shown = { ...this.shown, account: led ?? this.shownNote()?.path ?? null };
    }
    this.refresh();
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
    const { vault, options, pulses } = this.context;
    if (this.listing) pulses.ask();
    this.dashboard.update({
      reading: vault.ready ? null : vault.progress,
      accounts: accountChoices(vault.index),
      pulses: pulses.latest,
      accountOrder: this.shown.order,
      summary: note && !unlinked ? this.summarize(note) : null,
      unlinked,
      trouble: this.trouble(),
      pinned: this.shown.pinned,
      folded: this.shown.folded,
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
    if (this.insight.knowsRepeats(note)) this.context.pulses.takeRepeats(note, summary.care.certain + summary.care.likely);
    return summary;
  }

  /** The account that is chosen, as it is now; null where none is, and while the vault is being read. */
  private shownNote(): AccountNote | null {
    const { index, ready } = this.context.vault;
    const note = ready && this.shown.account !== null ? index.get(this.shown.account) : undefined;
    return note?.kind === 'account' ? note : null;
  }

  /** The active note, where it is a transcript that names no account. */
  private unlinkedTranscript(): UnlinkedTranscript | null {
    const active = this.app.workspace.getActiveFile();
    if (!active || this.shown.pinned || !this.context.vault.ready) return null;
    return this.suggester.suggest(active.path, () => this.refresh());
  }

  /** Why the active note can't be shown, where it can't be read. */
  private trouble(): string | null {
    const active = this.app.workspace.getActiveFile();
    const message = active && this.context.vault.unreadable.get(active.path);
    return message ? `${active.path} can't be read: ${message}.` : null;
  }
}
