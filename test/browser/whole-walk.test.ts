import { expect, it } from 'vitest';
import { readBuiltPlugin } from './bundle-host.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { ACCOUNT, ACCOUNT_TEXT, CLEAN_TEXT, OTHER_ACCOUNT, PLAIN, VAULT } from './walk-vault.ts';

const NOW = '2026-05-01T09:00:00Z';
const DASHBOARD = 'account-notes-dashboard';

/** Notes down what the plugin has read of the disk while its layout was not ready yet, and after. */
const noteReads = (code: string): string => `
const ours = { exports: {} };
(function (require, module, exports) {${code}
})(require, ours, ours.exports);
module.exports = class extends (ours.exports.default ?? ours.exports) {
  async onload() {
    const { disk } = this.app.vault;
    window.readsBefore = [];
    window.readsAfter = [];
    for (const name of ['read', 'readBinary']) {
      const real = disk[name].bind(disk);
      disk[name] = (path) => {
        (this.app.workspace.layoutReady ? window.readsAfter : window.readsBefore).push(path);
        return real(path);
      };
    }
    await super.onload();
  }
};`;

describeInBrowser('a whole walk', (open) => {
  it.each([
    ['light', false],
    ['dark', false],
    ['light', true],
    ['dark', true],
  ] as const)('goes from opening over following, review and writing back to undo: %s, phone %s', async (theme, phone) => {
    const host = await open({ files: VAULT, now: NOW, theme, phone });
    await host.openNote(OTHER_ACCOUNT);
    await host.runCommand('Open account dashboard');
    const panel = host.view(DASHBOARD);
    await panel.locator('.account-notes-name-text').getByText('Aster').waitFor();
    await host.openNote(ACCOUNT);
    await panel.locator('.account-notes-name-text').getByText('Brightwater').waitFor();
    await panel.getByRole('button', { name: 'Review repeats' }).click();
    await host.modal.getByRole('button', { name: 'Apply 2 changes' }).click();
    await host.settle();
    expect(await host.noteText(ACCOUNT)).toBe(CLEAN_TEXT);
    await host.notice.getByRole('button', { name: 'Undo' }).click();
    await host.settle();
    expect(await host.diskText(ACCOUNT)).toBe(ACCOUNT_TEXT);
    await panel.getByRole('button', { name: 'Review repeats' }).waitFor();
  });

  it.each(['renamed', 'deleted'] as const)('writes nothing where the note is %s while its review is open', async (what) => {
    const host = await open({ files: VAULT, now: NOW, open: PLAIN });
    await host.clickRibbon('Open account dashboard');
    await host.view(DASHBOARD).getByRole('button', { name: 'Brightwater' }).click();
    await host.view(DASHBOARD).getByRole('button', { name: 'Review repeats' }).click();
    const later = 'Accounts/Brightwater Port.md';
    if (what === 'renamed') await host.renameNote(ACCOUNT, later);
    else await host.deleteNote(ACCOUNT);
    await host.modal.getByRole('button', { name: 'Apply 2 changes' }).click();
    await host.settle();
    expect(await host.modal.getByRole('alert').innerText()).toContain('Brightwater was not changed');
    expect(await host.diskFiles()).not.toContain(ACCOUNT);
    if (what === 'renamed') expect(await host.diskText(later)).toBe(ACCOUNT_TEXT);
  });

  it('reads no note before the layout is ready', async () => {
    const built = await readBuiltPlugin(process.cwd());
    // No note is open: the app itself reads one that is.
    const host = await open({ files: VAULT, now: NOW, data: {}, plugin: { ...built, code: noteReads(built.code) } });
    const reads = await host.page.evaluate(() => {
      const { readsBefore, readsAfter } = window as unknown as { readsBefore: string[]; readsAfter: string[] };
      return { readsBefore, after: new Set(readsAfter).size };
    });
    expect(new Set(reads.readsBefore)).toEqual(new Set(['.obsidian/plugins/account-notes/data.json']));
    expect(reads.after).toBeGreaterThanOrEqual(Object.keys(VAULT).length);
  });
});
