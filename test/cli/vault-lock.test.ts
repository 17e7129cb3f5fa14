import { hostname } from 'node:os';
import { readdirSync, utimesSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { disk } from '../../src/cli/file-system.ts';
import { OwnFolder } from '../../src/cli/own-folder.ts';
import { whileLocked } from '../../src/cli/vault-lock.ts';
import { account, run, TemporaryVault } from './command-line.ts';

const FACT = 'The pilot runs on twelve looms in Ghent.';
const HOST = encodeURIComponent(hostname());
const id = (digit: number) => `${digit}0000000-0000-4000-8000-000000000000`;
/** No process has this number: it is above what any system hands out. */
const GONE = 2 ** 30;

let vault = new TemporaryVault({});
beforeEach(() => {
  vault = new TemporaryVault({ 'a.md': account(FACT, FACT) });
});
afterEach(() => {
  vault.remove();
});

const lock = <T>(work: () => Promise<T>) => whileLocked(new OwnFolder(vault.root, disk), disk, work);
const dedupe = () => run(['dedupe', '--write', '--json', 'a.md'], { cwd: vault.root });
const foreignLock = (pid: number, host: string, digit = 1) => `.account-notes/lock-${pid}-${id(digit)}@${host}`;

describe('the lock of a vault', () => {
  it('lets one run in and keeps the other out, which says who is in', async () => {
    const done = await lock(async () => {
      const other = await dedupe();
      expect(other.code).toBe(2);
      expect(JSON.parse(other.stdout)).toMatchObject({ notes: [{ status: 'refused', diagnostics: [{ code: 'locked' }] }] });
      expect(other.stderr).toContain(`another run (process ${process.pid} on `);
      expect((await run(['undo', '--write', '.'], { cwd: vault.root })).stdout).toBe('Nothing to undo.\n');
      expect(vault.text('a.md')).toBe(account(FACT, FACT));
      return 'worked';
    });
    expect(done).toEqual({ ok: true, value: 'worked' });
    expect(readdirSync(vault.root)).toEqual(['a.md']);
    expect((await dedupe()).code).toBe(0);
    expect(vault.text('a.md')).toBe(account(FACT));
  });

  it('is told of once, however many notes it keeps out', async () => {
    vault.write('b.md', account(FACT, FACT));
    await lock(async () => {
      const { stderr } = await run(['dedupe', '--write', '--quiet', '.'], { cwd: vault.root });
      expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('another run') as string]);
    });
  });

  it('never lets two of many runs in at once', async () => {
    let inside = 0;
    let most = 0;
    const runs = Array.from({ length: 12 }, () =>
      lock(async () => {
        inside += 1;
        most = Math.max(most, inside);
        await dedupeSlowly();
        inside -= 1;
      }),
    );
    expect((await Promise.all(runs)).some(({ ok }) => ok)).toBe(true);
    expect(most).toBe(1);
    expect(readdirSync(vault.root)).toEqual(['a.md']);
  });

  it('gives two runs over one vault one write, or two in turn', async () => {
    const [one, two] = await Promise.all([dedupe(), dedupe()]);
    expect([one.code, two.code].sort()).toEqual(expect.toSatisfy((codes: number[]) => codes[0] === 0));
    expect(vault.text('a.md')).toBe(account(FACT));
    expect((await run(['undo', '--write', '.'], { cwd: vault.root })).code).toBe(0);
    expect(vault.text('a.md')).toBe(account(FACT, FACT));
  });

  it.each([
    ['whose process is gone', GONE, HOST, 0, true],
    ['of another machine that spoke lately', GONE, 'elsewhere', 0, false],
    ['of another machine that has not spoken for long', GONE, 'elsewhere', 3600, true],
    ['whose process number has gone to another program', 1, HOST, 3600, true],
    ['whose process is alive', 1, HOST, 0, false],
  ])('left by a run %s', async (_name, pid, host, age, stale) => {
    const name = foreignLock(pid, host);
    vault.write(name, '');
    const then = Date.now() / 1000 - age;
    utimesSync(vault.path(name), then, then);
    expect((await lock(() => Promise.resolve('worked'))).ok).toBe(stale);
    expect(Object.keys(vault.everything()).includes(name)).toBe(!stale);
  });
});

async function dedupeSlowly(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await disk.readdir(vault.root);
}
