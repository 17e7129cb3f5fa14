import { PluginSettingTab } from 'obsidian';
import type { Plugin, SettingDefinition, SettingDefinitionItem } from 'obsidian';
import type { Options } from '../core/options.ts';
import { guard, notify } from './notices.ts';
import type { OptionStore } from './option-store.ts';

/** Kinds of section whose headings can be set. */
const HEADING_KINDS = ['fact', 'context', 'decision', 'topic'] as const;
type HeadingKind = (typeof HEADING_KINDS)[number];

const HEADING_NAMES: Readonly<Record<HeadingKind, string>> = {
  fact: 'Key facts',
  context: 'Recent context',
  decision: 'Decisions',
  topic: 'Topics',
};

/** The settings, in Obsidian's declarative form, so that its settings search finds them. */
export class AccountNotesSettingTab extends PluginSettingTab {
  constructor(
    plugin: Plugin,
    private readonly options: OptionStore,
  ) {
    super(plugin.app, plugin);
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    const refused = this.options.value.refused.length;
    return [
      {
        type: 'group',
        heading: 'Notes',
        items: [
          listSetting('accountTypes', 'Account types', 'Values of the property “type” that make a note an account, one a line.'),
          listSetting('transcriptTypes', 'Transcript types', 'Values of the property “type” that make a note a transcript, one a line.'),
        ],
      },
      {
        type: 'group',
        heading: 'Headings',
        items: HEADING_KINDS.map((kind) => listSetting(kind, HEADING_NAMES[kind], 'Headings that this section may stand under, one a line.')),
      },
      {
        type: 'group',
        heading: 'Removing repeats',
        items: [
          {
            name: 'Remove certain repeats in one click',
            desc: 'Dedupe account note then writes what is certain without opening the review. The notice still offers undo.',
            control: { type: 'toggle', key: 'certainInOneClick' },
          },
          {
            name: 'Forget remembered decisions',
            desc: refused === 0 ? 'You have not called any two lines “not duplicates” yet.' : `Pairs that you called “not duplicates”: ${refused}. They will be proposed again.`,
            disabled: () => this.options.value.refused.length === 0,
            action: () => guard(this.forget()),
          },
        ],
      },
    ];
  }

  override getControlValue(key: string): unknown {
    const { value } = this.options;
    if (key === 'certainInOneClick') return value.certainInOneClick;
    return this.listOf(key).join('\n');
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    if (key === 'certainInOneClick') await this.options.change({ certainInOneClick: value === true });
    else if (typeof value === 'string') await this.options.change(this.withList(key, readList(value)));
  }

  private listOf(key: string): readonly string[] {
    const { value } = this.options;
    if (isHeadingKind(key)) return value.headings[key];
    return key === 'accountTypes' ? value.accountTypes : value.transcriptTypes;
  }

  private withList(key: string, list: string[]): Partial<Options> {
    if (isHeadingKind(key)) return { headings: { ...this.options.value.headings, [key]: list } };
    return key === 'accountTypes' ? { accountTypes: list } : { transcriptTypes: list };
  }

  private async forget(): Promise<void> {
    await this.options.change({ refused: [] });
    notify('Remembered decisions are forgotten.');
    this.update();
  }
}

function listSetting(key: string, name: string, desc: string): SettingDefinition {
  return {
    name,
    desc,
    control: {
      type: 'textarea',
      key,
      rows: 3,
      validate: (value: string) => (readList(value).length === 0 ? 'Give at least one.' : undefined),
    },
  };
}

function readList(value: string): string[] {
  return value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function isHeadingKind(key: string): key is HeadingKind {
  return HEADING_KINDS.some((kind) => kind === key);
}
