import type { ChangePreview } from '../../core/plan/preview-plan.ts';
import { drawButton } from '../button.ts';
import { drawChangeSummary } from './change-summary.ts';

/** One of the two notes that a line moves between. */
export interface MoveSide {
  /** What a person calls the note. */
  readonly name: string;
  /** The section in the note's own words; empty where there is no change. */
  readonly section: string;
  /** Null where the note stays as it is, because it says so already. */
  readonly change: ChangePreview | null;
}

/** A line that moves from one note to another. */
export interface MoveState {
  readonly from: MoveSide;
  readonly to: MoveSide;
  /** The lines of its bullet that follow it, as they stand; empty for none. */
  readonly nested: string;
  /** Whether "keep here" can be remembered: the move was offered, nobody asked for it. */
  readonly canKeep: boolean;
}

export interface MoveActions {
  move(): void;
  keep(): void;
  cancel(): void;
  planAgain(): void;
}

/** The review of one change of two notes, made in both or in neither. */
export class MoveReview {
  private readonly alertEl: HTMLElement;
  private readonly moveEl: HTMLButtonElement;

  /** @param root empty; the review lives in it */
  constructor(
    root: HTMLElement,
    { from, to, nested, canKeep }: MoveState,
    private readonly actions: MoveActions,
  ) {
    root.addClass('account-notes-review-root');
    this.alertEl = root.createDiv({ cls: 'account-notes-alert', attr: { role: 'alert' } });
    const intro = to.change ? `Both notes are changed, or neither.` : `Only ${from.name} is changed: ${to.name} says so already.`;
    const verb = to.change ? 'Move' : 'Remove';
    root.createEl('p', { cls: 'account-notes-review-intro', text: `${intro} Nothing is written before you press ${verb}.` });
    const list = root.createDiv({ cls: 'account-notes-review-list' });
    drawSide(list, `From ${from.name}`, from, nested);
    drawSide(list, `To ${to.name}`, to, nested);
    const buttons = root.createDiv({ cls: 'account-notes-review-foot' }).createDiv({ cls: 'account-notes-review-buttons' });
    if (canKeep) drawButton(buttons, 'Keep here', () => actions.keep()).title = 'Never offer to move this line there again';
    drawButton(buttons, 'Cancel', () => actions.cancel());
    this.moveEl = drawButton(buttons, verb, () => actions.move());
    this.moveEl.addClass('mod-cta');
    this.moveEl.focus();
  }

  /** Says that nothing was written, and why, and offers to plan again. */
  refuse(message: string): void {
    this.alertEl.empty();
    this.alertEl.createSpan({ text: message });
    drawButton(this.alertEl, 'Plan again', () => this.actions.planAgain()).focus();
    this.moveEl.disabled = true;
  }
}

function drawSide(parent: HTMLElement, heading: string, { section, change }: MoveSide, nested: string): void {
  if (!change) return;
  const el = parent.createEl('section', { cls: 'account-notes-review-section' });
  const head = el.createDiv({ cls: 'account-notes-review-section-head' });
  head.createEl('h3', { text: heading });
  head.createSpan({ cls: 'account-notes-faint', text: section });
  const card = el.createDiv({ cls: 'account-notes-card' });
  drawChangeSummary(card, change);
  if (nested !== '') card.querySelector('.account-notes-why')?.before(card.createDiv({ cls: 'account-notes-nested', text: nested }));
}
