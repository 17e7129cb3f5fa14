import type { PreviewLine } from '../../core/plan/preview-plan.ts';

/**
 * Draws a line with the words marked that its counterpart lacks: `del` in a line that goes, `ins` in one that stays.
 * The elements carry the meaning, colour only repeats it.
 */
export function drawWordDiff(parent: HTMLElement, line: PreviewLine): void {
  for (const part of line.parts) {
    if (part.kind === 'same') parent.appendText(part.text);
    else parent.createEl(part.kind === 'removed' ? 'del' : 'ins', { text: part.text });
  }
}
