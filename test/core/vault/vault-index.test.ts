import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultOptions } from '../../../src/core/options.ts';
import { loadVault } from '../../../src/core/vault/load-vault.ts';
import { VaultIndex } from '../../../src/core/vault/vault-index.ts';
import { MemoryVault } from '../plan/memory-vault.ts';

const account = (name: string, more = '') => `---\ntype: account\nname: ${name}\n${more}---\n`;
const transcript = (of: string, { date = '2026-02-03', title = '', more = '', body = '' } = {}) =>
  `---\ntype: customer\ntitle: "${title}"\naccount: ${of}\ndate: ${date}\n${more}---\n${body}`;
const FACT = 'The looms in Ghent are replaced by twelve Hatter machines.';
const facts = (...texts: readonly string[]) => `\n## Key Information\n\n${texts.map((text) => `- ${text}\n`).join('')}`;

/** Everything that an index answers. */
function answers(index: VaultIndex): unknown {
  return {
    all: index.all(),
    accounts: index.accounts(),
    transcripts: index.transcripts(),
    odd: index.oddNotes(),
    stated: index.transcripts().map((one) => index.statedAccount(one)),
    of: index.accounts().map((one) => index.transcriptsOf(one)),
    named: ['Quay Labs', 'QL', 'c', 'Larkspur Mills'].map((name) => [index.accountNamed(name), index.accountsSharing(name)]),
    on: ['2026-02-03', '2026-02-04'].map((date) => index.transcriptsOn(date)),
    titled: ['A call', 'd', 'The other'].map((title) => index.transcriptsTitled(title)),
    paths: ['a', 'c', 'd.md'].map((name) => index.pathsNamed(name)),
    holding: index.transcriptsHolding(FACT),
  };
}

function indexOf(notes: Readonly<Record<string, string>>): VaultIndex {
  const index = new VaultIndex(defaultOptions());
  for (const [path, text] of Object.entries(notes)) index.update(path, text);
  return index;
}

describe('VaultIndex', () => {
  it('after any updates, removals and renames is the same as one loaded fresh', () => {
    const path = fc.constantFrom('a.md', 'b.md', 'Accounts/c.md', 'x/c.md', 'd.md');
    const text = fc.constantFrom(
      account('Larkspur Mills'),
      account('Quay Labs', 'aliases: [QL]\n'),
      transcript('Quay Labs', { title: 'A call', body: facts(FACT) }),
      transcript('"[[c|QL]]"', { date: '2026-02-04', title: 'A call', more: 'aliases: [The other]\n', body: facts('Nothing.', FACT) }),
      '# Nothing\n',
      '---\ntype: [account\n---\n',
    );
    const step = fc.oneof(
      fc.record({ kind: fc.constant('update' as const), path, text }),
      fc.record({ kind: fc.constant('remove' as const), path }),
      fc.record({ kind: fc.constant('rename' as const), path, to: path }),
      fc.record({ kind: fc.constant('ask' as const) }),
      fc.record({ kind: fc.constant('read one' as const) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const index = new VaultIndex(defaultOptions());
        const notes = new Map<string, string>();
        for (const step of steps) {
          if (step.kind === 'ask') {
            answers(index);
            continue;
          }
          if (step.kind === 'read one') {
            index.transcriptsHoldingSteps([FACT], []).next();
            continue;
          }
          const before = notes.get(step.path);
          if (step.kind === 'update') {
            index.update(step.path, step.text);
            notes.set(step.path, step.text);
          } else if (step.kind === 'remove') {
            index.remove(step.path);
            notes.delete(step.path);
          } else if (before !== undefined) {
            if (!index.rename(step.path, step.to)) index.update(step.to, before);
            notes.delete(step.path);
            notes.set(step.to, before);
          }
        }
        expect(answers(index)).toEqual(answers(indexOf(Object.fromEntries(notes))));
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('hands out notes in path order, by code unit', () => {
    const text = account('Quay Labs');
    expect(indexOf({ 'ä.md': text, 'b.md': text, 'B.md': text }).all().map(({ path }) => path)).toEqual(['B.md', 'b.md', 'ä.md']);
  });

  it('keeps accounts, transcripts and notes that were named; of others what is odd', () => {
    const index = new VaultIndex(defaultOptions(), new Set(['named.md']));
    for (const path of ['named.md', 'other.md']) index.update(path, '# Nothing\n');
    index.update('odd.md', '---\ntype: [account\n---\n');
    expect(index.all().map(({ path }) => path)).toEqual(['named.md']);
    expect(index.oddNotes()).toMatchObject([{ path: 'odd.md', diagnostics: [{ code: 'broken-frontmatter', line: 3 }] }]);
    expect(index.pathsNamed('other')).toEqual(['other.md']);
  });
});

describe('looking up', () => {
  const index = indexOf({
    'Accounts/Quay Labs.md': account('Quay Laboratories', 'aliases: [QL]\n'),
    'Accounts/Twin.md': account('QL'),
    'T/2026-02-03 - Kick-off, step one.md': transcript('"[[Quay Labs|the lab]]"', { title: 'Kick-off: step one', body: facts(FACT) }),
    'T/2.md': transcript('ql', { date: '2026-02-05', title: 'Second', more: 'aliases: [The sequel]\n', body: facts('In Ghent, the looms are being replaced by 12 Hatter machines.') }),
    'T/3.md': transcript('""', { title: 'Third', body: facts('The looms in Ghent are replaced by eleven Hatter machines.', 'The canteen opens in May.') }),
  });
  const paths = (found: readonly { readonly path: string }[]): string[] => found.map(({ path }) => path);
  const [twin] = index.accountsSharing('ql').filter(({ name }) => name === 'QL');

  it.each([
    ['Kick-off: step one', ['T/2026-02-03 - Kick-off, step one.md']],
    ['2026-02-03 - Kick-off, step one', ['T/2026-02-03 - Kick-off, step one.md']],
    ['the sequel', ['T/2.md']],
    ['2', ['T/2.md']],
    ['Fourth', []],
    ['', []],
  ])('finds the title "%s"', (title, expected) => {
    expect(paths(index.transcriptsTitled(title))).toEqual(expected);
  });

  it('finds transcripts by date and by account, whatever name they call it', () => {
    expect(paths(index.transcriptsOn('2026-02-03'))).toEqual(['T/2026-02-03 - Kick-off, step one.md', 'T/3.md']);
    expect(index.accounts().map((one) => paths(index.transcriptsOf(one)))).toEqual([['T/2026-02-03 - Kick-off, step one.md'], ['T/2.md']]);
  });

  it('finds what accounts have a name in common', () => {
    expect(paths(index.accountsSharing('QL'))).toEqual(['Accounts/Quay Labs.md', 'Accounts/Twin.md']);
    expect(twin && index.accountNamed('QL')).toBe(twin);
  });

  it('finds a fact in the same words and in others, and not one that differs in a number', () => {
    expect(index.transcriptsHolding(FACT).map(({ transcript: { path }, statement: { line, text } }) => [path, line, text])).toEqual([
      ['T/2.md', 11, 'In Ghent, the looms are being replaced by 12 Hatter machines.'],
      ['T/2026-02-03 - Kick-off, step one.md', 10, FACT],
    ]);
    expect(index.transcriptsHolding('A ferry sank.')).toEqual([]);
    expect(index.transcriptsHolding('')).toEqual([]);
  });
});

describe('loadVault', () => {
  it('reads every note, tells how far it is, and names what it could not read', async () => {
    const vault = new MemoryVault({ 'a.md': account('Quay Labs'), 'b.md': '' });
    vault.onCall = (call) => call === 'read b.md' && vault.notes.delete('b.md');
    const index = new VaultIndex(defaultOptions());
    const loading = loadVault(vault.store, index);
    const told: unknown[] = [];
    let step = await loading.next();
    for (; !step.done; step = await loading.next()) told.push(step.value);
    expect(told).toEqual([{ done: 1, total: 2 }, { done: 2, total: 2 }]);
    expect(step.value).toMatchObject([{ path: 'b.md', failure: 'missing' }]);
    expect(index.accounts().map(({ name }) => name)).toEqual(['Quay Labs']);
  });

  it('stops when nobody asks for more, and keeps what was read', async () => {
    const vault = new MemoryVault({ 'a.md': account('Quay Labs'), 'b.md': account('Larkspur Mills') });
    const index = new VaultIndex(defaultOptions());
    const loading = loadVault(vault.store, index);
    await loading.next();
    await loading.return([]);
    expect(index.accounts().map(({ name }) => name)).toEqual(['Quay Labs']);
    expect(vault.log).not.toContain('read b.md');
  });
});

describe('the stated account', () => {
  const notes = { 'Accounts/Quay Labs.md': account('Quay Laboratories', 'aliases: [QL]\n'), 'Accounts/Mill.md': account('Larkspur Mills') };

  it.each([
    ['Quay Laboratories', 'Quay Laboratories', 'Accounts/Quay Labs.md'],
    ['quay labs', 'Quay Laboratories', 'Accounts/Quay Labs.md'],
    ['QL', 'Quay Laboratories', 'Accounts/Quay Labs.md'],
    ['"[[Mill]]"', 'Larkspur Mills', 'Accounts/Mill.md'],
    ['"[[Accounts/Mill|the mill]]"', 'Larkspur Mills', 'Accounts/Mill.md'],
    ['Fenwick Foundry', 'Fenwick Foundry', null],
    ['"[[Fenwick]]"', 'Fenwick', null],
    ['"[[]]"', null, null],
    ['""', null, null],
  ])('finds %s', (stated, name, path) => {
    const index = indexOf({ ...notes, 't.md': transcript(stated) });
    const [found] = index.transcripts().map((one) => index.statedAccount(one));
    expect([found?.name ?? null, found?.account?.path ?? null]).toEqual([name, path]);
  });
});
