import * as z from 'zod/mini';
import { afterEach, describe, expect, it } from 'vitest';
import { account, run, TemporaryVault } from './command-line.ts';

const FACTS = ['Larkspur Mills runs 40 looms in Ghent on two shifts.', 'Ines Moreau signs up to €50,000.', 'The lease of the dye house ends on 2027-03-31.'];
const transcript = (property: string, facts: readonly string[] = FACTS) =>
  `---\nsource: transcript\n${property}date: 2026-02-03\ntags:\n  - "account/"\n---\n\n**Account**: [[]]\n\n## Key Information\n\n${facts.map((fact) => `- ${fact}\n`).join('')}`;
const LINKED = transcript('account: "Larkspur Mills"\n').replace('account/', 'account/larkspur-mills').replace('[[]]', '[[Mills|Larkspur Mills]]');

const output = z.object({
  operation: z.literal('link-account'),
  notes: z.array(z.object({ path: z.string(), status: z.string(), changes: z.array(z.object({ kind: z.string(), section: z.string(), confidence: z.string(), accepted: z.boolean() })), diagnostics: z.array(z.object({ code: z.string(), line: z.int(), message: z.string() })) })),
  unassigned: z.array(z.strictObject({ path: z.string(), candidates: z.array(z.strictObject({ account: z.string(), score: z.number(), evidence: z.array(z.string()) })) })),
});

let vault = new TemporaryVault({});
afterEach(() => {
  vault.remove();
});

const small = (property: string): TemporaryVault =>
  new TemporaryVault({ '.obsidian/app.json': '{}', 'Accounts/Mills.md': account(...FACTS), 'T/1.md': transcript(property), 'T/2.md': transcript('account: ""\n', ['The office moves in June.']) });

describe('link-account', () => {
  it('suggests with the evidence, writes nothing without --write, and takes it back by undo', async () => {
    vault = small('account: ""\n');
    const before = vault.everything();
    const planned = await run(['link-account', '--json', '--check', vault.root]);
    const { notes, unassigned } = output.parse(JSON.parse(planned.stdout));
    expect([planned.code, notes.map(({ path, status }) => [path, status])]).toEqual([1, [['T/1.md', 'planned']]]);
    expect(notes[0]?.changes).toMatchObject([{ kind: 'frontmatter', section: '', confidence: 'certain', accepted: true }, { kind: 'link', accepted: true }]);
    expect(unassigned).toMatchObject([{ path: 'T/1.md', candidates: [{ account: 'Larkspur Mills', evidence: expect.arrayContaining([expect.stringContaining('3 of its 3 facts')]) as string[] }] }, { path: 'T/2.md', candidates: [] }]);
    expect(vault.everything()).toEqual(before);

    expect((await run(['link-account', '--write', vault.root])).code).toBe(0);
    expect(vault.text('T/1.md')).toBe(LINKED);
    expect((await run(['link-account', '--check', vault.root])).code).toBe(0);
    expect((await run(['undo', '--write', vault.root])).code).toBe(0);
    expect(vault.text('T/1.md')).toBe(transcript('account: ""\n'));
  });

  it('links as the settings of the vault say', async () => {
    vault = small('account: ""\n');
    vault.write('.obsidian/app.json', '{"useMarkdownLinks": true}');
    expect((await run(['link-account', '--write', vault.root])).code).toBe(0);
    expect(vault.text('T/1.md')).toBe(LINKED.replace('[[Mills|Larkspur Mills]]', '[Larkspur Mills](Mills.md)'));
  });

  it('of a note looks into the whole vault and writes that note alone', async () => {
    vault = small('account: ""\n');
    vault.write('T/3.md', transcript('account: ""\n'));
    expect((await run(['link-account', '--write', vault.path('T/1.md')])).code).toBe(0);
    expect([vault.text('T/1.md'), vault.text('T/3.md')]).toEqual([LINKED, transcript('account: ""\n')]);
  });

  it('refuses a note whose value it can\'t splice, and names the line', async () => {
    vault = small('account: &a ""\n');
    const { code, stderr, stdout } = await run(['link-account', '--json', '--write', vault.root]);
    expect(output.parse(JSON.parse(stdout)).notes).toMatchObject([{ path: 'T/1.md', status: 'refused', changes: [], diagnostics: [{ code: 'unsafe-frontmatter', line: 3 }] }]);
    expect([code, stderr]).toEqual([2, "T/1.md: line 3: The account can't be filled in, because the value of account has an anchor, a tag or an alias.\n"]);
    expect(vault.text('T/1.md')).toBe(transcript('account: &a ""\n'));
  });

  it('prints for a person', async () => {
    vault = small('account: ""\n');
    const { stdout } = await run(['link-account', vault.root]);
    expect(stdout).toContain('  Properties\n');
    expect(stdout).toContain('account: "{+Larkspur Mills+}"');
    expect(stdout).toContain('No account found (1)\n  T/2.md\n');
  });

  it('stands in a scan too', async () => {
    vault = small('account: ""\n');
    const { stdout } = await run(['scan', vault.root]);
    expect(stdout).toContain('  T/1.md\n    looks like Larkspur Mills: 3 of its 3 facts and decisions stand in the note of Larkspur Mills.\n  T/2.md\n');
  });
});

describe('repair-text', () => {
  it('shows each place in its line, repairs what is certain, and takes it back by undo', async () => {
    const text = account('MÃ¶ller’s cafÃ© [[zÃ¼ge]] `Ã¶`');
    vault = new TemporaryVault({ 'a.md': text });
    const { stdout } = await run(['repair-text', vault.root]);
    expect(stdout).toContain('M[-Ã¶-]{+ö+}ller’s cafÃ© [[zÃ¼ge]] `Ã¶`');
    expect(stdout).toContain('2 changes in 1 note, 1 more for you to decide.');
    expect((await run(['repair-text', '--write', '--accept', 'likely', vault.root])).code).toBe(0);
    expect(vault.text('a.md')).toBe(account('Möller’s café [[züge]] `Ã¶`'));
    expect((await run(['repair-text', '--check', vault.root])).code).toBe(0);
    await run(['undo', '--write', vault.root]);
    expect(vault.text('a.md')).toBe(text);
  });
});
