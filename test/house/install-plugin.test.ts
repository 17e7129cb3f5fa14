import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'account-notes-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs the script from `folder`, as npm does: with the caller's folder in INIT_CWD. */
function install(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const options = { cwd: ROOT, env: { ...process.env, INIT_CWD: folder } };
    execFile(process.execPath, ['scripts/install-plugin.mjs', ...args], options, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

it('copies the three files, leaves the settings alone and says what to switch on', async () => {
  const plugin = join(folder, 'My vault/.obsidian/plugins/account-notes');
  await mkdir(plugin, { recursive: true });
  await writeFile(join(plugin, 'data.json'), '{"mine":true}');

  const { code, stdout } = await install('My vault');

  expect(code).toBe(0);
  expect(await readdir(plugin)).toEqual(['data.json', 'main.js', 'manifest.json', 'styles.css']);
  expect(await readFile(join(plugin, 'data.json'), 'utf8')).toBe('{"mine":true}');
  expect(await readFile(join(plugin, 'main.js'))).toEqual(await readFile(join(ROOT, 'main.js')));
  expect(stdout).toContain('switch on "Account Notes"');
});

it('refuses a folder that is no vault, and writes nothing there', async () => {
  const { code, stderr } = await install('.');
  expect(code).toBe(2);
  expect(stderr).toContain('holds no .obsidian folder');
  expect(await readdir(folder)).toEqual([]);
});

it.each([[[], 'Usage'], [['no-such-folder'], 'is no folder'], [['a', 'b'], 'Usage']] as const)('refuses %j', async (args, message) => {
  const { code, stderr } = await install(...args);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});
