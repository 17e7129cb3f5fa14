import type { Range } from '../text/range.ts';
import type { Heading } from './note-tree.ts';

/** Where a fence opens: its character, and how many of them. */
export interface Fence {
  readonly marker: string;
  readonly length: number;
}

/** A list marker as written, and whether an ordered one starts at 1. */
export interface ListMarker {
  readonly marker: string;
  readonly interruptsParagraph: boolean;
}

function isSpace(char: string | undefined): boolean {
  return char === ' ' || char === '\t';
}

function runLength(text: string, at: number, end: number, char: string): number {
  let next = at;
  while (next < end && text[next] === char) next += 1;
  return next - at;
}

/** The range less the spaces and tabs at its two ends. */
function trimRange(text: string, range: Range): Range {
  let { from, to } = range;
  while (from < to && isSpace(text[from])) from += 1;
  while (to > from && isSpace(text[to - 1])) to -= 1;
  return { from, to };
}

/** The fence that `text` from `at` to the line's `end` opens, or null. */
export function fenceAt(text: string, at: number, end: number): Fence | null {
  const marker = text.charAt(at);
  const length = runLength(text, at, end, marker);
  if (length < 3) return null;
  if (marker === '`' && text.slice(at + length, end).includes('`')) return null;
  return { marker, length };
}

/** Whether the line's content closes the fence. */
export function closesFence(fence: Fence, text: string, at: number, end: number): boolean {
  const length = runLength(text, at, end, fence.marker);
  const rest = trimRange(text, { from: at + length, to: end });
  return length >= fence.length && rest.from === rest.to;
}

/** Level and title's range of the ATX heading whose `#` is at `at`, or null. */
export function atxHeadingAt(text: string, at: number, end: number): Pick<Heading, 'level'> & { title: Range } | null {
  const level = runLength(text, at, end, '#');
  if (level > 6 || (at + level < end && !isSpace(text[at + level]))) return null;
  const title = trimRange(text, { from: at + level, to: end });
  let to = title.to;
  while (to > title.from && text[to - 1] === '#') to -= 1;
  if (to < title.to && to > title.from && !isSpace(text[to - 1])) to = title.to;
  return { level: level as Heading['level'], title: trimRange(text, { from: title.from, to }) };
}

/** 1 or 2 where the line is a setext underline, else null. */
export function setextLevel(text: string, at: number, end: number): 1 | 2 | null {
  const marker = text.charAt(at);
  if (marker !== '=' && marker !== '-') return null;
  const line = trimRange(text, { from: at, to: end });
  if (runLength(text, at, line.to, marker) < line.to - at) return null;
  return marker === '=' ? 1 : 2;
}

/** The list marker at `at`; it needs a space, a tab or the line's end behind it. */
export function listMarkerAt(text: string, at: number, end: number): ListMarker | null {
  let next = at;
  while (next < end && next - at < 10 && isDigit(text.charCodeAt(next))) next += 1;
  const digits = next - at;
  if (digits > 9) return null;
  const delimiter = next < end ? (text[next] as string) : '';
  if (digits > 0 ? delimiter !== '.' && delimiter !== ')' : !'-*+'.includes(delimiter) || delimiter === '') return null;
  next += 1;
  if (next < end && !isSpace(text[next])) return null;
  let content = next;
  while (content < end && isSpace(text[content])) content += 1;
  const startsAtOne = digits === 0 || Number(text.slice(at, at + digits)) === 1;
  return { marker: text.slice(at, next), interruptsParagraph: startsAtOne && content < end };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const FOOTNOTE = /\[\^[^\s[\]]{1,999}\]:/y;

/** The length of `[^label]:` at `at`, or 0. */
export function footnoteLabelLength(text: string, at: number): number {
  FOOTNOTE.lastIndex = at;
  return FOOTNOTE.exec(text)?.[0].length ?? 0;
}

/** How many cells a table row has: unescaped pipes, less those at its two ends, plus one. */
function cellCount(row: string): number {
  const line = row.trim();
  let cells = 1;
  for (let at = line.startsWith('|') ? 1 : 0; at < line.length; at += 1) {
    if (line[at] === '\\') at += 1;
    else if (line[at] === '|' && at < line.length - 1) cells += 1;
  }
  return cells;
}

/** Whether `row` can be the delimiter row of a table that has `header` as its header row. */
export function isDelimiterRow(row: string, header: string): boolean {
  if (!/[:|]/.test(row) || !/^[\t |:-]+$/.test(row)) return false;
  const line = row.trim();
  const inner = line.slice(line.startsWith('|') ? 1 : 0, line.endsWith('|') && line.length > 1 ? -1 : undefined);
  const cells = inner.split('|');
  return cells.every((cell) => /^:?-+:?$/.test(cell.trim())) && cells.length === cellCount(header);
}
