import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { compilePlugin } from '../browser/bundle-host.ts';
import type { PluginFiles } from '../browser/bundle-host.ts';
import { describeInBrowser } from '../browser/describe-in-browser.ts';

const NORTHWIND = '---\ntype: account\n---\n# Northwind\n\n## Key Facts\n- One **fact**\n- Two [[Call]]\n\n```tasks\nnot done\npath includes Northwind\n```\n\n- [ ] Send offer #task 📅 2026-01-07\n';
const files = { 'Accounts/Northwind.md': NORTHWIND, 'Calls/Call.md': '# Call\n\n[[Northwind]]\n', 'Counter.md': '0' };

let plugin: PluginFiles;
beforeAll(async () => {
  plugin = await compilePlugin(join(process.cwd(), 'test/host/sample/sample-plugin.ts'), {
    id: 'sample', name: 'Sample', author: 'us', version: '1.0.0', minAppVersion: '1.13.0', description: 'Proves the host.',
  });
});

describeInBrowser('the host', (open) => {
  it('opens', async () => {
    const host = await open({ plugin, files, open: 'Accounts/Northwind.md' });
    await host.clickRibbon('Open sample');
    await host.screenshot('host-light');
    await host.setTheme('dark');
    await host.screenshot('host-dark');
    expect(await host.notices()).toEqual([]);
  });
});
