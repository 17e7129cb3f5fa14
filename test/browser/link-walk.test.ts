import { expect, it } from 'vitest';
import { describeInBrowser } from './describe-in-browser.ts';

const ACCOUNT = 'Accounts/Brightwater.md';
const FACTS = ['Mia Ohm runs the port of Brightwater.', 'The lease of berth 4 ends on 2026-09-30.', 'The crane lifts 40 tonnes.'];
const bullets = FACTS.map((fact) => `- ${fact}\n`).join('');
const TRANSCRIPT = 'Transcripts/Harbour call.md';
const TEXT = `---\nsource: transcript\ndate: 2026-04-21\naccount: ""\ntags:\n  - "account/"\n---\n\n# Harbour call\n\n**Account**: [[]]\n\n## Key Information\n\n${bullets}`;
const GARBLED = 'Transcripts/Garbled.md';
const GARBLED_TEXT = `---\nsource: transcript\ndate: 2026-04-22\naccount: Aster\n---\n\n## Action Items\n\n- [?] Call MÃ¶ller @Myself ðŸ“… TBD #task\n`;

const VAULT = {
  [ACCOUNT]: `---\ntype: account\nname: Brightwater\n---\n\n## Key Facts\n\n${bullets}`,
  'Accounts/Aster.md': '---\ntype: account\nname: Aster\n---\n\n## Key Facts\n\n- Aster grows pears.\n',
  [TRANSCRIPT]: TEXT,
  [GARBLED]: GARBLED_TEXT,
};

describeInBrowser('linking a transcript to its account', (open) => {
  it('suggests with the reasons, fills in what the review showed, and takes it back by undo', async () => {
    const host = await open({ files: VAULT, open: TRANSCRIPT });
    await host.runCommand('Link transcript to account');
    const suggestions = host.page.locator('.prompt .suggestion-item');
    expect(await suggestions.allInnerTexts()).toEqual([expect.stringContaining('3 of its 3 facts and decisions stand in the note of Brightwater.'), 'Aster']);
    await suggestions.first().click();
    await host.settle();

    const { modal } = host;
    expect(await modal.locator('.modal-title').innerText()).toBe('Review Harbour call');
    expect(await modal.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(['Properties', 'Harbour call']);
    expect(await host.diskText(TRANSCRIPT)).toBe(TEXT);
    // Half of a link is never made.
    await modal.getByRole('checkbox').last().uncheck();
    expect(await modal.getByRole('checkbox', { checked: true }).count()).toBe(0);
    await modal.getByRole('checkbox').first().check();
    await modal.getByRole('button', { name: 'Apply 2 changes' }).click();
    await host.settle();
    const linked = TEXT.replace('account: ""', 'account: "Brightwater"').replace('account/', 'account/brightwater').replace('[[]]', '[[Brightwater]]');
    expect(await host.noteText(TRANSCRIPT)).toBe(linked);

    await host.notice.getByRole('button', { name: 'Undo' }).click();
    await host.settle();
    expect(await host.diskText(TRANSCRIPT)).toBe(TEXT);
  });

  it('links to the account that a person chooses instead', async () => {
    const host = await open({ files: VAULT, open: TRANSCRIPT });
    await host.runCommand('Link transcript to account');
    await host.page.locator('.prompt .suggestion-item', { hasText: 'Aster' }).click();
    await host.settle();
    await host.modal.getByRole('button', { name: 'Apply 2 changes' }).click();
    await host.settle();
    expect(await host.noteText(TRANSCRIPT)).toContain('account: "Aster"\n');
  });

  it('says so where the transcript names its account already', async () => {
    const host = await open({ files: VAULT, open: GARBLED });
    await host.runCommand('Link transcript to account');
    expect(await host.notices()).toEqual(['This transcript names its account already: Aster.']);
  });
});

describeInBrowser('repairing garbled text', (open) => {
  it('shows each place in its line and repairs what is accepted', async () => {
    const host = await open({ files: VAULT, open: GARBLED });
    await host.runCommand('Repair garbled text');
    const lines = host.modal.locator('.account-notes-line-text');
    expect(await lines.count()).toBe(2);
    expect(await lines.first().locator('del').innerText()).toBe('Ã¶');
    expect(await lines.first().locator('ins').innerText()).toBe('ö');
    await host.modal.getByRole('checkbox').first().uncheck();
    await host.modal.getByRole('button', { name: 'Apply 1 change' }).click();
    await host.settle();
    expect(await host.noteText(GARBLED)).toBe(GARBLED_TEXT.replace('ðŸ“…', '📅'));
    expect(await host.notices()).toEqual([expect.stringContaining('1 change made in Garbled.')]);
  });
});
