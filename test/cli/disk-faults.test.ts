import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync, writeSync } from 'node:fs';
import esbuild from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { disk } from '../../src/cli/file-system.ts';
import { FolderUndoJournal } from '../../src/cli/undo-file.ts';
import { listKeptTexts } from '../../src/core/plan/recover-text.ts';
import { TemporaryVault } from './command-line.ts';
import { diskError, hooked, type Hook } from './hooked-file-system.ts';
import { AFTER, BEFORE, undo, write } from './moved-fact.ts';

let vault = new TemporaryVault({});
afterEach(() => {
  vault.remove();
});

function open(files = BEFORE): TemporaryVault {
  vault.remove();
  vault = new TemporaryVault(files);
  return vault;
}

const texts = () => Object.fromEntries(Object.keys(BEFORE).map((path) => [path, vault.text(path)]));
const visible = () => readdirSync(vault.root).filter((name) => !name.startsWith('.'));

/** The names of the calls that a run makes when all goes well. */
async function callsOf(work: typeof write | typeof undo, paths?: string[]): Promise<string[]> {
  const calls: string[] = [];
  await work(vault.root, hooked((name, when) => void (when === 'before' && calls.push(name))), paths);
  return calls;
}

/** Every note is old or new, the linked ones together, and what was new can be undone. */
async function expectWhole(context: string): Promise<void> {
  expect([context, texts()]).toEqual([context, expect.toSatisfy((now: typeof BEFORE) => Object.keys(now).every((path) => now[path] === BEFORE[path] || now[path] === AFTER[path]))]);
  expect([context, (await undo(vault.root, disk)).ok, texts()]).toEqual([context, true, BEFORE]);
  expect([context, visible()]).toEqual([context, Object.keys(BEFORE).sort()]);
}

describe('a disk that fails', () => {
  const faults: Readonly<Record<string, (at: number) => Hook>> = {
    'once, before the call': (at) => (_name, when, call) => fail(when === 'before' && call === at, 'EIO'),
    'once, after the call': (at) => (_name, when, call) => fail(when === 'after' && call === at, 'EIO'),
    'for good': (at) => (_name, when, call) => fail(when === 'before' && call >= at, 'EIO'),
    'full, in the middle of a write': (at) => (name, when, call) => (name === 'writeFile' && when === 'before' && call >= at ? 'short' : undefined),
    'full, and says nothing of it': (at) => (name, when, call) => (name === 'writeFile' && when === 'before' && call === at ? 'lie' : undefined),
  };

  it.each(Object.keys(faults))('%s: at the calls of a write in turn', async (fault) => {
    open();
    const calls = await callsOf(write);
    for (const [index, name] of calls.entries()) {
      if (fault.startsWith('full') && name !== 'writeFile') continue;
      // After a call, or for good, is much like before the next one.
      if (fault !== 'once, before the call' && !fault.startsWith('full') && index % 3 !== 0) continue;
      open();
      const hook = faults[fault]?.(index + 1);
      if (hook) await write(vault.root, hooked(hook));
      await expectWhole(`${name}, call ${index + 1} of ${calls.length}`);
    }
  });

  it('leaves nothing of a refused run behind', async () => {
    open();
    await write(vault.root, hooked((name, when) => fail(name === 'renameOver' && when === 'before', 'EIO')));
    expect(vault.everything()).toEqual(Object.fromEntries(Object.entries(BEFORE).sort().map(([path, text]) => [path, Buffer.from(text).toString('base64')])));
  });
});

describe('another program at work on the note', () => {
  const OTHER = 'theirs';
  const meddlings: Readonly<Record<string, (note: string) => void>> = {
    'writes to it': (note) => {
      writeFileSync(note, OTHER);
    },
    'puts another file in its place': (note) => {
      writeFileSync(`${note}.new`, OTHER);
      renameSync(`${note}.new`, note);
    },
    'deletes it': (note) => {
      rmSync(note);
    },
    'moves it away': (note) => {
      renameSync(note, `${note}.moved`);
    },
  };

  it.each(Object.keys(meddlings))('%s, at every call in turn', async (kind) => {
    open();
    const calls = await callsOf(write, ['alone.md']);
    for (const [index, name] of calls.entries()) {
      open();
      const note = vault.path('alone.md');
      await write(vault.root, hooked((_name, when, call) => void (when === 'before' && call === index + 1 && meddlings[kind]?.(note))), ['alone.md']);
      const context = `${name}, call ${index + 1} of ${calls.length}`;
      if (kind === 'moves it away' && vault.text('alone.md.moved') === AFTER['alone.md']) {
        expect([context, (await listKeptTexts(new FolderUndoJournal(vault.root))).texts]).toMatchObject([context, [{ text: BEFORE['alone.md'] }]]);
      }
      const left = existsSync(note) ? vault.text('alone.md') : null;
      expect([context, left]).toEqual([context, kind.startsWith('deletes') || kind.startsWith('moves') ? null : OTHER]);
    }
  });

  it('has it open, and writes to it while it is renamed over: what it wrote wins', async () => {
    open();
    let theirs = -1;
    const done = await write(
      vault.root,
      hooked((name, when) => {
        if (name !== 'renameOver') return undefined;
        if (when === 'before') theirs = openSync(vault.path('alone.md'), 'r+');
        else writeSync(theirs, OTHER, 0);
        return undefined;
      }),
      ['alone.md'],
    );
    closeSync(theirs);
    expect(done).toMatchObject({ value: [{ status: 'refused', failure: 'changed' }] });
    expect(vault.text('alone.md')).toBe(`${OTHER}${BEFORE['alone.md']?.slice(OTHER.length - 2)}`);
  });
});

describe('a killed process', () => {
  let script: TemporaryVault;
  beforeAll(async () => {
    script = new TemporaryVault({});
    await esbuild.build({
      entryPoints: ['test/cli/killed-run.ts'], bundle: true, outfile: script.path('killed-run.mjs'), format: 'esm', platform: 'node', target: 'node20', logLevel: 'error',
    });
  });
  afterAll(() => {
    script.remove();
  });

  const kill = (work: string, at: number): void => {
    const { signal } = spawnSync(process.execPath, [script.path('killed-run.mjs'), vault.root, work, String(at), 'before'], { stdio: 'inherit' });
    expect(signal).toBe('SIGKILL');
  };

  it.each(['write', 'undo'])('leaves every note old or new, and the next run clears up after it: %s', async (work) => {
    open();
    if (work === 'undo') await write(vault.root, disk);
    const calls = await callsOf(work === 'undo' ? undo : write);
    // The disk itself changes at these alone; between them one kill is as good as another.
    const telling = calls.flatMap((name, index) => (['open', 'writeFile', 'rename', 'renameOver', 'unlink', 'mkdir', 'rmdir'].includes(name) ? [index + 1] : []));
    for (const at of telling) {
      open();
      if (work === 'undo') await write(vault.root, disk);
      kill(work, at);
      await expectWhole(`${calls[at - 1]}, call ${at}`);
      expect(readdirSync(vault.root).filter((name) => name === '.account-notes')).toEqual([]);
    }
  });

  it('leaves a temporary file that is removed by a later run, once it is old', async () => {
    open();
    await write(vault.root, { ...disk, renameOver: () => Promise.reject(diskError('EIO')), unlink: () => Promise.reject(diskError('EIO')) }, ['alone.md']);
    const [temporary = ''] = readdirSync(vault.root).filter((name) => name.endsWith('.tmp'));
    expect(statSync(vault.path(temporary)).isFile()).toBe(true);
    const old = Date.now() / 1000 - 3600;
    utimesSync(vault.path(temporary), old, old);
    await write(vault.root, disk, ['alone.md']);
    expect(existsSync(vault.path(temporary))).toBe(false);
    expect(vault.text('alone.md')).toBe(AFTER['alone.md']);
  });
});

function fail(now: boolean, code: string): undefined {
  if (now) throw diskError(code);
  return undefined;
}
