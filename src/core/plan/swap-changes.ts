import type { NoteTree, Section } from '../markdown/note-tree.ts';
import { cutRemovals, placeKey, placesOf, type Places } from './cut-removals.ts';
import type { LineSpan, NotePlan } from './edit-plan.ts';

/**
 * The merges of a plan, and the updated lines, that can be made the other way round: the removed line stays and the kept
 * one goes. Only where one line is kept for one that goes, no other change leans on either, and nothing hangs on the line
 * that would go.
 *
 * @param tree of the text that the plan was computed from
 * @returns ids of the changes
 */
export function swappableChanges(plan: NotePlan, tree: NoteTree): Set<string> {
  const places = placesOf(tree);
  const uses = new Map<string, number>();
  for (const span of plan.changes.flatMap((change) => [...change.keep, ...change.remove])) uses.set(placeKey(span), (uses.get(placeKey(span)) ?? 0) + 1);
  const candidates = new Map<Section, string[]>();
  for (const change of plan.changes) {
    const [keep, remove] = [only(change.keep), only(change.remove)];
    if ((change.kind !== 'merge' && change.kind !== 'updated') || !keep || !remove || uses.get(placeKey(keep)) !== 1 || uses.get(placeKey(remove)) !== 1) continue;
    const place = places.get(placeKey(keep));
    if (place?.item.blockId !== null || place.item.children.length > 0 || place.item.hasOtherBlocks) continue;
    candidates.set(place.section, [...(candidates.get(place.section) ?? []), change.id]);
  }
  const canSwap = (ids: readonly string[]): boolean => swapAt(plan, tree, new Set(ids), places) !== null;
  // Nearly always all of a section can; one by one each would cost as much as all.
  return new Set([...candidates.values()].flatMap((ids) => (canSwap(ids) ? ids : ids.filter((id) => canSwap([id])))));
}

/**
 * The plan with some of its merges made the other way round. The changes of their sections are cut anew, because the
 * blank lines that each takes along depend on all that go. Ids stay as they are.
 *
 * @param ids of changes that {@link swappableChanges} named
 * @returns null where the lines can't be cut that way
 */
export function swapChanges(plan: NotePlan, tree: NoteTree, ids: ReadonlySet<string>): NotePlan | null {
  return swapAt(plan, tree, ids, placesOf(tree));
}

function swapAt(plan: NotePlan, tree: NoteTree, ids: ReadonlySet<string>, places: Places): NotePlan | null {
  const changes = plan.changes.map((change) => (ids.has(change.id) ? { ...change, keep: change.remove, remove: change.keep } : change));
  const swapped = changes.filter(({ id }) => ids.has(id)).flatMap(({ remove }) => remove.flatMap((span) => places.get(placeKey(span))?.section ?? []));
  const cut = cutRemovals(changes, tree, new Set(swapped), places);
  return cut && { ...plan, changes: cut };
}

function only(spans: readonly LineSpan[]): LineSpan | undefined {
  return spans.length === 1 ? spans[0] : undefined;
}
