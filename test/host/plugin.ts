import type { CliFlags, CliHandler, Command, MarkdownPostProcessor, ViewCreator } from 'obsidian';
import { Plugin } from 'obsidian-test-mocks/obsidian';
import type { PluginSettingTab } from 'obsidian-test-mocks/obsidian';
import type { HostApp } from './app.ts';
import type { HostBasesRegistration } from './bases/bases-view.ts';
import { setIcon } from './chrome/icons.ts';
import { patch } from './patch.ts';
import type { CodeBlockProcessor } from './renderer/markdown-renderer.ts';

/** Connects what a plugin registers to this host; everything is taken away again when the plugin unloads. */
export function patchPlugin(): void {
  patch(Plugin, {
    addCommand(this: Plugin, command: Command): Command {
      const { commands } = hostOf(this);
      command.id = `${this.manifest.id}:${command.id}`;
      command.name = `${this.manifest.name}: ${command.name}`;
      commands.addCommand(command);
      this.register(() => commands.removeCommand(command.id));
      return command;
    },
    removeCommand(this: Plugin, id: string): void {
      hostOf(this).commands.removeCommand(`${this.manifest.id}:${id}`);
    },
    addRibbonIcon(this: Plugin, icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
      const el = hostOf(this).ribbonEl.createDiv({
        cls: 'clickable-icon side-dock-ribbon-action',
        attr: { 'aria-label': title, role: 'button', tabindex: '0', 'data-tooltip-position': 'right' },
      });
      setIcon(el, icon);
      el.addEventListener('click', (event) => callback(event));
      this.register(() => el.detach());
      return el;
    },
    addStatusBarItem(this: Plugin): HTMLElement {
      const el = hostOf(this).statusBarEl.createDiv(`status-bar-item plugin-${this.manifest.id}`);
      this.register(() => el.detach());
      return el;
    },
    addSettingTab(this: Plugin, tab: PluginSettingTab): void {
      const { setting } = hostOf(this);
      setting.addSettingTab(tab);
      this.register(() => setting.removeSettingTab(tab));
    },
    registerView(this: Plugin, type: string, creator: ViewCreator): void {
      const { registeredViews, workspace } = hostOf(this);
      if (registeredViews.has(type)) throw new Error(`Attempting to register an existing view type "${type}"`);
      registeredViews.set(type, creator);
      const rebuild = () => {
        for (const leaf of workspace.getLeavesOfType(type)) if (!leaf.isDeferred) void leaf.rebuildView();
      };
      rebuild();
      this.register(() => {
        registeredViews.delete(type);
        rebuild();
      });
    },
    registerBasesView(this: Plugin, type: string, registration: HostBasesRegistration): boolean {
      const { basesViews } = hostOf(this);
      const isAdded = basesViews.add(type, registration);
      if (isAdded) this.register(() => basesViews.remove(type));
      return isAdded;
    },
    registerCliHandler(this: Plugin, command: string, description: string, flags: CliFlags | null, handler: CliHandler): void {
      const { cli } = hostOf(this);
      cli.add(command, description, flags, handler);
      this.register(() => cli.remove(command));
    },
    registerMarkdownCodeBlockProcessor(this: Plugin, language: string, process: CodeBlockProcessor): MarkdownPostProcessor {
      const { renderers } = hostOf(this);
      renderers.codeBlocks.set(language, process);
      this.register(() => renderers.codeBlocks.delete(language));
      return () => undefined;
    },
    registerMarkdownPostProcessor(this: Plugin, process: MarkdownPostProcessor): MarkdownPostProcessor {
      const { renderers } = hostOf(this);
      renderers.postProcessors.add(process);
      this.register(() => renderers.postProcessors.delete(process));
      return process;
    },
    async loadData(this: Plugin): Promise<unknown> {
      const { disk } = hostOf(this).vault;
      const path = dataPath(this);
      return (await disk.exists(path)) ? (JSON.parse(await disk.read(path)) as unknown) : null;
    },
    async saveData(this: Plugin, data: unknown): Promise<void> {
      await hostOf(this).vault.disk.write(dataPath(this), JSON.stringify(data, null, 2));
    },
  });
}

/** Makes the app one of before Bases views and its own command line could be added to. */
export function makeOlderApp(): void {
  patch(Plugin, { registerBasesView: undefined, registerCliHandler: undefined });
}

/** Where a plugin's `saveData` goes. */
export function dataPath(plugin: Plugin): string {
  const { configDir } = hostOf(plugin).vault;
  return `${plugin.manifest.dir ?? `${configDir}/plugins/${plugin.manifest.id}`}/data.json`;
}

function hostOf(plugin: Plugin): HostApp {
  return plugin.app as unknown as HostApp;
}
