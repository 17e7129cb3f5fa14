import type { ListItem, NoteTree } from '../markdown/note-tree.ts';

/** The line end that a note uses: its first. */
export function lineEnd(text: string): string {
  return /\r\n?|\n/.exec(text)?.[0] ?? '\n';
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
