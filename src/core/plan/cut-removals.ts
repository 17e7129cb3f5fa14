import type { ListItem, NoteTree, Section } from '../markdown/note-tree.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { Change, LineSpan } from './edit-plan.ts';
import { removalEdits } from './remove-items.ts';

/** A list item and the section that it stands in. */
export interface Place {
  readonly section: Section;
  readonly item: ListItem;
}

/** Where the items of a note stand, by {@link placeKey}; null where line and text do not tell one from another. */
export type Places = ReadonlyMap<string, Place | null>;

/** Lines are counted at LF, so that in a note with lone CRs several items stand on one. */
export function placesOf(tree: NoteTree): Places {
  const places = new Map<string, Place | null>();
  for (const section of tree.sections) {
    for (const item of section.items) places.set(placeKey(item), places.has(placeKey(item)) ? null : { section, item });
  }
  return places;
}

/** Names an item by where it stands and what it says. */
export function placeKey({ line, text }: Pick<LineSpan, 'line' | 'text'>): string {
  return `${line} ${text}`;
}

/** Whether a change takes lines out of the note and does nothing else. */
export function isRemoval({ remove, insert }: Pick<Change, 'remove' | 'insert'>): boolean {
  return remove.length > 0 && insert.length === 0;
}

/**
 * Changes with the removals of some sections cut anew, because the blank lines that each takes along depend on all that go.
 *
 * @param changes of one note; those that write something too stay as they are
 * @returns null where a line can't be cut
 */
export function cutRemovals(changes: readonly Change[], tree: NoteTree, sections: ReadonlySet<Section>, places: Places): Change[] | null {
  const removed = new Map<Section, ListItem[]>();
  for (const span of changes.filter(isRemoval).flatMap(({ remove }) => remove)) {
    const place = places.get(placeKey(span));
    if (!place) return null;
    const items = removed.get(place.section);
    if (items) items.push(place.item);
    else removed.set(place.section, [place.item]);
  }
  const edits = new Map<ListItem, TextEdit>();
  for (const section of sections) for (const [item, edit] of removalEdits(tree, section, new Set(removed.get(section)))) edits.set(item, edit);
  const cut: Change[] = [];
  for (const change of changes) {
    const own = change.remove.flatMap((span) => places.get(placeKey(span)) ?? []);
    if (!isRemoval(change) || !own.some(({ section }) => sections.has(section))) {
      cut.push(change);
      continue;
    }
    const anew = own.flatMap(({ item }) => edits.get(item) ?? []);
    if (anew.length < change.remove.length) return null;
    cut.push({ ...change, edits: anew });
  }
  return cut;
}
