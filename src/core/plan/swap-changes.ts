import type { ListItem, NoteTree, Section } from '../markdown/note-tree.ts';
import type { Change, LineSpan, NotePlan } from './edit-plan.ts';
import { removalEdits } from './remove-items.ts';

/**
 * The merges of a plan that can be made the other way round: the removed line stays and the kept one goes. Only where
 * one line is kept for one that goes, no other change leans on either, and nothing hangs on the line that would go.
 *
 * @param tree of the text that the plan was computed from
 * @returns ids of the changes
 */
export function swappableChanges(plan: NotePlan, tree: NoteTree): Set<string> {
  const places = placesOf(tree);
  const uses = new Map<string, number>();
  for (const span of plan.changes.flatMap((change) => [...change.keep, ...change.remove])) uses.set(keyOf(span), (uses.get(keyOf(span)) ?? 0) + 1);
  const candidates = new Map<Section, string[]>();
  for (const change of plan.changes) {
    const [keep, remove] = [only(change.keep), only(change.remove)];
    if (change.kind !== 'merge' || !keep || !remove || uses.get(keyOf(keep)) !== 1 || uses.get(keyOf(remove)) !== 1) continue;
    const place = places.get(keyOf(keep));
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
  const removed = new Map<Section, ListItem[]>();
  for (const change of changes) {
    for (const span of change.remove) {
      const place = places.get(keyOf(span));
      if (!place) return null;
      const items = removed.get(place.section);
      if (items) items.push(place.item);
      else removed.set(place.section, [place.item]);
    }
  }
  const edits = new Map<ListItem, Change['edits'][number]>();
  const sectionOf = (change: Change): Section | undefined => change.remove[0] && places.get(keyOf(change.remove[0]))?.section;
  const sections = new Set(changes.filter((change) => ids.has(change.id)).map(sectionOf));
  for (const section of sections) {
    if (section) for (const [item, edit] of removalEdits(tree, section, new Set(removed.get(section)))) edits.set(item, edit);
  }
  const cut: Change[] = [];
  for (const change of changes) {
    if (!sections.has(sectionOf(change))) {
      cut.push(change);
      continue;
    }
    const own = change.remove.map((span) => places.get(keyOf(span))).map((place) => (place ? edits.get(place.item) : undefined));
    if (own.some((edit) => edit === undefined)) return null;
    cut.push({ ...change, edits: own.filter((edit) => edit !== undefined) });
  }
  return { ...plan, changes: cut };
}

/** Where the items of a note stand, by line and text; null where these do not tell one from another. */
type Places = ReadonlyMap<string, { section: Section; item: ListItem } | null>;

/** Lines are counted at LF, so that in a note with lone CRs several items stand on one. */
function placesOf(tree: NoteTree): Places {
  const places = new Map<string, { section: Section; item: ListItem } | null>();
  for (const section of tree.sections) {
    for (const item of section.items) places.set(keyOf(item), places.has(keyOf(item)) ? null : { section, item });
  }
  return places;
}

function keyOf({ line, text }: Pick<LineSpan, 'line' | 'text'>): string {
  return `${line} ${text}`;
}

function only(spans: readonly LineSpan[]): LineSpan | undefined {
  return spans.length === 1 ? spans[0] : undefined;
}
