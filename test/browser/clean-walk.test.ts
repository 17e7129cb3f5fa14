import axe from 'axe-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from './describe-in-browser.ts';
import type { HostPage } from './host-page.ts';

const QUAY = 'Accounts/Quay Labs.md';
const LARK = 'Accounts/Larkspur Mills.md';
const ASTER = 'Accounts/Aster.md';
const LOOMS = 'Transcripts/2026-02-10 - Looms.md';
const SUMMARY = 'Ines Moreau showed the twelve Hatter looms of the Ghent mill to Dr. Bolt, who wants v2.1 of the loom control on Friday. The rest waits.';
const account = (name: string, facts: readonly string[], context = ''): string =>
  `---\ntype: account\nname: ${name}\n---\n\n# ${name}\n\n## Key Facts\n\n${facts.map((fact) => `- ${fact}\n`).join('')}${context === '' ? '' : `\n## Recent Context\n\n${context}`}`;
const line = `- 2026-02-10: ${SUMMARY.slice(0, SUMMARY.indexOf(' The rest'))} [[2026-02-10 - Looms]]\n`;

const QUAY_TEXT = account('Quay Labs', ['Ines Moreau runs the Ghent mill.', 'Tomasâ€™ vats leak.', 'Ines Moreau runs the Ghent mill.'], `- 2026-01-05: Call Tomas.\n- 2026-02-10: ${SUMMARY.slice(0, 100)}...\n`);
const QUAY_CLEAN = account('Quay Labs', ['Ines Moreau runs the Ghent mill.', 'Tomas’ vats leak.'], `${line}- 2026-01-05: Call Tomas.\n`);
const LARK_TEXT = account('Larkspur Mills', ['Larkspur spins wool.', 'Larkspur spins wool.']);
const VAULT: Readonly<Record<string, string>> = {
  [QUAY]: QUAY_TEXT,
  [LARK]: LARK_TEXT,
  [ASTER]: account('Aster', ['Aster grows pears.']),
  [LOOMS]: `---\ntype: meeting\ntitle: Looms\ndate: "2026-02-10"\naccount: "[[Quay Labs]]"\n---\n\n## Summary\n\n${SUMMARY}\n\n## Key Information\n\n- Ines Moreau runs the Ghent mill.\n`,
  'Shopping.md': 'Bread.\n',
};

/** What axe-core objects to in the modal, in both themes, as "theme rule: element". The main button's colours are the theme's own. */
async function objections(host: HostPage): Promise<string[]> {
  const found: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await host.setTheme(theme);
    await host.page.evaluate(axe.source);
    const violations = await host.page.evaluate(async () => {
      const { violations: all } = await (window as unknown as { axe: typeof axe }).axe.run('.modal', { elementRef: true });
      return all.flatMap(({ id, nodes }) => nodes.filter(({ element }) => !element?.matches('.mod-cta')).map((node) => `${id}: ${node.html}`));
    });
    found.push(...violations.map((violation) => `${theme} ${violation}`));
  }
  return found;
}

describeInBrowser('cleaning one account note', (open) => {
  it('shows repeats, garbled text and recent context in one review, and writes what is accepted as one step', async () => {
    const host = await open({ files: VAULT, open: QUAY });
    await host.runCommand('Clean account note');
    const { modal } = host;
    expect(await modal.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(['Key Facts', 'Recent Context']);
    expect(await host.noteText(QUAY)).toBe(QUAY_TEXT);
    await modal.locator('summary').first().click();
    await expect.poll(() => modal.locator('.account-notes-sources').first().innerText()).toContain('2026-02-10 · Looms');
    await modal.getByRole('button', { name: 'Keep both' }).first().click();
    expect(await objections(host)).toEqual([]);
    await modal.getByRole('button', { name: 'Keep both' }).first().click();
    await modal.getByRole('button', { name: 'Accept all certain' }).click();
    await modal.getByRole('button', { name: /^Apply \d changes$/ }).click();
    await host.settle();
    expect(await host.noteText(QUAY)).toBe(QUAY_CLEAN);
    expect(await host.undoDepth(QUAY)).toBe(1);
    await host.notice.getByRole('button', { name: 'Undo' }).click();
    await host.settle();
    expect(await host.diskText(QUAY)).toBe(QUAY_TEXT);
  });

  it('asks in a second review about what had to wait, and not again about what was passed over', async () => {
    const facts = ['Mia Ohm runs the port.', 'Mia Ohm runs the port.'];
    const [call, cut] = ['- 2026-01-05: Call Tomas.\n', `- 2026-02-10: ${SUMMARY.slice(0, 100)}...\n`];
    const host = await open({ files: { ...VAULT, [QUAY]: account('Quay Labs', facts, call + call + cut) }, open: QUAY });
    await host.runCommand('Clean account note');
    expect(await host.modal.locator('.account-notes-accept').allInnerTexts()).toEqual(['Remove line 11', 'Replace line 17']);
    await host.modal.getByRole('checkbox').first().uncheck();
    await host.modal.getByRole('button', { name: 'Apply 1 change' }).click();
    await host.settle();
    await host.modal.getByText('These had to wait for what was just written.').waitFor();
    expect(await host.modal.locator('.account-notes-accept').allInnerTexts()).toEqual(['Remove line 17']);
    await host.modal.getByRole('button', { name: 'Apply 1 change' }).click();
    await host.settle();
    expect(await host.noteText(QUAY)).toBe(account('Quay Labs', facts, line + call));
    expect(await host.page.locator('.modal').count()).toBe(0);
  });

  it('leaves the review for a source, and finds the ticks again', async () => {
    const host = await open({ files: VAULT, open: QUAY });
    await host.runCommand('Clean account note');
    await host.modal.getByRole('checkbox').first().uncheck();
    await host.modal.locator('summary').first().click();
    await host.modal.getByRole('button', { name: '2026-02-10 · Looms' }).first().click();
    await host.settle();
    expect(await host.page.locator('.modal').count()).toBe(0);
    await host.openNote(QUAY);
    await host.runCommand('Clean account note');
    expect(await host.modal.getByRole('checkbox').first().isChecked()).toBe(false);
    expect(await host.noteText(QUAY)).toBe(QUAY_TEXT);
  });

  it('does not ask again about lines that are kept both, also where a generator wrote them once more', async () => {
    const host = await open({ files: VAULT, open: LARK });
    await host.runCommand('Clean account note');
    await host.modal.getByRole('button', { name: 'Keep both' }).click();
    await host.modal.getByRole('button', { name: 'Cancel' }).click();
    await host.writeOnDisk(LARK, `${LARK_TEXT}- Larkspur spins wool.\n`);
    await host.settle();
    await host.runCommand('Clean account note');
    expect(await host.notices()).toEqual(['Nothing to change in Larkspur Mills.']);
  });

  it('writes what is certain at once where the setting says so', async () => {
    const host = await open({ files: VAULT, open: QUAY, data: { certainInOneClick: true } });
    await host.runCommand('Clean account note');
    await expect.poll(() => host.noteText(QUAY)).toBe(QUAY_CLEAN);
    await host.settle();
    await host.runCommand('Undo last change');
    expect(await host.noteText(QUAY)).toBe(QUAY_TEXT);
  });
});

describeInBrowser('cleaning all accounts', (open) => {
  it('shows what is certain, writes what is ticked, tells what became of it, and takes it all back', async () => {
    const host = await open({ files: VAULT, open: 'Shopping.md' });
    await host.runCommand('Clean all accounts');
    const { modal } = host;
    await modal.getByRole('button', { name: /^Apply/ }).waitFor();
    expect(await modal.locator('.account-notes-bulk-name').allInnerTexts()).toEqual(['Larkspur Mills', 'Quay Labs']);
    await modal.locator('summary').first().click();
    await expect.poll(() => modal.locator('.account-notes-bulk').first().innerText()).toContain('Keep\nLarkspur spins wool.\nRemove\nLarkspur spins wool.');
    expect(await objections(host)).toEqual([]);
    expect(await host.diskText(QUAY)).toBe(QUAY_TEXT);
    await host.writeOnDisk(LARK, `${LARK_TEXT}\nNew.\n`);
    await modal.getByRole('button', { name: /^Apply \d changes to 2 notes$/ }).click();
    await host.settle();
    await modal.getByRole('button', { name: 'Undo all' }).waitFor();
    expect(await modal.innerText()).toContain('it changed in the meantime');
    expect(await host.diskText(QUAY)).toBe(QUAY_CLEAN);
    expect(await host.diskText(LARK)).toBe(`${LARK_TEXT}\nNew.\n`);
    expect(await objections(host)).toEqual([]);
    await modal.getByRole('button', { name: 'Undo all' }).click();
    await host.settle();
    expect(await host.diskText(QUAY)).toBe(QUAY_TEXT);
  });

  it('stops where a person says so, has written nothing, and offers what it found until then', async () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`Accounts/Mill ${at}.md`, account(`Mill ${at}`, [`Mill ${at} spins wool.`, `Mill ${at} spins wool.`])]));
    const host = await open({ files: many });
    await host.runCommand('Clean all accounts');
    await host.modal.getByText(/^[1-9]\d* of 300 accounts/).waitFor();
    await host.modal.getByRole('button', { name: 'Stop' }).click();
    await host.modal.getByText(/^Stopped after \d+ of 300 accounts; this is what was found in them\./).waitFor();
    expect(await host.diskText('Accounts/Mill 0.md')).toBe(many['Accounts/Mill 0.md']);
    const found = await host.modal.getByRole('checkbox').count();
    expect([found > 0, found < 300]).toEqual([true, true]);
    await host.modal.getByRole('button', { name: `Apply ${found} ` }).click();
    await host.modal.getByRole('button', { name: 'Undo all' }).waitFor();
    const texts = await Promise.all(Object.keys(many).map((path) => host.diskText(path)));
    expect(texts.filter((text, at) => text !== Object.values(many)[at])).toHaveLength(found);
  });
});

describeInBrowser('commands and menus', (open) => {
  it('offers what makes sense for the note, in the palette and in its menu', async () => {
    const host = await open({ files: VAULT, open: QUAY });
    const offered = async () => (await host.commandNames()).filter((name) => name.startsWith('Account Notes: ')).map((name) => name.slice('Account Notes: '.length));
    expect(await offered()).toEqual(expect.arrayContaining(['Clean account note', 'Dedupe account note', 'Clean all accounts', 'Next account', 'Previous account']));
    await host.openNote('Shopping.md');
    expect(await offered()).not.toEqual(expect.arrayContaining(['Clean account note']));
    await host.openNote(LOOMS);
    expect(await offered()).toEqual(expect.arrayContaining(['Repair garbled text', 'Link transcript to account']));
    expect(await offered()).not.toEqual(expect.arrayContaining(['Clean account note']));
    await host.openNote(QUAY);
    await host.root.getByRole('button', { name: 'More options' }).or(host.root.locator('[aria-label="More options"]')).first().click();
    expect(await host.menu.getByRole('menuitem', { name: /Repair garbled text$/ }).count()).toBe(1);
    expect(await host.menu.getByRole('menuitem', { name: /Link transcript/ }).count()).toBe(0);
    await host.menu.getByRole('menuitem', { name: 'Clean account note' }).click();
    await host.settle();
    expect(await host.modal.locator('.modal-title').innerText()).toBe('Review Quay Labs');
  });

  it('goes from account to account by name', async () => {
    const host = await open({ files: VAULT, open: LOOMS });
    const active = async () => host.root.locator('.workspace-leaf.mod-active .view-header-title').innerText();
    await host.runCommand('Next account');
    expect(await active()).toBe('Aster');
    await host.runCommand('Previous account');
    expect(await active()).toBe('Quay Labs');
  });
});

describeInBrowser('settings', (open) => {
  it('reads the vault anew for another heading, and takes in what another device set', async () => {
    const host = await open({ files: { ...VAULT, [LARK]: LARK_TEXT.replace('Key Facts', 'What we know') }, open: LARK });
    const settings = await host.openSettings();
    await settings.getByText('Account Notes', { exact: true }).first().click();
    const facts = settings.locator('.setting-item', { hasText: 'Key facts' }).locator('textarea');
    await facts.fill('What we know');
    await host.page.keyboard.press('Escape');
    await host.settle();
    await host.runCommand('Dedupe account note');
    expect(await host.modal.getByRole('checkbox').count()).toBe(1);
    await host.page.keyboard.press('Escape');
    await host.writePluginData({ accountTypes: ['customer'] });
    await host.settle();
    expect(await host.commandNames()).not.toContain('Account Notes: Dedupe account note');
  });
});
