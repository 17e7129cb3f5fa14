import { expect, it } from 'vitest';
import { describeInBrowser } from './describe-in-browser.ts';
import { ACCOUNT, ACCOUNT_TEXT, CLEAN_TEXT, PLAIN, TRANSCRIPT, VAULT } from './walk-vault.ts';

const DASHBOARD = 'account-notes-dashboard';
const NOW = '2026-05-01T09:00:00Z';

describeInBrowser('deduping an account note', (open) => {
  it('goes from the open note over panel, command and review to a clean note, and back by undo', async () => {
    const host = await open({ files: VAULT, now: NOW });
    await host.clickRibbon('Open account dashboard');
    await host.openNote(ACCOUNT);
    const panel = host.view(DASHBOARD);
    await panel.getByRole('heading', { name: 'Brightwater' }).waitFor();
    expect(await panel.locator('.account-notes-block-key-facts h3').innerText()).toContain('3 (5 in note)');

    await host.runCommand('Dedupe account note');
    const { modal } = host;
    expect(await modal.locator('.modal-title').innerText()).toBe('Review Brightwater');
    expect(await modal.getByRole('checkbox').count()).toBe(2);
    expect(await host.noteText(ACCOUNT)).toBe(ACCOUNT_TEXT);
    await modal.getByRole('button', { name: 'Apply 2 changes' }).click();
    await host.settle();

    expect(await host.noteText(ACCOUNT)).toBe(CLEAN_TEXT);
    expect(await host.diskText(ACCOUNT)).toBe(CLEAN_TEXT);
    expect(await host.undoDepth(ACCOUNT)).toBe(1);
    expect(await panel.locator('.account-notes-block-key-facts h3').innerText()).not.toContain('in note');
    // What is left is that a transcript is newer than last_contact; no repeats.
    expect(await panel.locator('.account-notes-block-needs-care').innerText()).toContain('last_contact is 2026-04-03');
    expect(await panel.locator('.account-notes-block-needs-care').innerText()).not.toContain('repeat');

    expect(await host.notices()).toEqual([expect.stringContaining('2 lines removed from Brightwater.')]);
    await host.notice.getByRole('button', { name: 'Undo' }).click();
    await host.settle();
    expect(await host.noteText(ACCOUNT)).toBe(ACCOUNT_TEXT);
    expect((await host.diskBytes(ACCOUNT)).toString('utf8')).toBe(ACCOUNT_TEXT);
  });

  it('is one step for the editor\'s own undo', async () => {
    const host = await open({ files: VAULT, open: ACCOUNT });
    await host.runCommand('Dedupe account note');
    await host.modal.getByRole('button', { name: 'Apply 2 changes' }).click();
    await host.settle();
    await host.undoInEditor(ACCOUNT);
    expect(await host.noteText(ACCOUNT)).toBe(ACCOUNT_TEXT);
  });

  it('keeps text that was typed and not yet saved', async () => {
    const host = await open({ files: VAULT, open: ACCOUNT });
    await host.typeInEditor(ACCOUNT, 'New last line.');
    await host.runCommand('Dedupe account note');
    await host.modal.getByRole('button', { name: 'Apply 2 changes' }).click();
    await host.settle();
    expect(await host.noteText(ACCOUNT)).toBe(`${CLEAN_TEXT}New last line.`);
    expect(await host.diskText(ACCOUNT)).toBe(`${CLEAN_TEXT}New last line.`);
  });

  it('writes nothing into a note that changed while the review was open, and plans again', async () => {
    const host = await open({ files: VAULT, open: ACCOUNT });
    await host.runCommand('Dedupe account note');
    const changed = ACCOUNT_TEXT.replace('painted green', 'painted blue');
    await host.writeOnDisk(ACCOUNT, changed);
    await host.modal.getByRole('button', { name: 'Apply 2 changes' }).click();
    await host.settle();
    expect(await host.modal.getByRole('alert').innerText()).toContain('Brightwater was not changed: it changed in the meantime.');
    expect(await host.noteText(ACCOUNT)).toBe(changed);
    expect(await host.diskText(ACCOUNT)).toBe(changed);

    await host.modal.getByRole('button', { name: 'Plan again' }).click();
    await host.modal.getByRole('button', { name: 'Apply 2 changes' }).click();
    await host.settle();
    expect(await host.noteText(ACCOUNT)).toBe(CLEAN_TEXT.replace('painted green', 'painted blue'));
  });

  it('does not ask again about lines that a person called no duplicates', async () => {
    const host = await open({ files: VAULT, open: ACCOUNT });
    await host.runCommand('Dedupe account note');
    await host.modal.getByRole('button', { name: 'Keep both' }).first().click();
    await host.modal.getByRole('button', { name: 'Cancel' }).click();
    await host.runCommand('Dedupe account note');
    expect(await host.modal.getByRole('checkbox').count()).toBe(1);
    expect(await host.noteText(ACCOUNT)).toBe(ACCOUNT_TEXT);
    await host.modal.getByRole('button', { name: 'Cancel' }).click();

    await host.reloadPlugin();
    await host.runCommand('Dedupe account note');
    expect(await host.modal.getByRole('checkbox').count()).toBe(1);
    await host.modal.getByRole('button', { name: 'Cancel' }).click();

    const settings = await host.openSettings();
    await settings.getByText('Account Notes', { exact: true }).first().click();
    await settings.getByText('Forget remembered decisions').click();
    await host.settle();
    await host.page.keyboard.press('Escape');
    await host.runCommand('Dedupe account note');
    expect(await host.modal.getByRole('checkbox').count()).toBe(2);
  });

  it('keeps the other line where a person wants that one', async () => {
    const host = await open({ files: VAULT, open: ACCOUNT });
    await host.runCommand('Dedupe account note');
    await host.modal.getByRole('button', { name: 'Keep the other one' }).first().click();
    await host.modal.getByRole('button', { name: 'Apply 2 changes' }).click();
    await host.settle();
    const facts = (await host.noteText(ACCOUNT)).split('## Recent Context')[0]?.match(/^- .*$/gm);
    expect(facts).toEqual(['- The lease of berth 4 ends on 2026-09-30.', '- The crane was painted green.', '- Mia Ohm runs the port of Brightwater.']);
  });

  it('shows what would be left of each section as one chooses', async () => {
    const host = await open({ files: VAULT, open: ACCOUNT });
    await host.runCommand('Dedupe account note');
    const size = () => host.modal.locator('.account-notes-count').innerText();
    expect(await size()).toBe('5 → 3');
    await host.modal.getByRole('checkbox').first().uncheck();
    expect(await size()).toBe('5 → 4');
  });

  it('says so where there is nothing to remove', async () => {
    const host = await open({ files: { ...VAULT, [ACCOUNT]: CLEAN_TEXT }, open: ACCOUNT });
    await host.runCommand('Dedupe account note');
    expect(await host.notices()).toEqual(['Nothing to remove from Brightwater.']);
  });

  it('removes what is certain in one click where the setting says so', async () => {
    const host = await open({ files: VAULT, open: ACCOUNT, data: { certainInOneClick: true } });
    await host.runCommand('Dedupe account note');
    expect(await host.noteText(ACCOUNT)).toBe(CLEAN_TEXT);
    await host.runCommand('Undo last change');
    expect(await host.noteText(ACCOUNT)).toBe(ACCOUNT_TEXT);
  });

  it('offers its command for account notes alone', async () => {
    const host = await open({ files: VAULT, open: ACCOUNT });
    expect(await host.commandNames()).toContain('Account Notes: Dedupe account note');
    for (const path of [TRANSCRIPT, PLAIN]) {
      await host.openNote(path);
      expect(await host.commandNames()).not.toContain('Account Notes: Dedupe account note');
    }
  });
});
