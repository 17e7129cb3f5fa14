import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../src/core/plan/apply-plan.ts';
import { JOURNAL_LIMITS, pruneJournal } from '../../../src/core/plan/prune-journal.ts';
import { pendingName, recordName } from '../../../src/core/plan/journal-record.ts';
import { MemoryVault } from './memory-vault.ts';

/** A journal with runs of so many notes each, the oldest first; every record takes ten bytes. */
function journalOf(...runs: readonly number[]): MemoryVault {
  const vault = new MemoryVault({});
  for (const [run, notes] of runs.entries()) for (let note = 1; note <= notes; note += 1) vault.records.set(recordName(run + 1, note), 'ten bytes.');
  return vault;
}

const left = (vault: MemoryVault) => [...vault.records.keys()];

describe('pruneJournal', () => {
  it.each([
    ['leaves what is within the limits', [1, 2], { runs: 2, bytes: 30 }, [recordName(1, 1), recordName(2, 1), recordName(2, 2)]],
    ['removes the oldest runs by count', [2, 1, 1], { runs: 2, bytes: 1_000 }, [recordName(2, 1), recordName(3, 1)]],
    ['removes the oldest runs by size, each as a whole', [1, 2, 1], { runs: 9, bytes: 29 }, [recordName(3, 1)]],
    ['keeps the newest run whatever its size', [1, 3], { runs: 9, bytes: 5 }, [recordName(2, 1), recordName(2, 2), recordName(2, 3)]],
  ])('%s', async (_name, runs, limits, expected) => {
    const vault = journalOf(...runs);
    await pruneJournal(vault.journal, limits);
    expect(left(vault)).toEqual(expected);
  });

  it('leaves files that are no records', async () => {
    const vault = journalOf(1, 1);
    vault.records.set('.DS_Store', 'x'.repeat(99));
    await pruneJournal(vault.journal, { runs: 1, bytes: 10 });
    expect(left(vault)).toEqual([recordName(2, 1), '.DS_Store']);
  });

  it('keeps a run that was cut off between two notes, however old', async () => {
    const vault = journalOf(1, 1, 1);
    vault.records.set(pendingName(recordName(1, 1)), 'pending');
    await pruneJournal(vault.journal, { runs: 1, bytes: 10 });
    expect(left(vault)).toEqual([recordName(1, 1), recordName(3, 1), pendingName(recordName(1, 1))]);
  });

  it('runs after every write', async () => {
    const vault = journalOf(...Array.from({ length: JOURNAL_LIMITS.runs }, () => 1));
    vault.notes.set('a', 'a');
    const change = { id: '0', kind: 'repair' as const, section: '', confidence: 'certain' as const, keep: [], remove: [], insert: [], reason: '', signals: {}, onlyByHand: false, edits: [{ from: 0, to: 1, insert: 'b' }] };
    const plan = { operation: 'repair', notes: [{ path: 'a', before: 'a', sections: [], changes: [change], conflicts: [], diagnostics: [] }] };
    await applyPlan(plan, new Map([['a', new Set(['0'])]]), vault.store, vault.journal);
    expect(left(vault)).toHaveLength(JOURNAL_LIMITS.runs);
    expect(left(vault)[0]).toBe(recordName(2, 1));
    expect(left(vault).at(-1)).toBe(recordName(JOURNAL_LIMITS.runs + 1, 1));
  });
});
