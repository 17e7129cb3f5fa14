import { beforeAll, expect, it } from 'vitest';
import type { PluginFiles } from '../../browser/bundle-host.ts';
import { describeInBrowser } from '../../browser/describe-in-browser.ts';
import { compileSample, FILES } from '../sample/sample-vault.ts';

let plugin: PluginFiles;
beforeAll(async () => {
  plugin = await compileSample();
});

describeInBrowser('the settings', (open) => {
  it('draws declared settings from the data and saves what a person enters', async () => {
    const host = await open({ plugin, files: FILES, data: { greeting: 'Hi' } });
    const settings = await host.openSettings();
    const greeting = settings.locator('.setting-item').filter({ hasText: 'Greeting' }).locator('input');
    expect(await greeting.inputValue()).toBe('Hi');
    await greeting.fill('Good day');
    await settings.locator('.setting-item').filter({ hasText: 'Loud' }).locator('.checkbox-container').click();
    await host.settle();
    expect(await host.pluginData()).toEqual({ greeting: 'Good day', loud: true });
  });

  it('refuses an invalid value, says why, and saves nothing', async () => {
    const host = await open({ plugin, files: FILES });
    const settings = await host.openSettings();
    await settings.locator('.setting-item input[type=text]').first().fill(' ');
    await settings.getByText('Say something.').waitFor();
    expect(await host.pluginData()).toBeNull();
  });

  it('opens pages within, and runs what a plugin drew itself', async () => {
    const host = await open({ plugin, files: FILES });
    const settings = await host.openSettings();
    await settings.getByRole('button', { name: 'Press' }).click();
    expect(await host.notices()).toEqual(['pressed']);
    await settings.getByText('Inside').click();
    expect(await settings.locator('.setting-item').filter({ hasText: 'Deep' }).locator('input').isChecked()).toBe(true);
    await settings.getByRole('button', { name: 'Back' }).click();
    expect(await settings.getByText('Greeting').isVisible()).toBe(true);
  });
});
