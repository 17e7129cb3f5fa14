import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeInBrowser } from './describe-in-browser.ts';
import type { HostPage } from './host-page.ts';
import { readVault } from './sandbox.ts';

const NOW = '2026-05-13T09:00:00Z';
const ACCOUNT = 'Accounts/Skagerholm Lines.md';
const panel = (host: HostPage) => host.view('account-notes-dashboard');

/** What of ours is too small to hit with a thumb: not 44 by 44 pixels. Links in running text may be as high as the line. */
const small = (host: HostPage): Promise<string[]> =>
  host.page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[class*="account-notes-"] :is(button, label, summary, select, input[type="search"])')]
      .filter((el) => el.offsetParent !== null && el.closest('.account-notes-tasks') === null && (el.offsetHeight < 44 || el.offsetWidth < 44))
      .map((el) => `${el.className} ${el.textContent.slice(0, 30)} ${el.offsetWidth}x${el.offsetHeight}`),
  );

/** What of ours reaches out of the window, or scrolls sideways. */
const overflowing = (host: HostPage): Promise<string[]> =>
  host.page.evaluate(() => {
    const scrolls = (el: HTMLElement): boolean => el.scrollWidth > el.clientWidth && ['auto', 'scroll'].includes(getComputedStyle(el).overflowX);
    return [...document.querySelectorAll<HTMLElement>('[class*="account-notes-"]')]
      .filter((el) => el.offsetParent !== null && (el.getBoundingClientRect().right > window.innerWidth || scrolls(el)))
      .map((el) => `${el.className} ${el.scrollWidth} in ${el.clientWidth}`);
  });

describeInBrowser('on a phone', (open) => {
  it.each([280, 390])('the panel and every review of a rich account fit %s pixels and a thumb', async (width) => {
    const files = await readVault(join(process.cwd(), 'test/fixtures/vault'));
    const host = await open({ files, now: NOW, open: ACCOUNT, phone: true, viewport: { width, height: 800 } });
    const fits = async (): Promise<void> => {
      await host.settle();
      expect(await overflowing(host)).toEqual([]);
      expect(await small(host)).toEqual([]);
    };
    await host.runCommand('Open account dashboard');
    await panel(host).getByRole('button', { name: 'Review repeats' }).waitFor();
    for (const fold of ['key-facts', 'decisions']) await panel(host).locator(`[data-focus="fold-${fold}"]`).click();
    const more = panel(host).locator('[data-focus="more"]:visible');
    while ((await more.count()) > 0) await more.first().click();
    await fits();
    await panel(host).locator('[data-focus=choose]').click();
    await fits();
    for (const command of ['Dedupe account note', 'Regenerate recent context', 'Repair garbled text', 'Clean account note']) {
      await host.runCommand(command);
      await host.modal.getByRole('button', { name: /^Apply/ }).waitFor();
      await fits();
      await host.page.keyboard.press('Escape');
    }
    await host.runCommand('Clean all accounts');
    await host.modal.getByRole('button', { name: /^Write/ }).or(host.modal.getByRole('button', { name: /^Apply/ })).first().waitFor();
    await fits();
  });
});
