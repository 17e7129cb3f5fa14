import { Plugin } from 'obsidian';
import { MatchCache } from './core/matching/match-cache.ts';
import { AccountPulses } from './obsidian/account-pulses.ts';
import { addBriefCommands, briefActions } from './obsidian/brief-commands.ts';
import { addCliHandlers } from './obsidian/cli-handlers.ts';
import { addCommands } from './obsidian/commands.ts';
import { DASHBOARD_VIEW, DashboardView } from './obsidian/dashboard-view.ts';
import { noteActions } from './obsidian/note-actions.ts';
import { addMoveFact } from './obsidian/move-fact.ts';
import { addNoteMenus } from './obsidian/note-menus.ts';
import { guard } from './obsidian/notices.ts';
import { ObsidianNoteStore } from './obsidian/obsidian-note-store.ts';
import { OptionStore } from './obsidian/option-store.ts';
import { today } from './obsidian/plugin-context.ts';
import type { PluginContext } from './obsidian/plugin-context.ts';
import { addPulseView } from './obsidian/pulse-view.ts';
import { regenerateContext } from './obsidian/regenerate-context.ts';
import { addRibbon } from './obsidian/ribbon.ts';
import { OperationRunner } from './obsidian/run-operation.ts';
import { AccountNotesSettingTab } from './obsidian/settings-tab.ts';
import { UndoFiles } from './obsidian/undo-file.ts';
import { VaultWatcher } from './obsidian/watch-vault.ts';

/** Lifecycle and wiring. No note is read before the layout is ready. */
export default class AccountNotesPlugin extends Plugin {
  private options: OptionStore | null = null;
  private settingTab: AccountNotesSettingTab | null = null;

  override async onload(): Promise<void> {
    const { app, manifest } = this;
    const options = new OptionStore(this);
    this.options = options;
    await options.load();
    const store = new ObsidianNoteStore(app);
    const folder = manifest.dir ?? `${app.vault.configDir}/plugins/${manifest.id}`;
    const vault = this.addChild(new VaultWatcher(app, store, options));
    const pulses = new AccountPulses(vault, options, today);
    this.register(() => pulses.stop());
    const context: PluginContext = { app, store, journal: new UndoFiles(app.vault.adapter, `${folder}/undo`), vault, options, matchCache: new MatchCache(), pulses };
    const runner = new OperationRunner(context);

    this.registerView(DASHBOARD_VIEW, (leaf) => new DashboardView(leaf, context, runner));
    this.registerHoverLinkSource(DASHBOARD_VIEW, { display: 'Account dashboard', defaultMod: true });
    const openDashboard = async () => {
      await app.workspace.ensureSideLeaf(DASHBOARD_VIEW, 'right', { active: true, reveal: true });
    };
    const actions = noteActions(context, runner);
    addCommands(this, context, runner, actions, openDashboard);
    const briefs = briefActions(context);
    addBriefCommands(this, context, briefs);
    addNoteMenus(this, context, [...actions, ...briefs]);
    addMoveFact(this, context, runner);
    addPulseView(this, context);
    addCliHandlers(this, context, runner);
    addRibbon(this, openDashboard, () => regenerateContext(context, runner));
    this.settingTab = new AccountNotesSettingTab(this, options);
    this.addSettingTab(this.settingTab);
    app.workspace.onLayoutReady(() => guard(vault.start()));
  }

  override async onExternalSettingsChange(): Promise<void> {
    await this.options?.load();
    this.settingTab?.refresh();
  }
}
