import { expect, it } from 'vitest';
import { describeInBrowser } from './describe-in-browser.ts';
import type { HostPage } from './host-page.ts';
import { ACCOUNT, ACCOUNT_TEXT, CLEAN_TEXT, OTHER_ACCOUNT, PLAIN, VAULT } from './walk-vault.ts';

const BOM = '\uFEFF';
const crlf = (text: string) => text.replaceAll('\n', '\r\n');

/** Opens the review of the account from the panel, while another note is open. */
async function reviewFromPanel(host: HostPage): Promise<void> {
  await host.clickRibbon('Open account dashboard');
  await host.view('account-notes-dashboard').getByRole('button', { name: 'Brightwater' }).click();
  await host.view('account-notes-dashboard').getByRole('button', { name: 'Review repeats' }).click();
  await host.settle();
}

async function apply(host: HostPage): Promise<void> {
  await host.modal.getByRole('button', { name: 'Apply 2 changes' }).click();
  await host.settle();
}

describeInBrowser('writing notes', (open) => {
  it.each([
    ['a plain note', ACCOUNT_TEXT, CLEAN_TEXT],
    ['Windows line ends', crlf(ACCOUNT_TEXT), crlf(CLEAN_TEXT)],
    ['a byte order mark', BOM + ACCOUNT_TEXT, BOM + CLEAN_TEXT],
    ['no line end at the end', ACCOUNT_TEXT.trimEnd(), CLEAN_TEXT.trimEnd()],
  ])('keeps every other byte of a closed note, and undo restores it: %s', async (_name, before, after) => {
    const host = await open({ files: { ...VAULT, [ACCOUNT]: { base64: Buffer.from(before).toString('base64') } }, open: PLAIN });
    await reviewFromPanel(host);
    await apply(host);
    expect((await host.diskBytes(ACCOUNT)).toString('utf8')).toBe(after);
    await host.runCommand('Undo last change');
    expect((await host.diskBytes(ACCOUNT)).equals(Buffer.from(before))).toBe(true);
  });

  it('writes a note that is open in reading view alone, on disk', async () => {
    const host = await open({ files: { ...VAULT, [ACCOUNT]: crlf(ACCOUNT_TEXT) } });
    await host.openNote(ACCOUNT, { mode: 'preview' });
    await host.runCommand('Dedupe account note');
    await apply(host);
    expect((await host.diskBytes(ACCOUNT)).toString('utf8')).toBe(crlf(CLEAN_TEXT));
  });

  it('refuses an open note with Windows line ends before its review', async () => {
    const host = await open({ files: { ...VAULT, [ACCOUNT]: crlf(ACCOUNT_TEXT) }, open: ACCOUNT });
    await host.runCommand('Dedupe account note');
    expect(await host.notices()).toEqual([expect.stringContaining("Brightwater can't be changed: it has Windows line ends")]);
    expect((await host.diskBytes(ACCOUNT)).toString('utf8')).toBe(crlf(ACCOUNT_TEXT));
  });

  it('refuses a note that two editors hold with different texts', async () => {
    const host = await open({ files: VAULT, open: ACCOUNT });
    await host.openNote(ACCOUNT, { newLeaf: 'split' });
    await host.typeInEditor(ACCOUNT, 'Only here.');
    await host.runCommand('Dedupe account note');
    expect(await host.notices()).toEqual(["Brightwater can't be changed: it is open in two editors whose texts differ; close one of them."]);
    expect(await host.diskText(ACCOUNT)).toBe(ACCOUNT_TEXT);
  });

  it('refuses a closed note that another program wrote while its review was open', async () => {
    const host = await open({ files: VAULT, open: PLAIN });
    await reviewFromPanel(host);
    await host.writeOnDisk(ACCOUNT, `${ACCOUNT_TEXT}From elsewhere.`);
    await apply(host);
    expect(await host.modal.getByRole('alert').innerText()).toContain('it changed in the meantime');
    expect(await host.diskText(ACCOUNT)).toBe(`${ACCOUNT_TEXT}From elsewhere.`);
  });

  it('refuses a note that is opened and typed into while its review is open', async () => {
    const host = await open({ files: VAULT, open: PLAIN });
    await reviewFromPanel(host);
    await host.openNote(ACCOUNT);
    await host.typeInEditor(ACCOUNT, 'Typed.');
    await apply(host);
    expect(await host.modal.getByRole('alert').innerText()).toContain('it changed in the meantime');
    expect(await host.noteText(ACCOUNT)).toBe(`${ACCOUNT_TEXT}Typed.`);
    expect(await host.diskText(ACCOUNT)).toBe(ACCOUNT_TEXT);
  });

  it('refuses a note of which one of two editors changed since the plan', async () => {
    const host = await open({ files: VAULT, open: ACCOUNT });
    await host.openNote(ACCOUNT, { newLeaf: 'split' });
    await host.runCommand('Dedupe account note');
    await host.typeInEditor(ACCOUNT, 'Only here.');
    await apply(host);
    expect(await host.modal.getByRole('alert').innerText()).toContain('it is open in two editors whose texts differ');
    expect(await host.diskText(ACCOUNT)).toBe(ACCOUNT_TEXT);
  });

  it('refuses an open note under which another program wrote what the app has not noticed yet', async () => {
    const host = await open({ files: VAULT, open: ACCOUNT });
    await host.runCommand('Dedupe account note');
    await host.writeUnnoticed(ACCOUNT, `${ACCOUNT_TEXT}From elsewhere.`);
    await apply(host);
    expect(await host.modal.getByRole('alert').innerText()).toContain('it changed in the meantime');
    expect(await host.noteText(ACCOUNT)).toBe(ACCOUNT_TEXT);
    expect(await host.diskText(ACCOUNT)).toBe(`${ACCOUNT_TEXT}From elsewhere.`);
  });

  it('leaves an open note that can not be saved as it was, in its editor too', async () => {
    const host = await open({ files: VAULT, open: ACCOUNT });
    await host.runCommand('Dedupe account note');
    await host.setReadOnly(ACCOUNT);
    await apply(host);
    expect(await host.modal.getByRole('alert').innerText()).toContain('it could not be saved');
    expect(await host.noteText(ACCOUNT)).toBe(ACCOUNT_TEXT);
    expect(await host.diskText(ACCOUNT)).toBe(ACCOUNT_TEXT);
    await host.setReadOnly(ACCOUNT, false);
    await host.modal.getByRole('button', { name: 'Cancel' }).click();
  });

  it('waits where the app is about to save an open note itself', async () => {
    const host = await open({ files: VAULT, open: ACCOUNT });
    await host.runCommand('Dedupe account note');
    await host.page.evaluate(() => {
      const view = window.host?.app.noteViews()[0];
      if (!view) return;
      const save = view.save.bind(view);
      view.save = () => {
        view.save = save;
        return Promise.resolve();
      };
    });
    await apply(host);
    await host.notice.getByText('2 lines removed from Brightwater.').waitFor();
    expect([await host.noteText(ACCOUNT), await host.diskText(ACCOUNT)]).toEqual([CLEAN_TEXT, CLEAN_TEXT]);
  });

  it('refuses a note in reading view that another program wrote since the plan', async () => {
    const host = await open({ files: VAULT });
    await host.openNote(ACCOUNT, { mode: 'preview' });
    await host.runCommand('Dedupe account note');
    await host.writeUnnoticed(ACCOUNT, `${ACCOUNT_TEXT}From elsewhere.`);
    await apply(host);
    expect(await host.modal.getByRole('alert').innerText()).toContain('it changed in the meantime');
    expect(await host.diskText(ACCOUNT)).toBe(`${ACCOUNT_TEXT}From elsewhere.`);
  });

  it('never touches a note that is not valid UTF-8, and the panel says so', async () => {
    const bytes = Buffer.concat([Buffer.from(ACCOUNT_TEXT), Buffer.from([0xff, 0xfe])]);
    const host = await open({ files: { ...VAULT, [ACCOUNT]: { base64: bytes.toString('base64') } }, open: ACCOUNT });
    await host.clickRibbon('Open account dashboard');
    expect(await host.view('account-notes-dashboard').innerText()).toContain(`${ACCOUNT} can't be read: it is not valid UTF-8`);
    expect((await host.diskBytes(ACCOUNT)).equals(bytes)).toBe(true);
  });

  it('says why a write failed and keeps no undo record of it', async () => {
    const host = await open({ files: VAULT, open: PLAIN });
    await reviewFromPanel(host);
    await host.setReadOnly(ACCOUNT);
    await apply(host);
    expect(await host.modal.getByRole('alert').innerText()).toContain('Brightwater was not changed: it could not be written');
    await host.modal.getByRole('button', { name: 'Cancel' }).click();
    await host.runCommand('Undo last change');
    expect((await host.noticeLog()).at(-1)).toBe('There is nothing to undo.');
  });

  it('refuses to undo over text that came after', async () => {
    const host = await open({ files: VAULT, open: ACCOUNT });
    await host.runCommand('Dedupe account note');
    await apply(host);
    await host.typeInEditor(ACCOUNT, 'Later.');
    await host.runCommand('Undo last change');
    expect(await host.noteText(ACCOUNT)).toBe(`${CLEAN_TEXT}Later.`);
    expect((await host.noticeLog()).at(-1)).toContain('Brightwater was not restored');
  });

  it('writes nothing by being there, nor because something changed', async () => {
    const host = await open({ files: VAULT, open: ACCOUNT });
    const files = await host.diskFiles();
    await host.clickRibbon('Open account dashboard');
    await host.writeOnDisk(ACCOUNT, `${ACCOUNT_TEXT}From elsewhere.`);
    await host.openNote(OTHER_ACCOUNT);
    await host.renameNote(PLAIN, 'Bread.md');
    await host.reloadPlugin();
    await host.unloadPlugin();
    expect(await host.diskFiles()).toEqual(files.map((path) => (path === PLAIN ? 'Bread.md' : path)).sort());
    for (const [path, text] of Object.entries(VAULT)) {
      expect(await host.diskText(path === PLAIN ? 'Bread.md' : path)).toBe(path === ACCOUNT ? `${text}From elsewhere.` : text);
    }
  });
});
