import { dedupe } from '../core/operations/dedupe/plan-dedupe.ts';
import type { Operation } from '../core/operations/operation.ts';
import { applyPlan } from '../core/plan/apply-plan.ts';
import type { Change, NotePlan } from '../core/plan/edit-plan.ts';
import { keptTexts } from '../core/plan/recover-text.ts';
import { acceptInBulk } from '../core/plan/select-changes.ts';
import { swapChanges } from '../core/plan/swap-changes.ts';
import { findLastRun, undoRun } from '../core/plan/undo-last.ts';
import type { Choices } from '../ui/review/choice.ts';
import { linkSettings } from './link-settings.ts';
import { notify } from './notices.ts';
import { today } from './plugin-context.ts';
import type { PluginContext } from './plugin-context.ts';
import { openCopy, settleAndTell, tellDistrusted } from './recover-text.ts';
import { ReviewModal } from './review-modal.ts';
import { runInSlices } from './run-in-slices.ts';

/** Runs operations on one note: plan, review, apply, and the way back. */
export class OperationRunner {
  constructor(private readonly context: PluginContext) {}

  /**
   * Plans an operation for a note's present text and opens the review of it. Where there is nothing to review, or
   * the note can't be written, it says so instead.
   *
   * @param account path of the one that a person chose, where the operation links to one
   */
  async review(operation: Operation, path: string, account?: string): Promise<void> {
    const plan = await this.plan(operation, path, account);
    if (!plan) return;
    if (plan.refusal) {
      notify(`${this.nameOf(path)}, ${plan.refusal.message}`);
      return;
    }
    if (plan.changes.length + plan.conflicts.length === 0) {
      notify(`Nothing to ${operation === dedupe ? 'remove from' : 'change in'} ${this.nameOf(path)}.`);
    } else if (operation === dedupe && this.context.options.value.certainInOneClick && plan.changes.some((change) => change.confidence === 'certain')) {
      await this.applyCertain(operation, plan);
    } else {
      this.openReview(operation, plan, new Map(), account);
    }
  }

  /** Takes back the last write of all, or the last that wrote `path`. */
  async undo(path?: string): Promise<void> {
    const { store, journal } = this.context;
    const run = await findLastRun(journal, path);
    const { operation, notes, distrusted } = await undoRun(store, journal, run);
    tellDistrusted(distrusted);
    const texts = run.records.flatMap((record) => keptTexts(record, null));
    if (operation === null) notify('There is nothing to undo.');
    for (const note of notes) {
      const name = this.nameOf(note.path);
      const kept = texts.find((text) => text.path === note.path);
      const offer = kept && { label: 'Open the text before', run: () => openCopy(this.context, kept) };
      if (note.status === 'refused') notify(`${name} was not restored: ${note.message}.`, offer);
      else notify(note.status === 'applied' ? `${name} is as it was before.` : `${name} already was as before.`);
    }
  }

  private async plan(operation: Operation, path: string, account?: string): Promise<NotePlan | null> {
    const { app, store, vault, options, matchCache } = this.context;
    if (operation.reads === 'vault' && !vault.ready) {
      notify('The vault is still being read. Try again in a moment.');
      return null;
    }
    const writable = await store.checkWritable(path);
    const read = writable.ok ? await store.read(path) : writable;
    if (!read.ok) {
      notify(`${this.nameOf(path)} can't be changed: ${read.message}.`);
      return null;
    }
    vault.update(path, read.text);
    const steps = operation.planSteps({ index: vault.index, paths: [path], today: today(), options: options.value, matchCache, links: await linkSettings(app), ...(account !== undefined && { account }) });
    const plan = await runInSlices(window, steps, () => false);
    return plan?.notes[0] ?? null;
  }

  private openReview(operation: Operation, plan: NotePlan, choices: Choices, account?: string): void {
    const note = this.context.vault.index.get(plan.path);
    if (!note) return;
    new ReviewModal(this.context.app, {
      name: this.nameOf(plan.path),
      plan: { operation: operation.id, notes: [plan] },
      tree: note.tree,
      choices,
      setKeptBoth: (decisionKey, kept) => this.context.options.setRefused(decisionKey, kept),
      apply: (chosen) => this.applyChosen(operation, plan, chosen),
      planAgain: async (chosen) => {
        const again = await this.plan(operation, plan.path, account);
        if (again && again.changes.length + again.conflicts.length === 0) notify(`Nothing is left to ${operation === dedupe ? 'remove from' : 'change in'} ${this.nameOf(plan.path)}.`);
        else if (again) this.openReview(operation, again, carryOver(plan, again, chosen), account);
      },
    }).open();
  }

  /** Writes what a person accepted. Returns why nothing was written, or null. */
  private async applyChosen(operation: Operation, plan: NotePlan, choices: Choices): Promise<string | null> {
    const swapped = new Set([...choices].flatMap(([id, choice]) => (choice === 'swap' ? [id] : [])));
    const accepted = new Set([...choices].flatMap(([id, choice]) => (choice === 'accept' || choice === 'swap' ? [id] : [])));
    const note = this.context.vault.index.get(plan.path);
    const final = swapped.size === 0 ? plan : note?.tree.text === plan.before ? swapChanges(plan, note.tree, swapped) : null;
    if (!final) return 'it changed in the meantime';
    return this.write(operation, final, accepted);
  }

  private async applyCertain(operation: Operation, plan: NotePlan): Promise<void> {
    const edit = { operation: operation.id, notes: [plan] };
    const accepted = acceptInBulk(edit, 'certain').get(plan.path) ?? new Set();
    const left = plan.changes.length - accepted.size;
    const refused = await this.write(operation, plan, accepted, left === 0 ? '' : ` ${counted(left, 'likely repeat is', 'likely repeats are')} left for you to judge.`);
    if (refused !== null) {
      notify(`${this.nameOf(plan.path)} was not changed: ${refused}.`, { label: 'Plan again', run: () => this.review(operation, plan.path) });
    }
  }

  /** @param remark said after what was done */
  private async write(operation: Operation, plan: NotePlan, accepted: ReadonlySet<string>, remark = ''): Promise<string | null> {
    const { store, journal } = this.context;
    const edit = { operation: operation.id, notes: [plan] };
    await settleAndTell(this.context);
    const [outcome] = await applyPlan(edit, new Map([[plan.path, accepted]]), store, journal);
    if (outcome?.status === 'refused') return outcome.message;
    const written = await store.read(plan.path);
    if (written.ok) this.context.vault.update(plan.path, written.text);
    notify(`${this.whatWasDone(plan.changes.filter((change) => accepted.has(change.id)))} ${this.nameOf(plan.path)}.${remark}`, { label: 'Undo', run: () => this.undo(plan.path) });
    return null;
  }

  private whatWasDone(changes: readonly Change[]): string {
    const removed = changes.reduce((sum, change) => sum + change.remove.length, 0);
    if (removed > 0 && changes.every(({ insert }) => insert.length === 0)) return `${counted(removed, 'line', 'lines')} removed from`;
    return `${counted(changes.length, 'change', 'changes')} made in`;
  }

  private nameOf(path: string): string {
    const note = this.context.vault.index.get(path);
    return note?.kind === 'account' ? note.account.name : path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
  }
}

/** What was chosen of the changes that the new plan still has: same lines' texts, whatever their numbers. */
function carryOver(from: NotePlan, to: NotePlan, choices: Choices): Choices {
  const textOf = (change: NotePlan['changes'][number]) => JSON.stringify([change.keep, change.remove].map((spans) => spans.map((span) => span.text)));
  const chosen = new Map(from.changes.map((change) => [textOf(change), choices.get(change.id)]));
  return new Map(
    to.changes.flatMap((change) => {
      const choice = chosen.get(textOf(change));
      return choice === undefined ? [] : [[change.id, choice] as const];
    }),
  );
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
