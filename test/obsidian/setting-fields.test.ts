import { describe, expect, it } from 'vitest';
import { defaultOptions } from '../../src/core/options.ts';
import { readSetting, settingChange, type SettingKey } from '../../src/obsidian/setting-fields.ts';

const options = defaultOptions();

describe('a setting', () => {
  it.each<[SettingKey, string | boolean]>([
    ['accountTypes', 'account'],
    ['accountFolders', ''],
    ['headings.decision', 'Key Decisions\nDecisions'],
    ['dedupe.topic', true],
    ['dedupe.summary', false],
    ['recentContextLimit', ''],
    ['quietAfterDays', '60'],
    ['certainInOneClick', false],
  ])('shows %s', (key, shown) => {
    expect(readSetting(options, key)).toBe(shown);
  });

  it.each<[SettingKey, unknown, object]>([
    ['accountFolders', ' Accounts \n\nPartners', { accountFolders: ['Accounts', 'Partners'] }],
    ['headings.fact', 'Facts', { headings: { ...options.headings, fact: ['Facts'] } }],
    ['dedupe.context', false, { dedupeSections: ['fact', 'decision', 'topic'] }],
    ['recentContextLimit', ' 12 ', { recentContextLimit: 12 }],
    ['recentContextLimit', '', { recentContextLimit: null }],
    ['quietAfterDays', '', {}],
    ['certainInOneClick', true, { certainInOneClick: true }],
    ['accountTypes', 7, {}],
  ])('changes %s', (key, value, change) => {
    expect(settingChange(options, key, value)).toEqual(change);
  });
});
