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
  const uses = new Map<number, number>();
  for (const span of plan.changes.flatMap((change) => [...change.keep, ...change.remove])) uses.set(span.line, (uses.get(span.line) ?? 0) + 1);
  const swappable = plan.changes.filter((change) => {
    const [keep, remove] = [only(change.keep), only(change.remove)];
    if (change.kind !== 'merge' || !keep || !remove || uses.get(keep.line) !== 1 || uses.get(remove.line) !== 1) return false;
    const item = itemAt(tree, keep.line)?.item;
    return item?.blockId === null && item.children.length === 0 && !item.hasOtherBlocks && swapChanges(plan, tree, new Set([change.id])) !== null;
  });
  return new Set(swappable.map((change) => change.id));
}

/**
 * The plan with some of its merges made the other way round. The changes of their sections are cut anew, because the
 * blank lines that each takes along depend on all that go. Ids stay as they are.
 *
 * @param ids of changes that {@link swappableChanges} named
 * @returns null where the lines can't be cut that way
 */
export function swapChanges(plan: NotePlan, tree: NoteTree, ids: ReadonlySet<string>): NotePlan | null {
  const changes = plan.changes.map((change) => (ids.has(change.id) ? { ...change, keep: change.remove, remove: change.keep } : change));
  const edits = new Map<ListItem, Change['edits'][number]>();
  const sections = new Set(changes.filter((change) => ids.has(change.id)).flatMap((change) => sectionOf(tree, change) ?? []));
  for (const section of sections) {
    const items = changes.filter((change) => sectionOf(tree, change) === section).flatMap((change) => removedItems(tree, change));
    for (const [item, edit] of removalEdits(tree, section, new Set(items))) edits.set(item, edit);
  }
  const cut: Change[] = [];
  for (const change of changes) {
    const section = sectionOf(tree, change);
    if (!section || !sections.has(section)) {
      cut.push(change);
      continue;
    }
    const own = removedItems(tree, change).map((item) => edits.get(item));
    if (own.some((edit) => edit === undefined)) return null;
    cut.push({ ...change, edits: own.filter((edit) => edit !== undefined) });
  }
  return { ...plan, changes: cut };
}

function removedItems(tree: NoteTree, change: Change): ListItem[] {
  return change.remove.flatMap((span) => itemAt(tree, span.line)?.item ?? []);
}

function sectionOf(tree: NoteTree, change: Change): Section | undefined {
  const span = change.remove[0];
  return span && itemAt(tree, span.line)?.section;
}

function itemAt(tree: NoteTree, line: number): { section: Section; item: ListItem } | undefined {
  for (const section of tree.sections) {
    const item = section.items.find((candidate) => candidate.line === line);
    if (item) return { section, item };
  }
  return undefined;
}

function only(spans: readonly LineSpan[]): LineSpan | undefined {
  return spans.length === 1 ? spans[0] : undefined;
}
