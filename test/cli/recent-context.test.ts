import * as z from 'zod/mini';
import { afterEach, describe, expect, it } from 'vitest';
import { run, TemporaryVault } from './command-line.ts';

const SUMMARY = 'Ines Moreau showed the twelve Hatter looms of the Ghent mill to Dr. Bolt, who wants them by 3 p.m. on Friday. The rest waits.';
const ACCOUNT = `---\ntype: account\nname: Quay Labs\n---\n\n## Recent Context\n\n- 2026-02-03: ${SUMMARY.slice(0, 100)}...\n\n- 2026-03-10: Mentioned in: A visit that somebody else wrote about\n`;
const WRITTEN = ACCOUNT.replace(`${SUMMARY.slice(0, 100)}...`, `${SUMMARY.replace(' The rest waits.', '')} [[2026-02-03 - Looms]]`);
const FILES = {
  'Accounts/Quay Labs.md': ACCOUNT,
  'T/2026-02-03 - Looms.md': `---\ntype: customer\ntitle: "Looms"\ndate: "2026-02-03"\naccount: ""\n---\n\n## Summary\n\n${SUMMARY}\n`,
  '.obsidian/app.json': '{}',
};

const span = z.strictObject({ line: z.int(), lastLine: z.int(), text: z.string() });
const output = z.object({
  operation: z.literal('recent-context'),
  notes: z.array(
    z.object({
      path: z.string(),
      status: z.string(),
      sections: z.array(z.object({ heading: z.string(), entries: z.int(), kept: z.int() })),
      changes: z.array(z.object({ kind: z.literal('context-entry'), confidence: z.string(), accepted: z.boolean(), keep: z.array(span), remove: z.array(span), insert: z.array(z.strictObject({ line: z.int(), text: z.string() })) })),
    }),
  ),
});

let vault = new TemporaryVault({});
afterEach(() => {
  vault.remove();
});

describe('recent-context', () => {
  it('plans for a note with its whole vault, newest first, and writes nothing', async () => {
    vault = new TemporaryVault(FILES);
    const before = vault.everything();
    const { stdout, code } = await run(['recent-context', '--json', 'Accounts/Quay Labs.md'], { cwd: vault.root });
    const { notes } = output.parse(JSON.parse(stdout));
    expect(notes).toMatchObject([
      {
        path: 'Accounts/Quay Labs.md',
        status: 'planned',
        sections: [{ heading: 'Recent Context', entries: 2, kept: 2 }],
        changes: [{ confidence: 'certain', accepted: true, keep: [], remove: [{ line: 8, lastLine: 8 }], insert: [{ text: `2026-02-03: ${SUMMARY.replace(' The rest waits.', '')} [[2026-02-03 - Looms]]` }] }],
      },
    ]);
    expect(code).toBe(0);
    expect(vault.everything()).toEqual(before);
  });

  it('writes, has nothing left to do, and is undone', async () => {
    vault = new TemporaryVault(FILES);
    expect((await run(['recent-context', '--check', '--quiet', vault.root])).code).toBe(1);
    await run(['recent-context', '--write', vault.root]);
    const lines = vault.text('Accounts/Quay Labs.md').split('\n').filter((line) => line.startsWith('- '));
    expect(lines).toEqual(WRITTEN.split('\n').filter((line) => line.startsWith('- ')).reverse());
    expect((await run(['recent-context', '--check', vault.root])).code).toBe(0);
    await run(['undo', '--write', vault.root]);
    expect(vault.text('Accounts/Quay Labs.md')).toBe(ACCOUNT);
  });

  it('writes links as the vault does', async () => {
    vault = new TemporaryVault({ ...FILES, '.obsidian/app.json': '{"useMarkdownLinks": true}' });
    await run(['recent-context', '--write', vault.root]);
    expect(vault.text('Accounts/Quay Labs.md')).toContain('[2026-02-03 - Looms](2026-02-03%20-%20Looms.md)\n');
  });

  it('prints a line that only moves as such', async () => {
    vault = new TemporaryVault(FILES);
    const { stdout } = await run(['recent-context', vault.root]);
    expect(stdout).toMatch(/drop {6}8 .*\n {4}add .*\{\+\[\[2026-02-03 - Looms\]\]\+\}/);
    vault.write('T/2026-02-03 - Looms.md', 'Gone.\n');
    expect((await run(['recent-context', vault.root])).stdout).toContain('    move ');
  });
});
