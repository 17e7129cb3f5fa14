import {
  atxHeadingAt,
  closesFence,
  fenceAt,
  footnoteLabelLength,
  isDelimiterRow,
  listMarkerAt,
  setextLevel,
} from './block-markers.ts';
import { closesHtmlBlock, htmlBlockKind } from './html-blocks.ts';
import { LineCursor } from './line-cursor.ts';
import type { Block } from './note-tree.ts';
import { ObsidianBlocks } from './obsidian-blocks.ts';
import type { Opening } from './obsidian-blocks.ts';
import { OpenBlocks } from './open-blocks.ts';
import type { Container, LeafKind } from './open-blocks.ts';

/**
 * Containers deeper than this are text. Nobody writes them, and whoever reads the tree may recurse without fear
 * for the stack.
 */
const MAX_DEPTH = 2_500;

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
  private readonly obsidian: ObsidianBlocks;
  /** How many of the containers, outermost first, the current line lies in so far. */
  private depth = 0;
  /** Whether the line itself opened the innermost of them. */
  private opened = false;

  constructor(private readonly cursor: LineCursor) {
    this.open = new OpenBlocks(cursor);
    this.obsidian = new ObsidianBlocks(cursor);
  }

  parse(): Block[] {
    while (this.cursor.next()) this.readLine();
    this.open.closeContainers(0);
    return this.open.blocks;
  }

  private readLine(): void {
    const { cursor, open } = this;
    if (open.leaf?.is.kind === 'comment') {
      open.extend(open.leaf.extent);
      if (this.obsidian.closesComment()) open.closeLeaf();
      return;
    }
    this.opened = false;
    this.depth = this.matchContainers();
    const inside = this.depth === open.stack.length;
    if (inside && this.continueLeaf()) return;
    if (!inside && open.paragraph() === null) open.closeContainers(this.depth);
    while (!cursor.blank && this.openContainer()) this.opened = true;
    if (cursor.blank) {
      if (!this.opened) this.endBlock();
    } else if (!this.openLeaf()) {
      if (open.paragraph() === null) open.closeContainers(this.depth);
      if (open.leaf?.is.kind === 'table') open.extend(open.leaf.extent);
      else open.addText(this.opened);
    }
  }

  /** How many of the open containers the line belongs to; the cursor stands behind their markers then. */
  private matchContainers(): number {
    const { cursor, open } = this;
    const { stack, quotes } = open;
    let quote = 0;
    for (let at = 1; at < stack.length; at += 1) {
      const container = stack[at] as Container;
      if (container.kind === 'quote') {
        if (cursor.blank || cursor.indent > 3 || cursor.char !== '>') return at;
        this.skipQuoteMarker();
        open.extend(container);
        quote += 1;
      } else if (cursor.blank) {
        // A blank line goes through items and footnotes, all of them at once; an item that holds nothing yet ends.
        at = quotes[quote] ?? stack.length;
        if (at < stack.length) return at;
        return stack[at - 1]?.empty === true ? at - 1 : at;
      } else if (cursor.indent >= container.width) {
        cursor.skipColumns(container.width);
      } else return at;
    }
    return stack.length;
  }

  /** Lets an open leaf that is no paragraph have the line; true when it took it. */
  private continueLeaf(): boolean {
    const { cursor, open } = this;
    const { leaf } = open;
    let closes = false;
    if (leaf === null) return false;
    switch (leaf.is.kind) {
      case 'fence':
        closes = cursor.indent < 4 && closesFence(leaf.is.fence, cursor.text, cursor.content, cursor.end);
        break;
      case 'html':
        if (leaf.is.html >= 6 && cursor.blank) return false;
        closes = closesHtmlBlock(leaf.is.html, cursor.rest());
        break;
      case 'math':
        closes = this.obsidian.closesMath();
        break;
      case 'indented':
        if (cursor.blank) return true;
        if (cursor.indent > 3) break;
        open.closeLeaf();
        return false;
      default:
        return false;
    }
    open.extend(leaf.extent);
    if (closes) open.closeLeaf();
    return true;
  }

  /** Opens a quote, a list item or a footnote definition, if the line's content begins with one. */
  private openContainer(): boolean {
    const { cursor, open } = this;
    if (cursor.indent > 3 || open.stack.length >= MAX_DEPTH) return false;
    if (cursor.char === '>') {
      const extent = this.beginBlock();
      this.skipQuoteMarker();
      open.push({ kind: 'quote', width: 0, marker: '', contentFrom: cursor.content }, extent);
    } else if (!this.openFootnote() && !this.openItem()) return false;
    this.depth = open.stack.length;
    return true;
  }

  private openFootnote(): boolean {
    const { cursor, open } = this;
    const length = cursor.char === '[' ? footnoteLabelLength(cursor.text, cursor.content) : 0;
    if (length === 0) return false;
    const extent = this.beginBlock();
    cursor.skipContent(length);
    cursor.skipColumns(cursor.indent);
    open.push({ kind: 'footnote', width: 4, marker: '', contentFrom: cursor.content }, extent);
    return true;
  }

  private openItem(): boolean {
    const { cursor, open } = this;
    const item = listMarkerAt(cursor.text, cursor.content, cursor.end);
    if (item === null || (this.inParagraph() && !item.interruptsParagraph)) return false;
    if (cursor.isThematicBreak() || (this.inParagraph() && this.setextLevel() !== null)) return false;
    const extent = this.beginBlock();
    const { length } = item.marker;
    const markerEnd = cursor.content + length;
    const before = cursor.indent;
    cursor.skipContent(length);
    const space = cursor.blank || cursor.indent > 4 ? 1 : cursor.indent;
    if (!cursor.blank) cursor.skipColumns(space);
    const contentFrom = cursor.blank ? markerEnd : cursor.content;
    open.push({ kind: 'item', width: before + length + space, marker: item.marker, contentFrom }, extent);
    return true;
  }

  /** Opens the leaf that the content begins with, if it is one; a paragraph is none. */
  private openLeaf(): boolean {
    const { cursor, open } = this;
    const { text, content, end } = cursor;
    if (cursor.indent > 3) return open.paragraph() === null && this.openLines({ kind: 'indented' }, false);
    if (this.inParagraph() && (this.closeAsHeading() || this.openTable())) return true;
    switch (cursor.char) {
      case '#': {
        const heading = atxHeadingAt(text, content, end);
        if (heading === null) return false;
        const title = text.slice(heading.title.from, heading.title.to);
        open.addBlock({ kind: 'heading', ...this.beginBlock(), level: heading.level, title, style: 'atx' });
        return true;
      }
      case '`':
      case '~': {
        const fence = fenceAt(text, content, end);
        return fence !== null && this.openLines({ kind: 'fence', fence }, false);
      }
      case '<': {
        const html = htmlBlockKind(cursor.rest());
        if (html === null || (html === 7 && open.paragraph() !== null)) return false;
        return this.openLines({ kind: 'html', html }, closesHtmlBlock(html, cursor.rest()));
      }
      case '%':
        return this.openObsidianBlock('comment', this.obsidian.commentOpening(this.atDocumentLevel()));
      case '$':
        return this.openObsidianBlock('math', this.obsidian.mathOpening(this.atDocumentLevel()));
      default:
        if (!cursor.isThematicBreak()) return false;
        open.addBlock({ kind: 'thematic-break', ...this.beginBlock() });
        return true;
    }
  }

  /** A block of one line doesn't interrupt a paragraph: there it is text between other text. */
  private openObsidianBlock(kind: 'comment' | 'math', opening: Opening): boolean {
    if (opening === 'none' || (opening === 'line' && this.open.leaf !== null)) return false;
    return this.openLines({ kind }, opening === 'line');
  }

  private openLines(kind: LeafKind, closes: boolean): true {
    const extent = this.beginBlock();
    this.open.openLeaf(kind, extent);
    if (closes) this.open.closeLeaf();
    return true;
  }

  private closeAsHeading(): boolean {
    const level = this.setextLevel();
    return level !== null && this.open.closeAsHeading(level);
  }

  private openTable(): boolean {
    const { cursor, open } = this;
    const header = open.paragraph()?.at(-1);
    if (header === undefined || !'|:-'.includes(cursor.char)) return false;
    if (!isDelimiterRow(cursor.rest(), cursor.text.slice(header.content, header.contentEnd))) return false;
    open.openTable();
    return true;
  }

  private setextLevel(): 1 | 2 | null {
    return setextLevel(this.cursor.text, this.cursor.content, this.cursor.end);
  }

  /** Whether the line continues an open paragraph unless something opens; not so where it only lazily does. */
  private inParagraph(): boolean {
    return this.open.paragraph() !== null && this.depth === this.open.stack.length;
  }

  private atDocumentLevel(): boolean {
    return this.depth === 1;
  }

  /** Ends what the line does not belong to. */
  private endBlock(): void {
    if (this.open.leaf?.is.kind !== 'indented') this.open.closeLeaf();
    this.open.closeContainers(this.depth);
  }

  /** Makes room for a block that begins at the line's content, and says which lines it has so far. */
  private beginBlock() {
    this.open.closeContainers(this.depth);
    this.open.closeLeaf();
    return this.open.extentHere(this.opened);
  }

  private skipQuoteMarker(): void {
    this.cursor.skipContent(1);
    if (this.cursor.indent > 0) this.cursor.skipColumns(1);
  }
}
