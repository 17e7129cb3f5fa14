import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeInBrowser } from './describe-in-browser.ts';
import { readVault, startSandbox } from './sandbox.ts';

const NOTE = '---\ntype: account\n---\n# Aster\n\n## Key Facts\n\n- Aster grows pears.\n- Aster sells plums.\n- Aster grows pears.\n';
let vault: string;
beforeAll(async () => {
  vault = await mkdtemp(join(tmpdir(), 'account-notes-sandbox-'));
  await mkdir(join(vault, 'Accounts'));
  await mkdir(join(vault, '.obsidian'));
  await writeFile(join(vault, 'Accounts', 'Aster.md'), NOTE);
  await writeFile(join(vault, '2026-02-03 Call.md'), '---\ntype: call\ndate: "2026-02-03"\naccount: "[[Aster]]"\n---\n');
  await writeFile(join(vault, '.obsidian', 'app.json'), '{}');
});
afterAll(() => rm(vault, { recursive: true }));

it('reads a vault as bytes, without what begins with a dot', async () => {
  const files = await readVault(vault);
  expect(Object.keys(files)).toEqual(['2026-02-03 Call.md', 'Accounts/Aster.md']);
  expect(files['Accounts/Aster.md']).toEqual({ base64: Buffer.from(NOTE).toString('base64') });
});

describe('the command', () => {
  it.each([
    ['a port that is none', ['--port', 'x'], '--port wants a number'],
    ['a folder that is not there', ['no-such-folder'], 'is not a folder of notes'],
    ['an option that it does not know', ['--open'], '--open'],
  ])('refuses %s', async (_, args, message) => {
    const run = promisify(execFile)(process.execPath, ['scripts/sandbox.mjs', ...args]);
    await expect(run).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining(message) as string });
  });
});

describeInBrowser('the sandbox', (_, browser) => {
  it('shows an account and the panel with its review at once, switches theme, width and mode, and starts over', async () => {
    const served = await startSandbox({ root: process.cwd(), vault, port: 0 });
    const page = await browser().newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(served.url);
    const app = page.frameLocator('iframe');
    await app.getByRole('heading', { name: 'Aster', level: 1 }).waitFor();
    await app.locator('.account-notes-name-text').getByText('Aster').waitFor();
    await app.locator('.account-notes-dashboard').getByRole('button', { name: 'Review repeats' }).waitFor();
    // On the day of the newest note, so that nothing looks long gone.
    expect(await app.locator('body').evaluate(() => [new Date().getFullYear(), new Date(Date.now()).getMonth(), new Date('2020-01-01').getFullYear()])).toEqual([2026, 1, 2020]);
    const body = app.locator('body');
    const before = await body.getAttribute('class');
    await page.getByRole('button', { name: /theme/ }).click();
    expect(await body.getAttribute('class')).not.toBe(before);
    await page.getByRole('button', { name: 'Phone width' }).click();
    expect(await body.getAttribute('class')).toContain('is-phone');
    expect((await body.boundingBox())?.width).toBe(390);
    await page.getByRole('button', { name: 'Desktop width' }).click();
    await page.getByRole('button', { name: 'Switch reading' }).click();
    await app.locator('textarea').waitFor();
    await page.getByRole('button', { name: 'Start over' }).click();
    await app.getByRole('heading', { name: 'Aster', level: 1 }).waitFor();
    await app.locator('.account-notes-name-text').getByText('Aster').waitFor();
    expect(errors).toEqual([]);
    await page.close();
    await served.close();
  });
});
