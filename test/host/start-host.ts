import type { PluginManifest } from 'obsidian';
import { Platform, Plugin } from 'obsidian-test-mocks/obsidian';
import type { App } from 'obsidian-test-mocks/obsidian';
import { HostApp } from './app.ts';
import { drawWindow } from './chrome/window.ts';
import { makeObsidianModule } from './obsidian-module.ts';
import { makeOlderApp } from './plugin.ts';
import { shiftClock } from './shift-clock.ts';
import { TasksPlugin } from './tasks-plugin.ts';

/** The plugin's CommonJS bundle as a function of what CommonJS hands it. */
export type PluginCode = (require: (id: string) => unknown, module: { exports: unknown }, exports: unknown) => void;

export interface HostOptions {
  /** Notes by path. A value is text, or `{ base64 }` for exact bytes. */
  files: Record<string, string | { base64: string }>;
  manifest: PluginManifest;
  /** The plugin's stored data (`data.json`); absent: never saved. */
  data?: unknown;
  theme?: 'light' | 'dark';
  phone?: boolean;
  /** Whether the Mod key is Command. */
  macOS?: boolean;
  /** Whether the stand-in for the Tasks plugin is on. */
  tasksPlugin?: boolean;
  /** Milliseconds until an edit is saved, or "manual". */
  autosave?: number | 'manual';
  useMarkdownLinks?: boolean;
  /** What the clock says at the start, where it is not the browser's: ISO 8601. */
  clock?: string;
  /** A note to open at the start. */
  open?: string;
  /** View types that the last session left in the right sidebar, not loaded yet. */
  deferredViews?: string[];
  /** Whether the app lacks Bases views and handlers of its command line. */
  older?: boolean;
  /** Whether the core plugin Bases is on. */
  bases?: boolean;
}

export interface RunningHost {
  app: HostApp;
  tasks: TasksPlugin;
  plugin: Plugin | null;
  /** Loads the plugin that the page came with, or another. */
  loadPlugin(other?: PluginCode): Promise<void>;
  unloadPlugin(): void;
}

/**
 * Starts the app in the page as the real one does: the plugin loads first, then the vault is read (a `create` event for
 * each note), then the layout is ready, and at some point the metadata cache is.
 */
export async function startHost(options: HostOptions, code: PluginCode): Promise<RunningHost> {
  if (options.clock !== undefined) shiftClock(options.clock);
  Object.assign(Platform, { isMacOS: options.macOS ?? false, isWin: false, isLinux: !options.macOS });
  setPhone(options.phone ?? false);
  setTheme(options.theme ?? 'light');
  const app = new HostApp(document.body.createDiv('app-container'));
  app.autosave = options.autosave ?? 2000;
  app.vault.setConfig__('useMarkdownLinks', options.useMarkdownLinks ?? false);
  (window as unknown as { app: unknown }).app = app;
  await fillDisk(app, options);
  if (options.older) makeOlderApp();
  app.basesViews.enabled = options.bases ?? true;
  const obsidian = makeObsidianModule(app, options.older);
  const tasks = new TasksPlugin(app);
  if (options.tasksPlugin ?? true) tasks.enable();
  drawWindow(app);
  const host: RunningHost = {
    app,
    tasks,
    plugin: null,
    loadPlugin: async (other = code) => {
      host.plugin = makePlugin(app, obsidian, options.manifest, other);
      host.plugin.loaded__ = true;
      // The app waits for an asynchronous onload.
      await (host.plugin.onload() as unknown as Promise<void> | undefined);
      app.plugins.plugins[options.manifest.id] = host.plugin;
      app.plugins.enabledPlugins.add(options.manifest.id);
    },
    unloadPlugin: () => {
      host.plugin?.unload();
      host.plugin = null;
      Reflect.deleteProperty(app.plugins.plugins, options.manifest.id);
      app.plugins.enabledPlugins.delete(options.manifest.id);
    },
  };
  try {
    await host.loadPlugin();
  } finally {
    await finishLayout(app, options);
  }
  return host;
}

/** Sets the theme the way the app does, by a class of the body. */
export function setTheme(theme: 'light' | 'dark'): void {
  document.body.toggleClass('theme-light', theme === 'light');
  document.body.toggleClass('theme-dark', theme === 'dark');
}

/** Makes the app a phone's or a desktop's: classes of the body and `Platform`. */
export function setPhone(phone: boolean): void {
  document.body.toggleClass(['is-mobile', 'is-phone'], phone);
  const desktop = { isDesktop: !phone, isDesktopApp: !phone, isMobile: phone, isMobileApp: phone, isPhone: phone, isAndroidApp: phone };
  Object.assign(Platform, desktop);
}

async function fillDisk(app: HostApp, options: HostOptions): Promise<void> {
  const { disk } = app.vault;
  for (const [path, content] of Object.entries(options.files)) {
    if (typeof content === 'string') await disk.write(path, content);
    else await disk.writeBinary(path, Uint8Array.from(atob(content.base64), (char) => char.charCodeAt(0)).buffer);
  }
  if (options.data === undefined) return;
  await disk.write(`${app.vault.configDir}/plugins/${options.manifest.id}/data.json`, JSON.stringify(options.data));
}

function makePlugin(app: HostApp, obsidian: Record<string, unknown>, manifest: PluginManifest, code: PluginCode): Plugin {
  const module: { exports: unknown } = { exports: {} };
  const require = (id: string): unknown => {
    if (id === 'obsidian') return obsidian;
    throw new Error(`The plugin asked for "${id}", which a phone does not have.`);
  };
  code(require, module, module.exports);
  const exported = module.exports as { default?: unknown };
  const PluginClass = (typeof exported === 'function' ? exported : exported.default) as new (app: App, manifest: PluginManifest) => Plugin;
  if (typeof PluginClass !== 'function') throw new Error('The plugin exports no class.');
  const plugin = new PluginClass(app as unknown as App, { ...manifest, dir: `${app.vault.configDir}/plugins/${manifest.id}` });
  if (!(plugin instanceof Plugin)) throw new Error('What the plugin exports is not a Plugin.');
  return plugin;
}

async function finishLayout(app: HostApp, options: HostOptions): Promise<void> {
  const { workspace } = app;
  app.vault.load();
  await workspace.getLeftLeaf(false).setViewState({ type: 'file-explorer' });
  workspace.rightSplit.collapse();
  if (app.isPhone) workspace.leftSplit.collapse();
  for (const type of options.deferredViews ?? []) workspace.getRightLeaf(false).defer(type);
  const leaf = workspace.getLeaf(true);
  const first = options.open === undefined ? null : app.vault.getFileByPath(options.open);
  if (options.open !== undefined && !first) throw new Error(`There is no note ${options.open} in the vault.`);
  if (first) await leaf.openFile(first);
  else await leaf.setViewState({ type: 'empty', active: true });
  workspace.setLayoutReady();
  workspace.refreshHeaders();
}
