import fc from 'fast-check';
import { applyPlan, textAfter, type ApplyOutcome } from '../../../src/core/plan/apply-plan.ts';
import type { EditPlan, NotePlan } from '../../../src/core/plan/edit-plan.ts';
import { pendingName, recordName, runsOnRecord } from '../../../src/core/plan/journal-record.ts';
import { withoutHalves, type AcceptedChanges } from '../../../src/core/plan/select-changes.ts';
import { settleInterrupted } from '../../../src/core/plan/settle-interrupted.ts';
import { readRecords, undoRun } from '../../../src/core/plan/undo-last.ts';
import { FAULTS, Killed, MemoryVault, type Fault } from './memory-vault.ts';
import { Witness } from './witness.ts';

/** Another program at work beside us: an editor, a sync client, somebody who tidies up. */
const MEDDLINGS = ['change', 'append', 'delete', 'rename', 'revert', 'tear record', 'drop record', 'drop mark', 'foreign record'] as const;

interface Phase {
  readonly kind: 'apply' | 'undo' | 'settle';
  /** Of each note, which of its changes are accepted: one bit a change. */
  readonly accepted: readonly number[];
  /** Pairs of notes whose first changes are linked. */
  readonly links: readonly (readonly number[])[];
  /** At which call of the phase what happens; a lasting fault happens to every later call too. */
  readonly faults: readonly { readonly at: number; readonly fault: Fault; readonly lasting: boolean }[];
  readonly meddlings: readonly { readonly at: number; readonly kind: (typeof MEDDLINGS)[number]; readonly note: number }[];
}

export interface FaultCase {
  readonly notes: number;
  readonly phases: readonly Phase[];
}

const PATHS = ['a', 'b', 'c', 'd'];
const CHANGES = 4;
/** About as many calls as a phase makes, so that most faults strike. */
const CALLS = 40;

const phase: fc.Arbitrary<Phase> = fc.record({
  kind: fc.constantFrom('apply', 'apply', 'undo', 'settle'),
  accepted: fc.array(fc.oneof(fc.constant(2 ** CHANGES - 1), fc.nat(2 ** CHANGES - 1)), { minLength: PATHS.length, maxLength: PATHS.length }),
  links: fc.subarray([[0, 1], [1, 2], [0, 3]] as const),
  faults: fc.array(fc.record({ at: fc.nat(CALLS), fault: fc.constantFrom(...FAULTS), lasting: fc.boolean() }), { maxLength: 2 }),
  meddlings: fc.array(fc.record({ at: fc.nat(CALLS), kind: fc.constantFrom(...MEDDLINGS), note: fc.nat(PATHS.length - 1) }), { maxLength: 2 }),
});

/** Plans × accepted subsets × faults × other writers, over one to four runs and undos of one vault. */
export const faultCase: fc.Arbitrary<FaultCase> = fc.record({
  notes: fc.constantFrom(1, 2, 2, 3, 4),
  phases: fc.array(phase, { minLength: 1, maxLength: 4 }).map(([first, ...rest]) => [{ ...first, kind: 'apply' } as Phase, ...rest]),
});

/** Runs one case and then, undisturbed, what a person would do. Returns every promise that was broken. */
export async function runCase({ notes, phases }: FaultCase, applied: typeof applyPlan = applyPlan): Promise<string[]> {
  const initial = Object.fromEntries(PATHS.slice(0, notes).map((path) => [path, `${path}bcd`]));
  const vault = new MemoryVault(initial);
  const witness = new Witness(vault);
  let groups: { path: string; before: string; after: string }[][] = [];
  for (const [round, each] of phases.entries()) {
    const plan = planOf(vault, each, round);
    const accepted = acceptedOf(plan, each);
    const whole = withoutHalves(plan, accepted);
    const texts = plan.notes.map((note) => ({ path: note.path, before: note.before, after: textAfter(note, whole) }));
    if (each.kind === 'apply') groups = linkedTexts(plan, whole, texts);
    disturb(vault, witness, each, round, initial);
    const outcomes = await untilKilled(async () => {
      if (each.kind === 'undo') await vault.undoLast();
      else await settleInterrupted(vault.store, vault.journal);
      return each.kind === 'apply' ? applied(plan, accepted, vault.store, vault.journal) : [];
    });
    vault.onCall = () => undefined;
    witness.checkKept();
    if (outcomes && each.meddlings.length === 0) witness.complaints.push(...dishonest(vault, texts, outcomes));
  }
  await settleInterrupted(vault.store, vault.journal);
  for (const group of groups) checkTogether(vault, witness, group);
  await undoAll(vault);
  witness.checkKept();
  if (phases.every(({ meddlings }) => meddlings.length === 0) && witness.torn.size === 0) {
    for (const [path, text] of Object.entries(initial)) if (vault.notes.get(path) !== text) witness.complaints.push(`undo left ${path} at "${vault.notes.get(path)}"`);
  }
  return witness.complaints;
}

/** Each of a note's first four letters gets the round's number. */
function planOf(vault: MemoryVault, { links }: Phase, round: number): EditPlan {
  const known = [...vault.notes].slice(0, PATHS.length);
  return {
    operation: 'number',
    notes: known.map(([path, before], index): NotePlan => {
      const link = links.findIndex((pair) => pair.includes(index));
      const changes = [...before].slice(0, CHANGES).map((letter, at) => ({
        id: String(at), kind: 'repair' as const, section: '', confidence: 'certain' as const, keep: [], remove: [], insert: [], reason: '', signals: {}, onlyByHand: false,
        edits: [{ from: at, to: at + 1, insert: `${letter}${round}` }],
        ...(at === 0 && link >= 0 && { linked: `link ${link}` }),
      }));
      return { path, before, sections: [], changes, conflicts: [], diagnostics: [] };
    }),
  };
}

function acceptedOf(plan: EditPlan, { accepted }: Phase): AcceptedChanges {
  return new Map(plan.notes.map(({ path, changes }, index) => [path, new Set(changes.filter((_, at) => ((accepted[index] ?? 0) >> at) & 1).map(({ id }) => id))]));
}

function linkedTexts<T extends { path: string }>(plan: EditPlan, whole: AcceptedChanges, texts: readonly T[]): T[][] {
  const links = new Set(plan.notes.flatMap((note) => note.changes.flatMap(({ linked }) => linked ?? [])));
  return [...links].map((link) =>
    texts.filter(({ path }) => plan.notes.some((note) => note.path === path && note.changes.some(({ id, linked }) => linked === link && whole.get(path)?.has(id)))),
  );
}

function disturb(vault: MemoryVault, witness: Witness, { faults, meddlings }: Phase, round: number, initial: Readonly<Record<string, string>>): void {
  let call = -1;
  vault.onCall = () => {
    call += 1;
    for (const { at, kind, note } of meddlings) if (at === call) meddle(vault, witness, kind, PATHS[note] ?? 'a', `${kind} ${round} ${at}`, initial);
    return faults.find(({ at, lasting }) => at === call || (lasting && at < call))?.fault;
  };
}

function meddle(vault: MemoryVault, witness: Witness, kind: (typeof MEDDLINGS)[number], path: string, text: string, initial: Readonly<Record<string, string>>): void {
  const [name] = [...vault.records.keys()].filter((each) => each.endsWith('.json')).slice(-1);
  const now = vault.notes.get(path);
  if (kind === 'foreign record') vault.records.set(recordName(900, 1), '{"path":"a","before":"stolen"}\n');
  else if (kind.endsWith('record') || kind === 'drop mark') {
    if (name === undefined) return;
    witness.tampered(name);
    if (kind === 'tear record') vault.records.set(name, (vault.records.get(name) ?? '').slice(0, -5));
    else vault.records.delete(kind === 'drop mark' ? pendingName(name) : name);
  } else {
    const texts: Partial<Record<typeof kind, string>> = { change: text, append: `${now ?? ''}${text}`, revert: initial[path] ?? text };
    const then = texts[kind];
    witness.wroteItself(path, then ?? '');
    if (then === undefined) vault.notes.delete(path);
    else vault.notes.set(path, then);
    if (kind === 'rename' && now !== undefined) vault.notes.set(`${path}, moved in ${text}`, now);
  }
}

async function untilKilled<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Killed) return null;
    throw error;
  }
}

/** What was said of a note that nobody else touched must be true of it. */
function dishonest(vault: MemoryVault, texts: readonly { path: string; before: string; after: string }[], outcomes: readonly ApplyOutcome[]): string[] {
  return outcomes.flatMap((outcome) => {
    const note = texts.find(({ path }) => path === outcome.path);
    const now = vault.notes.get(outcome.path);
    if (outcome.status === 'applied' && now !== note?.after) return [`${outcome.path} is said to be applied and holds "${now}"`];
    if (outcome.status === 'unchanged' && note?.before !== note?.after) return [`${outcome.path} is said to need no change`];
    return [];
  });
}

/** Linked notes hold either what they held or what they were to hold, unless somebody else had a hand in it. */
function checkTogether(vault: MemoryVault, witness: Witness, group: readonly { path: string; before: string; after: string }[]): void {
  if (witness.tamperedAny || group.some(({ path }) => witness.meddled.has(path) || witness.torn.has(path))) return;
  const landed = group.filter(({ path, after }) => vault.notes.get(path) === after).length;
  if (landed > 0 && landed < group.length) witness.complaints.push(`only ${landed} of the linked ${group.map(({ path }) => path).join()} landed`);
}

/** Takes back every run on record, the newest first. */
async function undoAll(vault: MemoryVault): Promise<void> {
  for (const names of [...runsOnRecord([...vault.records.keys()]).values()].reverse()) {
    const { records, distrusted } = await readRecords(vault.journal, names);
    await undoRun(vault.store, vault.journal, { operation: 'number', records, distrusted });
  }
}
