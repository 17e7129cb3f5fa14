import type { SettingDefinition, SettingDefinitionGroup, SettingDefinitionItem, SettingDefinitionList, SettingDefinitionPage, SettingPage } from 'obsidian';
import { Setting, SettingGroup } from 'obsidian-test-mocks/obsidian';
import type { SettingTab } from 'obsidian-test-mocks/obsidian';
import { setIcon } from '../chrome/icons.ts';
import { drawControl } from './setting-control.ts';

type Item = SettingDefinition | SettingDefinitionPage;
type Group = SettingDefinitionGroup | SettingDefinitionList;

/** A drawn settings page: its rows can be told to look at their `visible` and `disabled` again, and to clean up. */
export class DrawnSettings {
  private readonly rows: { item: Item; setting: Setting }[] = [];
  private readonly groups: { group: Group; el: HTMLElement }[] = [];
  private readonly cleanups: (() => void)[] = [];

  constructor(
    private readonly tab: SettingTab,
    private readonly containerEl: HTMLElement,
    private readonly openPage: (page: SettingDefinitionPage) => void,
  ) {}

  draw(items: readonly SettingDefinitionItem[]): void {
    this.containerEl.empty();
    for (const group of inGroups(items)) this.drawGroup(group);
    this.refresh();
  }

  refresh(): void {
    for (const { item, setting } of this.rows) {
      setting.settingEl.toggle(holds(item.visible, true));
      const disabled = 'control' in item && item.control ? item.control.disabled : 'disabled' in item ? item.disabled : undefined;
      if (disabled !== undefined) setting.setDisabled(holds(disabled, false));
    }
    for (const { group, el } of this.groups) el.toggle(holds(group.visible, true));
  }

  close(): void {
    for (const cleanup of this.cleanups.splice(0)) cleanup();
  }

  private drawGroup(group: Group): void {
    const drawn = SettingGroup.create__(this.containerEl);
    this.groups.push({ group, el: drawn.groupEl__ });
    if (group.heading) drawn.setHeading(group.heading);
    if (group.cls) drawn.groupEl__.addClass(...group.cls.split(' ').filter(Boolean));
    for (const configure of group.extraButtons ?? []) drawn.addExtraButton(configure);
    const items = group.items ?? [];
    items.forEach((item, index) => this.drawRow(item, drawn, group, index));
    if (!isList(group)) return;
    if (items.length === 0 && group.emptyState) drawn.listEl.createDiv('setting-empty-state').setText(group.emptyState);
    const { addItem } = group;
    if (!addItem) return;
    const addEl = drawn.groupEl__.createEl('button', { cls: 'setting-add-item', text: addItem.name, attr: { 'aria-label': addItem.name } });
    addEl.addEventListener('click', () => addItem.action(addEl));
  }

  private drawRow(item: Item, group: SettingGroup, definition: Group, index: number): void {
    const setting = Setting.create__(group.listEl);
    this.rows.push({ item, setting });
    setting.setName(item.name).setDesc(item.desc ?? '');
    if ('type' in item) this.drawPageRow(item, setting);
    else if (item.control) drawControl(this.tab, setting, item.control);
    else if (item.action) {
      const { action } = item;
      setting.settingEl.addClass('mod-action', 'tappable');
      setting.settingEl.addEventListener('click', () => action(setting.settingEl, index));
    } else if (item.render) {
      const cleanup = item.render(setting.asOriginalType__(), group.asOriginalType__());
      if (cleanup) this.cleanups.push(cleanup);
    }
    if (!isList(definition) || !definition.onDelete) return;
    const { onDelete } = definition;
    setting.addExtraButton((button) => button.setIcon('trash-2').setTooltip('Delete').onClick(() => onDelete(index)));
  }

  private drawPageRow(page: SettingDefinitionPage, setting: Setting): void {
    setting.settingEl.addClass('mod-page', 'tappable');
    setting.settingEl.setAttrs({ role: 'button', tabindex: '0' });
    const shown = typeof page.displayValue === 'function' ? page.displayValue() : page.displayValue;
    if (shown) setting.controlEl.createSpan({ cls: 'setting-item-display-value', text: shown });
    setIcon(setting.controlEl.createSpan('setting-item-chevron'), 'chevron-right');
    setting.settingEl.addEventListener('click', () => this.openPage(page));
  }
}

/** The page that an entry opens where it is drawn by the plugin itself. */
export function imperativePage(page: SettingDefinitionPage): SettingPage | null {
  return page.page?.() ?? null;
}

/** Loose items next to one another become a group without a heading. */
function inGroups(items: readonly SettingDefinitionItem[]): Group[] {
  const groups: Group[] = [];
  let loose: Item[] | null = null;
  for (const item of items) {
    if ('type' in item && item.type !== 'page') {
      groups.push(item);
      loose = null;
    } else if (loose) loose.push(item);
    else groups.push({ type: 'group', items: (loose = [item]) });
  }
  return groups;
}

function isList(group: Group): group is SettingDefinitionList {
  return group.type === 'list';
}

function holds(predicate: boolean | (() => boolean) | undefined, usually: boolean): boolean {
  return predicate === undefined ? usually : typeof predicate === 'function' ? predicate() : predicate;
}
