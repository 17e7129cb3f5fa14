import {
  atxHeadingAt,
  closesFence,
  fenceAt,
  footnoteLabelLength,
  isDelimiterRow,
  listMarkerAt,
  setextLevel,
  trimRange,
} from './block-markers.ts';
import type { Fence } from './block-markers.ts';
import { closesHtmlBlock, htmlBlockKind } from './html-blocks.ts';
import type { HtmlBlockKind } from './html-blocks.ts';
import { LineCursor } from './line-cursor.ts';
import { countDefinitionLines } from './link-definitions.ts';
import { readListItemText } from './list-item-text.ts';
import type { ListItemText, ParagraphLine } from './list-item-text.ts';
import type { Block, BlockKind, Heading, ListItem } from './note-tree.ts';

/**
 * Containers deeper than this are text. Nobody writes them, and a reader of the tree may recurse without fear for
 * the stack.
 */
const MAX_DEPTH = 2_500;

interface Extent {
  from: number;
  to: number;
  line: number;
  lastLine: number;
}

interface Container extends Extent {
  readonly kind: 'document' | 'quote' | 'footnote' | 'item';
  /** Columns of indentation that lines need to belong to it. */
  readonly width: number;
  readonly marker: string;
  /** Where the text after the marker begins. */
  readonly contentFrom: number;
  empty: boolean;
  own: ListItemText | null;
  hasOtherBlocks: boolean;
  readonly children: ListItem[];
}

type Leaf = Extent &
  (
    | { readonly kind: 'paragraph'; readonly lines: ParagraphLine[] }
    | { readonly kind: 'fence'; readonly fence: Fence }
    | { readonly kind: 'html'; readonly html: HtmlBlockKind }
    | { readonly kind: 'math' | 'comment' | 'indented' | 'table' }
  );

/**
 * Cuts a text into the blocks of its document level, by CommonMark's two-stack algorithm: every line is held
 * against the open containers, then against what can open a block, and is text otherwise. One pass, no
 * recursion, linear time. Obsidian's `%%` comments and `$$` blocks and GFM's tables and footnotes are known too.
 *
 * @param text the whole note
 * @param start offset to begin at (behind a frontmatter block)
 * @param line 1-based number of the line at `start`, counted at LF
 * @returns the blocks in document order; what lies between them is blank lines
 */
export function parseBlocks(text: string, start: number, line: number): Block[] {
  return new BlockParser(text, start, line).parse();
}

class BlockParser {
  private readonly cursor: LineCursor;
  private readonly blocks: Block[] = [];
  private readonly stack: Container[] = [];
  /** Indices of the block quotes in `stack`: the only containers that a blank line can end. */
  private readonly quotes: number[] = [];
  private leaf: Leaf | null = null;
  private readonly lastPercent: number;
  private readonly lastDollar: number;
  /** Up to this offset, no `$$` comes before a blank line. */
  private noMathBefore = 0;

  constructor(
    private readonly text: string,
    start: number,
    line: number,
  ) {
    this.cursor = new LineCursor(text, start, line);
    this.lastPercent = text.lastIndexOf('%%');
    this.lastDollar = text.lastIndexOf('$$');
    this.push('document', 0, '', start);
  }

  parse(): Block[] {
    while (this.cursor.next()) this.readLine();
    this.closeContainers(0);
    return this.blocks;
  }

  private readLine(): void {
    const { cursor, leaf } = this;
    if (leaf?.kind === 'comment') {
      this.extend(leaf);
      if (countPercents(this.text, cursor.from, cursor.end) % 2 === 1) this.closeLeaf();
      return;
    }
    const matched = this.matchContainers();
    const allMatched = matched === this.stack.length;
    if (allMatched && this.continueLeaf()) return;
    if (!allMatched && this.leaf?.kind !== 'paragraph') this.closeContainers(matched);
    if (cursor.blank) {
      if (this.leaf?.kind !== 'indented') this.closeLeaf();
      this.closeContainers(matched);
      return;
    }
    this.openBlocks(matched);
  }

  /** How many of the open containers the line belongs to; the cursor stands behind their markers then. */
  private matchContainers(): number {
    const { cursor, stack, text } = this;
    let quote = 0;
    let at = 1;
    for (; at < stack.length; at += 1) {
      const container = stack[at] as Container;
      if (container.kind === 'quote') {
        if (cursor.blank || cursor.indent > 3 || text[cursor.content] !== '>') break;
        this.skipQuoteMarker();
        this.extend(container);
        quote += 1;
      } else if (cursor.blank) {
        at = this.quotes[quote] ?? stack.length;
        if (at === stack.length && stack[at - 1]?.empty === true) return at - 1;
        at -= 1;
      } else if (cursor.indent >= container.width) {
        cursor.skipColumns(container.width);
      } else break;
    }
    return at;
  }

  /** Lets an open leaf that is no paragraph have the line; true when it took it. */
  private continueLeaf(): boolean {
    const { cursor, leaf, text } = this;
    switch (leaf?.kind) {
      case 'fence':
        this.extend(leaf);
        if (cursor.indent < 4 && closesFence(leaf.fence, text, cursor.content, cursor.end)) this.closeLeaf();
        return true;
      case 'html':
        if (leaf.html >= 6 && cursor.blank) return false;
        this.extend(leaf);
        if (closesHtmlBlock(leaf.html, this.lineText())) this.closeLeaf();
        return true;
      case 'math':
        this.extend(leaf);
        if (this.lineText().includes('$$')) this.closeLeaf();
        return true;
      case 'indented':
        if (cursor.blank) return true;
        if (cursor.indent < 4) {
          this.closeLeaf();
          return false;
        }
        this.extend(leaf);
        return true;
      default:
        return false;
    }
  }

  private openBlocks(matched: number): void {
    const { cursor, text } = this;
    let depth = matched;
    let opened = false;
    while (!cursor.blank) {
      const paragraph = this.leaf?.kind === 'paragraph' && depth === this.stack.length;
      if (cursor.indent > 3) {
        if (this.leaf?.kind !== 'paragraph') {
          this.begin(depth);
          this.openLeaf({ kind: 'indented', ...this.extent(opened) });
          return;
        }
        break;
      }
      if (text[cursor.content] === '>' && this.stack.length < MAX_DEPTH) {
        this.begin(depth);
        const from = this.extent(opened);
        this.skipQuoteMarker();
        this.push('quote', 0, '', cursor.content, from);
      } else if (this.openLeafBlock(depth, paragraph, opened)) {
        return;
      } else if (!this.openIndentedContainer(depth, paragraph, opened)) {
        break;
      }
      opened = true;
      depth = this.stack.length;
    }
    if (cursor.blank) return;
    if (this.leaf?.kind === 'paragraph') {
      this.leaf.lines.push(this.paragraphLine());
      this.extend(this.leaf);
      return;
    }
    this.closeContainers(depth);
    if (this.leaf?.kind === 'table') this.extend(this.leaf);
    else this.openLeaf({ kind: 'paragraph', lines: [this.paragraphLine()], ...this.extent(opened) });
  }

  /** Opens the leaf that the content begins with, if it is one; a paragraph is none. */
  private openLeafBlock(depth: number, paragraph: boolean, opened: boolean): boolean {
    const { cursor, text } = this;
    const at = cursor.content;
    const { end } = cursor;
    const extent = this.extent(opened);
    switch (text[at]) {
      case '#': {
        const heading = atxHeadingAt(text, at, end);
        if (heading === null) return false;
        this.begin(depth);
        const title = text.slice(heading.title.from, heading.title.to);
        this.addBlock({ kind: 'heading', ...extent, level: heading.level as Heading['level'], title, style: 'atx' });
        return true;
      }
      case '`':
      case '~': {
        const fence = fenceAt(text, at, end);
        if (fence === null) return false;
        this.begin(depth);
        this.openLeaf({ kind: 'fence', fence, ...extent });
        return true;
      }
      case '<': {
        const line = this.lineText();
        const html = htmlBlockKind(line);
        if (html === null || (html === 7 && this.leaf?.kind === 'paragraph')) return false;
        this.begin(depth);
        this.openLeaf({ kind: 'html', html, ...extent });
        if (closesHtmlBlock(html, line)) this.closeLeaf();
        return true;
      }
      case '=':
        return paragraph && this.closeAsHeading(setextLevel(text, at, end));
      case '-':
        if (paragraph && this.closeAsHeading(setextLevel(text, at, end))) return true;
        return this.openThematicBreak(depth, opened) || (paragraph && listMarkerAt(text, at, end) === null && this.openTable());
      case '*':
      case '_':
        return this.openThematicBreak(depth, opened);
      case '%':
        return this.openComment(depth, opened);
      case '$':
        return this.openMath(depth, opened);
      case '|':
      case ':':
        return paragraph && this.openTable();
      default:
        return false;
    }
  }

  private openThematicBreak(depth: number, opened: boolean): boolean {
    const extent = this.extent(opened);
    if (!this.cursor.isThematicBreak(this.text.charCodeAt(this.cursor.content))) return false;
    this.begin(depth);
    this.addBlock({ kind: 'thematic-break', ...extent });
    return true;
  }

  /**
   * A `%%` that begins a line and is not closed on it hides everything to the next `%%`, whatever containers lie
   * between, and to the end of the note where none follows (inside of a container that is text).
   */
  private openComment(depth: number, opened: boolean): boolean {
    const { cursor, text } = this;
    if (!text.startsWith('%%', cursor.content)) return false;
    const open = countPercents(text, cursor.content, cursor.end) % 2 === 1;
    const alone = depth === 1 && !opened;
    if (open ? !alone && this.lastPercent < cursor.to : !alone || this.leaf !== null || !this.lineText().trimEnd().endsWith('%%'))
      return false;
    this.begin(depth);
    this.openLeaf({ kind: 'comment', ...this.extent(opened) });
    if (!open) this.closeLeaf();
    return true;
  }

  /** A `$$` that begins a line, and is closed by a later one, or with no blank line between if text follows it. */
  private openMath(depth: number, opened: boolean): boolean {
    const { cursor, text } = this;
    if (!text.startsWith('$$', cursor.content)) return false;
    const rest = this.lineText().slice(2).trimEnd();
    const open = !rest.includes('$$');
    if (open) {
      if (rest === '' ? this.lastDollar < cursor.to : !this.mathCloses()) return false;
    } else if (this.leaf !== null || !rest.endsWith('$$') || rest.indexOf('$$') < rest.length - 2) return false;
    this.begin(depth);
    this.openLeaf({ kind: 'math', ...this.extent(opened) });
    if (!open) this.closeLeaf();
    return true;
  }

  /** Whether a `$$` comes on a later line, before a blank one. */
  private mathCloses(): boolean {
    const { cursor, text } = this;
    if (this.lastDollar < cursor.to || cursor.to < this.noMathBefore) return false;
    const ahead = new LineCursor(text, cursor.to, 1);
    while (ahead.next() && !ahead.blank) {
      if (text.slice(ahead.content, ahead.end).includes('$$')) return true;
    }
    this.noMathBefore = ahead.from;
    return false;
  }

  /** Opens a list item or a footnote definition. */
  private openIndentedContainer(depth: number, paragraph: boolean, opened: boolean): boolean {
    const { cursor, text } = this;
    if (this.stack.length >= MAX_DEPTH) return false;
    const footnote = text[cursor.content] === '[' ? footnoteLabelLength(text, cursor.content) : 0;
    const item = footnote > 0 ? null : listMarkerAt(text, cursor.content, cursor.end);
    if (footnote === 0 && (item === null || (paragraph && !item.interruptsParagraph))) return false;
    this.begin(depth);
    const extent = this.extent(opened);
    const markerIndent = cursor.indent;
    if (item === null) {
      cursor.skipContent(footnote);
      cursor.skipColumns(cursor.indent);
      this.push('footnote', 4, '', cursor.content, extent);
      return true;
    }
    cursor.skipContent(item.marker.length);
    const markerEnd = cursor.markerEnd;
    const spaces = cursor.blank || cursor.indent > 4 ? 1 : cursor.indent;
    if (!cursor.blank) cursor.skipColumns(spaces);
    this.push('item', markerIndent + item.marker.length + spaces, item.marker, cursor.blank ? markerEnd : cursor.content, extent);
    return true;
  }

  /** Turns the open paragraph into a heading, less the definitions that it begins with. */
  private closeAsHeading(level: 1 | 2 | null): boolean {
    const { leaf, text } = this;
    if (level === null || leaf?.kind !== 'paragraph') return false;
    const definitions = this.definitionLines(leaf.lines);
    const lines = leaf.lines.slice(definitions);
    const first = lines[0];
    if (first === undefined) return false;
    this.leaf = null;
    this.addDefinitions(leaf, definitions);
    const title = lines.map((line) => text.slice(line.content, line.contentEnd)).join(' ');
    const from = definitions > 0 ? first.from : leaf.from;
    this.addBlock({ kind: 'heading', from, to: this.cursor.to, line: first.number, lastLine: this.cursor.number, level, title, style: 'setext' });
    return true;
  }

  /** Turns the open one-line paragraph into a table, if the line is its delimiter row. */
  private openTable(): boolean {
    const { leaf, text } = this;
    const header = leaf?.kind === 'paragraph' && leaf.lines.length === 1 ? leaf.lines[0] : undefined;
    if (header === undefined || leaf === null) return false;
    if (!isDelimiterRow(this.lineText(), text.slice(header.content, header.contentEnd))) return false;
    this.leaf = { kind: 'table', from: leaf.from, to: this.cursor.to, line: leaf.line, lastLine: this.cursor.number };
    return true;
  }

  private definitionLines(lines: readonly ParagraphLine[]): number {
    if (this.text[lines[0]?.content ?? 0] !== '[') return 0;
    return countDefinitionLines(lines.map((line) => this.text.slice(line.content, line.contentEnd)).join('\n'));
  }

  private addDefinitions(paragraph: Extent & { lines: readonly ParagraphLine[] }, count: number): void {
    const last = paragraph.lines[count - 1];
    if (last === undefined) return;
    this.addBlock({ kind: 'definition', from: paragraph.from, to: last.to, line: paragraph.line, lastLine: last.number });
  }

  /** Ends what the line does not belong to, before something new opens in the container at `depth - 1`. */
  private begin(depth: number): void {
    this.closeContainers(depth);
    this.closeLeaf();
  }

  private closeContainers(depth: number): void {
    if (this.stack.length <= depth) return;
    this.closeLeaf();
    while (this.stack.length > depth) this.closeContainer();
  }

  private closeContainer(): void {
    const container = this.stack.pop() as Container;
    if (this.quotes.at(-1) === this.stack.length) this.quotes.pop();
    const { from, to, line, lastLine } = container;
    if (container.kind === 'document') return;
    if (container.kind !== 'item') {
      this.addBlock({ kind: container.kind === 'quote' ? 'quote' : 'definition', from, to, line, lastLine });
      return;
    }
    const own = container.own ?? {
      checkbox: null,
      content: { from: container.contentFrom, to: container.contentFrom },
      text: '',
      blockId: null,
    };
    const { marker, children, hasOtherBlocks } = container;
    this.addBlock({ kind: 'list-item', from, to, line, lastLine, marker, ...own, children, hasOtherBlocks });
  }

  private closeLeaf(): void {
    const { leaf } = this;
    if (leaf === null) return;
    this.leaf = null;
    const { from, to, line, lastLine } = leaf;
    if (leaf.kind !== 'paragraph') {
      this.addBlock({ kind: leafBlockKind(leaf), from, to, line, lastLine });
      return;
    }
    const parent = this.stack.at(-1) as Container;
    if (parent.kind === 'item' && parent.own === null && !parent.hasOtherBlocks && parent.children.length === 0) {
      const first = leaf.lines[0] as ParagraphLine;
      parent.own = readListItemText(this.text, leaf.lines, first.content === parent.contentFrom);
      grow(parent, leaf);
      return;
    }
    const definitions = this.definitionLines(leaf.lines);
    this.addDefinitions(leaf, definitions);
    const rest = leaf.lines[definitions];
    if (rest === undefined) return;
    this.addBlock({ kind: 'paragraph', from: definitions > 0 ? rest.from : from, to, line: rest.number, lastLine });
  }

  /** Hands a finished block to the container that is innermost now. */
  private addBlock(block: Block | Heading | ListItem): void {
    const parent = this.stack.at(-1) as Container;
    grow(parent, block);
    parent.empty = false;
    if (parent.kind === 'document') this.blocks.push(block);
    else if (parent.kind === 'item') {
      if ('children' in block) parent.children.push(block);
      else parent.hasOtherBlocks = true;
    }
  }

  private openLeaf(leaf: Leaf): void {
    (this.stack.at(-1) as Container).empty = false;
    this.leaf = leaf;
  }

  private push(kind: Container['kind'], width: number, marker: string, contentFrom: number, extent = this.extent(false)): void {
    const parent = this.stack.at(-1);
    if (parent !== undefined) parent.empty = false;
    if (kind === 'quote') this.quotes.push(this.stack.length);
    const empty = kind === 'item';
    this.stack.push({ kind, width, marker, contentFrom, ...extent, empty, own: null, hasOtherBlocks: false, children: [] });
  }

  private skipQuoteMarker(): void {
    this.cursor.skipContent(1);
    if (this.cursor.indent > 0) this.cursor.skipColumns(1);
  }

  /** The current line, or its rest where a container was opened on it. */
  private extent(opened: boolean): Extent {
    const { cursor } = this;
    return { from: opened ? cursor.content : cursor.from, to: cursor.to, line: cursor.number, lastLine: cursor.number };
  }

  private extend(extent: Extent): void {
    extent.to = this.cursor.to;
    extent.lastLine = this.cursor.number;
  }

  private paragraphLine(): ParagraphLine {
    const { from, content, end, to, number } = this.cursor;
    return { from, content, contentEnd: trimRange(this.text, { from: content, to: end }).to, end, to, number };
  }

  private lineText(): string {
    return this.text.slice(this.cursor.content, this.cursor.end);
  }
}

function leafBlockKind(leaf: Exclude<Leaf, { kind: 'paragraph' }>): BlockKind {
  switch (leaf.kind) {
    case 'fence':
    case 'indented':
      return 'code';
    case 'html':
      return leaf.html === 2 ? 'comment' : 'html';
    default:
      return leaf.kind;
  }
}

function grow(parent: Extent, child: { readonly to: number; readonly lastLine: number }): void {
  if (child.to > parent.to) {
    parent.to = child.to;
    parent.lastLine = child.lastLine;
  }
}

function countPercents(text: string, from: number, to: number): number {
  return text.slice(from, to).split('%%').length - 1;
}
