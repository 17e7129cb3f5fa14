import type { Fence } from './block-markers.ts';
import type { HtmlBlockKind } from './html-blocks.ts';
import type { LineCursor } from './line-cursor.ts';
import { countDefinitionLines } from './link-definitions.ts';
import { readListItemText } from './list-item-text.ts';
import type { ListItemText, ParagraphLine } from './list-item-text.ts';
import type { Block, Heading, ListItem } from './note-tree.ts';

/** Whole lines, still growing. */
export interface Extent {
  from: number;
  to: number;
  line: number;
  lastLine: number;
}

/** The kind of a container, and what belongs to it alone. */
export interface ContainerKind {
  readonly kind: 'document' | 'quote' | 'footnote' | 'item';
  /** Columns of indentation that a line needs to belong to it. */
  readonly width: number;
  readonly marker: string;
  /** Where the text behind the marker begins. */
  readonly contentFrom: number;
}

/** A block that holds other blocks, still open. */
export interface Container extends Extent, ContainerKind {
  empty: boolean;
  own: ListItemText | null;
  hasOtherBlocks: boolean;
  readonly children: ListItem[];
}

interface Paragraph {
  readonly kind: 'paragraph';
  readonly lines: ParagraphLine[];
}

/** What an open leaf block is, and what it takes to know its end. */
export type LeafKind =
  | Paragraph
  | { readonly kind: 'fence'; readonly fence: Fence }
  | { readonly kind: 'html'; readonly html: HtmlBlockKind }
  | { readonly kind: 'math' | 'comment' | 'indented' | 'table' };

/** A block that holds lines, still open. */
export interface Leaf {
  readonly is: LeafKind;
  readonly extent: Extent;
}

const BLOCK_KINDS = { fence: 'code', indented: 'code', math: 'math', comment: 'comment', table: 'table' } as const;
const NO_TEXT = { checkbox: null, text: '', blockId: null } as const;

/** The blocks that are open at the cursor's line, and those of the document that are done. */
export class OpenBlocks {
  readonly blocks: Block[] = [];
  readonly stack: Container[] = [];
  /** Indices of the block quotes in `stack`: the only containers that a blank line can end. */
  readonly quotes: number[] = [];
  leaf: Leaf | null = null;

  constructor(private readonly cursor: LineCursor) {
    this.push({ kind: 'document', width: 0, marker: '', contentFrom: cursor.from }, this.extentHere(false));
  }

  /** The current line, or what is left of it where a container was opened on it. */
  extentHere(opened: boolean): Extent {
    const { cursor } = this;
    return { from: opened ? cursor.content : cursor.from, to: cursor.to, line: cursor.number, lastLine: cursor.number };
  }

  /** Lets an open block have the current line. */
  extend(extent: Extent): void {
    extent.to = this.cursor.to;
    extent.lastLine = this.cursor.number;
  }

  push(kind: ContainerKind, extent: Extent): void {
    const parent = this.stack.at(-1);
    if (parent !== undefined) parent.empty = false;
    if (kind.kind === 'quote') this.quotes.push(this.stack.length);
    // Field by field: spreading both took most of the time of reading 100,000 bullets.
    this.stack.push({
      kind: kind.kind,
      width: kind.width,
      marker: kind.marker,
      contentFrom: kind.contentFrom,
      from: extent.from,
      to: extent.to,
      line: extent.line,
      lastLine: extent.lastLine,
      empty: kind.kind === 'item',
      own: null,
      hasOtherBlocks: false,
      children: [],
    });
  }

  openLeaf(is: LeafKind, extent: Extent): void {
    this.innermost().empty = false;
    this.leaf = { is, extent };
  }

  /** The lines of the open paragraph, if that is what is open. */
  paragraph(): readonly ParagraphLine[] | null {
    return this.leaf?.is.kind === 'paragraph' ? this.leaf.is.lines : null;
  }

  /** Adds the current line to the open paragraph, or opens one with it. */
  addText(opened: boolean): void {
    if (this.leaf?.is.kind === 'paragraph') {
      this.leaf.is.lines.push(this.paragraphLine());
      this.extend(this.leaf.extent);
    } else {
      this.openLeaf({ kind: 'paragraph', lines: [this.paragraphLine()] }, this.extentHere(opened));
    }
  }

  /** Hands a finished block to the innermost container. */
  addBlock(block: Block | Heading | ListItem): void {
    const parent = this.innermost();
    grow(parent, block);
    parent.empty = false;
    if (parent.kind === 'document') this.blocks.push(block);
    else if (parent.kind !== 'item') return;
    else if ('children' in block) parent.children.push(block);
    else parent.hasOtherBlocks = true;
  }

  closeContainers(depth: number): void {
    if (this.stack.length <= depth) return;
    this.closeLeaf();
    while (this.stack.length > depth) this.closeContainer();
  }

  closeLeaf(): void {
    const { leaf } = this;
    if (leaf === null) return;
    this.leaf = null;
    const { is, extent } = leaf;
    if (is.kind === 'paragraph') this.addParagraph(is.lines, extent);
    else if (is.kind === 'html') this.addBlock({ kind: is.html === 2 ? 'comment' : 'html', ...extent });
    else this.addBlock({ kind: BLOCK_KINDS[is.kind], ...extent });
  }

  /** Turns the open paragraph into a heading, less the definitions that it begins with; false if nothing else is in it. */
  closeAsHeading(level: 1 | 2): boolean {
    const { leaf, cursor } = this;
    if (leaf?.is.kind !== 'paragraph') return false;
    const definitions = this.definitionLines(leaf.is.lines);
    const lines = leaf.is.lines.slice(definitions);
    const first = lines[0];
    if (first === undefined) return false;
    this.leaf = null;
    this.addDefinitions(leaf.is.lines, leaf.extent, definitions);
    const title = lines.map((line) => cursor.text.slice(line.content, line.contentEnd)).join(' ');
    const { to, number: lastLine } = cursor;
    const from = definitions > 0 ? first.from : leaf.extent.from;
    this.addBlock({ kind: 'heading', from, to, line: first.number, lastLine, level, title, style: 'setext' });
    return true;
  }

  /** Takes the last line of the open paragraph for the header row of a table, the current one for its delimiter row. */
  openTable(): void {
    const { leaf, cursor } = this;
    if (leaf?.is.kind !== 'paragraph') return;
    const header = leaf.is.lines.pop();
    const last = leaf.is.lines.at(-1);
    if (header === undefined) return;
    const { from, line } = last === undefined ? leaf.extent : { from: header.from, line: header.number };
    if (last === undefined) this.leaf = null;
    else {
      leaf.extent.to = last.to;
      leaf.extent.lastLine = last.number;
      this.closeLeaf();
    }
    this.openLeaf({ kind: 'table' }, { from, to: cursor.to, line, lastLine: cursor.number });
  }

  private closeContainer(): void {
    const container = this.stack.pop() as Container;
    if (this.quotes.at(-1) === this.stack.length) this.quotes.pop();
    const { kind, from, to, line, lastLine, marker, contentFrom, children, hasOtherBlocks } = container;
    if (kind === 'quote') this.addBlock({ kind: 'quote', from, to, line, lastLine });
    else if (kind === 'footnote') this.addBlock({ kind: 'definition', from, to, line, lastLine });
    else if (kind === 'item') {
      const { checkbox, content, text, blockId } = container.own ?? { ...NO_TEXT, content: { from: contentFrom, to: contentFrom } };
      this.addBlock({ kind: 'list-item', from, to, line, lastLine, marker, checkbox, content, text, blockId, children, hasOtherBlocks });
    }
  }

  private addParagraph(lines: readonly ParagraphLine[], extent: Extent): void {
    const parent = this.innermost();
    if (parent.kind === 'item' && parent.own === null && !parent.hasOtherBlocks && parent.children.length === 0) {
      parent.own = readListItemText(this.cursor.text, lines, lines[0]?.content === parent.contentFrom);
      grow(parent, extent);
      return;
    }
    const definitions = this.definitionLines(lines);
    this.addDefinitions(lines, extent, definitions);
    const rest = lines[definitions];
    if (rest === undefined) return;
    const from = definitions > 0 ? rest.from : extent.from;
    this.addBlock({ kind: 'paragraph', from, to: extent.to, line: rest.number, lastLine: extent.lastLine });
  }

  private definitionLines(lines: readonly ParagraphLine[]): number {
    const { text } = this.cursor;
    if (text[lines[0]?.content ?? 0] !== '[') return 0;
    return countDefinitionLines(lines.map((line) => text.slice(line.content, line.contentEnd)).join('\n'));
  }

  private addDefinitions(lines: readonly ParagraphLine[], { from, line }: Extent, count: number): void {
    const last = lines[count - 1];
    if (last !== undefined) this.addBlock({ kind: 'definition', from, to: last.to, line, lastLine: last.number });
  }

  private paragraphLine(): ParagraphLine {
    const { text, from, content, end, to, number } = this.cursor;
    let contentEnd = end;
    while (text[contentEnd - 1] === ' ' || text[contentEnd - 1] === '\t') contentEnd -= 1;
    return { from, content, contentEnd, to, number };
  }

  private innermost(): Container {
    return this.stack.at(-1) as Container;
  }
}

function grow(parent: Extent, child: { readonly to: number; readonly lastLine: number }): void {
  if (child.to <= parent.to) return;
  parent.to = child.to;
  parent.lastLine = child.lastLine;
}
