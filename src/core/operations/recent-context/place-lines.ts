import type { ListItem, NoteTree, Section } from '../../markdown/note-tree.ts';
import type { Insertion } from '../../plan/edit-plan.ts';
import { removalEdits, sortableRuns, type SortableRun } from '../../plan/remove-items.ts';
import type { TextEdit } from '../../text/text-edit.ts';
import { endOfText, lineEnd, usualGap, withoutLineEnd } from '../../plan/list-style.ts';
import { linesInOrder } from './newest-first.ts';

/** What is to be done with one line, or with a new one, as part of a change. */
export interface LineAction {
  /** Null for a new line. */
  readonly item: ListItem | null;
  /** `YYYY-MM-DD` that it stands under; null for a line that stays where it is. */
  readonly date: string | null;
  /** Its text without bullet; null for a line that goes, the item's own for one that only moves. */
  readonly text: string | null;
  readonly weight: number;
}

export interface PlacedAction {
  readonly edits: readonly TextEdit[];
  readonly insert: readonly Insertion[];
}

/**
 * Puts the lines of a section in order, newest first, a section's separate lists each by itself. As many lines as can stay
 * in their place, and each other one is taken out and put in by itself: whichever of the edits are made, every line stands
 * where it stood or in its date's place among those that stay, and the list keeps its bullets, blank lines and line ends.
 *
 * @param actions by item those that concern the section; an item without one stays, and keeps its date's place only if it
 *   says so
 * @returns what each action comes to; one that can't be carried out safely is left out
 */
export function placeLines(tree: NoteTree, section: Section, actions: readonly LineAction[]): Map<LineAction, PlacedAction> {
  const byItem = new Map(actions.flatMap((action) => (action.item ? [[action.item, action] as const] : [])));
  const runs = sortableRuns(tree, section);
  const placed = new Map<LineAction, PlacedAction>();
  const leaving = new Set<ListItem>();
  const moving: { run: SortableRun; staying: readonly ListItem[]; dateOf: Map<ListItem, string>; actions: LineAction[] }[] = [];
  const listed = new Set<ListItem>();
  for (const [at, run] of runs.entries()) {
    for (const item of run.items) listed.add(item);
    const { staying, dateOf } = settle(run, byItem);
    const moved = run.items.flatMap((item) => byItem.get(item) ?? []).filter(({ item, text }) => text !== null && item !== null && !staying.has(item));
    for (const item of run.items) if (!staying.has(item)) leaving.add(item);
    const added = at === 0 ? actions.filter(({ item }) => item === null) : [];
    moving.push({ run, staying: run.items.filter((item) => staying.has(item)), dateOf, actions: [...moved, ...added] });
  }
  const removals = removalEdits(tree, section, leaving);
  for (const action of actions) {
    const { item, text } = action;
    if (item && leaving.has(item) && text === null) add(action, removals.get(item), []);
    else if (item && !leaving.has(item) && text !== null && text !== item.text) placed.set(action, rewriteInPlace(tree, item, text));
  }
  for (const { run, staying, dateOf, actions: some } of moving) {
    const gap = usualGap(tree, run.items);
    for (const action of some) {
      const put = insertLine(tree, run, gap, staying, dateOf, action);
      if (!put) continue;
      if (action.item) add(action, removals.get(action.item), [put]);
      else placed.set(action, { edits: [put.edit], insert: [put.insertion] });
    }
  }
  return placed;

  function add(action: LineAction, removal: TextEdit | undefined, puts: readonly Put[]): void {
    if (removal) placed.set(action, { edits: [removal, ...puts.map(({ edit }) => edit)], insert: puts.map(({ insertion }) => insertion) });
  }
}

/** Which items of a list stay where they are. */
function settle(run: SortableRun, byItem: ReadonlyMap<ListItem, LineAction>): { staying: Set<ListItem>; dateOf: Map<ListItem, string> } {
  const dated = run.items.flatMap((item) => {
    const action = byItem.get(item);
    return run.movable.has(item) && action && action.text !== null && action.date !== null ? [{ item, date: action.date, weight: action.weight }] : [];
  });
  const inOrder = linesInOrder(dated);
  const moved = new Set(dated.flatMap(({ item }, at) => (inOrder.has(at) ? [] : [item])));
  const gone = new Set(run.items.filter((item) => run.movable.has(item) && byItem.get(item)?.text === null));
  const staying = new Set(run.items.filter((item) => !moved.has(item) && !gone.has(item)));
  return { staying, dateOf: new Map(dated.filter((_, at) => inOrder.has(at)).map(({ item, date }) => [item, date])) };
}

interface Put {
  readonly edit: TextEdit;
  readonly insertion: Insertion;
}

/** Behind every staying line of its day or a later one, before the first of an earlier day. */
function insertLine(tree: NoteTree, run: SortableRun, gap: string, staying: readonly ListItem[], dateOf: ReadonlyMap<ListItem, string>, { item, date, text }: LineAction): Put | null {
  const sample = staying[0] ?? run.items[0];
  if (text === null || date === null || !sample) return null;
  const block = item ? movedBlock(tree, item, text) : bulletOf(tree, sample) + text;
  const end = lineEnd(tree.text);
  const before = staying.find((other) => (dateOf.get(other) ?? date) < date);
  if (before) return { edit: { from: before.from, to: before.from, insert: block + end + gap }, insertion: { line: before.line, text } };
  const last = staying.at(-1);
  if (!last) return null;
  const at = endOfText(tree, last);
  return { edit: { from: at, to: at, insert: end + gap + block }, insertion: { line: last.lastLine + 1, text } };
}

function rewriteInPlace(tree: NoteTree, item: ListItem, text: string): PlacedAction {
  const { from, to } = ownText(tree, item);
  return { edits: [{ from, to, insert: text }], insert: [{ line: item.line, text }] };
}

/** The item as it stands, nested lines and block id included, with another text of its own. */
function movedBlock(tree: NoteTree, item: ListItem, text: string): string {
  const { from, to } = ownText(tree, item);
  const own = text === item.text ? tree.text.slice(from, to) : text;
  return tree.text.slice(item.from, from) + own + withoutLineEnd(tree.text.slice(to, item.to));
}

/** The item's text without its block id. */
function ownText(tree: NoteTree, item: ListItem): { from: number; to: number } {
  const { from, to } = item.content;
  const id = `^${item.blockId ?? ''}`;
  const text = tree.text.slice(from, to);
  return { from, to: item.blockId !== null && text.endsWith(id) ? from + text.slice(0, -id.length).trimEnd().length : to };
}

/** Indentation, marker and the space behind it. */
function bulletOf(tree: NoteTree, item: ListItem): string {
  const lead = /^[\t ]*[-*+][\t ]+/.exec(tree.text.slice(item.from, item.content.from))?.[0];
  return lead ?? `${item.marker} `;
}
