import type { FrameLocator } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from './describe-in-browser.ts';
import type { HostPage } from './host-page.ts';
import { ACCOUNT, ACCOUNT_TEXT, CLEAN_TEXT, OTHER_ACCOUNT, TRANSCRIPT, VAULT, VAULT_WITH_PROPOSALS } from './walk-vault.ts';

const NOW = '2026-05-01T09:00:00Z';
const DASHBOARD = 'account-notes-dashboard';

/** Opens the panel and moves it to a window of its own, as "Move to new window" does. */
async function popOut(host: HostPage): Promise<FrameLocator> {
  await host.clickRibbon('Open account dashboard');
  await host.page.evaluate((type) => {
    const { workspace } = window.host?.app ?? {};
    const leaf = workspace?.getLeavesOfType(type)[0];
    if (leaf) workspace.moveLeafToPopout(leaf);
  }, DASHBOARD);
  await host.settle();
  return host.page.frameLocator('.host-popout iframe');
}

describeInBrowser('the panel in a window of its own', (open) => {
  it('follows the active note of the main window, typing in it and the turn of the day', async () => {
    const host = await open({ files: VAULT, now: NOW, open: ACCOUNT });
    const popout = await popOut(host);
    expect(await host.view(DASHBOARD).count()).toBe(0);
    await popout.locator('.account-notes-name-text').getByText('Brightwater').waitFor();
    await host.openNote(OTHER_ACCOUNT);
    await popout.locator('.account-notes-name-text').getByText('Aster').waitFor();
    await host.typeInEditor(OTHER_ACCOUNT, '- The fair is on 2026-05-01.\n- The pears are picked on 2026-05-02.\n');
    await popout.locator('.account-notes-next').getByText('The fair').waitFor();
    await host.page.clock.setFixedTime('2026-05-02T06:00:00Z');
    await popout.locator('body').evaluate((body) => body.ownerDocument.defaultView?.dispatchEvent(new Event('focus')));
    await popout.locator('.account-notes-next').getByText('The pears').waitFor();
  });

  it('leads from a row, a link and a date to notes of the main window', async () => {
    const host = await open({ files: VAULT, now: NOW, open: ACCOUNT });
    const popout = await popOut(host);
    const line = ACCOUNT_TEXT.split('\n').findIndex((text) => text.includes('tide tables were'));
    await popout.getByText('The tide tables were handed over.').click();
    await host.settle();
    expect((await host.cursor(ACCOUNT))?.line).toBe(line);
    await popout.getByRole('link', { name: 'Harbour review', exact: true }).click();
    await host.settle();
    expect(await host.noteText(TRANSCRIPT)).toContain('Harbour review');
    expect(await popout.locator('.account-notes-name-text').innerText()).toBe('Brightwater');
  });

  it('opens the review in its own window, and applies it to the note in the other', async () => {
    const host = await open({ files: VAULT, now: NOW, open: ACCOUNT });
    const popout = await popOut(host);
    await popout.getByRole('button', { name: 'Review repeats' }).click();
    await popout.locator('.account-notes-review').waitFor();
    expect(await host.page.locator('.account-notes-review').count()).toBe(0);
    await host.page.keyboard.press('Escape');
    expect(await popout.locator('.account-notes-review').count()).toBe(0);
    await popout.getByRole('button', { name: 'Review repeats' }).click();
    await popout.getByRole('button', { name: /^Apply/ }).click();
    await host.settle();
    expect(await host.noteText(ACCOUNT)).toBe(CLEAN_TEXT);
  });

  it('renders tasks blocks there, and accepts a proposed task with the keyboard', async () => {
    const host = await open({ files: VAULT_WITH_PROPOSALS, now: NOW, open: ACCOUNT });
    const popout = await popOut(host);
    await popout.getByText('Send the tide tables').waitFor();
    await popout.locator('.account-notes-block-proposed [data-focus]').getByText('Accept').first().focus();
    await host.page.keyboard.press('a');
    await host.settle();
    await expect.poll(() => host.diskText('Transcripts/Crane.md')).toContain('- [ ] Paint the crane. @Myself ⏫ #task\n');
  });

  it('leaves nothing behind when its window closes, and can be opened again', async () => {
    const host = await open({ files: VAULT, now: NOW, open: ACCOUNT });
    const client = await host.page.context().newCDPSession(host.page);
    await client.send('Performance.enable');
    const size = async (): Promise<{ listeners: number; nodes: number; documents: number }> => {
      await client.send('HeapProfiler.collectGarbage');
      const { metrics } = await client.send('Performance.getMetrics');
      const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
      return { listeners: of('JSEventListeners'), nodes: of('Nodes'), documents: of('Documents') };
    };
    const round = async (): Promise<void> => {
      await popOut(host);
      await host.openNote(OTHER_ACCOUNT);
      await host.page.getByRole('button', { name: 'Close window' }).click();
      await host.openNote(ACCOUNT);
    };
    for (let times = 0; times < 3; times += 1) await round();
    const before = await size();
    for (let times = 0; times < 12; times += 1) await round();
    const after = await size();
    // A window that stayed each time would make 12 documents and some thousand nodes.
    expect(after.documents - before.documents).toBeLessThan(6);
    expect(after.listeners - before.listeners).toBeLessThan(12);
    expect(after.nodes - before.nodes).toBeLessThan(300);
    await host.clickRibbon('Open account dashboard');
    await host.view(DASHBOARD).locator('.account-notes-name-text').getByText('Brightwater').waitFor();
  });
});
