import axe from 'axe-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from './describe-in-browser.ts';
import type { HostPage } from './host-page.ts';

const NOW = '2026-05-01T09:00:00Z';
const account = (name: string, properties = '', body = ''): string => `---\ntype: account\nname: ${name}\n${properties}---\n\n# ${name}\n\n${body}`;
const FACTS = '## Key Facts\n\n- Aster grows pears.\n- Aster grows pears.\n';
const PROPOSALS = '## Action Items\n\n- [?] Paint the crane. #task\n- [?] Call Mia. #task\n- [ ] Sail.\n';

/** Three accounts that differ in every figure, a transcript, a note of another kind, and a base over all of them. */
const VAULT: Readonly<Record<string, string>> = {
  'Accounts/Aster.md': account('Aster', 'last_contact: 2026-04-21\nregion: North\n', FACTS),
  'Accounts/Brightwater.md': account('Brightwater', 'last_contact: 2026-01-31\nregion: South\n', '## Recent Context\n\n- 2026-02-20: The tide tables were han...\n'),
  'Accounts/Cedar.md': account('Cedar', 'region: North\n'),
  'Accounts/Shopping.md': 'Bread.\n',
  'Transcripts/Crane.md': `---\ntype: call\ndate: 2026-04-30\naccount: "[[Cedar]]"\n---\n\n${PROPOSALS}`,
  'Accounts.base': 'filters: file.inFolder("Accounts")\nviews:\n  - type: account-pulse\n    name: Pulse\n',
};
const GROUPED = { ...VAULT, 'Accounts.base': `${VAULT['Accounts.base'] ?? ''}    groupBy:\n      property: note.region\n      direction: ASC\n` };

const panel = (host: HostPage) => host.view('account-notes-dashboard');
const base = (host: HostPage) => host.view('bases');
/** The rows as a person reads them, a row a line. */
const rows = async (host: HostPage, within: 'account-notes-dashboard' | 'bases'): Promise<string[]> => {
  const all = await host.view(within).locator('.account-notes-pulse-row').all();
  return Promise.all(all.map(async (row) => (await row.locator(':is(th, td):visible').allInnerTexts()).filter((text) => text !== '').join(' | ')));
};
const names = (host: HostPage, within: 'account-notes-dashboard' | 'bases') => host.view(within).locator('.account-notes-pulse-row button').allInnerTexts();
const objections = async (host: HostPage, selector: string): Promise<string[]> => {
  const found: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await host.setTheme(theme);
    await host.page.evaluate(axe.source);
    const violations = await host.page.evaluate(async (root) => (await (window as unknown as { axe: typeof axe }).axe.run(root)).violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)), selector);
    found.push(...violations.map((violation) => `${theme} ${violation}`));
  }
  return found;
};

describeInBrowser('the list of accounts in the panel', (open) => {
  it('tells of each account how it stands, and leads to it', async () => {
    const host = await open({ files: VAULT, now: NOW });
    await host.clickRibbon('Open account dashboard');
    await expect.poll(() => rows(host, 'account-notes-dashboard')).toEqual([
      'Aster | Contact 21 Apr',
      'Brightwater | Contact 31 Jan | Mention 20 Feb | quiet for 70 days | 1 to mend',
      'Cedar | 1 open | 2 proposed',
    ]);
    expect(await objections(host, '.account-notes-dashboard')).toEqual([]);
    await panel(host).getByRole('button', { name: 'Brightwater' }).click();
    expect(await panel(host).locator('h2').innerText()).toContain('Brightwater');
  });

  it('counts the repeats of an account once its panel has found them', async () => {
    const host = await open({ files: VAULT, now: NOW, open: 'Accounts/Aster.md' });
    await host.clickRibbon('Open account dashboard');
    await panel(host).getByText('1 repeat').first().waitFor();
    await panel(host).locator('[data-focus=choose]').click();
    await expect.poll(() => rows(host, 'account-notes-dashboard')).toContain('Aster | Contact 21 Apr | 1 to mend');
  });

  it('is drawn anew when a note changes, and keeps its filter, its order and the focus', async () => {
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`Accounts/Mill ${at}.md`, account(`Mill ${at}`)]));
    const host = await open({ files: { ...VAULT, ...many }, now: NOW });
    await host.clickRibbon('Open account dashboard');
    await panel(host).getByLabel('Order of accounts').selectOption('Longest quiet first');
    await expect.poll(async () => (await names(host, 'account-notes-dashboard')).slice(0, 3)).toEqual(['Brightwater', 'Aster', 'Cedar']);
    expect(await objections(host, '.account-notes-dashboard')).toEqual([]);
    await panel(host).getByLabel('Filter accounts').fill('r');
    expect(await names(host, 'account-notes-dashboard')).toEqual(['Brightwater', 'Aster', 'Cedar']);
    await host.page.keyboard.press('ArrowDown');
    await host.page.keyboard.press('ArrowDown');
    await host.writeOnDisk('Accounts/Cedar.md', account('Cedar', 'last_contact: 2020-01-01\n'));
    await expect.poll(() => rows(host, 'account-notes-dashboard')).toContain('Cedar | Contact 1 Jan 2020 | 1 open | 2 proposed');
    expect(await panel(host).getByLabel('Filter accounts').inputValue()).toBe('r');
    expect(await host.page.evaluate(() => document.activeElement?.textContent)).toBe('Aster');
    await host.page.keyboard.press('Enter');
    expect(await panel(host).locator('h2').innerText()).toContain('Aster');
    await panel(host).locator('[data-focus=choose]').click();
    expect(await panel(host).getByLabel('Order of accounts').inputValue()).toBe('quiet');
    expect(await panel(host).getByLabel('Filter accounts').inputValue()).toBe('');
  });

  it('fits a width of 280 pixels, and has targets of 44 on a phone', async () => {
    const host = await open({ files: VAULT, now: NOW, viewport: { width: 280, height: 800 }, phone: true });
    await host.runCommand('Open account dashboard');
    await expect.poll(() => rows(host, 'account-notes-dashboard')).toContain('Cedar | 1 open | 2 proposed');
    const wide = await host.page.evaluate(() => [...document.querySelectorAll('.account-notes-dashboard, .account-notes-dashboard *')].filter((el) => el.getBoundingClientRect().right > 281).length);
    expect(wide).toBe(0);
    const low = await host.page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.account-notes-dashboard button')].filter((el) => el.offsetParent !== null && el.offsetHeight < 44).length);
    expect(low).toBe(0);
  });
});

describeInBrowser('the Bases view', (open) => {
  it('shows the accounts of the query with how they stand, and says what it leaves out', async () => {
    const host = await open({ files: VAULT, now: NOW });
    await host.openNote('Accounts.base');
    await expect.poll(() => rows(host, 'bases')).toEqual([
      'Aster | 21 Apr | – | 10 days | 0 | 0 | 0',
      'Brightwater | 31 Jan | 20 Feb | quiet for 70 days | 0 | 0 | 1',
      'Cedar | – | – | 1 day | 1 | 2 | 0',
    ]);
    expect(await base(host).locator('.account-notes-pulse-base > p').innerText()).toBe('1 note of this base is no account note and left out.');
    expect(await base(host).locator('thead th').allInnerTexts()).toEqual(['Account', 'Contact', 'Mention', 'Quiet for', 'Open tasks', 'Proposed', 'Needs care']);
    expect(await objections(host, '.account-notes-pulse-base')).toEqual([]);
    await base(host).getByRole('button', { name: 'Cedar' }).click();
    await host.settle();
    expect(await host.noteText('Accounts/Cedar.md')).toContain('# Cedar');
  });

  it('groups as the base does, and sorts as its option says', async () => {
    const host = await open({ files: GROUPED, now: NOW });
    await host.openNote('Accounts.base');
    await expect.poll(() => base(host).locator('h3').allInnerTexts()).toEqual(['North', 'South']);
    expect(await names(host, 'bases')).toEqual(['Aster', 'Cedar', 'Brightwater']);
    await base(host).getByLabel('Order').selectOption('Most proposed tasks first');
    await expect.poll(() => names(host, 'bases')).toEqual(['Cedar', 'Aster', 'Brightwater']);
    expect(await objections(host, '.account-notes-pulse-base')).toEqual([]);
  });

  it('shows the properties that the base shows, beside the name', async () => {
    const files = { ...VAULT, 'Accounts.base': `${VAULT['Accounts.base'] ?? ''}    order: [file.name, note.region]\n` };
    const host = await open({ files, now: NOW });
    await host.openNote('Accounts.base');
    await expect.poll(() => rows(host, 'bases')).toContain('Aster | 21 Apr | – | 10 days | 0 | 0 | 0 | North');
    expect(await base(host).locator('thead th').allInnerTexts()).toEqual(['Account', 'Contact', 'Mention', 'Quiet for', 'Open tasks', 'Proposed', 'Needs care', 'region']);
    await host.writeOnDisk('Accounts/Aster.md', account('Aster', 'last_contact: 2026-04-21\n'));
    await expect.poll(() => rows(host, 'bases')).toContain('Aster | 21 Apr | – | 10 days | 0 | 0 | 0 | –');
  });

  it('is drawn again when the base finds others and when a transcript changes what is counted', async () => {
    const host = await open({ files: VAULT, now: NOW });
    await host.openNote('Accounts.base');
    await expect.poll(() => rows(host, 'bases')).toContain('Cedar | – | – | 1 day | 1 | 2 | 0');
    await host.writeOnDisk('Transcripts/Crane.md', (VAULT['Transcripts/Crane.md'] ?? '').replace('[?] Call Mia', '[ ] Call Mia'));
    await expect.poll(() => rows(host, 'bases')).toContain('Cedar | – | – | 1 day | 2 | 1 | 0');
    await host.writeOnDisk('Accounts/Dill.md', account('Dill'));
    await expect.poll(() => names(host, 'bases')).toEqual(['Aster', 'Brightwater', 'Cedar', 'Dill']);
    await host.deleteNote('Accounts/Aster.md');
    await expect.poll(() => names(host, 'bases')).toEqual(['Brightwater', 'Cedar', 'Dill']);
  });

  it('says so where a base holds no account', async () => {
    const host = await open({ files: { 'Shopping.md': 'Bread.\n', 'All.base': 'filters: file.ext == "md"\nviews:\n  - type: account-pulse\n    name: Pulse\n' }, now: NOW });
    await host.openNote('All.base');
    expect(await base(host).locator('.account-notes-pulse-base > p').innerText()).toBe('There is no account note in this base. 1 note of this base is no account note and left out.');
  });

  it('says so while the vault is being read, and then shows the accounts', async () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`Notes/${at}.md`, 'Bread.\n']));
    const host = await open({ files: { ...VAULT, ...many }, now: NOW });
    await host.openNote('Accounts.base');
    await host.page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => seen.push(document.querySelector('.account-notes-pulse-base > p')?.textContent ?? '')).observe(document.body, { subtree: true, childList: true });
    });
    await host.reloadPlugin();
    await expect.poll(() => names(host, 'bases')).toEqual(['Aster', 'Brightwater', 'Cedar']);
    const seen = await host.page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(seen).toContainEqual(expect.stringMatching(/^Reading the vault…/));
  });

  it('goes and comes back with the plugin', async () => {
    const host = await open({ files: VAULT, now: NOW });
    await host.openNote('Accounts.base');
    await host.unloadPlugin();
    expect(await base(host).innerText()).toContain('Unknown view type');
  });
});

describeInBrowser('the plugin', (open) => {
  it.each([{ older: true }, { bases: false }])('loads where the app has less: %o', async (app) => {
    const host = await open({ files: VAULT, now: NOW, ...app });
    await host.clickRibbon('Open account dashboard');
    expect(await panel(host).locator('h2').innerText()).toBe('Choose an account');
  });
});
