import type { ConflictPreview } from '../../core/plan/preview-plan.ts';
import { drawWordDiff } from './word-diff.ts';

/** Draws two lines that claim the same thing with another value. Nothing is done about them here. */
export function drawConflictCard(parent: HTMLElement, conflict: ConflictPreview): void {
  const card = parent.createEl('li', { cls: 'account-notes-card is-conflict' });
  for (const line of conflict.lines) {
    const el = card.createDiv({ cls: 'account-notes-line' });
    el.createDiv({ cls: 'account-notes-line-head account-notes-faint', text: `line ${line.line}` });
    drawWordDiff(el.createDiv({ cls: 'account-notes-line-text' }), line);
  }
  const why = card.createDiv({ cls: 'account-notes-why' });
  why.createSpan({ cls: 'account-notes-chip', text: 'Updated?' });
  why.createSpan({ text: ` ${conflict.reason}` });
}
