import { expect, it } from 'vitest';
import { describeInBrowser } from './describe-in-browser.ts';

const DASHBOARD = 'account-notes-dashboard';
const ACCOUNT = 'Accounts/Norlake.md';
const MAY = '- The pump trial in Bremen ends on 24 May 2026.\n';
const MAY_AGAIN = '- The pump trial in Bremen ends on May 24, 2026.\n';
const JUNE = '- The pump trial in Bremen was extended to 22 June 2026.\n';
const HEAD = '---\ntype: account\nname: Norlake\n---\n\n## Key Facts\n\n';
const TEXT = `${HEAD}${MAY}${JUNE}- Mia Ohm runs the mill.\n`;
const transcript = (date: string, fact: string) => `---\ntype: customer\ntitle: Call of ${date}\ndate: "${date}"\naccount: Norlake\n---\n\n## Key Information\n\n${fact}`;
const files = { [ACCOUNT]: TEXT, 'Transcripts/March.md': transcript('2026-03-04', MAY), 'Transcripts/May.md': transcript('2026-05-20', JUNE) };

describeInBrowser('lines that disagree', (open) => {
  it('are settled in the review: one goes, and comes back by undo', async () => {
    const host = await open({ files, open: ACCOUNT });
    await host.runCommand('Dedupe account note');
    const { modal } = host;
    expect(await modal.locator('.account-notes-review-intro').innerText()).toContain('These lines disagree');
    await modal.getByText('From 1 transcript').first().click();
    expect(await modal.locator('.account-notes-sources').first().innerText()).toContain('2026-03-04');
    expect(await modal.getByRole('button', { name: 'Apply' }).isDisabled()).toBe(true);
    await modal.getByRole('button', { name: 'Remove line 8' }).click();
    await modal.getByRole('button', { name: 'Apply 1 change' }).click();
    await host.settle();
    expect(await host.diskText(ACCOUNT)).toBe(TEXT.replace(MAY, ''));
    expect(await host.notices()).toEqual([expect.stringContaining('1 line removed from Norlake.')]);
    await host.notice.getByRole('button', { name: 'Undo' }).click();
    await host.settle();
    expect(await host.diskText(ACCOUNT)).toBe(TEXT);
  });

  it('are not shown again once a person keeps both', async () => {
    const host = await open({ files, open: ACCOUNT });
    await host.runCommand('Dedupe account note');
    await host.modal.getByRole('button', { name: 'Keep both' }).click();
    await host.modal.getByRole('button', { name: 'Cancel' }).click();
    await host.runCommand('Dedupe account note');
    expect(await host.notices()).toEqual(['Nothing to remove from Norlake.']);
    expect(await host.diskText(ACCOUNT)).toBe(TEXT);
  });

  it('are settled together with repeats; what has to wait is asked again, as it was chosen', async () => {
    const text = `${HEAD}${MAY}${JUNE}${MAY_AGAIN}`;
    const host = await open({ files: { ...files, [ACCOUNT]: text }, open: ACCOUNT });
    await host.runCommand('Dedupe account note');
    // The repeat of line 8 is ticked: line 8 is kept for it, so that it can't go with it.
    await host.modal.getByRole('button', { name: 'Remove line 8' }).click();
    await host.modal.getByRole('button', { name: 'Apply 2 changes' }).click();
    await host.settle();
    expect(await host.diskText(ACCOUNT)).toBe(`${HEAD}${MAY}${JUNE}`);
    expect(await host.modal.getByRole('button', { name: 'Remove line 8' }).getAttribute('aria-pressed')).toBe('true');
    await host.modal.getByRole('button', { name: 'Apply 1 change' }).click();
    await host.settle();
    expect(await host.diskText(ACCOUNT)).toBe(`${HEAD}${JUNE}`);
  });

  it('are settled from the panel: the older is offered to go, and nothing goes before that is accepted', async () => {
    const host = await open({ files, open: ACCOUNT });
    await host.clickRibbon('Open account dashboard');
    const panel = host.view(DASHBOARD);
    const drop = panel.getByRole('button', { name: 'Drop the older' });
    await drop.click();
    const { modal } = host;
    expect(await modal.locator('.account-notes-why').innerText()).toContain('The newer was said on 2026-05-20, the older on 2026-03-04.');
    expect(await modal.getByRole('checkbox').isChecked()).toBe(false);
    await modal.getByRole('checkbox').check();
    await modal.getByRole('button', { name: 'Apply 1 change' }).click();
    await host.settle();
    expect(await host.diskText(ACCOUNT)).toBe(TEXT.replace(MAY, ''));
  });

  it('write nothing where the note changed meanwhile', async () => {
    const host = await open({ files, open: ACCOUNT });
    await host.runCommand('Dedupe account note');
    await host.modal.getByRole('button', { name: 'Remove line 8' }).click();
    const changed = `${TEXT}- One more.\n`;
    await host.writeOnDisk(ACCOUNT, changed);
    await host.modal.getByRole('button', { name: 'Apply 1 change' }).click();
    await host.settle();
    expect(await host.modal.getByRole('alert').innerText()).toContain('it changed in the meantime');
    await host.modal.getByRole('button', { name: 'Plan again' }).click();
    expect(await host.modal.getByRole('button', { name: 'Remove line 8' }).getAttribute('aria-pressed')).toBe('true');
    await host.modal.getByRole('button', { name: 'Apply 1 change' }).click();
    await host.settle();
    expect(await host.diskText(ACCOUNT)).toBe(changed.replace(MAY, ''));
  });
});
