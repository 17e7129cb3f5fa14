import { expect, it } from 'vitest';
import { pendingName, recordName, serializeEntry } from '../../src/core/plan/journal-record.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import type { HostPage } from './host-page.ts';
import { ACCOUNT, ACCOUNT_TEXT, CLEAN_TEXT, OTHER_ACCOUNT, PLAIN, VAULT } from './walk-vault.ts';

const UNDO = '.obsidian/plugins/account-notes/undo';
const COPY = 'Accounts/Brightwater (before dedupe).md';

async function dedupe(host: HostPage): Promise<void> {
  await host.runCommand('Dedupe account note');
  await host.modal.getByRole('button', { name: 'Apply 2 changes' }).click();
  await host.settle();
}

describeInBrowser('getting text back', (open) => {
  it('offers the text before as a note of its own where undo finds newer text', async () => {
    const host = await open({ files: VAULT, open: ACCOUNT });
    await dedupe(host);
    await host.typeInEditor(ACCOUNT, 'Later.');
    await host.runCommand('Undo last change');
    await host.notice.getByRole('button', { name: 'Open the text before' }).click();
    await host.settle();
    expect(await host.diskText(COPY)).toBe(ACCOUNT_TEXT);
    expect(await host.noteText(COPY)).toBe(ACCOUNT_TEXT);
    expect(await host.noteText(ACCOUNT)).toBe(`${CLEAN_TEXT}Later.`);
  });

  it('keeps records in its own folder, lists them, and opens one whose note is gone', async () => {
    const host = await open({ files: VAULT, open: ACCOUNT, now: '2026-05-01T09:00:00Z' });
    await host.runCommand('Recover text');
    expect(await host.notices()).toEqual(['The undo journal holds no text.']);
    await dedupe(host);
    expect(await host.diskFiles()).toContain(`${UNDO}/${recordName(1, 1)}`);
    await host.deleteNote(ACCOUNT);
    await host.runCommand('Recover text');
    expect(await host.modal.locator('.suggestion-item').allTextContents()).toEqual([`${ACCOUNT} (before dedupe, 2026-05-01 09:00)`]);
    await host.page.keyboard.press('Enter');
    await host.settle();
    expect(await host.diskText(COPY)).toBe(ACCOUNT_TEXT);
  });

  it('names a torn record and does not use it', async () => {
    const record = serializeEntry({ operation: 'dedupe', notes: [{ path: PLAIN, before: 'Old.', after: VAULT[PLAIN] ?? '' }] });
    const host = await open({ files: { ...VAULT, [`${UNDO}/${recordName(1, 1)}`]: record.slice(0, -9) }, open: PLAIN });
    for (const command of ['Recover text', 'Undo last change']) {
      await host.runCommand(command);
      expect(await host.noticeLog()).toContain(`An undo record (${recordName(1, 1)}) can't be used: it is torn or was altered.`);
    }
    expect(await host.diskText(PLAIN)).toBe(VAULT[PLAIN]);
  });

  it.each(['an undo', 'a write'])('takes back what was cut off between two notes, once a person asks for %s', async (asked) => {
    const notes = [PLAIN, OTHER_ACCOUNT].map((path) => ({ path, before: VAULT[path] ?? '', after: `${VAULT[path]}moved\n` }));
    const name = `${UNDO}/${recordName(1, 1)}`;
    const half = { ...VAULT, [PLAIN]: notes[0]?.after ?? '', [name]: serializeEntry({ operation: 'move', notes }), [pendingName(name)]: 'pending\n' };
    const host = await open({ files: half, open: ACCOUNT });
    expect(await host.diskText(PLAIN)).toBe(notes[0]?.after);
    if (asked === 'an undo') await host.runCommand('Undo last change');
    else await dedupe(host);
    const told = asked === 'an undo' ? 'Shopping is as it was before.' : `A change across ${PLAIN} and ${OTHER_ACCOUNT} was cut off and is taken back.`;
    expect(await host.noticeLog()).toContain(told);
    for (const path of [PLAIN, OTHER_ACCOUNT]) expect(await host.diskText(path)).toBe(VAULT[path]);
    expect((await host.diskFiles()).filter((path) => path.startsWith(UNDO)).length).toBe(asked === 'an undo' ? 0 : 1);
  });
});
