import { noteName } from '../core/model/note-source.ts';
import type { PlanInput, Operation } from '../core/operations/operation.ts';
import type { Change, NotePlan } from '../core/plan/edit-plan.ts';
import { keptTexts } from '../core/plan/recover-text.ts';
import { acceptInBulk } from '../core/plan/select-changes.ts';
import { findLastRun, undoRun } from '../core/plan/undo-last.ts';
import { counted } from '../ui/counted.ts';
import { isDrop, type Choice, type Choices } from '../ui/review/choice.ts';
import { carryOver } from './carry-over.ts';
import { chosenPlan, waitingChoices } from './chosen-plan.ts';
import { linkSettings } from './link-settings.ts';
import { changeSources } from './change-sources.ts';
import { openNoteAtLine } from './navigate.ts';
import { guard, notify } from './notices.ts';
import { tellWhileReading, today } from './plugin-context.ts';
import type { PluginContext } from './plugin-context.ts';
import { openCopy, tellDistrusted } from './recover-text.ts';
import { ReviewModal } from './review-modal.ts';
import { runInSlices } from './run-in-slices.ts';
import { writePlan } from './write-plan.ts';

/** More notes than this are not named one by one. */
const MOST_TOLD = 3;

/** How one review differs from another of the same operation. */
export interface ReviewOptions {
  /** Path of the account that a person chose, where the operation links to one. */
  readonly account?: string;
  /** Whether a review that follows another says nothing where nothing is left. */
  readonly isFollowUp?: boolean;
  /** Called once the accepted changes of a plan are written. */
  whenWritten?(plan: NotePlan): Promise<void>;
}

/** Runs operations on one note: plan, review, apply, and the way back. */
export class OperationRunner {
  /** Reviews that were left to look at a source, by operation and note. */
  private readonly leftOpen = new Map<string, { plan: NotePlan; choices: Choices }>();

  constructor(private readonly context: PluginContext) {}

  /**
   * Plans an operation for a note's present text and opens the review of it. Where there is nothing to review, or
   * the note can't be written, it says so instead.
   */
  async review(operation: Operation, path: string, how: ReviewOptions = {}): Promise<void> {
    const plan = await this.plan(operation, path, how);
    if (!plan) return;
    if (plan.refusal) {
      notify(`${this.nameOf(path)}, ${plan.refusal.message}`);
      return;
    }
    const left = this.leftOpen.get(`${operation.id} ${path}`);
    const carried = left ? carryOver(left.plan, plan, left.choices) : new Map<string, Choice>();
    if (plan.changes.length === 0 && (plan.conflicts.length === 0 || (how.isFollowUp && ![...carried.values()].some(isDrop)))) {
      if (!how.isFollowUp) notify(`Nothing to ${verbOf(operation)} ${this.nameOf(path)}.`);
    } else if (operation.id === 'dedupe' && this.context.options.value.certainInOneClick && plan.changes.some((change) => change.confidence === 'certain')) {
      await this.applyCertain(operation, plan);
    } else {
      this.openReview(operation, plan, carried, how);
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
    const restored = notes.filter(({ status }) => status !== 'refused');
    const told = restored.length > MOST_TOLD ? notes.filter(({ status }) => status === 'refused') : notes;
    if (told !== notes) notify(`${restored.length} notes are as they were before.`);
    for (const note of told) {
      const name = this.nameOf(note.path);
      const kept = texts.find((text) => text.path === note.path);
      const offer = kept && { label: 'Open the text before', run: () => openCopy(this.context, kept) };
      if (note.status === 'refused') notify(`${name} was not restored: ${note.message}.`, offer);
      else notify(note.status === 'applied' ? `${name} is as it was before.` : `${name} already was as before.`);
    }
  }

  /** What planning takes for notes as they stand. */
  async planInput(paths: readonly string[]): Promise<PlanInput> {
    const { app, vault, options, matchCache } = this.context;
    return { index: vault.index, paths, today: today(), options: options.value, matchCache, links: await linkSettings(app) };
  }

  /**
   * Takes a note's present text into the index, so that it can be planned for.
   *
   * @returns why it can't be written, or null
   */
  async readForWriting(path: string): Promise<string | null> {
    const { store, vault } = this.context;
    const writable = await store.checkWritable(path);
    const read = writable.ok ? await store.read(path) : writable;
    if (!read.ok) return read.message;
    vault.update(path, read.text);
    return null;
  }

  private async plan(operation: Operation, path: string, { account }: ReviewOptions): Promise<NotePlan | null> {
    if (operation.reads === 'vault' && tellWhileReading(this.context)) return null;
    const refused = await this.readForWriting(path);
    if (refused !== null) {
      notify(`${this.nameOf(path)} can't be changed: ${refused}.`);
      return null;
    }
    const steps = operation.planSteps({ ...(await this.planInput([path])), ...(account !== undefined && { account }) });
    const plan = await runInSlices(window, steps, () => false);
    return plan?.notes[0] ?? null;
  }

  private openReview(operation: Operation, plan: NotePlan, choices: Choices, how: ReviewOptions): void {
    const { app, vault, options } = this.context;
    const note = vault.index.get(plan.path);
    if (!note) return;
    const key = `${operation.id} ${plan.path}`;
    this.leftOpen.delete(key);
    new ReviewModal(app, {
      name: this.nameOf(plan.path),
      plan: { operation: operation.id, notes: [plan] },
      tree: note.tree,
      choices,
      isFollowUp: how.isFollowUp ?? false,
      sourceSteps: () => changeSources(plan, vault.index),
      openSource: async ({ path, line }, chosen, event) => {
        this.leftOpen.set(key, { plan, choices: chosen });
        await openNoteAtLine(app, path, line, event);
      },
      setKeptBoth: (decisionKey, kept) => options.setRefused(decisionKey, kept),
      apply: (chosen) => this.applyChosen(operation, plan, chosen, how),
      planAgain: async (chosen) => {
        const again = await this.plan(operation, plan.path, how);
        if (again && again.changes.length + again.conflicts.length === 0) notify(`Nothing is left to ${verbOf(operation)} ${this.nameOf(plan.path)}.`);
        else if (again) this.openReview(operation, again, carryOver(plan, again, chosen), how);
      },
    }).open();
  }

  /** Writes what a person accepted. Returns why nothing was written, or null. */
  private async applyChosen(operation: Operation, plan: NotePlan, choices: Choices, how: ReviewOptions): Promise<string | null> {
    const chosen = chosenPlan(plan, this.context.vault.index.get(plan.path)?.tree, choices);
    if (!chosen) return 'it changed in the meantime';
    const { changes } = chosen.plan;
    if (changes.length === 0) return 'none of these lines can be taken out while the others stand as they do';
    const refused = await this.write(operation.id, chosen.plan, new Set(changes.map(({ id }) => id)), changes);
    if (refused !== null) return refused;
    if (chosen.waiting.length > 0) this.leftOpen.set(`${operation.id} ${plan.path}`, { plan, choices: waitingChoices(chosen, choices) });
    if (how.whenWritten) guard(how.whenWritten(plan));
    else if (chosen.waiting.length > 0) guard(this.review(operation, plan.path, { ...how, isFollowUp: true }));
    return null;
  }

  private async applyCertain(operation: Operation, plan: NotePlan): Promise<void> {
    const edit = { operation: operation.id, notes: [plan] };
    const accepted = acceptInBulk(edit, 'certain').get(plan.path) ?? new Set();
    const left = plan.changes.length - accepted.size;
    const refused = await this.write(operation.id, plan, accepted, acceptedOf(plan, accepted), left === 0 ? '' : ` ${counted(left, 'likely repeat is', 'likely repeats are')} left for you to judge.`);
    if (refused !== null) {
      notify(`${this.nameOf(plan.path)} was not changed: ${refused}.`, { label: 'Plan again', run: () => this.review(operation, plan.path) });
    }
  }

  /**
   * Writes the accepted changes of a plan and tells of it, with a way back.
   *
   * @param operation its id
   * @param told the changes that are told of
   * @param remark said after what was done
   * @returns why nothing was written, or null
   */
  async write(operation: string, plan: NotePlan, accepted: ReadonlySet<string>, told: readonly Change[], remark = ''): Promise<string | null> {
    const [outcome] = await writePlan(this.context, { operation, notes: [plan] }, new Map([[plan.path, accepted]]));
    if (outcome?.status === 'refused') return outcome.message;
    notify(`${this.whatWasDone(told)} ${this.nameOf(plan.path)}.${remark}`, { label: 'Undo', run: () => this.undo(plan.path) });
    return null;
  }

  private whatWasDone(changes: readonly Change[]): string {
    const removed = changes.reduce((sum, change) => sum + change.remove.length, 0);
    if (removed > 0 && changes.every(({ insert }) => insert.length === 0)) return `${counted(removed, 'line', 'lines')} removed from`;
    return `${counted(changes.length, 'change', 'changes')} made in`;
  }

  /** What a person calls the note. */
  nameOf(path: string): string {
    const note = this.context.vault.index.get(path);
    return note?.kind === 'account' ? note.account.name : noteName(path);
  }
}

function acceptedOf({ changes }: NotePlan, accepted: ReadonlySet<string>): Change[] {
  return changes.filter(({ id }) => accepted.has(id));
}

function verbOf({ id }: Operation): string {
  return id === 'dedupe' ? 'remove from' : 'change in';
}
