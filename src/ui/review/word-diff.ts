import type { DiffPart } from '../../core/text/diff.ts';

/**
 * Draws a line with the words marked that its counterpart lacks: `del` in a line that goes, `ins` in one that stays.
 * The elements carry the meaning, colour only repeats it.
 */
export function drawWordDiff(parent: HTMLElement, line: { readonly parts: readonly DiffPart[] }): void {
  for (const part of line.parts) {
    if (part.kind === 'same') parent.appendText(part.text);
    else parent.createEl(part.kind === 'removed' ? 'del' : 'ins', { text: part.text });
  }
}
