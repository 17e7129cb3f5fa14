import { atxHeadingAt, closesFence, fenceAt, isDelimiterRow } from './block-markers.ts';
import { closesHtmlBlock, htmlBlockKind } from './html-blocks.ts';
import type { LinePlace } from './line-place.ts';
import { ObsidianBlocks } from './obsidian-blocks.ts';
import type { Opening } from './obsidian-blocks.ts';
import type { LeafKind } from './open-blocks.ts';

/** The blocks that hold lines, less paragraphs: which of them a line goes on with, and which it opens. */
export class LeafBlocks {
  private readonly obsidian: ObsidianBlocks;

  constructor(private readonly place: LinePlace) {
    this.obsidian = new ObsidianBlocks(place.cursor);
  }

  /** Lets an open comment have the line, whatever containers the line lies in; true when it took it. */
  continueComment(): boolean {
    const { open } = this.place;
    if (open.leaf?.is.kind !== 'comment') return false;
    open.extend(open.leaf.extent);
    if (this.obsidian.closesComment()) open.closeLeaf();
    return true;
  }

  /** Lets an open leaf that is no paragraph have the line; true when it took it. */
  continueOpen(): boolean {
    const { cursor, open } = this.place;
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

  /** Opens the leaf that the content begins with, if it is one; a paragraph is none. */
  openNext(): boolean {
    const { cursor, open } = this.place;
    const { text, content, end } = cursor;
    if (cursor.indent > 3) return open.paragraph() === null && this.openLines({ kind: 'indented' }, false);
    if (this.place.inParagraph() && (this.closeAsHeading() || this.openTable())) return true;
    switch (cursor.char) {
      case '#': {
        const heading = atxHeadingAt(text, content, end);
        if (heading === null) return false;
        const title = text.slice(heading.title.from, heading.title.to);
        open.addBlock({ kind: 'heading', ...this.place.beginBlock(), level: heading.level, title, style: 'atx' });
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
        return this.openObsidianBlock('comment', this.obsidian.commentOpening(this.place.atDocumentLevel()));
      case '$':
        return this.openObsidianBlock('math', this.obsidian.mathOpening(this.place.atDocumentLevel()));
      default:
        if (!cursor.isThematicBreak()) return false;
        open.addBlock({ kind: 'thematic-break', ...this.place.beginBlock() });
        return true;
    }
  }

  /** A block of one line doesn't interrupt a paragraph: there it is text between other text. */
  private openObsidianBlock(kind: 'comment' | 'math', opening: Opening): boolean {
    if (opening === 'none' || (opening === 'line' && this.place.open.leaf !== null)) return false;
    return this.openLines({ kind }, opening === 'line');
  }

  private openLines(kind: LeafKind, closes: boolean): true {
    const extent = this.place.beginBlock();
    this.place.open.openLeaf(kind, extent);
    if (closes) this.place.open.closeLeaf();
    return true;
  }

  private closeAsHeading(): boolean {
    const level = this.place.setextLevel();
    return level !== null && this.place.open.closeAsHeading(level);
  }

  private openTable(): boolean {
    const { cursor, open } = this.place;
    const header = open.paragraph()?.at(-1);
    if (header === undefined || !'|:-'.includes(cursor.char)) return false;
    if (!isDelimiterRow(cursor.rest(), cursor.text.slice(header.content, header.contentEnd))) return false;
    open.openTable();
    return true;
  }
}
