import { expect, it } from 'vitest';
import { applyPlan } from '../../src/core/plan/apply-plan.ts';
import { StoppableStore } from '../../src/obsidian/stoppable-store.ts';
import { MemoryVault } from '../core/plan/memory-vault.ts';

const NOTES = { 'a.md': 'one\n', 'b.md': 'one\n', 'c.md': 'one\n' };

it('writes whole notes until it is stopped, refuses the others untouched, and what was written is one step of undo', async () => {
  const vault = new MemoryVault(NOTES);
  const written: string[] = [];
  const store = new StoppableStore(vault.store, () => written.length === 2, (path) => written.push(path));
  const edits = [{ from: 0, to: 3, insert: 'two' }];
  const change = { id: 'x', kind: 'merge', section: '', confidence: 'certain', keep: [], remove: [], insert: [], reason: '', signals: {}, edits, onlyByHand: false } as const;
  const notes = Object.keys(NOTES).map((path) => ({ path, before: 'one\n', sections: [], changes: [change], conflicts: [], diagnostics: [] }));
  const outcomes = await applyPlan({ operation: 'clean', notes }, new Map(notes.map(({ path }) => [path, new Set(['x'])])), store, vault.journal);
  expect(outcomes.map(({ status }) => status)).toEqual(['applied', 'applied', 'refused']);
  expect(outcomes[2]).toMatchObject({ message: 'you stopped before it' });
  expect([...vault.notes.values()]).toEqual(['two\n', 'two\n', 'one\n']);
  await vault.undoLast();
  expect([...vault.notes.values()]).toEqual(['one\n', 'one\n', 'one\n']);
});
