import type { Range } from '../text/range.ts';

/**
 * What a run of lines is. `list` covers whole top-level lists item by item (one block an item, its
 * continuation lines and nested children included); blank lines between blocks are blocks of their own.
 */
export type BlockKind =
  | 'bom'
  | 'blank'
  | 'frontmatter'
  | 'heading'
  | 'list-item'
  | 'code'
  | 'math'
  | 'comment'
  | 'html'
  | 'quote'
  | 'table'
  | 'thematic-break'
  | 'definition'
  | 'paragraph';

/**
 * A run of whole lines, line ends included. The blocks of a note, joined, are its text. A lone CR ends a line here,
 * but lines are counted at LF: where a note has one, several blocks can stand on one `line`, and only offsets tell
 * them apart.
 */
export interface Block extends Range {
  readonly kind: BlockKind;
  /** 1-based, counted at LF. */
  readonly line: number;
  /** 1-based, inclusive; the last line that holds something of the block. */
  readonly lastLine: number;
}

export interface Heading extends Block {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  /** The note's own words, without `#`, underline, closing `#`s and surrounding space; lines joined by a space. */
  readonly title: string;
  readonly style: 'atx' | 'setext';
}

/** A list item. One that begins on its parent's own line (`- - a`) starts at its marker, every other with its line. */
export interface ListItem extends Block {
  readonly kind: 'list-item';
  /** `-`, `*`, `+`, `1.`, `1)` … as written. */
  readonly marker: string;
  /**
   * The character between the brackets of a checkbox, or null where there is none. White space or the line's end
   * stands behind the brackets.
   */
  readonly checkbox: string | null;
  /**
   * The item's own text: its first paragraph, from behind marker and checkbox to the end of its last line, without the
   * space around it. Empty where the item begins with another block.
   */
  readonly content: Range;
  /** `content` with every line less the space around it, joined by a line feed. A `^abc` at its end is part of it. */
  readonly text: string;
  /** The `abc` of a `^abc` that ends the text, or stands on its last line alone; or null. */
  readonly blockId: string | null;
  readonly children: readonly ListItem[];
  /** Whether the item holds something beside its text and nested items: a fence, a quote, a second paragraph. */
  readonly hasOtherBlocks: boolean;
}

/**
 * A heading and everything up to the next heading of any level. The first section has no heading, and holds frontmatter
 * and byte order mark; it is there even where it is empty. The sections of a note, joined, are its text.
 */
export interface Section extends Range {
  readonly heading: Heading | null;
  /** In document order, the heading first, blank lines included. */
  readonly blocks: readonly Block[];
  /** The top-level list items among `blocks`. */
  readonly items: readonly ListItem[];
}

export interface FrontmatterBlock extends Block {
  readonly kind: 'frontmatter';
  /** The YAML between the fences, line ends included. */
  readonly content: Range;
}

/** A note, cut without losing a byte: `blocks.map(b => text.slice(b.from, b.to)).join('') === text`. */
export interface NoteTree {
  readonly text: string;
  /** Offset of each line's first character; line n (1-based, counted at LF) starts at `lineStarts[n - 1]`. */
  readonly lineStarts: readonly number[];
  readonly frontmatter: FrontmatterBlock | null;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}
