import { parseNote } from '../../src/core/markdown/parse-note.ts';
import type { NoteTree } from '../../src/core/markdown/note-tree.ts';
import { dedupe } from '../../src/core/operations/dedupe/plan-dedupe.ts';
import { planOperation, type Operation, type PlanInput } from '../../src/core/operations/operation.ts';
import { operations } from '../../src/core/operations/operations.ts';
import type { Options } from '../../src/core/options.ts';
import { textAfter } from '../../src/core/plan/apply-plan.ts';
import type { Change, EditPlan, NotePlan } from '../../src/core/plan/edit-plan.ts';
import { previewPlan } from '../../src/core/plan/preview-plan.ts';
import { acceptInBulk, withoutHalves, type AcceptedChanges } from '../../src/core/plan/select-changes.ts';
import { applyEdits, invertEdits, type TextEdit } from '../../src/core/text/text-edit.ts';
import { VaultIndex } from '../../src/core/vault/vault-index.ts';
import { plansByHand } from './plans-by-hand.ts';
import { readInsight } from './read-insight.ts';
import { VARIANTS, type Variant } from './variants.ts';

export interface Note {
  readonly path: string;
  readonly text: string;
}

/** A promise that was broken: where, and how. */
export interface Difference {
  readonly path: string;
  readonly variant: string;
  /** Its id, or `parse` or `read`. */
  readonly operation: string;
  readonly problem: string;
}

/** How often what was done. */
export interface Counts {
  parsed: number;
  planned: number;
  changes: number;
  applied: number;
  inverted: number;
  plannedAgain: number;
  byHand: number;
}

export interface Report {
  readonly counts: Counts;
  readonly differences: Difference[];
}

export function newReport(): Report {
  return { counts: { parsed: 0, planned: 0, changes: 0, applied: 0, inverted: 0, plannedAgain: 0, byHand: 0 }, differences: [] };
}

/** What is checked; absent for all of it. */
export interface Scope {
  readonly variants?: readonly Variant[];
  readonly checked?: readonly Operation[];
  /** `YYYY-MM-DD` */
  readonly today?: string;
}

/** A day after all days that notes speak of would do as well; only a fixed one gives the same run twice. */
const TODAY = '2026-06-30';

/**
 * Holds the notes of one vault, in every variant, to what is promised: the pieces of a note are the note; what an operation
 * plans can be applied in whole or in part, can be taken back to the byte and leaves every heading where it was; and
 * planned again on its own result it finds nothing certain. What a person has done with single bullets is held to the
 * same, and what is known about each account can be read.
 *
 * @param report takes what was done and what was found
 */
export function checkNotes(notes: readonly Note[], options: Options, report: Report, { variants = VARIANTS, checked = operations, today = TODAY }: Scope = {}): void {
  for (const { name, of } of variants) {
    const vault = new Vault(notes.map(({ path, text }) => ({ path, text: of(text) })), name, options, report, today);
    vault.checkPieces();
    for (const operation of checked) vault.checkOperation(operation);
    vault.checkAccounts();
  }
}

class Vault {
  private readonly index: VaultIndex;
  private readonly paths: string[] = [];

  constructor(
    private readonly notes: readonly Note[],
    private readonly variant: string,
    private readonly options: Options,
    private readonly report: Report,
    private readonly today: string,
  ) {
    this.index = new VaultIndex(options, new Set(notes.map(({ path }) => path)));
    for (const { path, text } of notes) {
      if (this.try(path, 'read', () => this.index.update(path, text))) this.paths.push(path);
    }
  }

  checkPieces(): void {
    for (const { path, text } of this.notes) {
      this.report.counts.parsed += 1;
      this.try(path, 'parse', () => {
        const { blocks, sections } = parseNote(text);
        if (joined(text, blocks) !== text) this.differs(path, 'parse', 'its blocks, joined, are not the note');
        if (joined(text, sections) !== text) this.differs(path, 'parse', 'its sections, joined, are not the note');
      });
    }
  }

  checkOperation(operation: Operation): void {
    const plan = this.plan(operation, this.paths);
    const certain = acceptInBulk(plan, 'certain');
    const after = new Map<string, string>();
    for (const note of plan.notes) {
      this.report.counts.planned += 1;
      this.report.counts.changes += note.changes.length;
      if (note.changes.length === 0) continue;
      this.try(note.path, operation.id, () => {
        if (new Set(note.changes.map(({ id }) => id)).size < note.changes.length) this.differs(note.path, operation.id, 'two changes have one id');
        previewPlan({ ...plan, notes: [note] });
        for (const accepted of [certain, ...choices(plan, note)]) this.checkApplied(operation, note, accepted);
        if ((certain.get(note.path)?.size ?? 0) > 0) after.set(note.path, textAfter(note, certain));
      });
    }
    this.checkAgain(operation, after);
  }

  checkAccounts(): void {
    for (const { path } of this.index.accounts()) {
      this.try(path, 'by hand', () => {
        const [repeats] = this.plan(dedupe, [path]).notes;
        if (!repeats) return;
        for (const { operation, notes } of plansByHand(this.index, path, repeats, this.options)) {
          for (const note of notes) {
            this.report.counts.byHand += note.changes.length;
            this.checkApplied({ id: operation }, note, new Map([[note.path, new Set(note.changes.map(({ id }) => id))]]));
          }
        }
        const problem = readInsight(this.index, path, repeats, this.options, this.today);
        if (problem !== null) this.differs(path, 'insight', problem);
      });
    }
  }

  private checkApplied({ id }: Pick<Operation, 'id'>, note: NotePlan, accepted: AcceptedChanges): void {
    const edits = note.changes.filter((change) => accepted.get(note.path)?.has(change.id)).flatMap((change) => change.edits);
    if (edits.length === 0) return;
    const result = textAfter(note, accepted);
    this.report.counts.applied += 1;
    const back = applyEdits(result, invertEdits(note.before, edits));
    this.report.counts.inverted += 1;
    if (back !== note.before) this.differs(note.path, id, 'taking it back does not give the note as it was');
    const tree = parseNote(result);
    if (joined(result, tree.blocks) !== result) this.differs(note.path, id, 'the blocks of the result, joined, are not the result');
    const before = parseNote(note.before);
    const lost = lostHeading(before, tree, edits);
    if (lost !== null) this.differs(note.path, id, `the heading “${lost}” is gone`);
    const started = edits.filter(({ insert }) => /^\s*#/.test(insert)).length;
    if (tree.sections.length !== before.sections.length + started) this.differs(note.path, id, `it had ${before.sections.length} sections and has ${tree.sections.length}`);
    const bullets = note.changes.filter((change) => accepted.get(note.path)?.has(change.id)).reduce((sum, change) => sum + bulletsAdded(change), bulletsOf(before));
    if (bulletsOf(tree) !== bullets) this.differs(note.path, id, `it had ${bulletsOf(before)} bullets, and has ${bulletsOf(tree)} where there should be ${bullets}`);
  }

  private checkAgain(operation: Operation, after: ReadonlyMap<string, string>): void {
    if (after.size === 0) return;
    for (const [path, text] of after) this.index.update(path, text);
    const again = this.plan(operation, [...after.keys()]);
    const certain = acceptInBulk(again, 'certain');
    for (const note of again.notes) {
      this.report.counts.plannedAgain += 1;
      const ids = certain.get(note.path);
      const first = note.changes.find((change) => ids?.has(change.id));
      if (first) this.differs(note.path, operation.id, `planned again it finds ${ids?.size}, first ${first.id}: ${first.reason}`);
    }
    for (const { path, text } of this.notes) if (after.has(path)) this.index.update(path, text);
  }

  /** The plan of all notes at once, as a run over a vault makes it; without those that it fails on. */
  private plan(operation: Operation, paths: readonly string[]): EditPlan {
    const input: PlanInput = { index: this.index, paths, today: this.today, options: this.options };
    try {
      return planOperation(operation, input);
    } catch {
      const notes: NotePlan[] = [];
      for (const path of paths) this.try(path, operation.id, () => notes.push(...planOperation(operation, { ...input, paths: [path] }).notes));
      return { operation: operation.id, notes };
    }
  }

  private try(path: string, operation: string, work: () => void): boolean {
    try {
      work();
      return true;
    } catch (error) {
      this.differs(path, operation, `it threw: ${error instanceof Error ? error.message : String(error)}`);
      return false;
    }
  }

  private differs(path: string, operation: string, problem: string): void {
    this.report.differences.push({ path, variant: this.variant, operation, problem });
  }
}

/** All changes of a note, the odd and the even ones. */
function choices(plan: EditPlan, note: NotePlan): AcceptedChanges[] {
  const parts = [note.changes, note.changes.filter((_, at) => at % 2 === 0), note.changes.filter((_, at) => at % 2 === 1)];
  return parts.map((changes) => withoutHalves(plan, new Map([[note.path, new Set(changes.map(({ id }) => id))]])));
}

/** How many bullets more a change makes, by what it shows to a person. */
function bulletsAdded({ kind, remove, insert }: Change): number {
  return kind === 'merge' || kind === 'move' || kind === 'updated' || kind === 'placeholder' || kind === 'context-entry' ? insert.length - remove.length : 0;
}

function bulletsOf({ sections }: NoteTree): number {
  return sections.reduce((sum, { items }) => sum + items.length, 0);
}

function joined(text: string, pieces: readonly { from: number; to: number }[]): string {
  return pieces.map(({ from, to }) => text.slice(from, to)).join('');
}

/** The first heading that no edit was in and that is not found again, in order, in the tree after. */
function lostHeading(before: NoteTree, after: NoteTree, edits: readonly TextEdit[]): string | null {
  const titles = after.sections.map(({ heading }) => heading?.title);
  let at = 0;
  for (const { heading } of before.sections) {
    if (heading === null || edits.some(({ from, to }) => from < heading.to && heading.from < to)) continue;
    const found = titles.indexOf(heading.title, at);
    if (found < 0) return heading.title;
    at = found + 1;
  }
  return null;
}
