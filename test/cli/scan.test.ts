import * as z from 'zod/mini';
import { afterEach, describe, expect, it } from 'vitest';
import { account, run, TemporaryVault } from './command-line.ts';

const transcript = (of: string, date = '2026-02-03') => `---\ntype: customer\ntitle: A call\naccount: ${of}\ndate: ${date}\n---\n\n## Key Information\n\n- Something.\n`;

const output = z.strictObject({
  operation: z.literal('scan'),
  notes: z.array(z.looseObject({ path: z.string(), status: z.string(), diagnostics: z.array(z.strictObject({ code: z.string(), line: z.int(), message: z.string() })) })),
  accounts: z.array(z.strictObject({ path: z.string(), name: z.string(), transcripts: z.int() })),
  transcripts: z.array(z.strictObject({ path: z.string(), account: z.nullable(z.string()), date: z.nullable(z.string()) })),
  unassigned: z.array(z.strictObject({ path: z.string(), candidates: z.array(z.strictObject({ account: z.string(), score: z.number(), evidence: z.array(z.string()) })) })),
});

let vault = new TemporaryVault({});
afterEach(() => {
  vault.remove();
});

describe('scan', () => {
  it('tells of accounts, transcripts, what is odd, and transcripts that name no account', async () => {
    vault = new TemporaryVault({
      'Accounts/Larkspur Mills.md': account('A fact.'),
      'T/1.md': transcript('Larkspur Mills'),
      'T/2.md': transcript('"[[Larkspur Mills]]"'),
      'T/3.md': transcript('""'),
      'broken.md': '---\ntype: [account\n---\n',
      'bad.md': Buffer.from([0x2d, 0x0a, 0xff]),
      'other.md': '# Nothing\n',
    });
    const before = vault.everything();
    const { stdout, stderr, code } = await run(['scan', '--json', vault.root]);
    const found = output.parse(JSON.parse(stdout));
    expect(found.accounts).toEqual([{ path: 'Accounts/Larkspur Mills.md', name: 'Larkspur Mills', transcripts: 2 }]);
    expect(found.transcripts).toEqual([
      { path: 'T/1.md', account: 'Larkspur Mills', date: '2026-02-03' },
      { path: 'T/2.md', account: 'Larkspur Mills', date: '2026-02-03' },
      { path: 'T/3.md', account: null, date: '2026-02-03' },
    ]);
    expect(found.unassigned).toEqual([{ path: 'T/3.md', candidates: [] }]);
    expect(found.notes.map(({ path, status, diagnostics }) => [path, status, diagnostics.map((each) => each.code)])).toEqual([
      ['bad.md', 'refused', ['undecodable']],
      ['T/1.md', 'unchanged', ['transcript-without-line']],
      ['T/2.md', 'unchanged', ['transcript-without-line']],
      ['T/3.md', 'unchanged', ['transcript-without-line', 'transcript-without-account']],
      ['broken.md', 'unchanged', ['broken-frontmatter']],
    ]);
    expect([code, stderr]).toEqual([2, 'bad.md: line 2 is not valid UTF-8, so the note is left alone\n']);
    expect(vault.everything()).toEqual(before);
  });

  it('of a folder in a vault keeps to it', async () => {
    vault = new TemporaryVault({ '.obsidian/app.json': '{}', 'Accounts/a.md': account('A fact.'), 'b.md': account('A fact.') });
    const { stdout, code } = await run(['scan', '--json', vault.path('Accounts')]);
    expect([code, output.parse(JSON.parse(stdout)).accounts.map(({ path }) => path)]).toEqual([0, ['a.md']]);
  });

  it('prints for a person', async () => {
    vault = new TemporaryVault({ 'a.md': account('A fact.'), 't.md': transcript('""') });
    const { stdout } = await run(['scan', vault.root]);
    expect(stdout).toContain('Accounts (1)\n     0 transcripts  Larkspur Mills  a.md\n');
    expect(stdout).toContain('Transcripts that name no account (1)\n  t.md\n');
  });

  it.each([[['scan']], [['scan', 'nowhere']], [['scan', import.meta.filename]]])('is bad usage: %j', async (args) => {
    expect((await run(args)).code).toBe(2);
  });
});
