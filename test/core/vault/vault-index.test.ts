import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultOptions } from '../../../src/core/options.ts';
import { loadVault } from '../../../src/core/vault/load-vault.ts';
import { StatedAccounts } from '../../../src/core/vault/stated-accounts.ts';
import { VaultIndex } from '../../../src/core/vault/vault-index.ts';
import { MemoryVault } from '../plan/memory-vault.ts';

const account = (name: string, more = '') => `---\ntype: account\nname: ${name}\n${more}---\n`;
const transcript = (of: string) => `---\ntype: customer\naccount: ${of}\ndate: 2026-02-03\n---\n`;

function indexOf(notes: Readonly<Record<string, string>>): VaultIndex {
  const index = new VaultIndex(defaultOptions());
  for (const [path, text] of Object.entries(notes)) index.update(path, text);
  return index;
}

describe('VaultIndex', () => {
  it('after any updates, removals and renames is the same as one loaded fresh', () => {
    const path = fc.constantFrom('a.md', 'b.md', 'Accounts/c.md', 'd.md');
    const text = fc.constantFrom(account('Larkspur Mills'), account('Quay Labs'), transcript('Quay Labs'), '# Nothing\n', '');
    const step = fc.oneof(
      fc.record({ kind: fc.constant('update' as const), path, text }),
      fc.record({ kind: fc.constant('remove' as const), path }),
      fc.record({ kind: fc.constant('rename' as const), path, to: path }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const index = new VaultIndex(defaultOptions());
        const notes = new Map<string, string>();
        for (const step of steps) {
          const before = notes.get(step.path);
          if (step.kind === 'update') {
            index.update(step.path, step.text);
            notes.set(step.path, step.text);
          } else if (step.kind === 'remove') {
            index.remove(step.path);
            notes.delete(step.path);
          } else if (before !== undefined) {
            index.rename(step.path, step.to);
            notes.delete(step.path);
            notes.set(step.to, before);
          }
        }
        const fresh = indexOf(Object.fromEntries(notes));
        expect(index.all()).toEqual(fresh.all());
        expect(index.accounts()).toEqual(fresh.accounts());
        expect(index.transcripts()).toEqual(fresh.transcripts());
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('hands out notes in path order, by code unit', () => {
    expect(indexOf({ 'ä.md': '', 'b.md': '', 'B.md': '' }).all().map(({ path }) => path)).toEqual(['B.md', 'b.md', 'ä.md']);
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
});

describe('StatedAccounts', () => {
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
    const [found] = index.transcripts().map((of) => new StatedAccounts(index.accounts()).of(of));
    expect([found?.name ?? null, found?.account?.path ?? null]).toEqual([name, path]);
  });
});
