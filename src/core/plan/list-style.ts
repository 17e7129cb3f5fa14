import type { ListItem, NoteTree } from '../markdown/note-tree.ts';
import type { Range } from '../text/range.ts';

/** The line end that a note uses: its first. */
export function lineEnd(text: string): string {
  return /\r\n?|\n/.exec(text)?.[0] ?? '\n';
}

/** A text without the line end behind it. */
export function withoutLineEnd(text: string): string {
  return text.replace(/(?:\r\n?|\n)$/, '');
}

/** Where a block or an item ends, its line end left out. */
export function endOfText({ text }: NoteTree, { from, to }: Range): number {
  return from + withoutLineEnd(text.slice(from, to)).length;
}

/**
 * The blank lines between two items, as most of a list has them; of a list of one, as the other lists of the note have them.
 */
export function usualGap(tree: NoteTree, items: readonly ListItem[]): string {
  const own = gapsOf(tree, items);
  const gaps = own.length > 0 ? own : tree.sections.flatMap((section) => gapsOf(tree, section.items));
  const blank = gaps.filter((gap) => gap !== '').length;
  return blank * 2 > gaps.length ? lineEnd(tree.text) : '';
}

function gapsOf(tree: NoteTree, items: readonly ListItem[]): string[] {
  return items.slice(1).flatMap((item, at) => {
    const gap = tree.text.slice(items[at]?.to, item.from);
    return gap.trim() === '' ? [gap] : [];
  });
}
