import type { ApplyOutcome, Refusal } from '../plan/apply-plan.ts';
import type { Change, EditPlan, NotePlan, SectionCount, UnassignedTranscript } from '../plan/edit-plan.ts';
import type { AcceptedChanges } from '../plan/select-changes.ts';
import type { Diagnostic } from '../text/diagnostic.ts';

export type NoteStatus = 'planned' | 'applied' | 'unchanged' | 'refused';

/** What a run found out about one note, and what became of it. */
export interface NoteResult {
  /** As the person gave it, or relative to the vault that was given. */
  readonly path: string;
  readonly status: NoteStatus;
  /** Null where the note could not even be read. */
  readonly plan: NotePlan | null;
  /** Ids of the changes that this run writes, or would write. */
  readonly accepted: ReadonlySet<string>;
  /** Of the note, and why it was refused. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A note that could not be read or written. */
export function refusedNote(
  path: string,
  refusal: { readonly failure: Refusal; readonly message: string; readonly line?: number },
  plan: NotePlan | null = null,
  accepted: ReadonlySet<string> = new Set(),
): NoteResult {
  const { failure, message, line = 1 } = refusal;
  return { path, status: 'refused', plan, accepted, diagnostics: [...(plan?.diagnostics ?? []), { code: failure, line, message }] };
}

/** How a report tells of the notes of a run. */
export interface NamedNotes {
  /** Path in the vault → path as it is told. */
  readonly shown: (path: string) => string;
  /** Whether a person named this note, so that it is told of whatever it holds. */
  readonly isNamed: (path: string) => boolean;
}

/**
 * What became of each note of a plan. A note that nobody named and of which there is nothing to tell is left out.
 *
 * @param outcomes of the accepted changes; null where nothing was to be written
 */
export function noteResults(plan: EditPlan, accepted: AcceptedChanges, outcomes: readonly ApplyOutcome[] | null, { shown, isNamed }: NamedNotes): NoteResult[] {
  const refusals = new Map(outcomes?.flatMap((outcome) => (outcome.status === 'refused' ? [[outcome.path, outcome]] : [])));
  return plan.notes.flatMap((note): NoteResult[] => {
    const path = shown(note.path);
    const ids = accepted.get(note.path) ?? new Set<string>();
    const refusal = refusals.get(note.path);
    if (refusal) return [refusedNote(path, refusal, note, ids)];
    if (note.refusal) return [{ path, status: 'refused', plan: note, accepted: ids, diagnostics: [...note.diagnostics, note.refusal] }];
    if (!isNamed(note.path) && note.changes.length + note.conflicts.length + note.diagnostics.length === 0) return [];
    const status = ids.size === 0 ? 'unchanged' : outcomes ? 'applied' : 'planned';
    return [{ path, status, plan: note, accepted: ids, diagnostics: note.diagnostics }];
  });
}

/** How many entries a section holds once the accepted changes are applied. */
export function keptEntries(section: SectionCount, changes: readonly Change[], accepted: ReadonlySet<string>): number {
  const holds = ({ remove, insert }: Change): boolean => {
    const line = remove[0]?.line ?? insert[0]?.line ?? 0;
    // A new line may go right behind the section's last.
    return section.line <= line && line <= section.lastLine + (remove.length === 0 ? 1 : 0);
  };
  return changes
    .filter((change) => accepted.has(change.id) && holds(change))
    .reduce((kept, { remove, insert }) => kept - remove.length + insert.length, section.entries);
}

/** A transcript that names no account, as `--json` has it. */
export function unassignedJson({ path, candidates }: UnassignedTranscript) {
  return { path, candidates: candidates.map(({ account, score, evidence }) => ({ account, score, evidence })) };
}

/**
 * What a run of an operation found and did, as `--json` has it. Scripts depend on its shape.
 *
 * @param unassigned null for an operation that knows none
 */
export function operationJson(operation: string, results: readonly NoteResult[], unassigned: readonly UnassignedTranscript[] | null): string {
  return asJson({ operation, notes: results.map(noteJson), ...(unassigned && { unassigned: unassigned.map(unassignedJson) }) });
}

/** A report as JSON is printed. */
export function asJson(report: object): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** The note's results as `--json` has them. Scripts depend on its shape. */
export function noteJson({ path, status, plan, accepted, diagnostics }: NoteResult) {
  const changes = plan?.changes ?? [];
  return {
    path,
    status,
    sections: (plan?.sections ?? []).map((section) => ({
      heading: section.heading,
      entries: section.entries,
      kept: keptEntries(section, changes, accepted),
    })),
    changes: changes.map((change) => ({
      kind: change.kind,
      section: change.section,
      confidence: change.confidence,
      accepted: accepted.has(change.id),
      ...(change.relation && { relation: change.relation }),
      keep: change.keep,
      remove: change.remove,
      insert: change.insert,
      reason: change.reason,
      signals: change.signals,
    })),
    conflicts: (plan?.conflicts ?? []).map(({ section, lines, reason }) => ({ section, lines, reason })),
    diagnostics,
  };
}
