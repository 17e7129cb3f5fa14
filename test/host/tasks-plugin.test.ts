import { beforeAll, expect, it } from 'vitest';
import type { PluginFiles } from '../browser/bundle-host.ts';
import { describeInBrowser } from '../browser/describe-in-browser.ts';
import { ACCOUNT, compileSample, FILES } from './sample/sample-vault.ts';

let plugin: PluginFiles;
beforeAll(async () => {
  plugin = await compileSample();
});

describeInBrowser('code blocks', (open) => {
  it('go to the processor of their language, with the path of the note', async () => {
    const host = await open({ plugin, files: FILES, open: ACCOUNT });
    await host.clickRibbon('Open sample');
    const view = host.view('sample-view');
    expect(await view.getByText('HEY').isVisible()).toBe(true);
    expect(await view.locator('.plugin-tasks-list-item .tasks-list-text').allInnerTexts()).toEqual(['Send offer #task']);
    expect(await host.tasksCalls()).toMatchObject([
      { sourcePath: ACCOUNT, source: 'not done\npath includes {{query.file.path}}', shown: ['Send offer #task'], loaded: true },
    ]);
  });

  it('of the Tasks plugin draw only where they can be seen', async () => {
    const host = await open({ plugin, files: FILES, open: ACCOUNT });
    await host.clickRibbon('Open sample');
    await host.page.locator('[aria-label="Toggle right sidebar"]').first().click();
    const [before] = await host.tasksCalls();
    await host.writeOnDisk(ACCOUNT, '- [ ] Another\n');
    expect((await host.tasksCalls())[0]?.draws).toBe(before?.draws);
    await host.page.locator('[aria-label="Toggle right sidebar"]').first().click();
    await host.view('sample-view').getByText('Another').waitFor();
  });

  it('of the Tasks plugin draw again where a task changed, one of another note too, and at no other change', async () => {
    const host = await open({ plugin, files: FILES, open: ACCOUNT });
    await host.clickRibbon('Open sample');
    const draws = () => host.tasksCalls().then(([call]) => call?.draws);
    const before = (await draws()) ?? NaN;
    await host.writeOnDisk('Other.md', 'No task.\n');
    await host.writeOnDisk(ACCOUNT, `${await host.diskText(ACCOUNT)}\nNo task.\n`);
    expect(await draws()).toBe(before);
    await host.writeOnDisk('Other.md', '- [ ] A task\n');
    await expect.poll(draws).toBe(before + 1);
  });

  it('of the Tasks plugin write a ticked task to its note a moment later, and are unloaded with their component', async () => {
    const host = await open({ plugin, files: FILES, open: ACCOUNT, now: '2026-01-06T09:00:00Z' });
    await host.clickRibbon('Open sample');
    await host.view('sample-view').getByRole('checkbox', { name: 'Send offer' }).click();
    await host.view('sample-view').getByText('0 tasks').waitFor();
    expect(await host.diskText(ACCOUNT)).toContain('- [x] Send offer #task ✅ 2026-01-06\n');
    await host.unloadPlugin();
    expect((await host.tasksCalls()).map((call) => call.loaded)).toEqual([false]);
  });

  it('stay code where the Tasks plugin is absent', async () => {
    const host = await open({ plugin, files: FILES, tasksPlugin: false });
    await host.openNote(ACCOUNT, { mode: 'preview' });
    expect(await host.root.locator('pre.language-tasks').innerText()).toContain('not done');
    expect(await host.tasksCalls()).toEqual([]);
  });
});
