import { expect, it } from 'vitest';
import { violations } from './accessibility.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import type { HostPage } from './host-page.ts';

const FROM = 'Accounts/Brightwater.md';
const TO = 'Accounts/Aster.md';
const PEARS = '- Aster grows pears on 40 hectares.\n  - Counted in May.\n';
const FROM_TEXT = `---\ntype: account\nname: Brightwater\n---\n\n## Key Facts\n\n- Mia Ohm runs the port of Brightwater.\n${PEARS}- The lease of berth 4 ends on 2026-09-30.\n`;
const TO_TEXT = '---\r\ntype: account\r\nname: Aster\r\n---\r\n\r\n## Facts\r\n\r\n* Aster has two orchards.';
const FILES = { [FROM]: FROM_TEXT, [TO]: TO_TEXT };
const LEFT = FROM_TEXT.replace(PEARS, '');
const ARRIVED = `${TO_TEXT}\r\n* Aster grows pears on 40 hectares.\r\n  - Counted in May.`;

/** Puts the cursor into the bullet, asks to move it, and chooses the account. */
async function askToMove(host: HostPage, words = 'pears'): Promise<void> {
  await host.typeInEditor(FROM, '', (await host.noteText(FROM)).indexOf(words));
  await host.runCommand('Move fact to another account');
  await host.page.locator('.prompt .suggestion-item', { hasText: 'Aster' }).click();
  await host.settle();
}

describeInBrowser('moving a fact to another account', (open) => {
  it('goes from the cursor over one review of both notes to both of them changed, and back by one undo', async () => {
    const host = await open({ files: FILES, open: FROM });
    await askToMove(host);
    const { modal } = host;
    expect(await modal.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(['From Brightwater', 'To Aster']);
    const shown = await modal.innerText();
    for (const words of ['Both notes are changed, or neither.', '- Counted in May.', 'It names Aster and not Brightwater.', 'It stands at the end of "Facts".']) expect(shown).toContain(words);
    expect(await host.diskText(TO)).toBe(TO_TEXT);
    await modal.getByRole('button', { name: 'Move', exact: true }).click();
    await host.settle();
    expect([await host.noteText(FROM), await host.diskText(TO)]).toEqual([LEFT, ARRIVED]);
    expect(await host.undoDepth(FROM)).toBe(1);

    expect(await host.notices()).toEqual([expect.stringContaining('Moved from Brightwater to Aster.')]);
    await host.notice.getByRole('button', { name: 'Undo' }).click();
    await host.settle();
    expect([await host.diskText(FROM), await host.diskText(TO)]).toEqual([FROM_TEXT, TO_TEXT]);
  });

  it('is offered in the panel, which follows what was moved and what was taken back', async () => {
    const host = await open({ files: FILES, now: '2026-05-01T09:00:00Z', open: FROM });
    await host.clickRibbon('Open account dashboard');
    const offer = host.view('account-notes-dashboard').locator('.account-notes-tell.is-other');
    await host.view('account-notes-dashboard').getByRole('button', { name: 'Show lines about another account' }).click();
    await host.view('account-notes-dashboard').getByRole('button', { name: 'Move to Aster: Aster grows pears on 40 hectares.' }).click();
    await host.modal.getByRole('button', { name: 'Move', exact: true }).click();
    await host.settle();
    expect([await host.noteText(FROM), await host.diskText(TO)]).toEqual([LEFT, ARRIVED]);
    await expect.poll(() => offer.count()).toBe(0);
    await host.notice.getByRole('button', { name: 'Undo' }).click();
    await host.settle();
    expect([await host.noteText(FROM), await host.diskText(TO)]).toEqual([FROM_TEXT, TO_TEXT]);
    await expect.poll(() => offer.count()).toBe(1);
  });

  it('keeps text that was typed and not yet saved', async () => {
    const host = await open({ files: FILES, open: FROM });
    await host.typeInEditor(FROM, 'A new last line.');
    await askToMove(host);
    await host.modal.getByRole('button', { name: 'Move', exact: true }).click();
    await host.settle();
    expect(await host.noteText(FROM)).toBe(`${LEFT}A new last line.`);
    expect(await host.diskText(TO)).toBe(ARRIVED);
  });

  it('writes through both editors where both notes are open with unsaved text', async () => {
    const to = TO_TEXT.replaceAll('\r', '');
    const host = await open({ files: { ...FILES, [TO]: `${to}\n` }, open: TO });
    await host.typeInEditor(TO, '* A third one.');
    await host.openNote(FROM, { newLeaf: 'tab' });
    await host.typeInEditor(FROM, 'A new last line.');
    await askToMove(host);
    await host.modal.getByRole('button', { name: 'Move', exact: true }).click();
    await host.settle();
    expect(await host.noteText(FROM)).toBe(`${LEFT}A new last line.`);
    expect(await host.noteText(TO)).toBe(`${to}\n* A third one.\n* Aster grows pears on 40 hectares.\n  - Counted in May.`);
    await host.notice.getByRole('button', { name: 'Undo' }).click();
    await host.settle();
    expect([await host.noteText(FROM), await host.noteText(TO)]).toEqual([`${FROM_TEXT}A new last line.`, `${to}\n* A third one.`]);
  });

  it.each([[FROM, 'Brightwater', FROM_TEXT.replace('berth 4', 'berth 5')], [TO, 'Aster', `${TO_TEXT}\r\n* A third one.`]])('writes neither note where %s changed while the review was open, and plans again', async (path, name, newer) => {
    const host = await open({ files: FILES, open: FROM });
    await askToMove(host);
    await host.writeOnDisk(path, newer);
    const { modal } = host;
    await modal.getByRole('button', { name: 'Move', exact: true }).click();
    await modal.getByRole('button', { name: 'Plan again' }).waitFor();
    expect(await modal.getByRole('alert').innerText()).toContain(`Neither note was changed, because ${name} could not be: it changed in the meantime.`);
    expect(await host.diskText(path)).toBe(newer);
    expect(await host.diskText(path === FROM ? TO : FROM)).toBe(path === FROM ? TO_TEXT : FROM_TEXT);
    await modal.getByRole('button', { name: 'Plan again' }).click();
    await host.modal.getByRole('button', { name: 'Move', exact: true }).click();
    await host.settle();
    expect([await host.diskText(FROM), await host.diskText(TO)].join('\n').match(/grows pears/g)).toHaveLength(1);
    expect(await host.diskText(TO)).toContain('* Aster grows pears on 40 hectares.');
  });

  it('remembers that a line is kept', async () => {
    const host = await open({ files: FILES, open: FROM });
    await askToMove(host);
    await host.modal.getByRole('button', { name: 'Keep here' }).click();
    await host.settle();
    expect(await host.pluginData()).toMatchObject({ refused: [expect.stringContaining('other-account')] });
    expect(await host.diskText(FROM)).toBe(FROM_TEXT);
    await host.notice.getByRole('button', { name: 'Undo' }).click();
    await host.settle();
    expect(await host.pluginData()).toMatchObject({ refused: [] });
  });

  it('only takes a line out that the other note has too, as long as it has it', async () => {
    const said = '- Aster grows pears on 40 hectares.\n';
    const host = await open({ files: { [FROM]: FROM_TEXT.replace(PEARS, said), [TO]: `${TO_TEXT}\r\n${said}` }, open: FROM });
    await askToMove(host);
    expect(await host.modal.innerText()).toContain('Only Brightwater is changed: Aster says so already.');
    await host.writeUnnoticed(TO, TO_TEXT);
    await host.modal.getByRole('button', { name: 'Remove', exact: true }).click();
    await host.modal.getByRole('button', { name: 'Plan again' }).waitFor();
    expect(await host.noteText(FROM)).toContain('pears');
    await host.modal.getByRole('button', { name: 'Plan again' }).click();
    expect(await host.modal.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(['From Brightwater', 'To Aster']);
  });

  it.each([['light', false], ['dark', true]] as const)('breaks no accessibility rule: %s, phone %s', async (theme, phone) => {
    const host = await open({ files: FILES, open: FROM, phone });
    await host.setTheme(theme);
    await askToMove(host);
    expect(await violations(host, '.modal')).toEqual([]);
  });

  it('is offered only where the cursor is in a fact or decision, and says why a line can\'t be moved', async () => {
    const footnote = FROM_TEXT.replace('Brightwater.\n', 'Brightwater.[^1]\n');
    const host = await open({ files: { ...FILES, [FROM]: footnote }, open: FROM });
    await host.typeInEditor(FROM, '', footnote.indexOf('## Key'));
    expect(await host.commandNames()).not.toContain('Move fact to another account');
    await askToMove(host, 'Mia Ohm');
    expect(await host.notices()).toEqual(['In Brightwater, line 8 can\'t be moved to Aster: its footnote would stay behind.']);
  });
});
