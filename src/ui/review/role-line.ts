import type { PreviewLine } from '../../core/plan/preview-plan.ts';
import { drawWordDiff } from './word-diff.ts';

/** What becomes of a line. */
export type LineRole = 'Keep' | 'Remove' | 'Add' | 'Move' | 'Repair';

/**
 * Draws one line of a note with what becomes of it, and its words.
 *
 * @param role null where that is still open
 * @param goes whether it is drawn as one that goes
 */
export function drawRoleLine(parent: HTMLElement, role: LineRole | null, line: PreviewLine, goes: boolean): void {
  const el = parent.createDiv({ cls: 'account-notes-line' });
  if (role !== null) el.addClass(`is-${role.toLowerCase()}`);
  el.toggleClass('is-going', goes);
  const head = el.createDiv({ cls: 'account-notes-line-head' });
  if (role !== null) head.createSpan({ cls: 'account-notes-role', text: role });
  head.createSpan({ cls: 'account-notes-faint', text: line.lastLine > line.line ? `lines ${line.line}–${line.lastLine}` : `line ${line.line}` });
  drawWordDiff(el.createDiv({ cls: 'account-notes-line-text' }), line);
}
