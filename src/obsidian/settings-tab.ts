import { debounce, PluginSettingTab } from 'obsidian';
import type { Plugin, SettingDefinition, SettingDefinitionItem } from 'obsidian';
import { SECTION_KINDS } from '../core/options.ts';
import { counted } from '../ui/counted.ts';
import { guard, notify } from './notices.ts';
import type { OptionStore } from './option-store.ts';
import { countSetting, isCountKey, listSetting, readSetting, settingChange, toggleSetting, type SettingKey } from './setting-fields.ts';

/** How long typing must rest before a list is stored, in milliseconds: each of them makes the vault be read anew. */
const TYPING_REST_MS = 600;

const HEADING_NAMES = {
  fact: 'Key facts',
  context: 'Recent context',
  decision: 'Decisions',
  topic: 'Topics',
  'action-item': 'Action items',
  tasks: 'Tasks',
  summary: 'Summary of a transcript',
} as const;

/** The settings, in Obsidian's declarative form, so that its settings search finds them. */
export class AccountNotesSettingTab extends PluginSettingTab {
  /** What was typed into lists and is not stored yet. */
  private readonly typed = new Map<SettingKey, string>();
  private readonly storeSoon = debounce(() => guard(this.storeTyped()), TYPING_REST_MS, true);

  constructor(
    plugin: Plugin,
    private readonly options: OptionStore,
  ) {
    super(plugin.app, plugin);
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    return [
      group('Notes', [
        listSetting('accountTypes', 'Account types', 'Values of the property “type” that make a note an account, one a line.'),
        listSetting('transcriptTypes', 'Transcript types', 'Values of the property “type” that make a note a transcript, one a line.'),
        listSetting('transcriptSources', 'Transcript sources', 'Values of the property “source” that make a note a transcript whatever its type, one a line.', true),
        listSetting('accountFolders', 'Account folders', 'Folders that hold the accounts, one a line. Empty for the whole vault.', true),
        listSetting('transcriptFolders', 'Transcript folders', 'Folders that hold the transcripts, one a line. Empty for the whole vault.', true),
      ]),
      group('Headings', SECTION_KINDS.map((kind) => listSetting(`headings.${kind}`, HEADING_NAMES[kind], 'Headings that this section may stand under, one a line.'))),
      group('Recent context', [
        toggleSetting('recentContextLink', 'Link to transcripts', 'Regenerated lines end in a link to their transcript.'),
        toggleSetting('recentContextMentions', 'Mentions', 'Transcripts of other accounts that name this one give a “Mentioned in” line.'),
        countSetting('recentContextLimit', 'Most lines', 'How many events are kept, the newest first. Empty for all.', true),
        countSetting('recentContextMaxAgeDays', 'Oldest line', 'How many days back events are kept. Empty for all.', true),
      ]),
      group('Removing repeats', [
        ...(['fact', 'context', 'decision', 'topic'] as const).map((kind) => toggleSetting(`dedupe.${kind}`, HEADING_NAMES[kind], 'Look for repeats in this section.')),
        toggleSetting('certainInOneClick', 'Write certain changes in one click', 'Dedupe and clean account note then write what is certain without opening the review. The notice still offers undo.'),
        this.forgetSetting(),
      ]),
      group('Dashboard', [countSetting('quietAfterDays', 'Quiet after', 'An account without news for more days than this counts as quiet.', false)]),
    ];
  }

  override getControlValue(key: string): unknown {
    return this.typed.get(key as SettingKey) ?? readSetting(this.options.value, key as SettingKey);
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const current = readSetting(this.options.value, key as SettingKey);
    if (typeof value === 'string' && typeof current === 'string' && !isCountKey(key)) {
      this.typed.set(key as SettingKey, value);
      this.storeSoon();
      return;
    }
    await this.options.change(settingChange(this.options.value, key as SettingKey, value));
  }

  override hide(): void {
    this.storeSoon.cancel();
    guard(this.storeTyped());
    super.hide();
  }

  /** Shows what another device or program made of the settings, where they are on screen. */
  refresh(): void {
    this.typed.clear();
    this.storeSoon.cancel();
    if (this.containerEl.isConnected) this.update();
  }

  private async storeTyped(): Promise<void> {
    for (const [key, value] of this.typed) {
      this.typed.delete(key);
      await this.options.change(settingChange(this.options.value, key, value));
    }
  }

  private forgetSetting(): SettingDefinition {
    const { length } = this.options.value.refused;
    return {
      name: 'Forget remembered decisions',
      desc: length === 0 ? 'You have not refused a change for good yet.' : `You refused ${counted(length, 'change', 'changes')} for good, as “keep both” or “leave as it is”. They will be proposed again.`,
      disabled: () => this.options.value.refused.length === 0,
      action: () => guard(this.forget()),
    };
  }

  private async forget(): Promise<void> {
    await this.options.change({ refused: [] });
    notify('Remembered decisions are forgotten.');
    this.update();
  }
}

function group(heading: string, items: SettingDefinition[]): SettingDefinitionItem {
  return { type: 'group', heading, items };
}
