import * as z from 'zod/mini';
import { afterEach, describe, expect, it } from 'vitest';
import { account, run, TemporaryVault } from './command-line.ts';

const TRANSCRIPT = '---\ntype: call\ntitle: A call\naccount: Larkspur Mills\ndate: 2026-02-03\n---\n\n## Summary\n\nThe mill was visited.\n\n## Key Information\n\n- The mill has 40 looms.\n';

const BRIEF = `# Brief: [[Larkspur|Larkspur Mills]], 2026-02-10

## Last events
- 2026-02-03: The mill was visited. [[Call|Transcript]]

## Facts
- 2026-02-03, [[Call]]
  - The mill has 40 looms.
- No transcript says:
  - Wool is dear.
`;

const output = z.strictObject({
  operation: z.literal('brief'),
  notes: z.array(
    z.strictObject({
      path: z.string(),
      status: z.enum(['unchanged', 'refused']),
      brief: z.nullable(z.string()),
      diagnostics: z.array(z.strictObject({ code: z.string(), line: z.int(), message: z.string() })),
    }),
  ),
});

const FILES = {
  '.obsidian/app.json': '{}',
  'Accounts/Larkspur.md': account('Wool is dear.', 'The mill has 40 looms.', 'Wool is dear.'),
  'T/Call.md': TRANSCRIPT,
  'other.md': '# Nothing\n',
  'broken.md': '---\ntype: [account\n---\n',
  'bad.md': Buffer.from([0x2d, 0x0a, 0xff]),
};

let vault = new TemporaryVault({});
afterEach(() => {
  vault.remove();
});

describe('brief', () => {
  it('prints the brief alone, from the transcripts of the whole vault, and writes nothing', async () => {
    vault = new TemporaryVault(FILES);
    const before = vault.everything();
    expect(await run(['brief', vault.path('Accounts/Larkspur.md'), '--today', '2026-02-10'])).toEqual({ code: 0, stdout: BRIEF, stderr: '' });
    expect(vault.everything()).toEqual(before);
  });

  it('prints those of several notes one below the other, in the order given', async () => {
    vault = new TemporaryVault({ ...FILES, 'Accounts/Ash.md': account('Ash is grey.').replace('Larkspur Mills', 'Ash') });
    const { stdout, code } = await run(['brief', vault.path('Accounts/Larkspur.md'), vault.path('Accounts/Ash.md'), '--today', '2026-02-10', '--quiet']);
    expect([code, stdout]).toEqual([0, `${BRIEF}\n# Brief: [[Ash]], 2026-02-10\n\n## Facts\n- Ash is grey.\n`]);
  });

  it('refuses what is no account, says why, and still does the others', async () => {
    vault = new TemporaryVault(FILES);
    const notes = ['T/Call.md', 'other.md', 'broken.md', 'bad.md', 'missing.md', 'Accounts/Larkspur.md'];
    const { stdout, stderr, code } = await run(['brief', '--json', '--today', '2026-02-10', ...notes], { cwd: vault.root });
    const found = output.parse(JSON.parse(stdout)).notes;
    expect(code).toBe(2);
    expect(found.map(({ path, status }) => [path, status])).toEqual(notes.map((path) => [path, path.startsWith('Accounts') ? 'unchanged' : 'refused']));
    expect(found.at(-1)).toEqual({ path: 'Accounts/Larkspur.md', status: 'unchanged', brief: BRIEF, diagnostics: [] });
    expect(stderr.split('\n')).toEqual([
      'T/Call.md: this is a transcript, and a brief is of an account',
      'other.md: this is no account note: its "type" is not "account"',
      "broken.md: line 3: its properties can't be read, so whether it is an account is not known",
      'bad.md: line 2 is not valid UTF-8, so the note is left alone',
      expect.stringMatching(/^missing\.md: /),
      '',
    ]);
  });

  it('writes links as the vault does', async () => {
    vault = new TemporaryVault({ ...FILES, '.obsidian/app.json': '{"useMarkdownLinks":true}' });
    const { stdout } = await run(['brief', vault.path('Accounts/Larkspur.md')]);
    expect(stdout).toContain('- 2026-02-03: The mill was visited. [Transcript](Call.md)\n');
  });

  it('leaves no sign in the output that would steer a terminal', async () => {
    vault = new TemporaryVault({ ...FILES, 'Accounts/Larkspur.md': account('Wool \u001B[31m is dear.') });
    const { stdout } = await run(['brief', vault.path('Accounts/Larkspur.md')]);
    expect(stdout).toContain('- Wool \uFFFD[31m is dear.');
  });

  it.each<[readonly string[], string]>([
    [['brief'], 'brief needs a note'],
    [['brief', 'Accounts'], 'Accounts: brief needs a note, and this is a folder'],
    [['brief', 'Accounts/Larkspur.md', '--write'], 'brief writes nothing, so it takes no --write'],
  ])('is bad usage: %j', async (args, message) => {
    vault = new TemporaryVault(FILES);
    const { stdout, stderr, code } = await run(args, { cwd: vault.root });
    expect([code, stdout, stderr]).toEqual([2, '', `account-notes: ${message}\nTry account-notes --help.\n`]);
  });
});
