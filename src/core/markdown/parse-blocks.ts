import { ContainerBlocks } from './container-blocks.ts';
import { LeafBlocks } from './leaf-blocks.ts';
import { LineCursor } from './line-cursor.ts';
import { LinePlace } from './line-place.ts';
import type { Block } from './note-tree.ts';
import { OpenBlocks } from './open-blocks.ts';

/**
 * Cuts a text into the blocks of its document level, as CommonMark's appendix describes it: every line is held
 * against the open containers, then against what can open a block, and is text otherwise. One pass, no
 * recursion, linear time. Obsidian's `%%` comments and `$$` blocks and GFM's tables and footnotes are known too.
 *
 * @param text the whole note
 * @param start offset to begin at, behind the frontmatter
 * @param line 1-based number of the line at `start`, counted at LF
 * @returns the blocks in document order; what lies between them is blank lines
 */
export function parseBlocks(text: string, start: number, line: number): Block[] {
  return new BlockParser(new LineCursor(text, start, line)).parse();
}

class BlockParser {
  private readonly open: OpenBlocks;
  private readonly place: LinePlace;
  private readonly containers: ContainerBlocks;
  private readonly leaves: LeafBlocks;

  constructor(private readonly cursor: LineCursor) {
    this.open = new OpenBlocks(cursor);
    this.place = new LinePlace(cursor, this.open);
    this.containers = new ContainerBlocks(this.place);
    this.leaves = new LeafBlocks(this.place);
  }

  parse(): Block[] {
    while (this.cursor.next()) this.readLine();
    this.open.closeContainers(0);
    return this.open.blocks;
  }

  private readLine(): void {
    const { cursor, open, place, containers, leaves } = this;
    if (leaves.continueComment()) return;
    place.opened = false;
    place.depth = containers.match();
    const inside = place.depth === open.stack.length;
    if (inside && leaves.continueOpen()) return;
    if (!inside && open.paragraph() === null) open.closeContainers(place.depth);
    while (!cursor.blank && containers.openNext()) place.opened = true;
    if (cursor.blank) {
      if (!place.opened) this.endBlock();
    } else if (!leaves.openNext()) {
      if (open.paragraph() === null) open.closeContainers(place.depth);
      if (open.leaf?.is.kind === 'table') open.extend(open.leaf.extent);
      else open.addText(place.opened);
    }
  }

  /** Ends what the line does not belong to. */
  private endBlock(): void {
    if (this.open.leaf?.is.kind !== 'indented') this.open.closeLeaf();
    this.open.closeContainers(this.place.depth);
  }
}
