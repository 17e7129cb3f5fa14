import type { ViewCreator } from 'obsidian';
import { Keymap, Platform, Scope } from 'obsidian-test-mocks/obsidian';
import type { App } from 'obsidian-test-mocks/obsidian';
import { HostBaseFileView } from './bases/base-file-view.ts';
import { BasesViewRegistry } from './bases/view-registry.ts';
import { CommandRegistry } from './chrome/commands.ts';
import { CliRegistry } from './cli/cli-registry.ts';
import { HostMarkdownView } from './editor/markdown-view.ts';
import { RendererRegistry } from './renderer/markdown-renderer.ts';
import { SettingsDialog } from './settings/settings-dialog.ts';
import { HostFileManager } from './vault/file-manager.ts';
import { MemoryAdapter } from './vault/memory-adapter.ts';
import { HostMetadataCache } from './vault/metadata-cache.ts';
import { HostVault } from './vault/vault.ts';
import { FileExplorer } from './workspace/file-explorer.ts';
import { EmptyView } from './workspace/placeholder-views.ts';
import { HostWorkspace } from './workspace/workspace.ts';

/** Text that somebody had typed and that a write to disk threw away. */
export interface LostEdit {
  path: string;
  typed: string;
  disk: string;
}

/** What a plugin gets as `app`, and, beside it, what this host keeps for its own work. */
export class HostApp {
  readonly vault = new HostVault(new MemoryAdapter(() => Date.now()));
  readonly metadataCache = new HostMetadataCache(this.vault);
  readonly fileManager = new HostFileManager(this);
  readonly keymap = Keymap.create__();
  readonly scope = Scope.create__();
  readonly commands = new CommandRegistry(this);
  readonly basesViews = new BasesViewRegistry();
  readonly cli = new CliRegistry();
  readonly renderers = new RendererRegistry();
  readonly registeredViews = new Map<string, ViewCreator>();
  readonly plugins = { plugins: {} as Record<string, unknown>, manifests: {} as Record<string, unknown>, enabledPlugins: new Set<string>() };
  readonly setting = new SettingsDialog(this as unknown as App);
  readonly lostEdits: LostEdit[] = [];
  readonly ribbonEl: HTMLElement;
  readonly statusBarEl: HTMLElement;
  readonly workspace: HostWorkspace;
  lastEvent: Event | null = null;
  /** Milliseconds from the last edit to the save (the app's is 2,000), or "manual": only when asked. */
  autosave: number | 'manual' = 2000;
  private readonly stored = new Map<string, unknown>();

  constructor(readonly containerEl: HTMLElement) {
    const mainEl = containerEl.createDiv('horizontal-main-container');
    const workspaceEl = mainEl.createDiv('workspace');
    this.ribbonEl = workspaceEl.createDiv('workspace-ribbon side-dock-ribbon mod-left').createDiv('side-dock-actions');
    this.workspace = new HostWorkspace(this, workspaceEl);
    this.statusBarEl = containerEl.createDiv('status-bar');
    this.registeredViews.set('markdown', (leaf) => new HostMarkdownView(leaf as never) as never);
    this.registeredViews.set('bases', (leaf) => new HostBaseFileView(leaf as never) as never);
    this.registeredViews.set('empty', (leaf) => new EmptyView(leaf as never) as never);
    this.registeredViews.set('file-explorer', (leaf) => new FileExplorer(leaf as never) as never);
  }

  get isPhone(): boolean {
    return Platform.isPhone;
  }

  isDarkMode(): boolean {
    return document.body.hasClass('theme-dark');
  }

  loadLocalStorage(key: string): unknown {
    return this.stored.get(key) ?? null;
  }

  saveLocalStorage(key: string, data: unknown): void {
    if (data === null || data === undefined) this.stored.delete(key);
    else this.stored.set(key, data);
  }

  /** Every view that shows a note. */
  noteViews(): HostMarkdownView[] {
    const views: HostMarkdownView[] = [];
    this.workspace.iterateAllLeaves((leaf) => {
      if (leaf.view instanceof HostMarkdownView) views.push(leaf.view);
    });
    return views;
  }
}
