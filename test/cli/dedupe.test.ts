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

describe('dedupe --json', () => {
  it('is the contract, and writes nothing', async () => {
    open({ 'a.md': account(A, B, A) });
    const before = vault.everything();
    const { notes, code } = await json(vault, 'a.md');
    expect(notes).toMatchObject([
      {
        path: 'a.md',
        status: 'planned',
        sections: [{ heading: 'Key Facts', entries: 3, kept: 2 }],
        changes: [{ kind: 'merge', section: 'Key Facts', confidence: 'certain', accepted: true, relation: 'same', keep: [{ line: 10, lastLine: 10, text: A }], remove: [{ line: 14, lastLine: 14, text: A }], insert: [] }],
        conflicts: [],
        diagnostics: [],
      },
    ]);
    expect(code).toBe(0);
    expect(vault.everything()).toEqual(before);
  });

  it('of a note has it even when unchanged, with the path as given and whatever its extension', async () => {
    open({ 'sub/a.txt': account(A, B) });
    expect((await json(vault, vault.path('sub/a.txt'), 'sub/../sub/a.txt')).notes).toMatchObject([{ path: vault.path('sub/a.txt'), status: 'unchanged', changes: [] }]);
    expect((await json(vault, './sub/a.txt')).notes).toMatchObject([{ path: './sub/a.txt' }]);
  });

  it('of a vault has the account notes that something is told of, by their path in it', async () => {
    const transcript = `---\ntype: customer\ndate: 2026-02-03\n---\n\n## Key Information\n\n- ${A}\n- ${A}\n`;
    open({ 'v/Accounts/b.md': account(A, A), 'v/Accounts/a.md': account(A, A), 'v/clean.md': account(A), 'v/t.md': transcript, 'v/.trash/c.md': account(A, A), 'v/d.txt': account(A, A) });
    expect((await json(vault, 'v')).notes.map(({ path }) => path)).toEqual(['Accounts/a.md', 'Accounts/b.md']);
    expect((await json(vault, 'v/Accounts')).notes.map(({ path }) => path)).toEqual(['a.md', 'b.md']);
    expect((await json(vault, 'v/t.md')).notes).toMatchObject([{ path: 'v/t.md', changes: [{ remove: [{ line: 9 }] }] }]);
  });

  it('drops a placeholder where the section has real entries', async () => {
    open({ 'a.md': account(A, 'No explicit decisions were recorded in the provided notes.').replace('Key Facts', 'Key Decisions') });
    expect((await json(vault, 'a.md')).notes[0]?.changes).toMatchObject([{ kind: 'placeholder', confidence: 'certain', accepted: true, keep: [], remove: [{ line: 12 }] }]);
  });

  it('counts two sections of one heading each on its own', async () => {
    open({ 'a.md': `${account(A, A)}\n## Key Facts\n\n- ${A}\n- ${B}\n- ${B}\n- ${B}\n` });
    expect((await json(vault, 'a.md')).notes[0]?.sections).toEqual([{ heading: 'Key Facts', entries: 2, kept: 1 }, { heading: 'Key Facts', entries: 4, kept: 2 }]);
  });
});

describe('--accept likely', () => {
  it('takes the likely ones too, but never one that restates or needs several lines to cover it', async () => {
    const likely = output.parse(JSON.parse((await run(['dedupe', '--json', '--accept', 'likely', EXAMPLE])).stdout)).notes.flatMap(({ changes }) => changes);
    const certain = output.parse(JSON.parse((await run(['dedupe', '--json', EXAMPLE])).stdout)).notes.flatMap(({ changes }) => changes);
    expect(certain.filter(({ accepted }) => accepted).length).toBeLessThan(likely.filter(({ accepted }) => accepted).length);
    expect(certain.filter(({ accepted, confidence }) => accepted !== (confidence === 'certain'))).toEqual([]);
    expect(likely.map((change) => ({ ...change, accepted: true }))).toEqual(certain.map((change) => ({ ...change, accepted: true })));
    expect(likely.filter(({ relation }) => relation === 'restates').length).toBeGreaterThan(0);
    expect(likely.filter(({ accepted, relation, keep, confidence }) => accepted && confidence === 'likely' && (relation === 'restates' || keep.length > 1))).toEqual([]);
  });

  it('is told of where something waits, and of what it leaves only where there is such', async () => {
    expect((await run(['dedupe', EXAMPLE])).stdout).toContain('of those waiting too; the others may drop a detail.');
    expect((await run(['recent-context', EXAMPLE])).stdout).toContain('--accept likely takes them too.');
  });
});

describe('exit codes', () => {
  const NOTES = { 'same.md': account(A, A), 'clean.md': account(A, B), 'options.json': '{}', 'broken.json': '{', 'bad.json': '{"refused": "x"}' };
  it.each<[number, readonly string[]]>([
    [0, ['dedupe', 'same.md']],
    [0, ['dedupe', '--check', 'clean.md']],
    [1, ['dedupe', '--check', 'same.md']],
    [1, ['dedupe', '--check', 'clean.md', 'same.md']],
    [1, ['dedupe', '--check', '--write', 'same.md']],
    [2, ['dedupe', '--check', 'same.md', 'nothing.md']],
    [0, ['dedupe', '--section', 'key facts', 'same.md']],
    [2, ['dedupe', '--section', 'Weather', 'same.md']],
    [0, ['dedupe', '--options', 'options.json', 'same.md']],
    [2, ['dedupe', '--options', 'broken.json', 'same.md']],
    [2, ['dedupe', '--options', 'bad.json', 'same.md']],
    [2, ['dedupe', '--options', 'nothing.json', 'same.md']],
    [0, ['dedupe', '--today', '2026-02-28', 'same.md']],
    [2, ['dedupe', '--today', '2026-02-30', 'same.md']],
    [2, ['dedupe', '--accept', 'maybe', 'same.md']],
    [2, ['dedupe', '--nonsense', 'same.md']],
    [2, ['dedupe']],
    [2, ['scan', '--section', 'Topics', '.']],
    [2, ['rewrite', 'same.md']],
    [2, []],
    [0, ['--help']],
  ])('%i for %j', async (code, args) => {
    open(NOTES);
    const done = await run(args, { cwd: vault.root });
    expect(done.code).toBe(code);
    expect(done.stderr === '').toBe(code !== 2);
    if (args[0] !== 'dedupe' || !args.includes('--write')) expect(vault.text('same.md')).toBe(account(A, A));
  });
});

describe('options', () => {
  it('come from the data file of the plugin in the vault, so that what a person refused stays', async () => {
    open({ '.obsidian/app.json': '{}', 'Accounts/a.md': account(A, A), 'Accounts/b.md': account(A, A) });
    expect((await json(vault, '.')).notes).toHaveLength(2);
    vault.write('.obsidian/plugins/account-notes/data.json', JSON.stringify({ dedupeSections: ['topic'] }));
    expect((await json(vault, '.')).notes).toEqual([]);
    expect((await json(vault, 'Accounts/a.md')).notes).toMatchObject([{ changes: [] }]);
    expect((await json(vault, '--options', vault.path('.obsidian/app.json'), '.')).notes).toHaveLength(2);
  });

  it('that can not be read stop everything', async () => {
    open({ 'a.md': account(A, A), '.obsidian/plugins/account-notes/data.json': '{"refused": [' });
    const done = await dedupe(vault, '--write', 'a.md');
    expect([done.code, done.stdout]).toEqual([2, '']);
    expect(vault.text('a.md')).toBe(account(A, A));
  });

  it('of which one is no good are named, and the others are used', async () => {
    open({ 'a.md': account(A, A), 'o.json': '{"quietAfterDays": -1, "dedupeSections": ["topic"]}' });
    const done = await dedupe(vault, '--options', 'o.json', '--json', 'a.md');
    expect(done.stderr).toContain('quietAfterDays');
    expect([done.code, output.parse(JSON.parse(done.stdout)).notes[0]?.changes]).toEqual([0, []]);
  });
});

describe('for a person', () => {
  it('groups by note and section, marks what differs, and says what to do next', async () => {
    open({ 'a.md': account(`${A} She reports to the board.`, B, A) });
    const { stdout } = await dedupe(vault, 'a.md');
    expect(stdout).toContain('a.md\n\n  Key Facts  3 entries, 2 kept\n');
    expect(stdout).toMatch(/keep {5}10 {2}Ines Moreau leads procurement at Larkspur Mills\. \{\+She reports to the board\.\+\}\n {4}drop {5}14 {2}Ines Moreau leads/);
    expect(stdout).toContain('1 change in 1 note.\nNothing was written. Run again with --write to apply.\n');
    expect((await dedupe(vault, '--write', 'a.md')).stdout).toContain('account-notes undo');
    expect((await dedupe(vault, 'a.md')).stdout).toContain('nothing to do');
  });

  it.each<[string, Record<string, string>, boolean]>([
    ['no terminal', {}, false],
    ['FORCE_COLOR', { FORCE_COLOR: '1' }, true],
    ['NO_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
  ])('colours only where it may: %s', async (_name, env, coloured) => {
    open({ 'a.md': account(A, A) });
    expect((await run(['dedupe', 'a.md'], { cwd: vault.root, env })).stdout.includes('\u001B[')).toBe(coloured);
  });

  it('lets no control character of a note reach the terminal', async () => {
    open({ 'a.md': account(`${A}\u001B[2J\u0090`, `${A}\u001B[2J\u0090`) });
    const { stdout } = await dedupe(vault, 'a.md');
    expect([stdout.includes('\u001B'), stdout.includes('\u0090'), stdout.includes('Ines Moreau')]).toEqual([false, false, true]);
  });

  it('names a refusal for what it is', async () => {
    open({});
    vault.write('a.md', Buffer.concat([Buffer.from(account(A)), Buffer.from([0x93])]));
    expect((await dedupe(vault, 'a.md')).stdout).toBe('a.md\n\n  refused  line 11 is not valid UTF-8, so the note is left alone\n\nNothing to change, 1 note refused.\n');
  });

  it('never takes an empty path for the folder that it stands in', async () => {
    open({ 'a.md': account(A, A) });
    expect(await dedupe(vault, '--write', 'a.md', '')).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('one of the paths is empty') as string });
    expect(vault.text('a.md')).toBe(account(A, A));
  });

  it('--quiet says nothing but errors', async () => {
    open({ 'a.md': account(A, A) });
    expect(await dedupe(vault, '--quiet', '--write', 'a.md', 'b.md')).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('b.md') as string });
    expect(vault.text('a.md')).toBe(account(A));
  });
});
