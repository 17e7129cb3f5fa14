import { expect, it } from 'vitest';
import { run, TemporaryVault } from '../cli/command-line.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { readVault } from './sandbox.ts';
import { ACCOUNT, ACCOUNT_TEXT, CLEAN_TEXT, OTHER_ACCOUNT, PLAIN, TRANSCRIPT, VAULT } from './walk-vault.ts';

const DEDUPE = 'account-notes:dedupe';
const UNDO = 'account-notes:undo';

interface Note {
  readonly path: string;
  readonly status: string;
  readonly sections: readonly { readonly heading: string; readonly entries: number; readonly kept: number }[];
  readonly changes: readonly { readonly accepted: boolean; readonly confidence: string }[];
  readonly diagnostics: readonly { readonly code: string; readonly message: string }[];
}
interface Answer {
  readonly operation: string;
  readonly notes: readonly Note[];
}
const read = (text: string): Answer => JSON.parse(text) as Answer;

describeInBrowser("Obsidian's own command line", (open) => {
  it('lists the operations by name, with what they take', async () => {
    const host = await open({ files: VAULT });
    const help = await host.cliHelp();
    expect(Object.keys(help).sort()).toEqual(['account-notes', 'account-notes:brief', DEDUPE, 'account-notes:link-account', 'account-notes:recent-context', 'account-notes:repair-text', 'account-notes:scan', UNDO]);
    expect(Object.keys(help[DEDUPE]?.flags ?? {})).toEqual(['path', 'file', 'section', 'accept', 'today', 'write', 'json']);
    expect(help[DEDUPE]?.flags?.['write']?.value).toBeUndefined();
    expect(await host.runCli('account-notes')).toContain('account-notes:recent-context');
  });

  it('only tells what it would do, writes where it is told to, and takes it back', async () => {
    const host = await open({ files: VAULT });
    const files = await host.diskFiles();
    const planned = read(await host.runCli(DEDUPE, `path=${ACCOUNT}`, 'json'));
    expect(planned).toMatchObject({ operation: 'dedupe', notes: [{ path: ACCOUNT, status: 'planned', conflicts: [], diagnostics: [] }] });
    expect(planned.notes[0]?.changes.map(({ accepted, confidence }) => [accepted, confidence])).toEqual([[true, 'certain'], [true, 'certain']]);
    expect(planned.notes[0]?.sections.find(({ heading }) => heading === 'Key Facts')).toEqual({ heading: 'Key Facts', entries: 5, kept: 3 });
    expect(await host.diskText(ACCOUNT)).toBe(ACCOUNT_TEXT);
    expect(await host.diskFiles()).toEqual(files);

    expect(read(await host.runCli(DEDUPE, `path=${ACCOUNT}`, 'write', 'json')).notes[0]).toEqual({ ...planned.notes[0], status: 'applied' });
    expect(await host.diskText(ACCOUNT)).toBe(CLEAN_TEXT);
    expect(read(await host.runCli(DEDUPE, `path=${ACCOUNT}`, 'json')).notes[0]).toMatchObject({ status: 'unchanged', changes: [] });

    expect(read(await host.runCli(UNDO, 'json')).notes).toEqual([{ path: ACCOUNT, status: 'planned', diagnostics: [], sections: [], changes: [], conflicts: [] }]);
    expect(await host.diskText(ACCOUNT)).toBe(CLEAN_TEXT);
    expect(await host.runCli(UNDO, `path=${ACCOUNT}`, 'write')).toContain('restored');
    expect(await host.diskText(ACCOUNT)).toBe(ACCOUNT_TEXT);
    expect(await host.runCli(UNDO, 'write')).toBe('Nothing to undo.');
  });

  it('answers as our own command line does, of the whole example vault, and writes the same', async () => {
    const files = await readVault('test/fixtures/vault');
    const host = await open({ files, now: '2026-05-13T09:00:00Z' });
    const vault = new TemporaryVault(Object.fromEntries(Object.entries(files).map(([path, { base64 }]) => [path, Buffer.from(base64, 'base64')])));
    const both = async (name: string, words: readonly string[], flags: readonly string[]): Promise<readonly [unknown, unknown]> => {
      const [theirs, ours] = [await host.runCli(`account-notes:${name}`, ...words), await run([name, vault.root, ...flags])];
      return [JSON.parse(theirs), JSON.parse(ours.stdout)];
    };
    for (const name of ['dedupe', 'recent-context', 'link-account', 'repair-text']) {
      const [theirs, ours] = await both(name, ['path=/', 'json', 'accept=likely', 'today=2026-05-13'], ['--json', '--accept', 'likely', '--today', '2026-05-13']);
      expect(theirs).toEqual(ours);
    }
    const [scan, ourScan] = await both('scan', ['json'], ['--json']);
    expect(scan).toEqual(ourScan);
    const [written, ourWritten] = await both('dedupe', ['path=/', 'json', 'write'], ['--json', '--write']);
    expect(written).toEqual(ourWritten);
    for (const path of Object.keys(files)) expect((await host.diskBytes(path)).equals(vault.bytes(path))).toBe(true);
    vault.remove();
  }, 60_000);

  it('writes an open note in its editor, typed text included, as one step of undo', async () => {
    const host = await open({ files: VAULT, open: ACCOUNT });
    await host.typeInEditor(ACCOUNT, '- Berth 5 is given up.\n');
    await host.runCli(DEDUPE, 'file=Brightwater', 'write');
    expect(await host.noteText(ACCOUNT)).toBe(`${CLEAN_TEXT}- Berth 5 is given up.\n`);
    await host.undoInEditor(ACCOUNT);
    expect(await host.noteText(ACCOUNT)).toBe(`${ACCOUNT_TEXT}- Berth 5 is given up.\n`);
  });

  it('says for a person what it found, and what to do next', async () => {
    const host = await open({ files: VAULT });
    const text = await host.runCli(DEDUPE, 'path=/');
    expect(text).toContain('Key Facts  5 entries, 3 kept');
    expect(text).toContain('Nothing was written. Run again with "write" to apply.');
    expect(text).not.toContain(OTHER_ACCOUNT);
    expect(await host.runCli(DEDUPE, 'path=/', 'write')).toContain('"account-notes:undo write" takes it back.');
  });

  it('keeps to the notes below a folder, and to one section', async () => {
    const host = await open({ files: { ...VAULT, 'Old/Dill.md': '---\ntype: account\nname: Dill\n---\n\n## Key Facts\n\n- Dill is small.\n- Dill is small.\n\n## Key Decisions\n\n- Dill stays.\n- Dill stays.\n' } });
    const answer = read(await host.runCli(DEDUPE, 'path=Old/', 'section=Key Decisions', 'json'));
    expect(answer.notes.map(({ path, changes }) => [path, changes.length])).toEqual([['Old/Dill.md', 1]]);
  });

  it('reads a note that is named whatever it is, and refuses one that it can not read', async () => {
    const files = { ...VAULT, 'Garbled.md': { base64: 'wyg=' } };
    const host = await open({ files });
    expect(read(await host.runCli(DEDUPE, `path=${PLAIN}`, 'json')).notes).toMatchObject([{ path: PLAIN, status: 'unchanged' }]);
    expect(read(await host.runCli(DEDUPE, 'path=Garbled.md', 'write', 'json')).notes).toMatchObject([{ path: 'Garbled.md', status: 'refused', diagnostics: [{ code: 'undecodable' }] }]);
  });

  it('names each note that is not written, and writes the others', async () => {
    const host = await open({ files: { ...VAULT, 'Accounts/Dill.md': '---\ntype: account\nname: Dill\n---\n\n## Key Facts\n\n- Dill is small.\n- Dill is small.\n' } });
    await host.setReadOnly('Accounts/Dill.md');
    const { notes } = read(await host.runCli(DEDUPE, 'path=Accounts', 'write', 'json'));
    expect(notes.map(({ path, status }) => [path, status])).toEqual([[ACCOUNT, 'applied'], ['Accounts/Dill.md', 'refused']]);
    expect(await host.diskText(ACCOUNT)).toBe(CLEAN_TEXT);
  });

  it('scans the vault and prints a brief', async () => {
    const host = await open({ files: VAULT });
    const scan = JSON.parse(await host.runCli('account-notes:scan', 'json')) as { accounts: unknown; transcripts: unknown };
    expect(scan).toMatchObject({
      operation: 'scan',
      accounts: [{ path: OTHER_ACCOUNT, name: 'Aster', transcripts: 0 }, { path: ACCOUNT, name: 'Brightwater', transcripts: 1 }],
      transcripts: [{ path: TRANSCRIPT, account: 'Brightwater', date: '2026-04-21' }],
      unassigned: [],
    });
    expect(await host.runCli('account-notes:brief', 'file=Brightwater')).toContain('Mia Ohm runs the port');
    expect(await host.runCli('account-notes:brief', `path=${TRANSCRIPT}`)).toContain('this is a transcript');
    expect(JSON.parse(await host.runCli('account-notes:brief', `path=${OTHER_ACCOUNT}`, 'json'))).toMatchObject({ operation: 'brief', notes: [{ path: OTHER_ACCOUNT, status: 'unchanged' }] });
  });

  it.each([
    [[DEDUPE], 'name what it is about: path=<note or folder>'],
    [[DEDUPE, 'path='], 'path needs a value: path=<path>'],
    [[DEDUPE, 'path=Gone.md'], 'there is no note and no folder "Gone.md"'],
    [[DEDUPE, 'file=Gone'], 'there is no note "Gone"'],
    [[DEDUPE, 'path=/', 'file=Aster'], 'use one of them'],
    [[DEDUPE, 'path=/', 'wirte'], 'there is no "wirte" here; it takes path=<path> file=<name> section=<heading>'],
    [[DEDUPE, 'path=/', '--write'], 'there is no "--write" here'],
    [[DEDUPE, 'path=/', 'write=false'], 'write takes no value'],
    [[DEDUPE, 'path=/', 'accept=all'], 'accept is certain or likely, not "all"'],
    [[DEDUPE, 'path=/', 'today=2026-02-31'], 'today is a date as YYYY-MM-DD'],
    [[DEDUPE, 'path=/', 'section=Gossip'], 'no section is called "Gossip"; known are Key Facts'],
    [['account-notes:recent-context', 'path=/', 'section=Tasks'], 'there is no "section" here'],
    [[UNDO, 'path=Accounts'], 'name a note, or nothing for the last write of all'],
    [['account-notes:brief', 'path=/'], 'a brief is of one account'],
  ])('says what is wrong with %j, and writes nothing', async (words, message) => {
    const host = await open({ files: VAULT });
    const files = await host.diskFiles();
    const answer = await host.runCli(...words, ...(words[0] === DEDUPE && !words.some((word) => word.startsWith('write')) ? ['write'] : []));
    expect(answer).toMatch(/^Error: [a-z-]+: /);
    expect(answer).toContain(message);
    expect(await host.diskFiles()).toEqual(files);
    expect(await host.diskText(ACCOUNT)).toBe(ACCOUNT_TEXT);
  });

  it('waits for a vault that is still being read', async () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`Notes/${at}.md`, 'Bread.\n']));
    const host = await open({ files: { ...VAULT, ...many } });
    const answer = await host.page.evaluate(async (path) => {
      await window.host?.reloadPlugin();
      return window.host?.runCli(['account-notes:dedupe', `path=${path}`, 'json']);
    }, ACCOUNT);
    expect(read(answer ?? '').notes[0]?.changes.length).toBe(2);
  });
});
