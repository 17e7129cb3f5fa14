import type { EditorPosition } from 'obsidian';

/** A change of a text in UTF-16 offsets: `insert` takes the place of what lies between. */
export interface OffsetChange {
  from: number;
  to: number;
  insert: string;
}

/** Makes all changes at once: each one's offsets are those of the text as it was. Overlapping changes are refused. */
export function applyChanges(text: string, changes: readonly OffsetChange[]): string {
  const ordered = [...changes].sort((a, b) => a.from - b.from || a.to - b.to);
  let after = '';
  let at = 0;
  for (const change of ordered) {
    if (change.from < at) throw new RangeError('Changes of one transaction overlap.');
    after += text.slice(at, change.from) + change.insert;
    at = change.to;
  }
  return after + text.slice(at);
}

/** Where an offset lies after the changes, as CodeMirror maps a cursor: before an insertion, at the start of what replaced it. */
export function mapOffset(offset: number, changes: readonly OffsetChange[]): number {
  let moved = offset;
  for (const { from, to, insert } of changes) {
    const insertedHere = from === to && from === offset;
    if (to <= offset && !insertedHere) moved += insert.length - (to - from);
    else if (from < offset) moved += from - offset;
  }
  return moved;
}

/** The offset of a line and column; what lies outside the text is moved to its nearest place. */
export function posToOffset(lines: readonly string[], pos: EditorPosition): number {
  const line = Math.min(Math.max(0, pos.line), lines.length - 1);
  let offset = 0;
  for (let i = 0; i < line; i++) offset += (lines[i]?.length ?? 0) + 1;
  return offset + Math.min(Math.max(0, pos.ch), lines[line]?.length ?? 0);
}

export function offsetToPos(text: string, offset: number): EditorPosition {
  const before = text.slice(0, Math.max(0, offset)).split('\n');
  return { line: before.length - 1, ch: before.at(-1)?.length ?? 0 };
}

/** CodeMirror holds every line end as a line feed. */
export function toLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
