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
  return withoutHalves(plan, new Map(plan.notes.map((note) => [note.path, new Set(note.changes.filter(takes).map((change) => change.id))])));
}

/** The accepted changes without those whose linked partners are not all accepted: half of a move is never made. */
export function withoutHalves(plan: EditPlan, accepted: AcceptedChanges): AcceptedChanges {
  const halves = new Set(
    plan.notes.flatMap((note) => note.changes.flatMap(({ id, linked }) => (linked === undefined || accepted.get(note.path)?.has(id) ? [] : [linked]))),
  );
  if (halves.size === 0) return accepted;
  const whole = ({ linked }: Change): boolean => linked === undefined || !halves.has(linked);
  return new Map(
    plan.notes.map((note) => [note.path, new Set(note.changes.filter((change) => accepted.get(note.path)?.has(change.id) && whole(change)).map(({ id }) => id))]),
  );
}
