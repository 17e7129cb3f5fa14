import type { SettingDefinitionPage } from 'obsidian';
import { Modal, PluginSettingTab, SettingTab } from 'obsidian-test-mocks/obsidian';
import type { App, Plugin } from 'obsidian-test-mocks/obsidian';
import { setIcon } from '../chrome/icons.ts';
import { patch } from '../patch.ts';
import { DrawnSettings, imperativePage } from './setting-definitions.ts';

const drawn = new WeakMap<SettingTab, DrawnSettings>();

/** The settings window: the tabs of the plugins, drawn from their definitions or, without any, by their `display`. */
export class SettingsDialog extends Modal {
  readonly pluginTabs: { id: string; tab: PluginSettingTab }[] = [];
  activeTab: SettingTab | null = null;
  private readonly listEl: HTMLElement;
  private readonly tabEl: HTMLElement;

  constructor(app: App) {
    super(app);
    this.modalEl.addClass('mod-settings', 'mod-sidebar-layout');
    this.setTitle('Settings');
    this.contentEl.addClass('vertical-tabs-container');
    this.listEl = this.contentEl.createDiv('vertical-tab-header').createDiv('vertical-tab-header-group');
    this.listEl.createDiv({ cls: 'vertical-tab-header-group-title', text: 'Community plugins' });
    this.tabEl = this.contentEl.createDiv('vertical-tab-content-container');
  }

  addSettingTab(tab: PluginSettingTab): void {
    const { id } = tab.plugin__.manifest;
    this.pluginTabs.push({ id, tab });
    tab.containerEl.addClass('vertical-tab-content');
    tab.settingItems = tab.getSettingDefinitions();
  }

  removeSettingTab(tab: PluginSettingTab): void {
    if (this.activeTab === tab) this.leaveTab();
    const at = this.pluginTabs.findIndex((each) => each.tab === tab);
    if (at !== -1) this.pluginTabs.splice(at, 1);
  }

  override onOpen(): void {
    this.drawList();
    const [first] = this.pluginTabs;
    if (first) this.openTabById(first.id);
  }

  override onClose(): void {
    this.leaveTab();
  }

  openTabById(id: string): SettingTab | null {
    const found = this.pluginTabs.find((each) => each.id === id)?.tab ?? null;
    if (!found) return null;
    this.leaveTab();
    this.activeTab = found;
    this.tabEl.append(found.containerEl);
    showTab(found);
    this.drawList();
    return found;
  }

  private leaveTab(): void {
    const tab = this.activeTab;
    if (!tab) return;
    this.activeTab = null;
    drawn.get(tab)?.close();
    drawn.delete(tab);
    tab.hide();
    tab.containerEl.detach();
  }

  private drawList(): void {
    for (const el of this.listEl.findAll('.vertical-tab-nav-item')) el.detach();
    for (const { id, tab } of this.pluginTabs) {
      const el = this.listEl.createEl('button', { cls: 'vertical-tab-nav-item tappable', text: tab.plugin__.manifest.name });
      el.toggleClass('is-active', tab === this.activeTab);
      el.addEventListener('click', () => this.openTabById(id));
    }
  }
}

export function patchSettingTab(): void {
  patch(SettingTab, {
    update(this: SettingTab): void {
      this.settingItems = this.getSettingDefinitions();
      if (drawn.has(this)) showTab(this);
    },
    refreshDomState(this: SettingTab): void {
      drawn.get(this)?.refresh();
    },
    hide(this: SettingTab): void {
      this.containerEl.empty();
    },
  });
  patch(PluginSettingTab, {
    getControlValue(this: PluginSettingTab, key: string): unknown {
      return settingsOf(this.plugin__)[key];
    },
    async setControlValue(this: PluginSettingTab, key: string, value: unknown): Promise<void> {
      settingsOf(this.plugin__)[key] = value;
      await this.plugin__.saveData(this.plugin__.settings);
    },
  });
}

function showTab(tab: SettingTab): void {
  tab.settingItems = tab.getSettingDefinitions();
  drawn.get(tab)?.close();
  if (tab.settingItems.length === 0) return tab.display();
  const settings = new DrawnSettings(tab, tab.containerEl, (page) => showPage(tab, page));
  drawn.set(tab, settings);
  settings.draw(tab.settingItems);
}

function showPage(tab: SettingTab, page: SettingDefinitionPage): void {
  drawn.get(tab)?.close();
  tab.containerEl.empty();
  const titleEl = tab.containerEl.createDiv('setting-page-titlebar');
  const backEl = titleEl.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': 'Back' } });
  setIcon(backEl, 'arrow-left');
  titleEl.createSpan({ text: page.name });
  const bodyEl = tab.containerEl.createDiv('setting-page-body');
  const settings = new DrawnSettings(tab, bodyEl, (inner) => showPage(tab, inner));
  drawn.set(tab, settings);
  const own = imperativePage(page);
  backEl.addEventListener('click', () => {
    own?.hide();
    showTab(tab);
  });
  if (own) {
    bodyEl.append(own.containerEl);
    own.display();
  } else settings.draw(page.items ?? []);
}

function settingsOf(plugin: Plugin): Record<string, unknown> {
  if (plugin.settings === undefined) throw new Error('A declared setting reads and writes plugin.settings, which is not set.');
  return plugin.settings as Record<string, unknown>;
}
