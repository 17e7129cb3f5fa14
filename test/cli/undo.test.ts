import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { account, run, TemporaryVault } from './command-line.ts';

const A = 'Ines Moreau leads procurement at Larkspur Mills.';
const B = 'The pilot runs on twelve looms in Ghent.';

let vault = new TemporaryVault({});
beforeEach(() => {
  vault = new TemporaryVault({ '.obsidian/app.json': '{}', 'Accounts/a.md': account(A, A), 'Accounts/b.md': account(A, B, B), 'c.md': account(B, B) });
});
afterEach(() => {
  vault.remove();
});

const call = (...args: readonly string[]) => run(args, { cwd: vault.root });
const texts = () => ['Accounts/a.md', 'Accounts/b.md', 'c.md'].map((path) => vault.text(path));
const WRITTEN = [account(A), account(A, B), account(B)];
const BEFORE = [account(A, A), account(A, B, B), account(B, B)];

describe('undo', () => {
  it('restores every note of the last write, as one step, and the write before it as the next', async () => {
    await call('dedupe', '--write', 'c.md');
    await call('dedupe', '--write', '.');
    expect(texts()).toEqual(WRITTEN);
    expect((await call('undo', '--write', '.')).code).toBe(0);
    expect(texts()).toEqual([...BEFORE.slice(0, 2), account(B)]);
    await call('undo', '--write', '.');
    expect(texts()).toEqual(BEFORE);
    expect(await call('undo', '--write', '.')).toEqual({ code: 0, stdout: 'Nothing to undo.\n', stderr: '' });
  });

  it('of a note or a folder of the vault finds the vault', async () => {
    await call('dedupe', '--write', 'Accounts');
    await call('dedupe', '--write', 'c.md');
    const { stdout, code } = await call('undo', '--write', '--json', 'Accounts/b.md');
    expect(JSON.parse(stdout)).toMatchObject({ operation: 'undo', notes: [{ path: 'Accounts/a.md', status: 'applied' }, { path: 'Accounts/b.md', status: 'applied' }] });
    expect(code).toBe(0);
    expect(texts()).toEqual([...BEFORE.slice(0, 2), account(B)]);
    await call('undo', '--write', 'Accounts');
    expect(texts()).toEqual(BEFORE);
  });

  it('without --write only tells what it would do', async () => {
    await call('dedupe', '--write', '.');
    const before = vault.everything();
    const { stdout, code } = await call('undo', '--check', '--json', '.');
    expect(JSON.parse(stdout)).toMatchObject({ notes: [{ status: 'planned' }, { status: 'planned' }, { status: 'planned' }] });
    expect(code).toBe(1);
    expect((await call('undo', '.')).stdout).toContain('Run again with --write to restore.');
    expect(vault.everything()).toEqual(before);
  });

  it('refuses a note that changed since by name, and restores the others', async () => {
    await call('dedupe', '--write', '.');
    vault.write('Accounts/a.md', `${account(A)}\nNew.\n`);
    const { stderr, code } = await call('undo', '--write', '.');
    expect([code, stderr]).toEqual([2, 'Accounts/a.md: the note changed since it was written; its undo record is kept\n']);
    expect(texts()).toEqual([`${account(A)}\nNew.\n`, ...BEFORE.slice(1)]);
  });

  it('reports a record that is torn, and does not use it', async () => {
    await call('dedupe', '--write', '.');
    const record = '.account-notes/undo/00000001-000002.json';
    vault.write(record, vault.bytes(record).subarray(0, -20));
    const { stderr, code } = await call('undo', '--write', '.');
    expect([code, stderr]).toEqual([2, 'undo record 00000001-000002.json is not used: it is torn or was altered\n']);
    expect(texts()).toEqual([BEFORE[0], WRITTEN[1], BEFORE[2]]);
  });

  it.each([[['undo']], [['undo', 'c.md', 'Accounts/a.md']], [['undo', 'nothing.md']]])('is bad usage: %j', async (args) => {
    expect((await call(...args)).code).toBe(2);
  });
});
