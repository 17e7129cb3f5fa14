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

const TOGGLES = ['certainInOneClick', 'recentContextLink', 'recentContextMentions'] as const;
type ToggleKey = (typeof TOGGLES)[number];
const COUNTS = ['recentContextLimit', 'recentContextMaxAgeDays'] as const;
type CountKey = (typeof COUNTS)[number];

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
        heading: 'Recent context',
        items: [
          { name: 'Link to transcripts', desc: 'Regenerated lines end in a link to their transcript.', control: { type: 'toggle', key: 'recentContextLink' } },
          { name: 'Mentions', desc: 'Transcripts of other accounts that name this one give a “Mentioned in” line.', control: { type: 'toggle', key: 'recentContextMentions' } },
          countSetting('recentContextLimit', 'Most lines', 'How many events are kept, the newest first. Empty for all.'),
          countSetting('recentContextMaxAgeDays', 'Oldest line', 'How many days back events are kept. Empty for all.'),
        ],
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
    if (isToggle(key)) return value[key];
    if (isCount(key)) return value[key] === null ? '' : String(value[key]);
    return this.listOf(key).join('\n');
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    if (isToggle(key)) await this.options.change({ [key]: value === true });
    else if (isCount(key)) await this.options.change({ [key]: readCount(value) });
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

function countSetting(key: CountKey, name: string, desc: string): SettingDefinition {
  return {
    name,
    desc,
    control: {
      type: 'text',
      key,
      validate: (value: string) => (value.trim() === '' || readCount(value) !== null ? undefined : 'Give a whole number, or nothing.'),
    },
  };
}

/** A whole number from 0 on, or null. */
function readCount(value: unknown): number | null {
  return typeof value === 'string' && /^\s*\d{1,6}\s*$/.test(value) ? Number(value) : null;
}

function readList(value: string): string[] {
  return value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function isToggle(key: string): key is ToggleKey {
  return TOGGLES.some((toggle) => toggle === key);
}

function isCount(key: string): key is CountKey {
  return COUNTS.some((count) => count === key);
}

function isHeadingKind(key: string): key is HeadingKind {
  return HEADING_KINDS.some((kind) => kind === key);
}
