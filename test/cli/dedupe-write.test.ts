import { cpSync, mkdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { account, run, TemporaryVault } from './command-line.ts';
import { A, B, dedupe, json, output } from './dedupe-run.ts';

const EXAMPLE = resolve(import.meta.dirname, '../fixtures/vault');

let vault = new TemporaryVault({});
afterEach(() => {
  vault.remove();
});

function open(files: Readonly<Record<string, string | Buffer>>): TemporaryVault {
  vault.remove();
  vault = new TemporaryVault(files);
  return vault;
}

describe('dedupe --write', () => {
  it.each([
    ['line feeds', account(A, B, A), account(A, B)],
    ['CRLF', account(A, B, A).replaceAll('\n', '\r\n'), account(A, B).replaceAll('\n', '\r\n')],
    ['no final line end', account(A, B, A).trimEnd(), account(A, B).trimEnd()],
    ['a byte order mark', `\uFEFF${account(A, B, A)}`, `\uFEFF${account(A, B)}`],
    ['no blank line before the next heading', `${account(A, B, A)}## Tasks\n`, `${account(A, B)}## Tasks\n`],
    ['a NUL and odd characters elsewhere', `${account(A, A)}\u0000\u0085\u2028 x\n`, `${account(A)}\u0000\u0085\u2028 x\n`],
  ])('keeps %s; again plans nothing; undo restores every byte', async (_name, before, after) => {
    open({ 'a.md': before });
    vault.chmod('a.md', 0o640);
    expect((await json(vault, '--write', 'a.md')).notes).toMatchObject([{ status: 'applied' }]);
    expect(vault.text('a.md')).toBe(after);
    expect(vault.mode('a.md')).toBe(0o640);
    expect((await json(vault, '--check', 'a.md'))).toMatchObject({ code: 0, notes: [{ status: 'unchanged', changes: [] }] });
    expect((await run(['undo', '--write', 'a.md'], { cwd: vault.root })).code).toBe(0);
    expect(vault.text('a.md')).toBe(before);
    expect(vault.mode('a.md')).toBe(0o640);
  });

  it('of the whole example vault: again plans nothing, undo restores every byte', async () => {
    open({});
    cpSync(EXAMPLE, vault.root, { recursive: true });
    const before = vault.everything();
    expect((await json(vault, '--write', '.')).notes.filter(({ status }) => status === 'applied').length).toBeGreaterThan(2);
    expect((await json(vault, '--check', '.')).code).toBe(0);
    expect((await run(['undo', '--write', '.'], { cwd: vault.root })).code).toBe(0);
    expect(Object.fromEntries(Object.entries(vault.everything()).filter(([path]) => !path.startsWith('.account-notes')))).toEqual(before);
  });

  it('leaves nothing behind but the note and a journal for this user alone', async () => {
    open({ '.obsidian/app.json': '{}', 'Accounts/a.md': account(A, A) });
    await dedupe(vault, '--write', 'Accounts/a.md');
    const left = Object.keys(vault.everything());
    expect(left).toEqual(['.account-notes', '.account-notes/.gitignore', '.account-notes/undo', '.account-notes/undo/00000001-000001.json', '.obsidian', '.obsidian/app.json', 'Accounts', 'Accounts/a.md']);
    expect([vault.mode('.account-notes'), vault.mode('.account-notes/undo'), vault.mode('.account-notes/undo/00000001-000001.json')]).toEqual([0o700, 0o700, 0o600]);
    expect(vault.text('.account-notes/.gitignore')).toBe('*\n');
  });

  it('creates nothing where there is nothing to write', async () => {
    open({ 'a.md': account(A, B) });
    const before = vault.everything();
    expect((await dedupe(vault, '--write', 'a.md', '.')).code).toBe(0);
    expect(vault.everything()).toEqual(before);
  });

  it('writes through a link to the note behind it', async () => {
    open({ 'notes/a.md': account(A, A) });
    mkdirSync(vault.path('v'));
    symlinkSync('../notes/a.md', vault.path('v/link.md'));
    expect((await json(vault, '--write', 'v')).notes).toMatchObject([{ path: 'link.md', status: 'applied' }]);
    expect(readlinkSync(vault.path('v/link.md'))).toBe('../notes/a.md');
    expect(vault.text('notes/a.md')).toBe(account(A));
  });

  it('lists a note once that a link in the same vault leads to', async () => {
    open({ 'b.md': account(A, A) });
    symlinkSync('b.md', vault.path('a.md'));
    expect((await json(vault, '.')).notes.map(({ path }) => path)).toEqual(['b.md']);
  });
});

describe('what is refused', () => {
  it.each([
    ['a read-only note', 'v/a.md', 'read-only', /read-only/, () => { vault.chmod('v/a.md', 0o444); }],
    ['bytes that are not UTF-8', 'v/a.md', 'undecodable', /line 13 is not valid UTF-8/, () => { vault.write('v/a.md', Buffer.concat([Buffer.from(account(A, A)), Buffer.from([0x93])])); }],
    ['a note that is not there', 'v/c.md', 'missing', /no such file/, () => undefined],
  ])('%s is named, stays as it is, and does not stop the others', async (_name, path, code, message, arrange) => {
    open({ 'v/a.md': account(A, A), 'v/b.md': account(A, A) });
    arrange();
    const before = vault.bytes('v/a.md');
    const done = await dedupe(vault, '--json', '--write', '--check', path, 'v/b.md');
    expect(done.code).toBe(2);
    expect(done.stderr).toMatch(message);
    expect(done.stderr).toContain(path);
    const { notes } = output.parse(JSON.parse(done.stdout));
    expect(notes.map(({ path: at, status }) => [at, status])).toEqual([[path, 'refused'], ['v/b.md', 'applied']]);
    expect(notes[0]?.diagnostics.at(-1)?.code).toBe(code);
    expect(vault.bytes('v/a.md')).toEqual(before);
    expect(vault.text('v/b.md')).toBe(account(A));
  });

  it('a journal that is a link to elsewhere, and with it every note', async () => {
    open({ 'v/a.md': account(A, A), 'elsewhere/': '' });
    symlinkSync('../elsewhere', vault.path('v/.account-notes'));
    expect(await json(vault, '--write', 'v/a.md')).toMatchObject({ code: 2, notes: [{ status: 'refused' }] });
    expect(vault.text('v/a.md')).toBe(account(A, A));
  });
});
