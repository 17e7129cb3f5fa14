import { diffArrays } from 'diff';
import type { TextEdit } from './text-edit.ts';

/**
 * The edits, in whole lines, that make `after` of `before`. An editor that gets these rather than one new text
 * keeps its cursor, its folds and its scroll position.
 *
 * @returns in document order, in offsets of `before`; empty where the texts are equal
 */
export function lineEdits(before: string, after: string): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  for (const part of diffArrays(linesOf(before), linesOf(after))) {
    const text = part.value.join('');
    if (!part.added && !part.removed) {
      at += text.length;
      continue;
    }
    const last = edits.at(-1);
    // A replaced run comes as a removal and an addition at one place: one edit, not two that touch.
    const edit = last?.to === at ? edits.pop() : undefined;
    const from = edit?.from ?? at;
    if (part.removed) at += text.length;
    edits.push({ from, to: at, insert: (edit?.insert ?? '') + (part.added ? text : '') });
  }
  return edits;
}

function linesOf(text: string): string[] {
  const lines = text.split('\n');
  const last = lines.pop();
  return lines.map((line) => `${line}\n`).concat(last ? [last] : []);
}
