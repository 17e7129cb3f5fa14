import { Modal } from 'obsidian';
import { accountChoices } from '../core/dashboard/account-of-note.ts';
import type { NotePlan } from '../core/plan/edit-plan.ts';
import { previewChange } from '../core/plan/preview-plan.ts';
import { BulkReview, type BulkRow, type BulkSkip } from '../ui/review/bulk-review.ts';
import { counted } from '../ui/counted.ts';
import { cleanNote } from './clean-note.ts';
import { cleanInBulkSteps } from './clean-plan.ts';
import { guard, notify } from './notices.ts';
import type { PluginContext } from './plugin-context.ts';
import { nextTask, runInSlices } from './run-in-slices.ts';
import type { OperationRunner } from './run-operation.ts';
import { StoppableStore } from './stoppable-store.ts';
import { writePlan } from './write-plan.ts';

/** Cleans every account note of the vault: plans, shows what is certain, writes what was ticked, and tells what became of it. */
export class CleanAllModal extends Modal {
  private stopped = false;
  private readonly rows = new Map<string, BulkRow>();
  private readonly plans = new Map<string, NotePlan>();
  private readonly skipped: BulkSkip[] = [];
  private clean = 0;

  constructor(
    private readonly context: PluginContext,
    private readonly runner: OperationRunner,
  ) {
    super(context.app);
  }

  override onOpen(): void {
    this.modalEl.addClass('account-notes-review');
    this.setTitle('Clean all accounts');
    this.titleEl.id = 'account-notes-clean-all-title';
    this.modalEl.setAttribute('aria-labelledby', this.titleEl.id);
    const review = new BulkReview(this.contentEl, {
      stop: () => (this.stopped = true),
      close: () => this.close(),
      apply: (paths) => guard(this.apply(review, paths)),
      review: (path) => {
        this.close();
        guard(cleanNote(this.context, this.runner, path));
      },
      undo: () => {
        this.close();
        guard(this.runner.undo());
      },
    });
    guard(this.plan(review));
  }

  override onClose(): void {
    // What is being written is ended between two notes, never within one.
    this.stopped = true;
    this.contentEl.empty();
  }

  private async plan(review: BulkReview): Promise<void> {
    const win = this.contentEl.win;
    const accounts = accountChoices(this.context.vault.index);
    for (const [done, { path, name }] of accounts.entries()) {
      if (this.stopped) break;
      review.showProgress('Looking for what can be cleaned. Nothing is written yet.', name, done, accounts.length);
      await nextTask(win);
      const refused = await this.runner.readForWriting(path);
      if (refused !== null) {
        this.skipped.push({ path, name, why: refused });
        continue;
      }
      const found = await runInSlices(win, cleanInBulkSteps(await this.runner.planInput([path]), path), () => this.stopped);
      if (!found) continue;
      const changes = found.rounds.flatMap((round) => round.changes.map(previewChange));
      if (changes.length + found.left === 0) this.clean += 1;
      else this.rows.set(path, { path, name, changes, left: found.left });
      if (changes.length > 0) this.plans.set(path, found.plan);
    }
    if (!this.contentEl.isConnected) return;
    const seen = this.rows.size + this.skipped.length + this.clean;
    review.showFindings({ rows: [...this.rows.values()], skipped: this.skipped, clean: this.clean, unseen: this.stopped ? accounts.length - seen : 0 });
  }

  private async apply(review: BulkReview, paths: ReadonlySet<string>): Promise<void> {
    const notes = [...this.plans.values()].filter(({ path }) => paths.has(path));
    const accepted = new Map(notes.map(({ path, changes }) => [path, new Set(changes.map(({ id }) => id))]));
    this.stopped = false;
    let done = 0;
    const show = (path: string): void => review.showProgress('Writing …', this.nameOf(path), done, notes.length);
    show(notes[0]?.path ?? '');
    const watched = new StoppableStore(this.context.store, () => this.stopped, (path) => {
      done += 1;
      show(path);
    });
    const outcomes = await writePlan(this.context, { operation: 'clean', notes }, accepted, watched);
    const written = outcomes.flatMap(({ path, status }) => (status === 'applied' ? (this.rows.get(path) ?? []) : []));
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'refused' ? [{ path: outcome.path, name: this.nameOf(outcome.path), why: outcome.message }] : []));
    const [first] = written;
    if (first && !this.contentEl.isConnected) notify(`${counted(written.length, 'note was', 'notes were')} cleaned before you stopped.`, { label: 'Undo', run: () => this.runner.undo(first.path) });
    if (!this.contentEl.isConnected) return;
    review.showSummary({ written, skipped: [...refused, ...this.skipped], left: [...this.rows.values()].filter(({ left }) => left > 0) });
  }

  private nameOf(path: string): string {
    return this.rows.get(path)?.name ?? path;
  }
}
