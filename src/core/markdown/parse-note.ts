import { LineCursor } from './line-cursor.ts';
import type { Block, FrontmatterBlock, Heading, ListItem, NoteTree, Section } from './note-tree.ts';
import { parseBlocks } from './parse-blocks.ts';

const BOM = '\uFEFF';

/**
 * Cuts a note into blocks and sections without losing a byte. Any text is a note: nothing throws.
 *
 * @param text the note as it is on disk; offsets are UTF-16 code units of it
 * @returns blocks and sections that each, joined, are `text`; the first section has no heading and may be empty
 */
export function parseNote(text: string): NoteTree {
  const blocks: Block[] = [];
  const bomLength = text.startsWith(BOM) ? 1 : 0;
  if (bomLength > 0) blocks.push({ kind: 'bom', from: 0, to: 1, line: 1, lastLine: 1 });
  const frontmatter = findFrontmatter(text, bomLength);
  if (frontmatter !== null) blocks.push(frontmatter);
  const at = frontmatter?.to ?? bomLength;
  const line = frontmatter === null ? 1 : frontmatter.lastLine + (text[at - 1] === '\n' ? 1 : 0);
  for (const block of parseBlocks(text, at, line)) addBlock(text, blocks, block);
  addBlanks(text, blocks, text.length);
  return { text, lineStarts: findLineStarts(text), frontmatter, blocks, sections: cutSections(text, blocks) };
}

/** What of a note tells its properties: the text up to the end of the frontmatter, and where its lines start. */
export type NoteHead = Pick<NoteTree, 'text' | 'frontmatter' | 'lineStarts'>;

/** The head of a note, without a look at what follows it. */
export function parseHead(text: string): NoteHead {
  const frontmatter = findFrontmatter(text, text.startsWith(BOM) ? 1 : 0);
  return { text, frontmatter, lineStarts: findLineStarts(text.slice(0, frontmatter?.to ?? 0)) };
}

/**
 * The block between two lines of `---`, the first at the very beginning of the note; white space behind them is
 * allowed. Without the second line there is no frontmatter.
 */
function findFrontmatter(text: string, start: number): FrontmatterBlock | null {
  const cursor = new LineCursor(text, start, 1);
  const isFence = (): boolean =>
    text.startsWith('---', cursor.from) && /^[\t ]*$/.test(text.slice(cursor.from + 3, cursor.end));
  if (!cursor.next() || !isFence()) return null;
  const from = cursor.to;
  while (cursor.next()) {
    if (!isFence()) continue;
    const content = { from, to: cursor.from };
    return { kind: 'frontmatter', from: start, to: cursor.to, line: 1, lastLine: cursor.number, content };
  }
  return null;
}

/** Adds a block and, before it, the blank lines since the last one. */
function addBlock(text: string, blocks: Block[], block: Block): void {
  addBlanks(text, blocks, block.from);
  blocks.push(block);
}

function addBlanks(text: string, blocks: Block[], to: number): void {
  const last = blocks.at(-1);
  const from = last?.to ?? 0;
  if (from === to) return;
  const line = last === undefined ? 1 : last.lastLine + (text[from - 1] === '\n' ? 1 : 0);
  const lineFeeds = text.slice(from, text[to - 1] === '\n' ? to - 1 : to).split('\n').length - 1;
  blocks.push({ kind: 'blank', from, to, line, lastLine: line + lineFeeds });
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function cutSections(text: string, blocks: readonly Block[]): Section[] {
  const sections: Section[] = [];
  let from = 0;
  let heading: Heading | null = null;
  let own: Block[] = [];
  const close = (to: number): void => {
    sections.push({ heading, from, to, blocks: own, items: own.filter(isListItem) });
  };
  for (const block of blocks) {
    if (isHeading(block)) {
      close(block.from);
      from = block.from;
      heading = block;
      own = [];
    }
    own.push(block);
  }
  close(text.length);
  return sections;
}

function isHeading(block: Block): block is Heading {
  return block.kind === 'heading';
}

function isListItem(block: Block): block is ListItem {
  return block.kind === 'list-item';
}
