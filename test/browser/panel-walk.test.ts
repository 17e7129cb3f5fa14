import { expect, it } from 'vitest';
import { violations } from './accessibility.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import type { HostPage } from './host-page.ts';
import { ACCOUNT, ACCOUNT_TEXT, OTHER_ACCOUNT, PLAIN, PROPOSALS, PROPOSALS_TEXT, TRANSCRIPT, VAULT, VAULT_WITH_PROPOSALS } from './walk-vault.ts';

const NOW = '2026-05-01T09:00:00Z';
const panel = (host: HostPage) => host.view('account-notes-dashboard');
const title = async (host: HostPage): Promise<string> => {
  await host.settle();
  return panel(host).locator('h2').locator('.account-notes-name-text').or(panel(host).locator('h2.account-notes-welcome-title')).innerText();
};

describeInBrowser('the panel', (open) => {
  it('follows the active note, and keeps the last account where a note leads to none', async () => {
    const host = await open({ files: VAULT, now: NOW });
    await host.clickRibbon('Open account dashboard');
    expect(await title(host)).toBe('Choose an account');
    await host.openNote(TRANSCRIPT);
    expect(await title(host)).toBe('Brightwater');
    await host.openNote(OTHER_ACCOUNT);
    expect(await title(host)).toBe('Aster');
    await host.openNote(PLAIN);
    expect(await title(host)).toBe('Aster');
    await panel(host).click();
    expect(await title(host)).toBe('Aster');
  });

  it('stays with an account that is pinned', async () => {
    const host = await open({ files: VAULT, now: NOW, open: ACCOUNT });
    await host.clickRibbon('Open account dashboard');
    await panel(host).getByRole('button', { name: 'Pin this account' }).click();
    await host.openNote(OTHER_ACCOUNT);
    expect(await title(host)).toBe('Brightwater');
    await panel(host).getByRole('button', { name: /^Unpin/ }).click();
    expect(await title(host)).toBe('Aster');
  });

  it('renders the tasks block of the note with its path, and not again when something else changes', async () => {
    const host = await open({ files: VAULT, now: NOW, open: ACCOUNT });
    await host.clickRibbon('Open account dashboard');
    await panel(host).getByText('Send the tide tables').waitFor();
    const calls = () => host.tasksCalls().then((all) => all.filter((call) => call.loaded && call.sourcePath === ACCOUNT).length);
    expect(await calls()).toBe(1);
    expect((await host.tasksCalls()).find((call) => call.loaded && call.sourcePath === ACCOUNT)?.draws).toBeGreaterThan(0);
    const before = await calls();
    await host.typeInEditor(ACCOUNT, '\n- Berth 5 is given up.');
    await host.saveNotes();
    await panel(host).locator('.account-notes-block-decisions h3').getByText('2', { exact: true }).waitFor();
    expect(await calls()).toBe(before);
    await host.openNote(OTHER_ACCOUNT);
    await host.settle();
    expect(await panel(host).getByText('Send the tide tables').count()).toBe(0);
  });

  it('says in a sentence where the Tasks plugin is absent, and lists the open tasks', async () => {
    const host = await open({ files: VAULT, now: NOW, open: ACCOUNT, tasksPlugin: false });
    await host.clickRibbon('Open account dashboard');
    const tasks = panel(host).locator('.account-notes-block-tasks');
    expect(await tasks.innerText()).toContain('The Tasks plugin is not enabled');
    expect(await tasks.getByRole('listitem').allInnerTexts()).toEqual(['Send the tide tables to Brightwater']);
  });

  it('draws relative dates again on the next day', async () => {
    const host = await open({ files: { ...VAULT, [OTHER_ACCOUNT]: `${VAULT[OTHER_ACCOUNT] ?? ''}- The fair is on 2026-05-01.\n- The pears are picked on 2026-05-02.\n` }, now: NOW, open: OTHER_ACCOUNT });
    await host.clickRibbon('Open account dashboard');
    expect(await panel(host).locator('.account-notes-next').innerText()).toContain('The fair');
    await host.page.clock.setFixedTime('2026-05-02T06:00:00Z');
    await host.page.evaluate(() => window.dispatchEvent(new Event('focus')));
    expect(await panel(host).locator('.account-notes-next').innerText()).toContain('The pears');
  });

  it('shows what came since the account was looked at, until it is looked at again or marked as seen', async () => {
    const host = await open({ files: VAULT, now: NOW, open: OTHER_ACCOUNT });
    await host.clickRibbon('Open account dashboard');
    const looked = () => host.page.evaluate(() => Object.keys((window as unknown as { app: { loadLocalStorage(key: string): object | null } }).app.loadLocalStorage('account-notes-looked') ?? {}));
    await expect.poll(looked, { timeout: 10_000 }).toEqual([OTHER_ACCOUNT]);
    const news = panel(host).locator('.account-notes-block-news');
    expect(await news.count()).toBe(0);
    await host.openNote(ACCOUNT);
    await host.page.clock.setFixedTime('2026-05-03T06:00:00Z');
    await host.writeOnDisk(OTHER_ACCOUNT, `${VAULT[OTHER_ACCOUNT] ?? ''}- Aster sells plums.\n`);
    await host.openNote(OTHER_ACCOUNT);
    await news.waitFor();
    expect(await news.locator('h3').innerText()).toContain('New since 1 May');
    expect(await news.getByRole('listitem').allInnerTexts()).toEqual(['Aster sells plums.']);
    expect(await violations(host, '.account-notes-dashboard')).toEqual([]);
    await news.getByRole('button', { name: 'Mark as seen' }).click();
    expect(await news.count()).toBe(0);
    expect(await host.diskText(OTHER_ACCOUNT)).not.toContain('looked');
  });

  it('says whose a transcript without account looks like, and links it', async () => {
    const files = { ...VAULT, 'Transcripts/Crane.md': '---\ntype: call\ndate: "2026-04-22"\naccount: ""\n---\n\n## Key Information\n\n- The crane was painted green.\n- Mia Ohm runs the port of Brightwater.\n' };
    const host = await open({ files, now: NOW, open: ACCOUNT });
    await host.clickRibbon('Open account dashboard');
    await host.openNote('Transcripts/Crane.md');
    await panel(host).getByText('Looks like Brightwater').waitFor();
    expect(await violations(host, '.account-notes-dashboard')).toEqual([]);
    expect(await panel(host).locator('.account-notes-reasons').innerText()).toContain('2 of its 2 facts');
    await panel(host).getByRole('button', { name: 'Choose…' }).click();
    await host.modal.getByText('Aster').waitFor();
    await host.page.keyboard.press('Escape');
    await panel(host).getByRole('button', { name: 'Link to Brightwater' }).click();
    await host.modal.getByRole('button', { name: /^Apply/ }).click();
    await host.settle();
    expect(await host.noteText('Transcripts/Crane.md')).toMatch(/account: "?(\[\[)?Brightwater/);
    expect(await title(host)).toBe('Brightwater');
  });

  it('leads from a row to its line and from a mention to its note', async () => {
    const host = await open({ files: VAULT, now: NOW, open: ACCOUNT });
    await host.clickRibbon('Open account dashboard');
    const line = ACCOUNT_TEXT.split('\n').findIndex((text) => text.includes('tide tables were')) + 1;
    await panel(host).getByRole('button', { name: `Go to line ${line}` }).click();
    await host.settle();
    expect((await host.cursor(ACCOUNT))?.line).toBe(line - 1);
    await panel(host).getByRole('link', { name: 'Harbour review', exact: true }).click();
    await host.settle();
    expect(await host.noteText(TRANSCRIPT)).toContain('Harbour review');
  });

  it('follows unsaved typing, renames and deletions', async () => {
    const host = await open({ files: VAULT, now: NOW, open: OTHER_ACCOUNT });
    await host.clickRibbon('Open account dashboard');
    await host.typeInEditor(OTHER_ACCOUNT, '- Aster sells plums.\n');
    await panel(host).locator('.account-notes-block-key-facts h3').getByText('2', { exact: true }).waitFor();
    await host.renameNote(OTHER_ACCOUNT, 'Accounts/Aster & Sons.md');
    expect(await title(host)).toBe('Aster');
    await host.deleteNote('Accounts/Aster & Sons.md');
    expect(await title(host)).toBe('Choose an account');
  });

  it('makes a first account note in a vault that has none', async () => {
    const host = await open({ files: { [PLAIN]: 'Bread.\n' }, now: NOW, open: PLAIN });
    await host.clickRibbon('Open account dashboard');
    await panel(host).getByRole('button', { name: 'Make an account note' }).click();
    expect(await title(host)).toBe('New account');
    expect(await host.noteText('New account.md')).toContain('type: account');
  });

  it('is there once, whatever opens it, and comes back where the last session left it', async () => {
    const host = await open({ files: VAULT, now: NOW, open: ACCOUNT, deferredViews: ['account-notes-dashboard'] });
    await host.clickRibbon('Open account dashboard');
    await host.runCommand('Open account dashboard');
    expect(await panel(host).count()).toBe(1);
    expect(await title(host)).toBe('Brightwater');
  });

  it('takes in changed headings from the settings, and options that another device wrote', async () => {
    const host = await open({ files: { ...VAULT, [OTHER_ACCOUNT]: '---\ntype: account\nname: Aster\n---\n\n## Known\n\n- Aster grows pears.\n' }, now: NOW, open: OTHER_ACCOUNT });
    await host.clickRibbon('Open account dashboard');
    expect(await panel(host).locator('.account-notes-block-key-facts h3').innerText()).toContain('0');
    await host.writePluginData({ headings: { fact: ['Known'] } });
    await panel(host).locator('.account-notes-block-key-facts h3').getByText('Known').waitFor();
    const settings = await host.openSettings();
    expect(await settings.innerText()).toContain('Key facts');
  });

  it('leaves nothing behind: opened, closed and led through notes 200 times', async () => {
    const host = await open({ files: VAULT, now: NOW, open: ACCOUNT });
    const client = await host.page.context().newCDPSession(host.page);
    await client.send('Performance.enable');
    const size = async (): Promise<{ listeners: number; nodes: number }> => {
      await client.send('HeapProfiler.collectGarbage');
      const { metrics } = await client.send('Performance.getMetrics');
      const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
      return { listeners: of('JSEventListeners'), nodes: of('Nodes') };
    };
    const rounds = (count: number): Promise<void> =>
      host.page.evaluate(
        async ([notes, times, type]) => {
          const { workspace } = (window as unknown as { app: { workspace: { ensureSideLeaf(type: string, side: string, options: object): Promise<unknown>; detachLeavesOfType(type: string): void } } }).app;
          for (let round = 0; round < times; round += 1) {
            await workspace.ensureSideLeaf(type, 'right', { active: false, reveal: true });
            await window.host?.openNote(notes[round % notes.length] ?? '');
            await new Promise((resolve) => requestAnimationFrame(resolve));
            if (round % 2 === 1) workspace.detachLeavesOfType(type);
          }
          await window.host?.settle();
        },
        [[ACCOUNT, OTHER_ACCOUNT, TRANSCRIPT, PLAIN], count, 'account-notes-dashboard'] as const,
      );
    await rounds(20);
    const before = await size();
    await rounds(200);
    const after = await size();
    // A listener or a node that stayed each time would make 200 of them.
    expect(after.listeners - before.listeners).toBeLessThan(20);
    expect(after.nodes - before.nodes).toBeLessThan(100);
  });

  it.each([
    ['light', false],
    ['dark', false],
    ['light', true],
    ['dark', true],
  ] as const)('and the review break no accessibility rule: %s, phone %s', async (theme, phone) => {
    const host = await open({ files: VAULT_WITH_PROPOSALS, now: NOW, open: ACCOUNT, theme, phone });
    await host.runCommand('Open account dashboard');
    for (const fold of ['key-facts', 'decisions']) await panel(host).locator(`[data-focus="fold-${fold}"]`).click();
    await panel(host).locator('[data-focus=choose]').click();
    await panel(host).getByRole('button', { name: /^Date: / }).first().click();
    expect(await violations(host, '.account-notes-dashboard')).toEqual([]);
    await panel(host).getByRole('button', { name: 'Review repeats' }).click();
    await host.settle();
    expect(await violations(host, '.account-notes-review')).toEqual([]);
  });

  it.each([280, 390])('fits a width of %s pixels', async (width) => {
    const files = { ...VAULT_WITH_PROPOSALS, [PROPOSALS]: PROPOSALS_TEXT.replace('@Myself', `@${'q'.repeat(80)}`) };
    const host = await open({ files, now: NOW, open: ACCOUNT, viewport: { width, height: 800 }, phone: true });
    await host.runCommand('Open account dashboard');
    await panel(host).locator('[data-focus="fold-key-facts"]').click();
    await panel(host).getByRole('button', { name: /^Date: / }).first().click();
    const overflow = () => host.page.evaluate(() => [...document.querySelectorAll('.account-notes-dashboard, .account-notes-review, .account-notes-review-list')].filter((el) => el.scrollWidth > el.clientWidth).length);
    expect(await overflow()).toBe(0);
    await panel(host).getByRole('button', { name: 'Review repeats' }).click();
    await host.settle();
    expect(await overflow()).toBe(0);
  });

  it('gives the review the whole of a phone', async () => {
    const host = await open({ files: VAULT_WITH_PROPOSALS, now: NOW, open: ACCOUNT, phone: true });
    await host.runCommand('Dedupe account note');
    const { width = 0, height = 0 } = host.page.viewportSize() ?? {};
    expect(await host.page.locator('.account-notes-review').boundingBox()).toEqual({ x: 0, y: 0, width, height });
  });

  it('has targets of 44 pixels on a phone', async () => {
    const host = await open({ files: VAULT_WITH_PROPOSALS, now: NOW, open: ACCOUNT, phone: true });
    await host.runCommand('Open account dashboard');
    await panel(host).getByRole('button', { name: 'Review repeats' }).click();
    await host.settle();
    const small = await host.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.account-notes-dashboard button, .account-notes-review-root :is(button, label)')]
        .filter((el) => el.offsetParent !== null && (el.offsetHeight < 44 || el.offsetWidth < 44))
        .map((el) => `${el.textContent} ${el.offsetWidth}x${el.offsetHeight}`),
    );
    expect(small).toEqual([]);
  });
});
