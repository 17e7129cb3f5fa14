import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Block, BlockKind } from '../../../src/core/markdown/note-tree.ts';
import { parseNote } from '../../../src/core/markdown/parse-note.ts';
import { isHeading } from './note-outline.ts';

/** A block of the document level, in mdast's words. A list is its items. */
export interface OracleRow {
  readonly line: number;
  readonly lastLine: number;
  readonly name: string;
}

const NAMES: Partial<Record<BlockKind, string>> = {
  'list-item': 'listItem',
  code: 'code',
  html: 'html',
  comment: 'html',
  quote: 'blockquote',
  table: 'table',
  'thematic-break': 'thematicBreak',
  definition: 'definition',
  paragraph: 'paragraph',
};

/** What mdast-util-from-markdown with GFM makes of a text, unadjusted. */
export function readWithMdast(text: string): OracleRow[] {
  const { children } = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return children.flatMap((node) => (node.type === 'list' ? node.children : [node])).map(rowOf);
}

/** What parseNote makes of it, in the same words; without what only Obsidian knows. */
export function readWithParseNote(text: string): OracleRow[] {
  return parseNote(text).blocks.flatMap((block) => {
    const { line, lastLine } = block;
    if (isHeading(block)) return [{ line, lastLine, name: `heading ${block.level}` }];
    const name = isObsidian(text, block) ? undefined : NAMES[block.kind];
    return name === undefined ? [] : [{ line, lastLine, name }];
  });
}

/** The text with blank lines in the place of frontmatter, `%%` comments and `$$` blocks. */
export function withoutObsidian(text: string): string {
  const parts = parseNote(text).blocks.map((block) => {
    const part = text.slice(block.from, block.to);
    return isObsidian(text, block) ? part.replace(/[^\r\n]+/g, '') : part;
  });
  return parts.join('');
}

/**
 * mdast's rows, less three ways in which it counts lines differently:
 * - several definitions in a row are one block here;
 * - a heading that follows definitions without a blank line starts with them there, behind them here;
 * - code and HTML that run to the end of the text include the empty line behind its last line end there, and
 *   indented code the white lines behind it.
 */
export function adjusted(rows: readonly OracleRow[], text: string): OracleRow[] {
  const lines = text.split(/\r\n?|\n/);
  if (lines.at(-1) === '') lines.pop();
  const result: OracleRow[] = [];
  for (const row of rows) {
    const { name } = row;
    let { line } = row;
    let lastLine = Math.min(row.lastLine, lines.length);
    while (name === 'code' && lastLine > line && !isFence(lines[line - 1]) && lines[lastLine - 1]?.trim() === '') lastLine -= 1;
    const definition = result.at(-1)?.name === 'definition' ? result.at(-1) : undefined;
    if (definition && name.startsWith('heading') && line <= definition.lastLine) line = definition.lastLine + 1;
    if (definition && name === 'definition' && line === definition.lastLine + 1) {
      result.pop();
      line = definition.line;
    }
    result.push({ line, lastLine, name });
  }
  return result;
}

function isFence(line = ''): boolean {
  return /^ {0,3}(?:```|~~~)/.test(line);
}

function isObsidian(text: string, { kind, from, to }: Block): boolean {
  return kind === 'frontmatter' || kind === 'math' || (kind === 'comment' && !text.slice(from, to).trimStart().startsWith('<'));
}

function rowOf(node: RootContent): OracleRow {
  const name = node.type === 'heading' ? `heading ${node.depth}` : node.type === 'footnoteDefinition' ? 'definition' : node.type;
  return { line: node.position?.start.line ?? 0, lastLine: node.position?.end.line ?? 0, name };
}
