import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'account-notes-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function run(script: string, argument: string): Promise<{ code: number; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join('scripts', script), argument], { cwd: ROOT }, (error, _, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stderr });
    });
  });
}

it('the check of the bundle complains of all that does not belong in it', async () => {
  const file = join(folder, 'bundle.js');
  const offences = [
    ["const fs = require('fs');", "require('fs') is not on a phone"],
    ["import('node:fs');", 'import() loads code'],
    ["eval('1');", 'eval runs text as code'],
    ["const F = Function; new F('');", 'Function runs text as code'],
    ["fetch('x');", 'fetch reaches the network'],
    ["require('obsidian').requestUrl('x');", 'requestUrl reaches the network'],
    ["el.innerHTML = '';", 'innerHTML runs text as HTML'],
    ["/(?<=a)b/.test('');", '/(?<=a)b/ looks behind'],
    ["console.log('');", 'console.log writes'],
  ] as const;
  await writeFile(file, offences.map(([code]) => code).join('\n'));
  const { code, stderr } = await run('check-bundle.mjs', file);
  expect(code).toBe(1);
  for (const [, complaint] of offences) expect(stderr).toContain(complaint);
  expect(stderr.trim().split('\n')).toHaveLength(offences.length);
});

it('the check of the bundle lets pass what Obsidian provides, and words in strings', async () => {
  const file = join(folder, 'bundle.js');
  await writeFile(file, "const o = require('obsidian'); const text = 'eval, fetch, innerHTML'; function f() {}");
  expect(await run('check-bundle.mjs', file)).toEqual({ code: 0, stderr: '' });
});

it('the check of regular expressions complains of what is not linear, and of what it cannot know', async () => {
  await mkdir(join(folder, 'core'));
  await writeFile(join(folder, 'a.ts'), String.raw`export const a = /\s+$/;`);
  await writeFile(join(folder, 'b.ts'), String.raw`export const b = /^(?:a|a)*$/;`);
  await writeFile(join(folder, 'c.ts'), 'export const c = (pattern: string) => new RegExp(pattern);');
  await writeFile(join(folder, 'core/d.ts'), "const end = '$'; export const d = new RegExp('x+' + end);");
  const { code, stderr } = await run('check-regexes.mjs', folder);
  expect(code).toBe(1);
  expect(stderr).toMatch(/a\.ts:1: .*2nd degree polynomial/);
  expect(stderr).toMatch(/b\.ts:1: .*exponential/);
  expect(stderr).toMatch(/c\.ts:1: built at run time/);
  expect(stderr).toMatch(/d\.ts \(as it loads\): \/x\+\$\/: 2nd degree polynomial/);
});

it('the check of regular expressions finds those that are built by another name, of a text, or with an object', async () => {
  await mkdir(join(folder, 'core'));
  await writeFile(join(folder, 'core/a.ts'), 'export const a = (x: string) => new globalThis.RegExp(x);');
  await writeFile(join(folder, 'core/b.ts'), 'const R = RegExp; export const b = new R("x");');
  await writeFile(join(folder, 'core/c.ts'), "export const c = (x: string) => x.match('a+b') ?? x.search(`${x}`);");
  await writeFile(join(folder, 'core/d.ts'), "export class D { end = '$'; d = new RegExp('x+' + this.end); }");
  const { code, stderr } = await run('check-regexes.mjs', folder);
  expect(code).toBe(1);
  expect(stderr.match(/[a-d]\.ts:1: built at run time/g)?.sort()).toEqual(['a', 'b', 'c', 'c', 'd'].map((name) => `${name}.ts:1: built at run time`));
});

it('the check of regular expressions lets pass what is linear', async () => {
  await writeFile(join(folder, 'a.ts'), String.raw`export const a = /^\s*- /; export const b = /[ \t]*:/y;`);
  expect(await run('check-regexes.mjs', folder)).toEqual({ code: 0, stderr: '' });
});
