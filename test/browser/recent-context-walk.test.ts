import { expect, it } from 'vitest';
import { describeInBrowser } from './describe-in-browser.ts';

const ACCOUNT = 'Accounts/Brightwater.md';
const BERTH = 'Transcripts/2026-04-03 - Berth survey.md';
const REVIEW = 'Transcripts/2026-04-21 - Harbour review.md';
const RIBBON = 'Regenerate recent context';

const note = (context: string): string => `---\ntype: account\nname: Brightwater\n---\n\n# Brightwater\n\n## Key Facts\n\n- Mia Ohm runs the port.\n\n## Recent Context\n\n${context}`;
const transcript = (title: string, date: string, account: string, summary: string): string =>
  `---\ntype: meeting\ntitle: "${title}"\ndate: "${date}"\naccount: "${account}"\n---\n\n## Summary\n\n${summary}\n`;

const SURVEY = 'Mia Ohm of Brightwater showed the survey of berth 4 to the divers and asked Dr. Quill to measure the quay wall again. It was cold.';
const BEFORE = note(`- 2026-04-03: ${SURVEY.slice(0, 100)}...\n\n- 2026-04-21: Mentioned in: Harbour review\n\n- Bring the tide tables.\n`);
const AFTER = note(
  `- 2026-04-21: Mentioned in: [[2026-04-21 - Harbour review]]\n\n- 2026-04-03: ${SURVEY.slice(0, -' It was cold.'.length)} [[2026-04-03 - Berth survey]]\n\n- Bring the tide tables.\n`,
);

const VAULT: Readonly<Record<string, string>> = {
  [ACCOUNT]: BEFORE,
  [BERTH]: transcript('Berth survey', '2026-04-03', '[[Brightwater]]', SURVEY),
  [REVIEW]: transcript('Harbour review', '2026-04-21', '', 'All harbours were reviewed.'),
  'Accounts/Aster.md': '---\ntype: account\nname: Aster\n---\n',
  'Shopping.md': 'Bread.\n',
};

describeInBrowser('regenerating recent context', (open) => {
  it('goes from the ribbon over the review to linked lines, newest first, and back by undo', async () => {
    const host = await open({ files: VAULT, open: ACCOUNT });
    await host.clickRibbon(RIBBON);
    const { modal } = host;
    expect(await modal.locator('.modal-title').innerText()).toBe('Review Brightwater');
    expect(await modal.locator('.account-notes-accept').allInnerTexts()).toEqual(['Replace line 16', 'Replace line 14']);
    expect(await modal.locator('.account-notes-line.is-add').last().innerText()).toContain('measure the quay wall again. [[2026-04-03 - Berth survey]]');
    expect(await host.noteText(ACCOUNT)).toBe(BEFORE);
    await modal.getByRole('button', { name: 'Apply 2 changes' }).click();
    await host.settle();
    expect(await host.noteText(ACCOUNT)).toBe(AFTER);
    expect(await host.notices()).toEqual([expect.stringContaining('2 changes made in Brightwater.')]);
    await host.notice.getByRole('button', { name: 'Undo' }).click();
    await host.settle();
    expect(await host.diskText(ACCOUNT)).toBe(BEFORE);
  });

  it('finds the account of a transcript, and asks where there is none', async () => {
    const host = await open({ files: { ...VAULT, [ACCOUNT]: AFTER }, open: BERTH });
    await host.clickRibbon(RIBBON);
    expect(await host.notices()).toEqual(['Nothing to change in Brightwater.']);
    await host.openNote('Shopping.md');
    await host.clickRibbon(RIBBON);
    const picker = host.page.locator('.prompt');
    expect(await picker.getByRole('option').allInnerTexts()).toEqual(['Aster', 'Brightwater']);
    await picker.getByText('Aster').click();
    await host.settle();
    expect(await host.notices()).toContain('Nothing to change in Aster.');
  });

  it('keeps to how many lines the settings say', async () => {
    const host = await open({ files: VAULT, open: ACCOUNT });
    const settings = await host.openSettings();
    await settings.getByText('Account Notes', { exact: true }).first().click();
    const most = settings.locator('.setting-item', { hasText: 'Most lines' }).getByRole('textbox');
    await most.fill('1');
    await most.blur();
    await host.settle();
    expect(await host.pluginData()).toMatchObject({ recentContextLimit: 1, recentContextLink: true });
    await host.page.keyboard.press('Escape');
    await host.clickRibbon(RIBBON);
    await host.modal.getByRole('button', { name: 'Apply 2 changes' }).click();
    await host.settle();
    expect(await host.noteText(ACCOUNT)).toBe(note('- 2026-04-21: Mentioned in: [[2026-04-21 - Harbour review]]\n\n- Bring the tide tables.\n'));
  });

  it('writes Markdown links where the vault does', async () => {
    const host = await open({ files: { ...VAULT, '.obsidian/app.json': '{"useMarkdownLinks":true,"newLinkFormat":"relative"}' }, open: ACCOUNT });
    await host.clickRibbon(RIBBON);
    await host.modal.getByRole('button', { name: 'Apply 2 changes' }).click();
    await host.settle();
    expect(await host.noteText(ACCOUNT)).toContain('- 2026-04-21: Mentioned in: [2026-04-21 - Harbour review](../Transcripts/2026-04-21%20-%20Harbour%20review.md)\n');
  });
});
