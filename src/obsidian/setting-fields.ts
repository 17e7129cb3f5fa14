import type { SettingDefinition } from 'obsidian';
import { SECTION_KINDS, type Options, type SectionKind } from '../core/options.ts';

const COUNT_KEYS = ['recentContextLimit', 'recentContextMaxAgeDays', 'quietAfterDays'] as const;

type ListKey = 'accountTypes' | 'transcriptTypes' | 'transcriptSources' | 'accountFolders' | 'transcriptFolders';
type ToggleKey = 'certainInOneClick' | 'recentContextLink' | 'recentContextMentions';
type CountKey = (typeof COUNT_KEYS)[number];

/** What a control is of: an option, the headings of a kind of section, or whether repeats are looked for in it. */
export type SettingKey = ListKey | ToggleKey | CountKey | `headings.${SectionKind}` | `dedupe.${SectionKind}`;

/** A list of texts, one a line. */
export function listSetting(key: SettingKey, name: string, desc: string, mayBeEmpty = false): SettingDefinition {
  const validate = (value: string) => (!mayBeEmpty && readList(value).length === 0 ? 'Give at least one.' : undefined);
  return { name, desc, control: { type: 'textarea', key, rows: 3, validate } };
}

/** Something that is on or off. */
export function toggleSetting(key: SettingKey, name: string, desc: string): SettingDefinition {
  return { name, desc, control: { type: 'toggle', key } };
}

/** A whole number from 0 on. */
export function countSetting(key: CountKey, name: string, desc: string, mayBeEmpty: boolean): SettingDefinition {
  const validate = (value: string) =>
    readCount(value) !== null || (mayBeEmpty && value.trim() === '') ? undefined : mayBeEmpty ? 'Give a whole number, or nothing.' : 'Give a whole number.';
  return { name, desc, control: { type: 'text', key, validate } };
}

/** Whether a setting is a count, which is stored at once; a list waits until typing rests. */
export function isCountKey(key: string): boolean {
  return COUNT_KEYS.some((one) => one === key);
}

/** What the control of a setting shows. */
export function readSetting(options: Options, key: SettingKey): string | boolean {
  const section = sectionOf(key);
  if (section?.of === 'headings') return options.headings[section.kind].join('\n');
  if (section) return options.dedupeSections.includes(section.kind);
  const value = options[key as ListKey | ToggleKey | CountKey];
  if (typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.join('\n') : String(value ?? '');
}

/** The options that a control's new value changes; none where it is no value of that setting. */
export function settingChange(options: Options, key: SettingKey, value: unknown): Partial<Options> {
  const section = sectionOf(key);
  if (section?.of === 'headings') return typeof value === 'string' ? { headings: { ...options.headings, [section.kind]: readList(value) } } : {};
  if (section) {
    const wanted = new Set(options.dedupeSections);
    if (value === true) wanted.add(section.kind);
    else wanted.delete(section.kind);
    return { dedupeSections: SECTION_KINDS.filter((kind) => wanted.has(kind)) };
  }
  const current = options[key as ListKey | ToggleKey | CountKey];
  if (typeof current === 'boolean') return { [key]: value === true };
  if (typeof value !== 'string') return {};
  if (Array.isArray(current)) return { [key]: readList(value) };
  const count = readCount(value);
  return count === null && key === 'quietAfterDays' ? {} : { [key]: count };
}

function sectionOf(key: SettingKey): { of: string; kind: SectionKind } | null {
  const [of = '', name] = key.split('.');
  const kind = SECTION_KINDS.find((one) => one === name);
  return kind ? { of, kind } : null;
}

function readCount(value: string): number | null {
  return /^\s*\d{1,6}\s*$/.test(value) ? Number(value) : null;
}

function readList(value: string): string[] {
  return value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
