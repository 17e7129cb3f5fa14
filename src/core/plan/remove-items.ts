import type { Block, ListItem, NoteTree, Section } from '../markdown/note-tree.ts';
import type { TextEdit } from '../text/text-edit.ts';

/** Blocks that cannot be taken for the continuation of a list item that comes to stand right above them. */
const INTERRUPTS: ReadonlySet<Block['kind']> = new Set(['heading', 'code', 'thematic-break', 'quote']);

/** List items with nothing but blank lines between them, and what stands before and after. */
interface Run {
  readonly items: readonly ListItem[];
  readonly before: Block | null;
  readonly after: Block | null;
}

/**
 * The edits that take items out of a section, one an item. They never overlap, any subset of them can be
 * applied, and the section keeps its style: each removed item takes one neighbouring gap of blank lines along,
 * so that what is left stands as far apart as it did, and the note ends as it ended.
 *
 * @param removable the items that some change removes; the choice of gaps depends on all of them
 * @returns an edit for each item, except those whose removal could change how the lines around them are read
 *   (unevenly indented lists, comments that open in one item and close in another)
 */
export function removalEdits(tree: NoteTree, section: Section, removable: ReadonlySet<ListItem>): Map<ListItem, TextEdit> {
  const edits = new Map<ListItem, TextEdit>();
  if (removable.size === 0) return edits;
  for (const run of runsOf(tree, section)) {
    const leaving = run.items.filter((item) => removable.has(item) && isSelfContained(tree, item));
    if (leaving.length === 0 || !isEven(tree, run)) continue;
    addRunEdits(tree, run, new Set(leaving), edits);
  }
  return edits;
}

/** A list as a section holds it, whose items can be taken out, put in and put elsewhere. */
export interface SortableRun {
  readonly items: readonly ListItem[];
  /** Those of the items that can move; the others stay where they are. */
  readonly movable: ReadonlySet<ListItem>;
}

/** The bulleted lists of a section that read the same whatever the order of their items; a numbered list has an order of its own. */
export function sortableRuns(tree: NoteTree, section: Section): SortableRun[] {
  return runsOf(tree, section)
    .filter((run) => isEven(tree, run) && run.items.every((item) => !/\d/.test(item.marker)))
    .map(({ items }) => ({ items, movable: new Set(items.filter((item) => isSelfContained(tree, item))) }));
}

function runsOf(tree: NoteTree, section: Section): Run[] {
  const blocks = tree.blocks.filter((block) => block.kind !== 'blank' && block.from >= section.from && block.from < section.to);
  const items = new Map(section.items.map((item) => [item.from, item]));
  const runs: Run[] = [];
  let run: { items: ListItem[]; before: Block | null; after: Block | null } | null = null;
  let last: Block | null = null;
  for (const block of blocks) {
    const item = block.kind === 'list-item' ? items.get(block.from) : undefined;
    if (item) {
      if (run) run.items.push(item);
      else runs.push((run = { items: [item], before: last, after: null }));
    } else {
      if (run) run.after = block;
      run = null;
    }
    last = block;
  }
  if (run) run.after = tree.blocks.find((block) => block.kind !== 'blank' && block.from >= section.to) ?? null;
  return runs;
}

/** Whether an item neither opens nor closes a comment or formula that another part of the note ends or began. */
function isSelfContained(tree: NoteTree, item: ListItem): boolean {
  const text = tree.text.slice(item.from, item.to);
  const count = (mark: string): number => text.split(mark).length - 1;
  return count('%%') % 2 === 0 && count('$$') % 2 === 0 && count('<!--') === count('-->');
}

/** Whether the items of a run, and what follows them, read the same whichever of the items are gone. */
function isEven(tree: NoteTree, run: Run): boolean {
  const indents = new Set(run.items.map((item) => indentOf(tree, item.from)));
  const ordered = new Set(run.items.map((item) => /\d/.test(item.marker)));
  if (indents.size > 1 || ordered.size > 1) return false;
  const [first, last] = [run.items[0], run.items.at(-1)];
  if (!first || !last) return false;
  if (run.after) {
    if (indentOf(tree, run.after.from) !== '') return false;
    const gap = run.after.from > last.to;
    if (!gap && (!INTERRUPTS.has(run.after.kind) || isSetext(run.after))) return false;
  }
  const touching = run.before !== null && run.before.kind !== 'heading' && first.from === run.before.to;
  // Right below a paragraph, `2.` and an empty bullet are no list items; `-` even makes the paragraph a heading.
  return !touching || (ordered.has(false) && run.items.every((item) => item.text.trim() !== ''));
}

function addRunEdits(tree: NoteTree, run: Run, leaving: ReadonlySet<ListItem>, edits: Map<ListItem, TextEdit>): void {
  const { items } = run;
  const end = (index: number): number => {
    const block = items[index] ?? run.before;
    return block ? block.to : 0;
  };
  const start = (index: number): number => items[index]?.from ?? run.after?.from ?? tree.text.length;
  const stays = (item: ListItem): boolean => !leaving.has(item);
  const pivot = items.findIndex(stays);
  const lastStaying = items.findLastIndex(stays);
  const endsWithoutLineEnd = !/[\r\n]$/.test(tree.text) && end(items.length - 1) === tree.text.length;
  if (pivot < 0) {
    const gapBefore = start(0) > end(-1);
    const gapAfter = start(items.length) > end(items.length - 1);
    if (!gapBefore && !gapAfter && run.after) return;
    if (endsWithoutLineEnd && !run.before) return;
    // Below anything but a heading the gap has to stay, or what follows it would be read as part of what is above.
    const keepsGapBefore = gapBefore && run.before !== null && run.before.kind !== 'heading' && (run.after !== null || items.length > 1);
    if (keepsGapBefore && items.length > 1) {
      addRunEdits(tree, run, new Set([...leaving].filter((item) => item !== items.at(-1))), edits);
      return;
    }
    const takesGapBefore = !keepsGapBefore && (gapAfter || run.after === null);
    for (const [index, item] of items.entries()) edits.set(item, takesGapBefore ? cutAfter(index) : cutBefore(index));
    return;
  }
  for (const [index, item] of items.entries()) {
    if (!leaving.has(item)) continue;
    edits.set(item, index < pivot ? cutBefore(index) : cutAfter(index));
  }

  /** The item and the gap behind it. */
  function cutBefore(index: number): TextEdit {
    return { from: start(index), to: start(index + 1), insert: '' };
  }

  /** The item and the gap before it; with the previous line's end in place of its own where the note ends without one. */
  function cutAfter(index: number): TextEdit {
    const shifted = endsWithoutLineEnd && index > lastStaying;
    const at = (offset: number): number => (shifted ? beforeLineEnd(tree.text, offset) : offset);
    return { from: at(end(index - 1)), to: at(end(index)), insert: '' };
  }
}

function beforeLineEnd(text: string, offset: number): number {
  if (text[offset - 1] === '\r') return offset - 1;
  if (text[offset - 1] !== '\n') return offset;
  return text[offset - 2] === '\r' ? offset - 2 : offset - 1;
}

function indentOf(tree: NoteTree, from: number): string {
  let to = from;
  while (tree.text[to] === ' ' || tree.text[to] === '\t') to += 1;
  return tree.text.slice(from, to);
}

function isSetext(block: Block): boolean {
  return block.kind === 'heading' && 'style' in block && block.style === 'setext';
}
