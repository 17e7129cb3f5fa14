import { beforeAll, expect, it } from 'vitest';
import type { PluginFiles } from '../browser/bundle-host.ts';
import { describeInBrowser } from '../browser/describe-in-browser.ts';
import type { HostPage } from '../browser/host-page.ts';
import { ACCOUNT, CALL, compileSample, FILES } from './sample/sample-vault.ts';

let plugin: PluginFiles;
beforeAll(async () => {
  plugin = await compileSample();
});

/** What the sample plugin wrote down since the last time. */
function seen(host: HostPage): Promise<string[]> {
  return host.page.evaluate(() => {
    const { app } = window as unknown as { app: { plugins: { plugins: Record<string, { seen: string[] }> } } };
    return app.plugins.plugins['sample']?.seen.splice(0) ?? [];
  });
}

describeInBrowser('the app', (open) => {
  it('starts in the order of the real one', async () => {
    const host = await open({ plugin, files: { [CALL]: FILES[CALL] ?? '' }, open: CALL });
    const order = await seen(host);
    expect(order.slice(0, 3)).toEqual(['create Calls', `create ${CALL}`, 'layout ready, 1 notes']);
    // The cache waits for the disk and the event for a timer: which comes first is left to chance, as in the app.
    expect(order.slice(3).sort()).toEqual([`changed ${CALL} 48 1`, `open ${CALL}`, 'resolved']);
  });

  it('tells a plugin of changes, of renames without a changed cache, and of deletions', async () => {
    const host = await open({ plugin, files: FILES, open: ACCOUNT });
    await seen(host);
    await host.writeOnDisk(CALL, '# A\n\n# B\n');
    await host.renameNote(CALL, 'Calls/Later.md');
    await host.deleteNote('Calls/Later.md');
    expect(await seen(host)).toEqual([
      `modify ${CALL}`, `changed ${CALL} 9 2`, 'resolved', `rename ${CALL} to Calls/Later.md`, 'delete Calls/Later.md',
    ]);
    await host.openNote('Counter.md');
    expect(await seen(host)).toEqual(['open Counter.md']);
  });

  it('loses no update of processes asked for at once', async () => {
    const host = await open({ plugin, files: FILES });
    await host.runCommand('Count up at once');
    await host.notice.getByText('counted').waitFor();
    expect(await host.diskText('Counter.md')).toBe('20');
  });

  it('makes a registered view once, keeps its leaf when the plugin goes, and fills it again', async () => {
    const host = await open({ plugin, files: FILES, open: ACCOUNT, deferredViews: ['sample-view'] });
    const view = host.view('sample-view');
    expect(await view.getByText('Sample view').count()).toBe(0);
    await host.clickRibbon('Open sample');
    await view.getByText('Sample view').waitFor();
    expect(await view.count()).toBe(1);
    await host.unloadPlugin();
    expect(await view.innerText()).toContain('is not loaded');
    expect(await host.commandNames()).not.toContain('Sample: Greet');
    expect(await host.page.locator('.side-dock-ribbon [aria-label="Open sample"]').count()).toBe(0);
  });

  it('loads a plugin again with its views', async () => {
    const host = await open({ plugin, files: FILES, open: ACCOUNT });
    await host.clickRibbon('Open sample');
    await host.reloadPlugin();
    expect(await host.view('sample-view').innerText()).toContain('Sample view');
  });

  it('shows a crash plainly and reports it', async () => {
    const host = await open({ plugin, files: FILES });
    await host.runCommand('Crash');
    expect(await host.page.locator('.host-crash').innerText()).toContain('sample crash');
    expect((await host.takeErrors()).join('\n')).toContain('sample crash');
  });

  it('shows that a plugin does not load', async () => {
    const host = await open({ plugin: { ...plugin, code: 'module.exports = class {};' }, files: FILES });
    expect(await host.page.locator('.host-crash').innerText()).toContain('not a Plugin');
    await host.takeErrors();
  });

  it('lets nothing leave the page', async () => {
    const host = await open({ plugin, files: FILES });
    const refused = await host.page.evaluate(() => fetch('http://127.0.0.1:9/').then(() => 'went out', () => 'refused'));
    expect(refused).toBe('refused');
    expect((await host.takeErrors()).join('\n')).toContain('Content Security Policy');
  });

  it('opens notes from the list, in Reading view, and by its links', async () => {
    const host = await open({ plugin, files: FILES });
    await host.leftSidebar.getByText('Northwind').click();
    await host.settle();
    await host.page.keyboard.press('ControlOrMeta+e');
    await host.settle();
    const reading = host.root.locator('.markdown-reading-view');
    expect(await reading.locator('h1').innerText()).toBe('Northwind');
    expect(await reading.locator('strong').innerText()).toBe('fact');
    expect(await reading.innerText()).not.toContain('type: account');
    await reading.getByRole('link', { name: 'Call' }).click();
    await host.settle();
    expect(await host.noteText(CALL)).toContain('said so');
  });

  it('hands the list menu to plugins', async () => {
    const host = await open({ plugin, files: FILES });
    await host.leftSidebar.getByText('Northwind').click({ button: 'right' });
    await host.menu.getByText('Sample').click();
    expect(await host.notices()).toEqual([`menu of ${ACCOUNT}`]);
  });
});
