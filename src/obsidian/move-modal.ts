import { Modal } from 'obsidian';
import type { App } from 'obsidian';
import type { EditPlan, NotePlan } from '../core/plan/edit-plan.ts';
import { previewChange } from '../core/plan/preview-plan.ts';
import { MoveReview, type MoveSide } from '../ui/review/move-review.ts';
import { guard } from './notices.ts';

/** What a review of a move is of, and what becomes of it. */
export interface MoveRequest {
  /** Of the note that the line leaves, and of the one that it goes to. */
  readonly plan: EditPlan;
  nameOf(path: string): string;
  /** Resolves to why nothing was written, or to null once it was. */
  apply(): Promise<string | null>;
  /** Remembers that the line stays. */
  keep(): Promise<void>;
  planAgain(): Promise<void>;
}

/** The review of one line that moves from one note to another, both shown at once. */
export class MoveModal extends Modal {
  private applying = false;

  constructor(
    app: App,
    private readonly request: MoveRequest,
  ) {
    super(app);
  }

  override onOpen(): void {
    const [from, to] = this.request.plan.notes;
    if (!from || !to) return;
    this.modalEl.addClass('account-notes-review');
    this.setTitle('Move to another account');
    this.titleEl.id = 'account-notes-move-title';
    this.modalEl.setAttribute('aria-labelledby', this.titleEl.id);
    const close = (after: () => Promise<void>): void => {
      this.close();
      guard(after());
    };
    const review = new MoveReview(
      this.contentEl,
      { from: this.sideOf(from), to: this.sideOf(to), nested: nestedLines(from), canKeep: from.changes.some(({ decisionKey }) => decisionKey !== undefined) },
      {
        move: () => guard(this.apply(review)),
        keep: () => close(() => this.request.keep()),
        cancel: () => this.close(),
        planAgain: () => close(() => this.request.planAgain()),
      },
    );
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private sideOf({ path, changes: [change] }: NotePlan): MoveSide {
    return { name: this.request.nameOf(path), section: change?.section ?? '', change: change ? previewChange(change) : null };
  }

  private async apply(review: MoveReview): Promise<void> {
    if (this.applying) return;
    this.applying = true;
    try {
      const refused = await this.request.apply();
      if (refused === null) this.close();
      else review.refuse(refused);
    } finally {
      this.applying = false;
    }
  }
}

/** What follows the first paragraph of the line that moves in its bullet. */
function nestedLines({ before, changes }: NotePlan): string {
  const line = changes[0]?.remove[0];
  return line ? before.split(/\r\n|\n/).slice(line.line - 1 + line.text.split('\n').length, line.lastLine).join('\n').trimEnd() : '';
}
