import { movedLine, type ChangePreview, type PreviewLine } from '../../core/plan/preview-plan.ts';
import { drawWordDiff } from './word-diff.ts';

/** Draws one change to be read, with nothing to choose: what stays, what goes, what comes, and why. */
export function drawChangeSummary(parent: HTMLElement, change: ChangePreview): void {
  const moved = movedLine(change);
  if (moved) draw(parent, 'Move', moved, false);
  else if (change.kind === 'repair') for (const line of change.keep) draw(parent, 'Repair', line, false);
  else {
    for (const line of change.keep) draw(parent, 'Keep', line, false);
    for (const line of change.remove) draw(parent, 'Remove', line, true);
    for (const line of change.insert) draw(parent, 'Add', { ...line, lastLine: line.line }, false);
  }
  parent.createDiv({ cls: 'account-notes-why', text: change.reason });
}

function draw(parent: HTMLElement, role: string, line: PreviewLine, goes: boolean): void {
  const el = parent.createDiv({ cls: 'account-notes-line' });
  el.toggleClass('is-going', goes);
  el.createSpan({ cls: 'account-notes-role', text: role });
  drawWordDiff(el.createDiv({ cls: 'account-notes-line-text' }), line);
}
