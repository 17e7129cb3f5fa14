import { parseNote } from '../../../src/core/markdown/parse-note.ts';
import type { Block, Heading, ListItem } from '../../../src/core/markdown/note-tree.ts';

export function isHeading(block: Block): block is Heading {
  return block.kind === 'heading';
}

export function isListItem(block: Block): block is ListItem {
  return block.kind === 'list-item';
}

/** A note's blocks, one a line: `list-item 3-4`, `heading 1 ## Key Facts`. Blank lines are left out. */
export function outline(text: string): string[] {
  return parseNote(text)
    .blocks.filter((block) => block.kind !== 'blank')
    .map((block) => {
      const lines = block.line === block.lastLine ? `${block.line}` : `${block.line}-${block.lastLine}`;
      return `${block.kind} ${lines}${isHeading(block) ? ` ${'#'.repeat(block.level)} ${block.title}` : ''}`;
    });
}

/** The top-level list items of a note. */
export function listItems(text: string): ListItem[] {
  return parseNote(text).blocks.filter(isListItem);
}
