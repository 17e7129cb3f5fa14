import type { Range } from './range.ts';

/** Replaces the text of a range; CodeMirror's `ChangeSpec`. An empty range inserts. */
export interface TextEdit extends Range {
  readonly insert: string;
}

/** The edits in document order; of two that start together, the insertion comes first. */
export function sortEdits(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.from - b.from || a.to - b.to);
}

/**
 * Applies edits that were all computed from the same text.
 *
 * @param text the text that the offsets speak of
 * @param edits in any order; they must not overlap (touching is fine)
 * @returns the new text
 * @throws RangeError when edits overlap or lie outside the text: a planning bug, never a property of a note
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let at = 0;
  let result = '';
  for (const edit of sortEdits(edits)) {
    if (edit.from < at || edit.to < edit.from || edit.to > text.length) {
      throw new RangeError(`edit ${edit.from}-${edit.to} overlaps another or leaves the text`);
    }
    result += text.slice(at, edit.from) + edit.insert;
    at = edit.to;
  }
  return result + text.slice(at);
}

/**
 * The edits that undo `edits`: `applyEdits(applyEdits(t, e), invertEdits(t, e)) === t`.
 *
 * @param text the text before `edits`
 * @param edits as for {@link applyEdits}
 * @returns edits in offsets of the text after `edits`
 */
export function invertEdits(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return sortEdits(edits).map((edit) => {
    const from = edit.from + shift;
    shift += edit.insert.length - (edit.to - edit.from);
    return { from, to: from + edit.insert.length, insert: text.slice(edit.from, edit.to) };
  });
}
