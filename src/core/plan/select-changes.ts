import type { Change, Confidence, EditPlan } from './edit-plan.ts';

/** The ids of the accepted changes, by the path of their note. */
export type AcceptedChanges = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The changes that a run without a person accepts.
 *
 * @param accept `certain` takes the certain ones; `likely` takes the likely ones too, except those that only a person accepts
 */
export function acceptInBulk(plan: EditPlan, accept: Confidence): AcceptedChanges {
  const takes = (change: Change): boolean =>
    !change.onlyByHand && (change.confidence === 'certain' || accept === 'likely');
  return new Map(plan.notes.map((note) => [note.path, new Set(note.changes.filter(takes).map((change) => change.id))]));
}
