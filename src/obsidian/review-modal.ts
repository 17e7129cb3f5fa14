import { Modal } from 'obsidian';
import type { App } from 'obsidian';
import type { NoteTree } from '../core/markdown/note-tree.ts';
import type { EditPlan, NotePlan } from '../core/plan/edit-plan.ts';
import { conflictId, previewPlan } from '../core/plan/preview-plan.ts';
import { resolvableConflicts } from '../core/plan/resolve-conflicts.ts';
import { swappableChanges } from '../core/plan/swap-changes.ts';
import type { Choices } from '../ui/review/choice.ts';
import { Review, type ReviewState } from '../ui/review/review.ts';
import type { LineSource, LineSources } from '../ui/review/line-source.ts';
import { guard } from './notices.ts';
import { nextTask, runInSlices } from './run-in-slices.ts';

/** What a review is of, and what becomes of it. */
export interface ReviewRequest {
  /** The note's name, for the title. */
  readonly name: string;
  /** For one note. */
  readonly plan: EditPlan;
  /** Of the text that the plan was computed from. */
  readonly tree: NoteTree;
  readonly choices: Choices;
  readonly isFollowUp: boolean;
  /** Finds where the lines came from, in slices. */
  sourceSteps(): Generator<void, LineSources>;
  /** Opens a source once the review is out of the way. */
  openSource(source: LineSource, choices: Choices, event: MouseEvent): Promise<void>;
  setKeptBoth(decisionKey: string, kept: boolean): Promise<void>;
  /** Resolves to why nothing was written, or to null once it was. */
  apply(choices: Choices): Promise<string | null>;
  planAgain(choices: Choices): Promise<void>;
}

/** The review of one note's changes, before anything is written. */
export class ReviewModal extends Modal {
  private applying = false;
  private closed = false;

  constructor(
    app: App,
    private readonly request: ReviewRequest,
  ) {
    super(app);
  }

  override onOpen(): void {
    const { request } = this;
    const preview = previewPlan(request.plan)[0];
    const plan = request.plan.notes[0];
    if (!preview || !plan) return;
    this.modalEl.addClass('account-notes-review');
    this.setTitle(`Review ${request.name}`);
    this.titleEl.id = 'account-notes-review-title';
    this.modalEl.setAttribute('aria-labelledby', this.titleEl.id);
    const keys = new Map(plan.changes.flatMap(({ id, decisionKey }) => (decisionKey === undefined ? [] : [[id, decisionKey] as const])));
    const conflictKeys = new Map(plan.conflicts.map((conflict) => [conflictId(conflict), conflict.decisionKey] as const));
    const state: ReviewState = {
      preview,
      refusable: new Set(keys.keys()),
      swappable: swappableChanges(plan, request.tree),
      resolvable: new Set([...resolvableConflicts(plan, request.tree)].map(conflictId)),
      isFollowUp: request.isFollowUp,
      nested: nestedLines(plan, request.tree),
    };
    const review = new Review(
      this.contentEl,
      state,
      request.choices,
      {
        apply: (choices) => guard(this.apply(review, choices)),
        cancel: () => this.close(),
        setKeptBoth: (id, kept) => {
          const key = keys.get(id) ?? conflictKeys.get(id);
          if (key !== undefined) guard(request.setKeptBoth(key, kept));
        },
        planAgain: (choices) => {
          this.close();
          guard(request.planAgain(choices));
        },
        openSource: (source, choices, event) => {
          this.close();
          guard(request.openSource(source, choices, event));
        },
      },
    );
    guard(this.findSources(review));
  }

  override onClose(): void {
    this.closed = true;
    this.contentEl.empty();
  }

  private async findSources(review: Review): Promise<void> {
    const win = this.contentEl.win;
    await nextTask(win);
    const sources = this.closed ? null : await runInSlices(win, this.request.sourceSteps(), () => this.closed);
    if (sources) review.showSources(sources);
  }

  private async apply(review: Review, choices: Choices): Promise<void> {
    if (this.applying) return;
    this.applying = true;
    try {
      const refused = await this.request.apply(choices);
      if (refused === null) this.close();
      else review.refuse(`${this.request.name} was not changed: ${refused}.`);
    } finally {
      this.applying = false;
    }
  }
}

/** What follows the lines of a plan's changes and conflicts in their bullets, by line. */
function nestedLines({ before, changes, conflicts }: NotePlan, tree: NoteTree): Map<number, string> {
  const lines = before.split(/\r\n|\n/);
  const spans = changes.flatMap(({ kind, keep, remove }) => (kind === 'repair' ? [] : [...keep, ...remove]));
  const disagreeing = new Set(conflicts.flatMap((conflict) => conflict.lines));
  // Of a bullet in a conflict, only the first line is shown as its words.
  const items = tree.sections.flatMap((section) => section.items).filter(({ line }) => disagreeing.has(line)).map(({ line, lastLine }) => ({ line, lastLine, text: '' }));
  return new Map(
    [...items, ...spans].flatMap(({ line, lastLine, text }) => {
      const nested = lines.slice(line - 1 + text.split('\n').length, lastLine).join('\n').trimEnd();
      return nested === '' ? [] : [[line, nested] as const];
    }),
  );
}
