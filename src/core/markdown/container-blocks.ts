import { footnoteLabelLength, listMarkerAt } from './block-markers.ts';
import type { LinePlace } from './line-place.ts';
import type { Container } from './open-blocks.ts';

/**
 * Containers deeper than this are text. Nobody writes them, and whoever reads the tree may recurse without fear
 * for the stack.
 */
const MAX_DEPTH = 2_500;

/** The blocks that hold other blocks: which of them a line goes on with, and which it opens. */
export class ContainerBlocks {
  constructor(private readonly place: LinePlace) {}

  /** How many of the open containers the line belongs to; the cursor stands behind their markers then. */
  match(): number {
    const { cursor, open } = this.place;
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

  /** Opens a quote, a list item or a footnote definition, if the line's content begins with one; true when it did. */
  openNext(): boolean {
    const { cursor, open } = this.place;
    if (cursor.indent > 3 || open.stack.length >= MAX_DEPTH) return false;
    if (cursor.char === '>') {
      const extent = this.place.beginBlock();
      this.skipQuoteMarker();
      open.push({ kind: 'quote', width: 0, marker: '', contentFrom: cursor.content }, extent);
    } else if (!this.openFootnote() && !this.openItem()) return false;
    this.place.depth = open.stack.length;
    return true;
  }

  private openFootnote(): boolean {
    const { cursor, open } = this.place;
    const length = cursor.char === '[' ? footnoteLabelLength(cursor.text, cursor.content) : 0;
    if (length === 0) return false;
    const extent = this.place.beginBlock();
    cursor.skipContent(length);
    cursor.skipColumns(cursor.indent);
    open.push({ kind: 'footnote', width: 4, marker: '', contentFrom: cursor.content }, extent);
    return true;
  }

  private openItem(): boolean {
    const { cursor, open } = this.place;
    const item = listMarkerAt(cursor.text, cursor.content, cursor.end);
    if (item === null || (this.place.inParagraph() && !item.interruptsParagraph)) return false;
    if (cursor.isThematicBreak() || (this.place.inParagraph() && this.place.setextLevel() !== null)) return false;
    const extent = this.place.beginBlock();
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

  private skipQuoteMarker(): void {
    const { cursor } = this.place;
    cursor.skipContent(1);
    if (cursor.indent > 0) cursor.skipColumns(1);
  }
}
