import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../src/core/plan/apply-plan.ts';
import type { Change, EditPlan, NotePlan } from '../../../src/core/plan/edit-plan.ts';
import { acceptInBulk, type AcceptedChanges } from '../../../src/core/plan/select-changes.ts';
import { checkUndo, findLastRun, undoRun } from '../../../src/core/plan/undo-last.ts';
import { recordName, serializeEntry } from '../../../src/core/plan/journal-record.ts';
import { MemoryVault } from './memory-vault.ts';

const base: Omit<Change, 'id' | 'edits'> = { kind: 'repair', section: '', confidence: 'certain', keep: [], remove: [], insert: [], reason: '', signals: {}, onlyByHand: false };

/** A plan that makes each note's letters capitals, one change a letter. */
function capitals(notes: Readonly<Record<string, string>>): EditPlan {
  return {
    operation: 'capitals',
    notes: Object.entries(notes).map(([path, before]): NotePlan => ({
      path,
      before,
      sections: [],
      changes: [...before].map((letter, from) => ({ ...base, id: String(from), edits: [{ from, to: from + 1, insert: letter.toUpperCase() }] })),
      conflicts: [],
      diagnostics: [],
    })),
  };
}

function all(plan: EditPlan): AcceptedChanges {
  return acceptInBulk(plan, 'certain');
}

async function write(vault: MemoryVault, notes: Readonly<Record<string, string>>) {
  const plan = capitals(notes);
  return applyPlan(plan, all(plan), vault.store, vault.journal);
}

describe('applyPlan', () => {
  it('writes what is accepted and nothing else', async () => {
    const vault = new MemoryVault({ a: 'abc', b: 'xyz' });
    const outcomes = await applyPlan(capitals({ a: 'abc', b: 'xyz' }), new Map([['a', new Set(['0', '2'])]]), vault.store, vault.journal);
    expect(outcomes).toEqual([{ path: 'a', status: 'applied' }, { path: 'b', status: 'unchanged' }]);
    expect([...vault.notes.values()]).toEqual(['AbC', 'xyz']);
    expect([...vault.records.keys()]).toEqual([recordName(1, 1)]);
  });

  it('refuses a note that is not the text of the plan, and goes on', async () => {
    const vault = new MemoryVault({ a: 'abd', b: 'xyz' });
    expect(await write(vault, { a: 'abc', b: 'xyz' })).toMatchObject([{ path: 'a', status: 'refused', failure: 'changed' }, { path: 'b', status: 'applied' }]);
    expect([...vault.notes.values()]).toEqual(['abd', 'XYZ']);
    expect([...vault.records.keys()]).toHaveLength(1);
  });

  it('records a note, reads the record back, and only then touches the note', async () => {
    const vault = new MemoryVault({ a: 'abc' });
    await write(vault, { a: 'abc' });
    expect(vault.log.filter((call) => !call.endsWith(' a') || call.startsWith('replace')).slice(0, 4)).toEqual(['list records', `create ${recordName(1, 1)}`, `read ${recordName(1, 1)}`, 'replace a']);
  });

  it.each([
    ['drops it', (vault: MemoryVault, name: string) => vault.records.delete(name)],
    ['cuts it', (vault: MemoryVault, name: string) => vault.records.set(name, (vault.records.get(name) ?? '').slice(0, -9))],
  ])('leaves the note alone when the journal takes the record and %s', async (_name, harm) => {
    const vault = new MemoryVault({ a: 'abc' });
    vault.onCall = (call) => call === `read ${recordName(1, 1)}` && harm(vault, recordName(1, 1));
    expect(await write(vault, { a: 'abc' })).toMatchObject([{ path: 'a', status: 'refused', failure: 'failed' }]);
    expect(vault.notes.get('a')).toBe('abc');
  });

  it('takes the next number when another process has taken its own', async () => {
    const vault = new MemoryVault({ a: 'abc' });
    vault.onCall = (call) => call === `create ${recordName(1, 1)}` && vault.records.set(recordName(1, 1), 'theirs');
    expect(await write(vault, { a: 'abc' })).toMatchObject([{ status: 'applied' }]);
    expect([...vault.records.keys()]).toEqual([recordName(1, 1), recordName(2, 1)]);
  });
});

describe('undoRun', () => {
  it('takes back a run over several notes as one step, and the run before it as the next', async () => {
    const vault = new MemoryVault({ a: 'abc', b: 'xyz' });
    await write(vault, { a: 'abc', b: 'xyz' });
    vault.notes.set('a', 'new');
    await write(vault, { a: 'new' });
    expect(await vault.undoLast()).toMatchObject({ operation: 'capitals', notes: [{ path: 'a', status: 'applied' }] });
    expect([...vault.notes.values()]).toEqual(['new', 'XYZ']);
    vault.notes.set('a', 'ABC');
    await vault.undoLast();
    expect([...vault.notes.values()]).toEqual(['abc', 'xyz']);
    expect(await vault.undoLast()).toEqual({ operation: null, notes: [], distrusted: [] });
  });

  it('refuses a note that changed since by name, restores the others, and keeps the record of the refused one', async () => {
    const vault = new MemoryVault({ a: 'abc', b: 'xyz' });
    await write(vault, { a: 'abc', b: 'xyz' });
    vault.notes.set('a', 'ABC and more');
    expect(await vault.undoLast()).toMatchObject({ notes: [{ path: 'a', status: 'refused', failure: 'changed' }, { path: 'b', status: 'applied' }] });
    expect([...vault.notes.values()]).toEqual(['ABC and more', 'xyz']);
    vault.notes.set('a', 'ABC');
    await vault.undoLast();
    expect(vault.notes.get('a')).toBe('abc');
  });

  it('finds the last run that touched a note', async () => {
    const vault = new MemoryVault({ a: 'abc', b: 'xyz' });
    await write(vault, { a: 'abc' });
    await write(vault, { b: 'xyz' });
    const run = await findLastRun(vault.journal, 'a');
    expect(run.records.flatMap(({ entry }) => entry.notes.map(({ path }) => path))).toEqual(['a']);
    expect(await checkUndo(vault.store, run)).toMatchObject({ notes: [{ path: 'a', status: 'applied' }] });
    expect(vault.notes.get('a')).toBe('ABC');
    await undoRun(vault.store, vault.journal, run);
    expect([...vault.notes.values()]).toEqual(['abc', 'XYZ']);
  });

  it.each([
    ['torn', (text: string) => text.slice(0, text.length / 2)],
    ['torn at its last character', (text: string) => text.slice(0, -1)],
    ['altered', (text: string) => text.replace('abc', 'abd')],
    ['of a later version', (text: string) => text.replace('"version":2', '"version":3')],
    ['of another program', () => '{"path":"a","before":"abc"}\n'],
    ['empty', () => ''],
    ['about a note outside the vault', () => serializeEntry({ operation: 'capitals', notes: [{ path: 'x/../../a', before: 'abc', after: 'ABC' }] })],
    ['about a note by its absolute path', () => serializeEntry({ operation: 'capitals', notes: [{ path: '/a', before: 'abc', after: 'ABC' }] })],
  ])('reports a record that is %s, and does not use it', async (_name, harm) => {
    const vault = new MemoryVault({ a: 'abc', b: 'xyz' });
    await write(vault, { a: 'abc', b: 'xyz' });
    vault.records.set(recordName(1, 1), harm(vault.records.get(recordName(1, 1)) ?? ''));
    const undone = await vault.undoLast();
    expect(undone.distrusted.map(({ name }) => name)).toEqual([recordName(1, 1)]);
    expect(undone.notes).toEqual([{ path: 'b', status: 'applied' }]);
    expect([...vault.notes.values()]).toEqual(['ABC', 'xyz']);
  });

  it('takes back no older run while the last one can not be read', async () => {
    const vault = new MemoryVault({ a: 'abc', b: 'xyz' });
    await write(vault, { a: 'abc' });
    await write(vault, { b: 'xyz' });
    vault.onCall = (call) => (call === `read ${recordName(2, 1)}` ? 'fail' : undefined);
    expect(await vault.undoLast()).toMatchObject({ operation: null, notes: [], distrusted: [{ name: recordName(2, 1) }] });
    expect([...vault.notes.values()]).toEqual(['ABC', 'XYZ']);
  });

  it('can take back whatever was written, wherever the run and the undo were killed', async () => {
    const notes = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 }).map((paths) => Object.fromEntries(paths.map((path) => [path, `text of ${path}`])));
    await fc.assert(
      fc.asyncProperty(notes, fc.nat(20), fc.nat(20), async (given, killRunAt, killUndoAt) => {
        const vault = new MemoryVault(given);
        const killedAt = async (at: number, work: () => Promise<unknown>): Promise<void> => {
          let calls = 0;
          vault.onCall = () => {
            if (calls++ >= at) throw new Error('killed');
          };
          await work().catch((error: unknown) => {
            if (!(error instanceof Error && error.message === 'killed')) throw error;
          });
          vault.onCall = () => undefined;
        };
        await killedAt(killRunAt, () => write(vault, given));
        await killedAt(killUndoAt, () => vault.undoLast());
        await vault.undoLast();
        expect(Object.fromEntries(vault.notes)).toEqual(given);
      }),
      { seed: 3, numRuns: 400 },
    );
  });
});

describe('acceptInBulk', () => {
  const change = (id: string, confidence: 'certain' | 'likely', onlyByHand: boolean): Change => ({ ...base, id, confidence, onlyByHand, edits: [] });
  const note = { path: 'a', before: '', sections: [], conflicts: [], diagnostics: [], changes: [change('sure', 'certain', false), change('probable', 'likely', false), change('by hand', 'likely', true)] };

  it.each([
    ['certain' as const, ['sure']],
    ['likely' as const, ['sure', 'probable']],
  ])('at %s', (accept, ids) => {
    expect([...(acceptInBulk({ operation: '', notes: [note] }, accept).get('a') ?? [])]).toEqual(ids);
  });
});
