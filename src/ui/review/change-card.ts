import { movedLine, type ChangePreview } from '../../core/plan/preview-plan.ts';
import type { Choice } from './choice.ts';
import { drawLineDetails, type LineDetails } from './line-source.ts';
import { drawRoleLine } from './role-line.ts';
import { drawToggle } from './toggle.ts';

/** One change and what can be chosen about it. */
export interface ChangeState {
  readonly change: ChangePreview;
  readonly choice: Choice;
  /** Whether "keep both" can be remembered. */
  readonly refusable: boolean;
  /** Whether the other line can be kept instead. */
  readonly swappable: boolean;
}

/**
 * Draws one card: the lines that stay, and every change that removes a line because of them.
 *
 * @param states changes with the same kept lines
 */
export function drawChangeCard(parent: HTMLElement, states: readonly ChangeState[], onChoose: (id: string, choice: Choice) => void, detailsOf: (line: number) => LineDetails): void {
  const card = parent.createEl('li', { cls: 'account-notes-card' });
  const only = states.length === 1 ? states[0] : undefined;
  const swapped = only?.choice === 'swap';
  for (const line of states[0]?.change.keep ?? []) {
    // Against several removed lines the marks would differ: then the kept line stands unmarked.
    const marked = only ? line : { ...line, parts: [{ kind: 'same' as const, text: line.text }] };
    drawRoleLine(card, swapped ? 'Remove' : states[0]?.change.kind === 'repair' ? 'Repair' : 'Keep', marked, swapped);
    drawLineDetails(card, line.line, detailsOf(line.line));
  }
  for (const state of states) drawChange(card, state, onChoose, detailsOf);
}

function drawChange(card: HTMLElement, state: ChangeState, onChoose: (id: string, choice: Choice) => void, detailsOf: (line: number) => LineDetails): void {
  const { change, choice } = state;
  const row = card.createDiv({ cls: 'account-notes-change', attr: { 'data-change': change.id } });
  row.toggleClass('is-left', choice === 'leave' || choice === 'keep-both');
  const moved = movedLine(change);
  if (moved) drawRoleLine(row, 'Move', moved, false);
  else {
    for (const line of change.remove) drawRoleLine(row, choice === 'swap' || choice === 'keep-both' ? 'Keep' : 'Remove', line, choice === 'accept');
    for (const line of change.insert) drawRoleLine(row, 'Add', { ...line, lastLine: line.line }, false);
  }
  for (const { line } of change.remove) drawLineDetails(row, line, detailsOf(line));

  const why = row.createDiv({ cls: 'account-notes-why' });
  const certain = change.confidence === 'certain';
  why.createSpan({ cls: `account-notes-chip ${certain ? 'is-certain' : 'is-likely'}`, text: certain ? 'Certain' : 'Likely' });
  why.createSpan({ text: ` ${change.reason}` });

  const controls = row.createDiv({ cls: 'account-notes-choices' });
  const accept = controls.createEl('label', { cls: 'account-notes-accept' });
  const box = accept.createEl('input', { type: 'checkbox', attr: { 'data-focus': `accept-${change.id}` } });
  box.checked = choice === 'accept' || choice === 'swap';
  accept.createSpan({ text: acceptLabel(state) });
  box.addEventListener('change', () => onChoose(change.id, box.checked ? 'accept' : 'leave'));
  if (state.refusable) {
    const [text, hint] = refusalOf(change);
    drawToggle(controls, text, hint, choice === 'keep-both', `both-${change.id}`, () =>
      onChoose(change.id, choice === 'keep-both' ? 'leave' : 'keep-both'),
    );
  }
  if (state.swappable) {
    drawToggle(controls, 'Keep the other one', 'Keep the second line and remove the first', choice === 'swap', `swap-${change.id}`, () =>
      onChoose(change.id, choice === 'swap' ? 'accept' : 'swap'),
    );
  }
}

function refusalOf({ kind }: ChangePreview): [text: string, hint: string] {
  if (kind === 'merge') return ['Keep both', 'Not duplicates: never propose these again'];
  return kind === 'updated' ? ['Keep both', 'Both hold: never show these again'] : ['Leave as it is', 'Never propose this again'];
}

function acceptLabel({ change, choice }: ChangeState): string {
  if (change.kind === 'repair') return 'Repair';
  const line = choice === 'swap' ? change.keep[0]?.line : change.remove[0]?.line;
  if (line === undefined) return change.insert.length > 0 ? 'Add' : 'Accept';
  if (change.insert.length === 0) return `Remove line ${line}`;
  return movedLine(change) ? `Move line ${line}` : `Replace line ${line}`;
}
