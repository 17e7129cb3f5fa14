import type { Refusal } from '../core/plan/apply-plan.ts';
import type { Change, NotePlan, SectionCount, UnassignedTranscript } from '../core/plan/edit-plan.ts';
import type { Diagnostic } from '../core/text/diagnostic.ts';

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
