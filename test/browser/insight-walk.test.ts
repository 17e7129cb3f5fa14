import { expect, it } from 'vitest';
import { violations } from './accessibility.ts';
import { describeInBrowser, type OpenHost } from './describe-in-browser.ts';
import type { HostPage } from './host-page.ts';

const ACCOUNT = 'Accounts/Brightwater.md';
const ASTER = 'Accounts/Aster.md';
const [JANUARY, MARCH] = ['Transcripts/Tide tables.md', 'Transcripts/Harbour review.md'];
const NOW = '2026-05-01T09:00:00Z';

const SEPTEMBER = '- The lease of berth 4 ends on 2026-09-30.\n';
const PEARS = '- Aster grows pears on 40 hectares.\n';
const FACTS = `- Mia Ohm runs the port of Brightwater.\n${SEPTEMBER}- The lease of berth 4 ends on 2026-10-22.\n- The crane will be painted by 2026-04-10.\n- Mia Ohm returns on 2026-05-01.\n${PEARS}- Nobody ever told this to anyone.\n`;
const TEXT = `---\ntype: account\nname: Brightwater\n---\n\n## Key Facts\n\n${FACTS}`;
const transcript = (title: string, date: string, facts: string) => `---\ntype: call\ntitle: ${title}\ndate: "${date}"\naccount: "[[Brightwater]]"\n---\n\n## Key Information\n\n${facts}`;
const FILES: Readonly<Record<string, string>> = {
  [ACCOUNT]: TEXT,
  [ASTER]: '---\ntype: account\nname: Aster\n---\n\n## Key Facts\n\n- Aster has two orchards.\n',
  [JANUARY]: transcript('Tide tables', '2026-01-14', `- Mia Ohm runs the port of Brightwater.\n${SEPTEMBER}`),
  [MARCH]: transcript('Harbour review', '2026-03-12', '- The lease of berth 4 ends on 2026-10-22.\n- The crane will be painted by 2026-04-10.\n- Mia Ohm returns on 2026-05-01.\n- Mia Ohm runs the port of Brightwater.\n'),
};

const panel = (host: HostPage) => host.view('account-notes-dashboard');
const facts = (host: HostPage) => panel(host).locator('.account-notes-block-key-facts');
const pairs = (host: HostPage) => panel(host).locator('.account-notes-block-disagreeing');

/** The panel of Brightwater with its facts unfolded, once everything is known of them. */
async function openPanel(open: OpenHost, options: Parameters<OpenHost>[0] = {}): Promise<HostPage> {
  const host = await open({ files: FILES, now: NOW, open: ACCOUNT, ...options });
  await host.runCommand('Open account dashboard');
  await facts(host).locator('[data-focus="fold-key-facts"]').click();
  await facts(host).getByRole('button', { name: 'about Aster' }).waitFor();
  await host.settle();
  return host;
}

/** Opens everything that a row can show. */
async function openAll(host: HostPage): Promise<void> {
  for (const name of [/sources$/, /^May be outdated/, 'about Aster']) await facts(host).getByRole('button', { name }).first().click();
}

describeInBrowser('what the panel tells of lines', (open) => {
  it('leads from a row to the line of each transcript that says it, with the mouse and by keys', async () => {
    const host = await openPanel(open);
    const row = facts(host).getByRole('listitem').filter({ hasText: 'runs the port' });
    expect(await row.innerText()).toMatch(/^12 Mar\s+Mia Ohm runs the port of Brightwater\.\s+2 sources\s+since 14 Jan/);
    await row.getByRole('link', { name: /^14 Jan, from/ }).click();
    await host.settle();
    expect((await host.cursor(JANUARY))?.line).toBe(9);
    await host.openNote(ACCOUNT);
    await row.getByRole('button', { name: '2 sources' }).focus();
    await host.page.keyboard.press('Enter');
    expect(await row.locator('.account-notes-told').getByRole('listitem').allInnerTexts()).toEqual(['12 Mar Harbour review', '14 Jan Tide tables']);
    await host.page.keyboard.press('Tab');
    await host.page.keyboard.press('Tab');
    await host.page.keyboard.press('Enter');
    await host.settle();
    expect((await host.cursor(MARCH))?.line).toBe(12);
  });

  it('says in words which line no transcript says', async () => {
    const host = await openPanel(open);
    const unsourced = facts(host).getByRole('listitem').filter({ hasText: 'no transcript says this' });
    expect((await unsourced.allInnerTexts()).map((text) => text.split('\n')[0])).toEqual(['Aster grows pears on 40 hectares.', 'Nobody ever told this to anyone.']);
  });

  it('remembers that both lines of a pair stay, also after a restart, and takes that back', async () => {
    const host = await openPanel(open);
    expect(await pairs(host).locator('.account-notes-pair-text').allInnerTexts()).toEqual(['The lease of berth 4 ends on 2026-10-22.', 'The lease of berth 4 ends on 2026-09-30.']);
    expect(await pairs(host).locator('ins, del').allInnerTexts()).toEqual(['2026-10-22', '2026-09-30']);
    expect(await panel(host).locator('.account-notes-next').innerText()).toContain('1 May');
    await pairs(host).getByRole('button', { name: /^Keep both/ }).click();
    await expect.poll(() => pairs(host).count()).toBe(0);
    expect(await panel(host).getByRole('status').innerText()).toContain('Both lines stay');
    await host.reloadPlugin();
    await host.runCommand('Open account dashboard');
    // The facts are folded again.
    await facts(host).locator('.is-other').waitFor({ state: 'attached' });
    await host.settle();
    expect(await pairs(host).count()).toBe(0);
    expect(await host.diskText(ACCOUNT)).toBe(TEXT);
  });

  it('takes a decision back from its notice', async () => {
    const host = await openPanel(open);
    await pairs(host).getByRole('button', { name: /^Keep both/ }).click();
    await expect.poll(() => pairs(host).count()).toBe(0);
    await host.notice.getByRole('button', { name: 'Undo' }).click();
    await pairs(host).getByRole('button', { name: /^Keep both/ }).waitFor();
  });

  it('drops the older of a pair through its review, and brings it back', async () => {
    const host = await openPanel(open);
    await pairs(host).getByRole('button', { name: /^Drop the older/ }).click();
    expect(await host.diskText(ACCOUNT)).toBe(TEXT);
    await host.modal.getByRole('checkbox').check();
    await host.modal.getByRole('button', { name: 'Apply 1 change' }).click();
    await expect.poll(() => host.diskText(ACCOUNT)).toBe(TEXT.replace(SEPTEMBER, ''));
    await expect.poll(() => pairs(host).count()).toBe(0);
    await host.notice.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => host.diskText(ACCOUNT)).toBe(TEXT);
    await pairs(host).waitFor();
  });

  it('says what may be outdated and why, and says more of it on the next day', async () => {
    const host = await openPanel(open);
    const chips = facts(host).getByRole('button', { name: /^May be outdated/ });
    expect(await chips.count()).toBe(1);
    expect(await facts(host).locator('h3').innerText()).toContain('1 may be outdated');
    await chips.click();
    expect(await facts(host).locator('.account-notes-told:visible').innerText()).toContain('2026-04-10');
    await host.page.clock.setFixedTime('2026-05-02T06:00:00Z');
    await host.page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect.poll(() => chips.count()).toBe(2);
  });

  it('moves a line about another account there, or remembers that it stays', async () => {
    const host = await openPanel(open);
    await panel(host).getByRole('button', { name: 'Show lines about another account' }).click();
    await facts(host).getByRole('button', { name: /^Move to Aster/ }).click();
    await host.modal.getByRole('button', { name: 'Move', exact: true }).click();
    await expect.poll(() => host.diskText(ASTER)).toContain(PEARS.trim());
    expect(await host.diskText(ACCOUNT)).toBe(TEXT.replace(PEARS, ''));
    await expect.poll(() => facts(host).locator('.is-other').count()).toBe(0);
    await host.notice.getByRole('button', { name: 'Undo' }).click();
    await facts(host).getByRole('button', { name: 'about Aster' }).waitFor();
    if ((await facts(host).getByRole('button', { name: /^Keep here/ }).count()) === 0) await facts(host).getByRole('button', { name: 'about Aster' }).click();
    await facts(host).getByRole('button', { name: /^Keep here/ }).click();
    await expect.poll(() => facts(host).locator('.is-other').count()).toBe(0);
    expect(await panel(host).getByText('about another account').count()).toBe(0);
    expect(await host.diskText(ACCOUNT)).toBe(TEXT);
  });

  it('keeps the focus and what is open while the note is typed in', async () => {
    const host = await openPanel(open);
    const sources = facts(host).getByRole('button', { name: '2 sources' });
    await sources.click();
    await host.typeInEditor(ACCOUNT, '- The pier is closed.\n');
    await sources.focus();
    await facts(host).getByText('The pier is closed.').waitFor();
    await host.settle();
    expect(await facts(host).locator('.account-notes-told').getByRole('listitem').count()).toBe(2);
    expect(await sources.evaluate((el) => el === document.activeElement)).toBe(true);
  });

  it('draws an account at once, and each block again no more than twice while it learns', async () => {
    const host = await openPanel(open);
    await host.openNote(ASTER);
    await host.settle();
    const draws = await host.page.evaluate(async (path) => {
      const blocks = document.querySelector('.account-notes-blocks');
      if (!blocks) throw new Error('no panel');
      const counts = new Map<string, number>();
      const observer = new MutationObserver((records) => {
        for (const { target, addedNodes } of records) {
          // A block is emptied and filled anew: its first element tells of one drawing.
          const first = target instanceof HTMLElement && target.matches('.account-notes-block') && [...addedNodes].some((node) => node === target.firstElementChild);
          if (first) counts.set(target.className, (counts.get(target.className) ?? 0) + 1);
        }
      });
      observer.observe(blocks, { childList: true, subtree: true });
      await window.host?.openNote(path);
      const atOnce = [...document.querySelectorAll('.account-notes-block-key-facts li')].map((row) => row.textContent);
      await window.host?.settle();
      observer.disconnect();
      return { atOnce: atOnce.length, most: Math.max(...counts.values()) };
    }, ACCOUNT);
    expect(draws.atOnce).toBe(7);
    expect([1, 2, 3]).toContain(draws.most);
  });

  it('tells what is new by the transcript that added it', async () => {
    const host = await openPanel(open);
    const looked = () => host.page.evaluate(() => Object.keys((window as unknown as { app: { loadLocalStorage(key: string): object | null } }).app.loadLocalStorage('account-notes-looked') ?? {}));
    await expect.poll(looked, { timeout: 10_000 }).toEqual([ACCOUNT]);
    await host.openNote(ASTER);
    await host.page.clock.setFixedTime('2026-05-03T06:00:00Z');
    await host.writeOnDisk('Transcripts/Pier.md', transcript('Pier talk', '2026-05-02', '- The pier is closed on Sundays.\n'));
    await host.writeOnDisk(ACCOUNT, `${TEXT}- The pier is closed on Sundays.\n- The quay was sold to nobody.\n`);
    await host.openNote(ACCOUNT);
    const news = panel(host).locator('.account-notes-block-news');
    await expect.poll(() => news.locator('.account-notes-added').getByRole('listitem').allInnerTexts()).toEqual(['The pier is closed on Sundays.']);
    expect(await news.locator('h3').innerText()).toMatch(/New since 1 May\s*3/);
    expect(await news.locator('.account-notes-news > .account-notes-row').innerText()).toMatch(/^2 May\s+Pier talk/);
    expect(await news.locator('h4').innerText()).toBe('Other');
    expect(await violations(host, '.account-notes-dashboard')).toEqual([]);
  });

  it('offers what can be done with the account in its menu', async () => {
    const host = await openPanel(open);
    await panel(host).getByRole('button', { name: 'More options' }).click();
    for (const name of ['Open the note', 'Create account brief note', 'Clean account note']) expect(await host.page.getByRole('menuitem', { name }).count()).toBe(1);
    await host.page.getByRole('menuitem', { name: 'Copy account brief' }).click();
    await expect.poll(() => host.notices()).toEqual([expect.stringContaining('Brightwater')]);
  });

  it.each([
    ['light', false],
    ['dark', false],
    ['light', true],
    ['dark', true],
  ] as const)('breaks no accessibility rule: %s, phone %s', async (theme, phone) => {
    const host = await openPanel(open, { theme, phone });
    await openAll(host);
    expect(await violations(host, '.account-notes-dashboard')).toEqual([]);
  });

  it('fits 280 pixels, and has targets of 44 pixels on a phone', async () => {
    const host = await openPanel(open, { phone: true, viewport: { width: 280, height: 800 } });
    await openAll(host);
    const wide = await host.page.evaluate(() => [...document.querySelectorAll('.account-notes-dashboard, .account-notes-told')].filter((el) => el.scrollWidth > el.clientWidth).length);
    expect(wide).toBe(0);
    const small = await host.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.account-notes-dashboard button, .account-notes-told a')].filter((el) => el.offsetParent !== null && (el.offsetHeight < 44 || el.offsetWidth < 44)).map((el) => `${el.textContent} ${el.offsetWidth}x${el.offsetHeight}`),
    );
    expect(small).toEqual([]);
  });
});
