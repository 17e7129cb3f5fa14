import type { ListItem, NoteTree } from '../../markdown/note-tree.ts';
import { withoutLineEnd } from '../../plan/list-style.ts';

const LEAD = /^[\t ]*(?:[-*+]|\d{1,9}[.)])[\t ]+/;

/** How a list writes its bullets. */
export interface BulletStyle {
  /** Indentation, marker and the space behind it. */
  readonly lead: string;
  readonly lineEnd: string;
}

/** How an item begins: indentation, marker and the space behind it; null where its first line holds nothing else. */
export function leadOf(tree: NoteTree, { from, to }: ListItem): string | null {
  return LEAD.exec(tree.text.slice(from, to))?.[0] ?? null;
}

/**
 * A list item as another list would hold it: whole, what is nested in it as far in as before.
 *
 * @returns without the line end behind it; null for an item that begins with an empty line
 */
export function carryBullet(tree: NoteTree, item: ListItem, style: BulletStyle): string | null {
  const lead = leadOf(tree, item);
  if (lead === null) return null;
  const whole = withoutLineEnd(tree.text.slice(item.from, item.to));
  const [first = '', ...rest] = whole.slice(lead.length).split(/\r\n?|\n/);
  const [was, is] = [widthOf(lead), widthOf(style.lead)];
  const moved = was === is ? rest : rest.map((line) => shift(line, was, is));
  return [style.lead + first, ...moved].join(style.lineEnd);
}

/** A tab reaches to the next column that four divides. */
function widthOf(lead: string): number {
  let column = 0;
  for (const sign of lead) column += sign === '\t' ? 4 - (column % 4) : 1;
  return column;
}

/** Indents a line that stood `was` columns in by `is`; one that is indented with tabs, or less, is far enough in or needs not be. */
function shift(line: string, was: number, is: number): string {
  const spaces = line.length - line.replace(/^ +/, '').length;
  return spaces < was || line.trim() === '' ? line : ' '.repeat(is) + line.slice(was);
}
