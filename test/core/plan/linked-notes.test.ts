import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../src/core/plan/apply-plan.ts';
import type { Change, EditPlan } from '../../../src/core/plan/edit-plan.ts';
import { pendingName, recordName } from '../../../src/core/plan/journal-record.ts';
import { findInterrupted, settleInterrupted } from '../../../src/core/plan/settle-interrupted.ts';
import { checkUndo, findLastRun } from '../../../src/core/plan/undo-last.ts';
import { Killed, MemoryVault, type Fault } from './memory-vault.ts';

const FACT = '- A fact.\n';
const BEFORE = { from: `# From\n${FACT}`, to: '# To\n', other: 'x' };
const AFTER = { from: '# From\n', to: `# To\n${FACT}`, other: 'y' };

/** A fact moves from one note to another; beside it a third note changes on its own. */
const base: Omit<Change, 'id' | 'edits'> = { kind: 'move', section: '', confidence: 'certain', keep: [], remove: [], insert: [], reason: '', signals: {}, onlyByHand: false };
const note = (path: keyof typeof BEFORE, change: Pick<Change, 'edits' | 'linked'>) => ({ path, before: BEFORE[path], sections: [], changes: [{ ...base, id: '0', ...change }], conflicts: [], diagnostics: [] });
const plan: EditPlan = {
  operation: 'move',
  notes: [
    note('from', { linked: 'fact', edits: [{ from: 7, to: 7 + FACT.length, insert: '' }] }),
    note('to', { linked: 'fact', edits: [{ from: 5, to: 5, insert: FACT }] }),
    note('other', { edits: [{ from: 0, to: 1, insert: 'y' }] }),
  ],
};
const accepted = (...paths: readonly string[]) => new Map(paths.map((path) => [path, new Set(['0'])]));
const all = accepted('from', 'to', 'other');
const texts = (vault: MemoryVault) => Object.fromEntries(vault.notes);

/** Does this to the first call of that name. */
function at(vault: MemoryVault, call: string, fault: Fault): void {
  vault.onCall = (name) => (name === call && !vault.log.includes(name) ? fault : undefined);
}

async function killedAt(call: string, fault: Fault): Promise<MemoryVault> {
  const vault = new MemoryVault(BEFORE);
  at(vault, call, fault);
  await expect(applyPlan(plan, all, vault.store, vault.journal)).rejects.toThrow(Killed);
  vault.onCall = () => undefined;
  return vault;
}

describe('changes that are linked', () => {
  it('land in both notes, under one record, and are one step of undo', async () => {
    const vault = new MemoryVault(BEFORE);
    expect(await applyPlan(plan, all, vault.store, vault.journal)).toEqual(['from', 'to', 'other'].map((path) => ({ path, status: 'applied' })));
    expect(texts(vault)).toEqual(AFTER);
    expect([...vault.records.keys()]).toEqual([recordName(1, 1), recordName(1, 2)]);
    await vault.undoLast();
    expect(texts(vault)).toEqual(BEFORE);
    expect([...vault.records]).toEqual([]);
  });

  it('are added where they go before they are taken from where they were, and the other way back', async () => {
    const vault = new MemoryVault(BEFORE);
    await applyPlan(plan, all, vault.store, vault.journal);
    await vault.undoLast();
    expect(vault.log.filter((call) => /^replace (?:from|to)$/.test(call))).toEqual(['replace to', 'replace from', 'replace from', 'replace to']);
  });

  it('are left out where only one of them is accepted', async () => {
    const vault = new MemoryVault(BEFORE);
    expect(await applyPlan(plan, accepted('from', 'other'), vault.store, vault.journal)).toMatchObject([{ status: 'unchanged' }, { status: 'unchanged' }, { status: 'applied' }]);
    expect(texts(vault)).toEqual({ ...BEFORE, other: 'y' });
  });

  it('land in neither where one note changed since, and the other says why', async () => {
    const vault = new MemoryVault({ ...BEFORE, from: 'newer' });
    const outcomes = await applyPlan(plan, all, vault.store, vault.journal);
    expect(outcomes).toMatchObject([{ path: 'from', failure: 'changed' }, { path: 'to', failure: 'linked' }, { path: 'other', status: 'applied' }]);
    expect(outcomes[1]).toMatchObject({ message: expect.stringContaining('from, which it changes together with, was refused') as string });
    expect(texts(vault)).toEqual({ ...BEFORE, from: 'newer', other: 'y' });
  });

  it.each(['fail', 'fail torn', 'fail after'] as const)('are taken back from the first where the second will not take them: %s', async (fault) => {
    const vault = new MemoryVault(BEFORE);
    at(vault, 'replace from', fault);
    const [from] = await applyPlan(plan, all, vault.store, vault.journal);
    const whole = fault === 'fail after';
    expect(from?.status).toBe(whole ? 'applied' : 'refused');
    if (fault === 'fail torn') expect([vault.notes.get('from'), (await findInterrupted(vault.journal)).length]).toEqual([AFTER.from.slice(0, 3), 1]);
    else expect(texts(vault)).toEqual(whole ? AFTER : { ...BEFORE, other: 'y' });
  });

  it.each([
    ['before the first note', 'replace to', 'kill', BEFORE],
    ['between the notes', 'replace to', 'kill after', { ...BEFORE, to: AFTER.to }],
    ['before the second note', 'replace from', 'kill', { ...BEFORE, to: AFTER.to }],
    ['after the second note', 'replace from', 'kill after', { ...AFTER, other: 'x' }],
  ] as const)('that were killed %s are taken back', async (_name, call, fault, left) => {
    const vault = await killedAt(call, fault);
    expect(texts(vault)).toEqual(left);
    expect(await settleInterrupted(vault.store, vault.journal)).toEqual([{ paths: ['from', 'to'], outcome: 'taken back' }]);
    expect(texts(vault)).toEqual(BEFORE);
    expect([...vault.records]).toEqual([]);
  });

  it('that were killed between the notes are finished where the first can not be taken back', async () => {
    const vault = await killedAt('replace to', 'kill after');
    vault.refusing.set('to', 'read-only');
    expect(await settleInterrupted(vault.store, vault.journal)).toEqual([{ paths: ['from', 'to'], outcome: 'finished' }]);
    expect(texts(vault)).toEqual({ ...AFTER, other: 'x' });
    vault.refusing.clear();
    await vault.undoLast();
    expect(texts(vault)).toEqual(BEFORE);
  });

  it('that were killed are left alone where one of the notes changed since, told once, and kept on record', async () => {
    const vault = await killedAt('replace to', 'kill after');
    vault.notes.set('to', 'newer');
    expect(await settleInterrupted(vault.store, vault.journal)).toEqual([{ paths: ['from', 'to'], outcome: 'torn' }]);
    expect(texts(vault)).toEqual({ ...BEFORE, to: 'newer' });
    expect([...vault.records.keys()]).toEqual([recordName(1, 1)]);
    expect(await settleInterrupted(vault.store, vault.journal)).toEqual([]);
  });

  it('wait for a disk that fails', async () => {
    const vault = await killedAt('replace from', 'kill');
    vault.onCall = (call) => (call.startsWith('replace') ? 'fail' : undefined);
    expect(await settleInterrupted(vault.store, vault.journal)).toEqual([]);
    vault.onCall = () => undefined;
    expect(await settleInterrupted(vault.store, vault.journal)).toMatchObject([{ outcome: 'taken back' }]);
    expect(texts(vault)).toEqual(BEFORE);
  });

  it('are not undone in one note where the other changed since', async () => {
    const vault = new MemoryVault(BEFORE);
    await applyPlan(plan, all, vault.store, vault.journal);
    vault.notes.set('from', 'newer');
    const expected = { notes: [{ path: 'from', failure: 'changed' }, { path: 'to', failure: 'linked' }, { path: 'other', status: 'applied' }] };
    expect(await checkUndo(vault.store, await findLastRun(vault.journal))).toMatchObject(expected);
    expect(await vault.undoLast()).toMatchObject(expected);
    expect(texts(vault)).toEqual({ ...AFTER, from: 'newer', other: 'x' });
  });

  it('stay marked as half done where an undo of them fails before it begins', async () => {
    const vault = await killedAt('replace to', 'kill after');
    let reads = 0;
    vault.onCall = (call) => (call === 'read from' && ++reads === 2 ? 'fail' : undefined);
    expect(await vault.undoLast()).toMatchObject({ notes: [{ status: 'refused' }, { status: 'refused' }] });
    vault.onCall = () => undefined;
    expect(await settleInterrupted(vault.store, vault.journal)).toMatchObject([{ outcome: 'taken back' }]);
    expect(texts(vault)).toEqual(BEFORE);
  });

  it('are not undone in one note where the other will not take it', async () => {
    const vault = new MemoryVault(BEFORE);
    await applyPlan(plan, all, vault.store, vault.journal);
    vault.onCall = (call) => (call === 'replace to' ? 'fail' : undefined);
    expect(await vault.undoLast()).toMatchObject({ notes: [{ path: 'from', failure: 'linked' }, { path: 'to', failure: 'read-only' }, { status: 'applied' }] });
    expect(texts(vault)).toEqual({ ...AFTER, other: 'x' });
    expect(vault.records.has(pendingName(recordName(1, 1)))).toBe(false);
  });
});
