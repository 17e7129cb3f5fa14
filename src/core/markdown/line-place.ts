import { setextLevel } from './block-markers.ts';
import type { LineCursor } from './line-cursor.ts';
import type { Extent, OpenBlocks } from './open-blocks.ts';

/** Where the current line stands among the open blocks. */
export class LinePlace {
  /** How many of the open containers, outermost first, the line lies in so far. */
  depth = 0;
  /** Whether the line itself opened the innermost of them. */
  opened = false;

  constructor(
    readonly cursor: LineCursor,
    readonly open: OpenBlocks,
  ) {}

  /** Whether the line continues an open paragraph unless something opens; not so where it only lazily does. */
  inParagraph(): boolean {
    return this.open.paragraph() !== null && this.depth === this.open.stack.length;
  }

  atDocumentLevel(): boolean {
    return this.depth === 1;
  }

  /** The level of the heading that the line makes of a paragraph above it, or null if it is no such line. */
  setextLevel(): 1 | 2 | null {
    return setextLevel(this.cursor.text, this.cursor.content, this.cursor.end);
  }

  /** Makes room for a block that begins at the line's content, and says which lines it has so far. */
  beginBlock(): Extent {
    this.open.closeContainers(this.depth);
    this.open.closeLeaf();
    return this.open.extentHere(this.opened);
  }
}
