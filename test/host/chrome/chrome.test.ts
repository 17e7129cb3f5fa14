import { beforeAll, expect, it } from 'vitest';
import type { PluginFiles } from '../../browser/bundle-host.ts';
import { describeInBrowser } from '../../browser/describe-in-browser.ts';
import type { HostPage } from '../../browser/host-page.ts';
import { ACCOUNT, CALL, compileSample, FILES } from '../sample/sample-vault.ts';

let plugin: PluginFiles;
beforeAll(async () => {
  plugin = await compileSample();
});

const focused = (host: HostPage): Promise<string> => host.page.evaluate(() => document.activeElement?.textContent ?? '');

describeInBrowser('what is around the notes', (open) => {
  it('runs commands from the palette, and offers only what can run', async () => {
    const host = await open({ plugin, files: FILES });
    expect(await host.commandNames()).not.toContain('Sample: Only in a note');
    await host.runCommand('Greet');
    expect(await host.notices()).toEqual(['Hello']);
    await host.openNote(CALL);
    expect(await host.commandNames()).toEqual(expect.arrayContaining(['Sample: Only in a note', 'Sample: Sign at both ends']));
    await expect(host.runCommand('No such command')).rejects.toThrow('No such command');
    await host.page.keyboard.press('Escape');
    expect(await host.modal.count()).toBe(0);
  });

  it('keeps the focus in a modal, closes it by Escape and gives the focus back', async () => {
    const host = await open({ plugin, files: FILES, open: ACCOUNT });
    await host.typeInEditor(ACCOUNT, '');
    await host.runCommand('Ask');
    expect(await host.modal.getByText('A question.').isVisible()).toBe(true);
    const order: string[] = [await focused(host)];
    for (let press = 0; press < 3; press++) {
      await host.page.keyboard.press('Tab');
      order.push(await focused(host));
    }
    expect(order).toEqual(['No', 'Yes', '', 'No']);
    await host.page.keyboard.press('Shift+Tab');
    expect(await focused(host)).toBe('');
    await host.page.keyboard.press('Escape');
    expect(await host.modal.count()).toBe(0);
    expect(await host.page.evaluate(() => document.activeElement?.className)).toBe('cm-content');
    await host.runCommand('Ask');
    await host.modal.getByRole('button', { name: 'Yes' }).click();
    expect(await host.notices()).toEqual(['yes']);
  });

  it('shows notices with buttons that work, and takes one away by a click', async () => {
    const host = await open({ plugin, files: FILES });
    await host.runCommand('Tell with a button');
    await host.notice.getByRole('button', { name: 'Undo' }).click();
    expect(await host.notices()).toEqual(['undone']);
    await host.notice.click();
    expect(await host.notices()).toEqual([]);
    expect(await host.noticeLog()).toEqual(['Done. Undo', 'undone']);
  });

  it('takes a notice away after its time', async () => {
    const host = await open({ plugin, files: FILES, open: ACCOUNT });
    await host.runCommand('Only in a note');
    await host.notice.waitFor({ state: 'detached' });
    expect(await host.noticeLog()).toEqual([ACCOUNT]);
  });

  it('finds by letters in a suggest modal, and closes it before it tells', async () => {
    const host = await open({ plugin, files: FILES });
    await host.runCommand('Pick a note');
    await host.page.keyboard.type('clcll');
    expect(await host.modal.locator('.suggestion-item').allTextContents()).toEqual([CALL]);
    await host.page.keyboard.press('Enter');
    await host.settle();
    expect(await host.notices()).toEqual([`picked ${CALL}`]);
  });

  it('draws menus that the keyboard can use', async () => {
    const host = await open({ plugin, files: FILES, open: ACCOUNT });
    await host.clickRibbon('Open sample');
    await host.view('sample-view').getByRole('button', { name: 'Menu' }).click();
    expect(await host.menu.getByRole('menuitem').allInnerTexts()).toEqual(['First', 'Off']);
    await host.page.keyboard.press('ArrowDown');
    await host.page.keyboard.press('Enter');
    expect(await host.notices()).toEqual(['first chosen']);
    await host.view('sample-view').getByRole('button', { name: 'Menu' }).click();
    await host.page.keyboard.press('Escape');
    expect(await host.menu.count()).toBe(0);
  });

  it('draws an icon for every name', async () => {
    const host = await open({ plugin, files: FILES });
    await host.clickRibbon('Open sample');
    const icons = host.view('sample-view').locator('.view-content > span > svg.svg-icon');
    expect(await icons.count()).toBe(2);
    expect(await icons.nth(1).textContent()).toBe('N');
  });

  it('changes its theme and becomes a phone', async () => {
    const host = await open({ plugin, files: FILES, open: ACCOUNT });
    const background = () => host.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await background()).toBe('rgb(255, 255, 255)');
    await host.setTheme('dark');
    expect(await background()).toBe('rgb(30, 30, 30)');
    await host.setPhone(true);
    expect(await host.leftSidebar.isVisible()).toBe(false);
    await host.clickRibbon('Open sample');
    expect(await host.rightSidebar.isVisible()).toBe(true);
    expect(await host.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
