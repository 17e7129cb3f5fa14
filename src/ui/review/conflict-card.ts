import type { ConflictPreview, PreviewLine } from '../../core/plan/preview-plan.ts';
import { isDrop, type Choice } from './choice.ts';
import { drawLineDetails, type LineDetails } from './line-source.ts';
import { drawRoleLine, type LineRole } from './role-line.ts';
import { drawToggle } from './toggle.ts';

/** Two lines that disagree, and what can be chosen about them. */
export interface ConflictState {
  readonly conflict: ConflictPreview;
  readonly choice: Choice;
  /** Whether a line can be dropped here. */
  readonly resolvable: boolean;
}

/** Draws two lines that claim the same thing with another value: a person keeps both, or drops one. */
export function drawConflictCard(parent: HTMLElement, { conflict, choice, resolvable }: ConflictState, onChoose: (id: string, choice: Choice) => void, detailsOf: (line: number) => LineDetails): void {
  const { id, lines, reason } = conflict;
  const card = parent.createEl('li', { cls: 'account-notes-card is-conflict', attr: { 'data-change': id } });
  const drops = ['drop-first', 'drop-second'] as const;
  for (const [at, line] of lines.entries()) {
    const goes = choice === drops[at];
    const row = card.createDiv({ cls: 'account-notes-change' });
    drawRoleLine(row, roleOf(choice, goes), marked(line, goes), goes);
    drawLineDetails(row, line.line, detailsOf(line.line));
  }
  const why = card.createDiv({ cls: 'account-notes-why' });
  why.createSpan({ cls: 'account-notes-chip', text: 'Updated?' });
  why.createSpan({ text: ` ${reason}` });
  const controls = card.createDiv({ cls: 'account-notes-choices' });
  const offer = (text: string, hint: string, own: Choice): void => drawToggle(controls, text, hint, choice === own, `${own}-${id}`, () => onChoose(id, choice === own ? 'leave' : own));
  for (const [at, drop] of drops.entries()) {
    const line = lines[at]?.line ?? 0;
    if (resolvable) offer(`Remove line ${line}`, `Line ${line} holds no more: remove it and keep the other`, drop);
  }
  offer('Keep both', 'Both hold: never show these again', 'keep-both');
  if (!resolvable) controls.createSpan({ cls: 'account-notes-faint', text: 'Neither line can be taken out without changing how the lines around it read.' });
}

/** What only one of two lines says is struck out in the one that goes alone: neither does until a person says so. */
function marked(line: PreviewLine, goes: boolean): PreviewLine {
  return { ...line, parts: line.parts.map((part) => (part.kind === 'same' ? part : { ...part, kind: goes ? 'removed' : 'added' })) };
}

function roleOf(choice: Choice, goes: boolean): LineRole | null {
  if (goes) return 'Remove';
  return choice === 'keep-both' || isDrop(choice) ? 'Keep' : null;
}
