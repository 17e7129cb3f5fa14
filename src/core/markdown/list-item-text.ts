import type { Range } from '../text/range.ts';

/** One line of a paragraph, as offsets. */
export interface ParagraphLine {
  readonly from: number;
  /** Where its text begins and ends, less the white space around it. */
  readonly content: number;
  readonly contentEnd: number;
  /** Behind its line end. */
  readonly to: number;
  /** 1-based, counted at LF. */
  readonly number: number;
}

/** What a list item says in its own words. */
export interface ListItemText {
  readonly checkbox: string | null;
  readonly content: Range;
  readonly text: string;
  readonly blockId: string | null;
}

const CHECKBOX = /\[(.)\](?=[\t ]|$)[\t ]*/uy;
const BLOCK_ID = /^\^([a-z0-9-]+)$/i;

/**
 * Reads the first paragraph of a list item.
 *
 * @param lines the paragraph's lines, at least one; the first may begin with a checkbox
 * @param onMarkerLine whether the paragraph begins on the marker's own line, where alone a checkbox can stand
 */
export function readListItemText(
  text: string,
  lines: readonly ParagraphLine[],
  onMarkerLine: boolean,
): ListItemText {
  const parts = lines.map((line) => text.slice(line.content, line.contentEnd));
  const first = parts[0] ?? '';
  CHECKBOX.lastIndex = 0;
  const box = onMarkerLine ? CHECKBOX.exec(first) : null;
  const from = (lines[0]?.content ?? 0) + (box?.[0].length ?? 0);
  parts[0] = first.slice(box?.[0].length ?? 0);
  return {
    checkbox: box?.[1] ?? null,
    content: { from, to: Math.max(from, lines.at(-1)?.contentEnd ?? from) },
    text: parts.join('\n'),
    blockId: readBlockId(parts.at(-1) ?? ''),
  };
}

/** The `abc` of a `^abc` that ends the line and has white space or nothing before it. */
function readBlockId(line: string): string | null {
  const caret = line.lastIndexOf('^');
  const before = line[caret - 1] ?? ' ';
  if (caret < 0 || (before !== ' ' && before !== '\t')) return null;
  return BLOCK_ID.exec(line.slice(caret))?.[1] ?? null;
}
