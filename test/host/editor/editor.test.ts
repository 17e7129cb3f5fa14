import { beforeAll, expect, it } from 'vitest';
import type { PluginFiles } from '../../browser/bundle-host.ts';
import { describeInBrowser } from '../../browser/describe-in-browser.ts';
import { ACCOUNT, compileSample, FILES } from '../sample/sample-vault.ts';

const TEXT = FILES[ACCOUNT] ?? '';
let plugin: PluginFiles;
beforeAll(async () => {
  plugin = await compileSample();
});

describeInBrowser('the editor', (open) => {
  it('holds typed text apart from the disk until it is saved', async () => {
    const host = await open({ plugin, files: FILES, open: ACCOUNT });
    await host.typeInEditor(ACCOUNT, '- Three');
    expect(await host.noteText(ACCOUNT)).toBe(`${TEXT}- Three`);
    expect(await host.diskText(ACCOUNT)).toBe(TEXT);
    expect(await host.isDirty(ACCOUNT)).toBe(true);
    await host.saveNotes();
    expect(await host.diskText(ACCOUNT)).toBe(`${TEXT}- Three`);
    expect(await host.isDirty(ACCOUNT)).toBe(false);
  });

  it('saves by itself where it is told to', async () => {
    const host = await open({ plugin, files: FILES, open: ACCOUNT, autosave: 10 });
    await host.typeInEditor(ACCOUNT, 'x');
    await host.page.waitForFunction(([path, text]) => window.host?.diskText(path) === text, [ACCOUNT, `${TEXT}x`] as const);
  });

  it('makes one transaction one undo step, apart from what was typed', async () => {
    const host = await open({ plugin, files: FILES, open: ACCOUNT });
    await host.typeInEditor(ACCOUNT, 'abc');
    await host.runCommand('Sign at both ends');
    expect(await host.noteText(ACCOUNT)).toBe(`Top\n${TEXT}abc\nBottom`);
    expect(await host.undoDepth(ACCOUNT)).toBe(2);
    await host.undoInEditor(ACCOUNT);
    expect(await host.noteText(ACCOUNT)).toBe(`${TEXT}abc`);
    await host.undoInEditor(ACCOUNT);
    expect(await host.noteText(ACCOUNT)).toBe(TEXT);
    await host.page.keyboard.press('ControlOrMeta+Shift+z');
    expect(await host.noteText(ACCOUNT)).toBe(`${TEXT}abc`);
  });

  it('shows what another program wrote, and can undo it', async () => {
    const host = await open({ plugin, files: FILES, open: ACCOUNT });
    await host.writeOnDisk(ACCOUNT, 'other');
    expect(await host.noteText(ACCOUNT)).toBe('other');
    await host.undoInEditor(ACCOUNT);
    expect(await host.noteText(ACCOUNT)).toBe(TEXT);
  });

  it('puts on record that a write threw typed text away', async () => {
    const host = await open({ plugin, files: FILES, open: ACCOUNT });
    await host.typeInEditor(ACCOUNT, 'typed');
    await host.writeOnDisk(ACCOUNT, 'other');
    expect(await host.takeErrors()).toEqual([`typed text was lost in ${ACCOUNT}`]);
  });

  it('holds line feeds only, and leaves the disk alone until something is typed', async () => {
    const host = await open({ plugin, files: FILES, open: 'Windows.md' });
    expect(await host.noteText('Windows.md')).toBe('one\ntwo\n');
    await host.saveNotes();
    expect(await host.diskText('Windows.md')).toBe('one\r\ntwo\r\n');
    await host.typeInEditor('Windows.md', 'x');
    await host.saveNotes();
    expect(await host.diskText('Windows.md')).toBe('one\ntwo\nx');
  });

  it('leaves its text behind in Reading view', async () => {
    const host = await open({ plugin, files: FILES });
    await host.openNote(ACCOUNT, { mode: 'preview' });
    expect(await host.noteText(ACCOUNT)).toBe(TEXT);
    expect(await host.commandNames()).not.toContain('Sample: Sign at both ends');
    await host.writeOnDisk(ACCOUNT, '# New');
    expect(await host.root.locator('.markdown-reading-view h1').innerText()).toBe('New');
    await host.page.keyboard.press('ControlOrMeta+e');
    expect(await host.noteText(ACCOUNT)).toBe('# New');
  });

  it('has a buffer of its own in each split, and both show what is saved', async () => {
    const host = await open({ plugin, files: FILES, open: ACCOUNT });
    await host.openNote(ACCOUNT, { newLeaf: 'split' });
    await host.typeInEditor(ACCOUNT, 'x');
    const texts = () => host.page.evaluate(() => window.host?.app.noteViews().map((view) => view.getViewData()));
    expect(await texts()).toEqual([TEXT, `${TEXT}x`]);
    await host.page.evaluate(() => window.host?.app.noteViews()[1]?.save());
    await host.settle();
    expect(await texts()).toEqual([`${TEXT}x`, `${TEXT}x`]);
  });
});
