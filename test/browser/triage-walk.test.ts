import { expect, it } from 'vitest';
import { describeInBrowser } from './describe-in-browser.ts';
import type { HostPage } from './host-page.ts';
import { ACCOUNT, PROPOSALS as PATH, PROPOSALS_TEXT as TEXT, VAULT_WITH_PROPOSALS as FILES } from './walk-vault.ts';

const NOW = '2026-05-01T09:00:00Z';
const [PAINT, CALL, BUY] = ['Paint the crane. @Myself 📅 TBD ⏫ #task #proposed', 'Call Mia. 📅 TBD #task #proposed', 'Buy a boat. #task #proposed'];

const proposed = (host: HostPage) => host.view('account-notes-dashboard').locator('.account-notes-block-proposed');

describeInBrowser('proposed tasks', (open) => {
  it('are accepted, accepted with a date and dismissed in the note where they stand, each one step of undo', async () => {
    const host = await open({ files: FILES, now: NOW, open: ACCOUNT });
    await host.clickRibbon('Open account dashboard');
    expect(await proposed(host).getByRole('listitem').count()).toBe(3);
    await proposed(host).getByRole('button', { name: 'Accept: Paint the crane.' }).click();
    await expect.poll(() => host.diskText(PATH)).toBe(TEXT.replace(`[?] ${PAINT}`, '[ ] Paint the crane. @Myself ⏫ #task'));
    await proposed(host).getByRole('button', { name: 'Date: Call Mia.' }).click();
    await proposed(host).getByLabel('Due date: Call Mia.').fill('2026-05-08');
    await proposed(host).getByRole('button', { name: 'Accept with date' }).click();
    await expect.poll(() => host.diskText(PATH)).toContain('- [ ] Call Mia. 📅 2026-05-08 #task\n');
    await proposed(host).getByRole('button', { name: 'Dismiss: Buy a boat.' }).click();
    await expect.poll(() => host.diskText(PATH)).toContain(`- [-] ${BUY} ❌ 2026-05-01\n`);
    await host.settle();
    expect(await proposed(host).count()).toBe(0);
    for (let step = 0; step < 3; step += 1) await host.runCommand('Undo last change');
    expect(await host.diskText(PATH)).toBe(TEXT);
  });

  it('are decided on by A and D, the focus going on to the next', async () => {
    const host = await open({ files: FILES, now: NOW, open: PATH });
    await host.clickRibbon('Open account dashboard');
    await proposed(host).locator('.account-notes-go').first().focus();
    await host.page.keyboard.press('ArrowDown');
    await host.page.keyboard.press('a');
    await expect.poll(() => host.noteText(PATH)).toContain('- [ ] Call Mia. #task\n');
    await expect.poll(() => proposed(host).getByRole('listitem').count()).toBe(2);
    await host.page.keyboard.press('d');
    await expect.poll(() => host.noteText(PATH)).toContain(`- [-] ${BUY} ❌`);
    expect(await host.undoDepth(PATH)).toBe(2);
    const status = host.view('account-notes-dashboard').getByRole('status');
    await expect.poll(() => status.innerText()).toBe('Dismissed: Buy a boat.');
    // One notice stands for the last decision, however many there were: it would cover the panel.
    await expect.poll(() => host.notice.count()).toBe(1);
    await host.notice.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => host.noteText(PATH)).toContain(`- [?] ${BUY}\n`);
  });

  it('are edited in the Tasks plugin\'s own editor, and left alone where that is closed', async () => {
    const host = await open({ files: FILES, now: NOW, open: ACCOUNT });
    await host.clickRibbon('Open account dashboard');
    const edit = proposed(host).getByRole('button', { name: 'Edit: Call Mia.' });
    await edit.click();
    expect(await host.modal.getByLabel('Task').inputValue()).toBe('- [ ] Call Mia. #task');
    await host.page.keyboard.press('Escape');
    expect(await host.diskText(PATH)).toBe(TEXT);
    await edit.click();
    await host.modal.getByLabel('Task').fill('- [ ] Call Mia today. #task ⏳ 2026-05-01');
    await host.modal.getByRole('button', { name: 'Apply' }).click();
    await expect.poll(() => host.diskText(PATH)).toBe(TEXT.replace(`[?] ${CALL}`, '[ ] Call Mia today. #task ⏳ 2026-05-01'));
  });

  it('are left alone where they changed since they were shown', async () => {
    const host = await open({ files: FILES, now: NOW, open: ACCOUNT, tasksPlugin: false });
    await host.clickRibbon('Open account dashboard');
    const changed = TEXT.replace('Call Mia.', 'Call Mia Ohm.');
    await proposed(host).getByRole('button', { name: 'Accept: Call Mia.' }).waitFor();
    await host.writeUnnoticed(PATH, changed);
    await proposed(host).getByRole('button', { name: 'Accept: Call Mia.' }).click();
    await expect.poll(() => host.notices()).toEqual([expect.stringContaining('the task that was shown is not there any more')]);
    expect(await host.diskText(PATH)).toBe(changed);
  });
});
