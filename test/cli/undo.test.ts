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

  it('leaves the vault as it was once all is taken back', async () => {
    const before = vault.everything();
    await call('dedupe', '--write', '.');
    await call('undo', '--write', '.');
    expect(vault.everything()).toEqual(before);
  });

  it('finds nothing, and no folder of ours, after a write that was refused', async () => {
    vault.chmod('c.md', 0o444);
    const before = vault.everything();
    expect((await call('dedupe', '--write', 'c.md')).code).toBe(2);
    expect(vault.everything()).toEqual(before);
  });

  it('--list tells what the journal holds, the newest first, and of a note its own', async () => {
    expect((await call('undo', '--list', '.')).stdout).toBe('The undo journal holds nothing.\n');
    await call('dedupe', '--write', 'c.md');
    await call('dedupe', '--write', 'Accounts');
    const { records } = JSON.parse((await call('undo', '--list', '--json', '.')).stdout) as { records: { record: string; path: string; operation: string; written: string; length: number }[] };
    expect(records.map(({ record, path }) => `${record} ${path}`)).toEqual(['00000002-000002 Accounts/b.md', '00000002-000001 Accounts/a.md', '00000001-000001 c.md']);
    expect(records[2]).toMatchObject({ operation: 'dedupe', length: BEFORE[2]?.length, written: expect.stringMatching(/^\d{4}-.*Z$/) as string });
    expect((await call('undo', '--list', 'c.md')).stdout).toContain('00000001-000001');
    expect((await call('undo', '--list', 'c.md')).stdout).not.toContain('Accounts');
  });

  it('--recover makes new notes of what a record holds, and touches nothing that is there', async () => {
    await call('dedupe', '--write', 'c.md');
    vault.write('c.md', 'newer');
    vault.write('c (before dedupe).md', 'mine');
    expect((await call('undo', '--write', '.')).stdout).toContain('see undo --list');
    const before = vault.everything();
    expect((await call('undo', '--recover', '00000001-000001', '.')).stdout).toContain('Nothing was written.');
    expect(vault.everything()).toEqual(before);
    for (const run of ['once', 'and again']) {
      const { stdout, code } = await call('undo', '--recover', '00000001-000001', '--write', '--json', '.');
      expect([run, JSON.parse(stdout), code]).toEqual([run, { operation: 'undo', notes: [], copies: [{ path: 'c.md', copy: 'c (before dedupe) 2.md' }] }, 0]);
    }
    expect(['c.md', 'c (before dedupe).md', 'c (before dedupe) 2.md'].map((path) => vault.text(path))).toEqual(['newer', 'mine', BEFORE[2]]);
  });

  it('brings back the text of a note that is gone, with its folder', async () => {
    await call('dedupe', '--write', 'Accounts/b.md');
    vault.removeBelow('Accounts');
    await call('undo', '--recover', '00000001-000001', '--write', '.');
    expect(vault.text('Accounts/b (before dedupe).md')).toBe(BEFORE[1]);
  });

  it('keeps the journal from other users and out of repositories, also where a sync opened it', async () => {
    vault.write('.account-notes/undo/', '');
    vault.chmod('.account-notes', 0o755);
    await call('dedupe', '--write', 'c.md');
    expect([vault.mode('.account-notes'), vault.text('.account-notes/.gitignore')]).toEqual([0o700, '*\n']);
  });

  it.each([
    [['undo', '--recover', '../../c', '.']],
    [['undo', '--recover', '00000009-000001', '.']],
    [['dedupe', '--list', '.']],
    [['undo']],
    [['undo', 'c.md', 'Accounts/a.md']],
    [['undo', 'nothing.md']],
  ])('is bad usage: %j', async (args) => {
    expect((await call(...args)).code).toBe(2);
  });
});
