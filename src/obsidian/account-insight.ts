import { carryFindings, findAccountSteps, NO_FINDINGS, type AccountFindings, type EntryFindings } from '../core/dashboard/account-findings.ts';
import type { AccountPlans } from '../core/dashboard/care.ts';
import type { AccountNote } from '../core/dashboard/summarize-account.ts';
import { diagnoseAccountSteps } from '../core/insight/diagnose-vault.ts';
import type { LineSource } from '../core/insight/sources.ts';
import { dedupe } from '../core/operations/dedupe/plan-dedupe.ts';
import type { Operation } from '../core/operations/operation.ts';
import { recentContext } from '../core/operations/recent-context/plan-recent-context.ts';
import { repairText } from '../core/operations/repair-text/plan-repair-text.ts';
import type { Options } from '../core/options.ts';
import type { NotePlan } from '../core/plan/edit-plan.ts';
import { linkSettings } from './link-settings.ts';
import { today } from './plugin-context.ts';
import type { PluginContext } from './plugin-context.ts';
import { nextTask, runInSlices } from './run-in-slices.ts';

/** What one round of work is about: where any of it changes, the work starts over. */
interface Job {
  readonly note: AccountNote;
  readonly options: Options;
  readonly vaultState: number;
  readonly today: string;
}

/** What is known of the entries of one reading of a note. */
interface Found extends EntryFindings {
  readonly note: AccountNote;
}

/**
 * Works out, in slices and for one account at a time, what the operations would do to its note and what the vault tells of
 * its entries. What a person has seen of an account stays until something newer is known, so that nothing flickers.
 */
export class AccountInsight {
  private job: Job | null = null;
  private repeats: { readonly note: AccountNote; readonly options: Options; readonly plan: NotePlan | null } | null = null;
  private rest: { readonly path: string; readonly recentContext: NotePlan | null; readonly repairText: NotePlan | null; readonly oddities: AccountPlans['oddities'] } | null = null;
  private found: Found | null = null;
  /** Of bullets' texts, for as long as no transcript changes. */
  private readonly sourcesByText = new Map<string, readonly LineSource[]>();
  private vaultState = 0;
  private notes = 0;

  constructor(private readonly context: PluginContext) {}

  /** Takes note of an event of the vault; only accounts and transcripts matter. */
  vaultChanged(path: string | null): void {
    const { index } = this.context.vault;
    const notes = index.size;
    const kind = path === null || notes !== this.notes ? 'transcript' : index.get(path)?.kind;
    if (kind !== undefined) this.vaultState += 1;
    if (kind === 'transcript') this.sourcesByText.clear();
    this.notes = notes;
  }

  /** Whether it is known which lines of this very text repeat others. */
  knowsRepeats(note: AccountNote): boolean {
    return this.repeats?.note === note && this.repeats.options === this.context.options.value;
  }

  /** What is known of an account so far. */
  of(note: AccountNote): AccountFindings {
    const rest = this.rest?.path === note.path ? this.rest : null;
    const found = this.foundOf(note);
    const { refused } = this.context.options.value;
    const isOpen = ({ decisionKey }: { readonly decisionKey: string }): boolean => !refused.includes(decisionKey);
    return {
      plans: {
        dedupe: this.knowsRepeats(note) ? (this.repeats?.plan ?? null) : null,
        recentContext: rest?.recentContext ?? null,
        repairText: rest?.repairText ?? null,
        oddities: rest?.oddities ?? [],
      },
      sources: found.sources,
      // What a person just decided on is gone at once.
      pairs: found.pairs && found.pairs.filter(isOpen),
      misplaced: found.misplaced.filter(isOpen),
      outdated: found.outdated,
    };
  }

  /**
   * Works out what is not known yet.
   *
   * @param onLearned called each time that there is more to show
   */
  async learn(note: AccountNote, onLearned: () => void): Promise<void> {
    const job: Job = { note, options: this.context.options.value, vaultState: this.vaultState, today: today() };
    const { job: last } = this;
    if (last?.note === note && last.options === job.options && last.vaultState === job.vaultState && last.today === job.today) return;
    this.job = job;
    const isOver = () => this.job !== job;
    if (!this.knowsRepeats(note)) {
      const plan = await this.planFor(dedupe, job);
      if (isOver()) return;
      this.repeats = { note, options: job.options, plan };
      onLearned();
    }
    // What was just drawn took a slice of its own.
    await nextTask(window);
    if (isOver()) return;
    const { index } = this.context.vault;
    const steps = findAccountSteps({ index, account: note.account, options: job.options, today: job.today, dedupe: this.repeats?.plan ?? null, known: this.sourcesByText });
    const found = await runInSlices(window, steps, isOver);
    if (isOver() || !found) return;
    this.found = { note, ...found };
    onLearned();
    const context = await this.planFor(recentContext, job);
    const repair = isOver() ? null : await this.planFor(repairText, job);
    const oddities = isOver() ? null : await runInSlices(window, diagnoseAccountSteps(note, index), isOver);
    if (isOver()) return;
    this.rest = { path: note.path, recentContext: context, repairText: repair, oddities: oddities ?? [] };
    onLearned();
  }

  /** Ends the work; what is known stays. */
  stop(): void {
    this.job = null;
  }

  /** What was found out of a note, for the entries that it holds now. */
  private foundOf(note: AccountNote): Found {
    if (this.found?.note === note) return this.found;
    const before = this.found?.note.path === note.path ? this.found : NO_FINDINGS;
    this.found = { note, ...carryFindings(before, note.account) };
    return this.found;
  }

  private async planFor(operation: Operation, job: Job): Promise<NotePlan | null> {
    const { app, vault, matchCache } = this.context;
    const input = { index: vault.index, paths: [job.note.path], today: job.today, options: job.options, matchCache, links: await linkSettings(app) };
    const plan = await runInSlices(window, operation.planSteps(input), () => this.job !== job);
    return plan?.notes[0] ?? null;
  }
}
