import { lineAt } from '../text/line-at.ts';
import { applyEdits, sortEdits, type TextEdit } from '../text/text-edit.ts';
import type { Insertion, LineSpan } from './edit-plan.ts';

/**
 * Whole lines before and after edits inside of them, for a preview: a line that is edited goes, its new text comes in its
 * place. An edit that only adds lines removes none.
 *
 * @param lineStarts of `text`
 * @param edits not overlapping
 */
export function changedLines(text: string, lineStarts: readonly number[], edits: readonly TextEdit[]): { remove: LineSpan[]; insert: Insertion[] } {
  const remove: LineSpan[] = [];
  const insert: Insertion[] = [];
  for (const group of byLines(lineStarts, edits)) {
    const [first, last] = [group[0], group.at(-1)];
    if (!first || !last) continue;
    const line = lineAt(lineStarts, first.from);
    const lastLine = lineAt(lineStarts, last.to);
    const from = lineStarts[line - 1] ?? 0;
    if (group.every((edit) => edit.from === from && edit.to === from && edit.insert.endsWith('\n'))) {
      insert.push({ line, text: group.map((edit) => edit.insert).join('').trimEnd() });
      continue;
    }
    const to = lineStarts[lastLine] ?? text.length;
    const after = applyEdits(text.slice(from, to), group.map((edit) => ({ from: edit.from - from, to: edit.to - from, insert: edit.insert })));
    remove.push({ line, lastLine, text: text.slice(from, to).trimEnd() });
    insert.push({ line, text: after.trimEnd() });
  }
  return { remove, insert };
}

/** Edits that touch a common line, together. */
function byLines(lineStarts: readonly number[], edits: readonly TextEdit[]): TextEdit[][] {
  const groups: TextEdit[][] = [];
  let lastLine = 0;
  for (const edit of sortEdits(edits)) {
    const line = lineAt(lineStarts, edit.from);
    if (line === lastLine) groups.at(-1)?.push(edit);
    else groups.push([edit]);
    lastLine = lineAt(lineStarts, edit.to);
  }
  return groups;
}
