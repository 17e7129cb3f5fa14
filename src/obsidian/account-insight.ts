import type { AccountPlans } from '../core/dashboard/care.ts';
import { factOriginsSteps, type FactOrigin } from '../core/dashboard/row-origins.ts';
import type { AccountNote } from '../core/dashboard/summarize-account.ts';
import { diagnoseAccountSteps } from '../core/insight/diagnose-vault.ts';
import type { Entry } from '../core/model/entry.ts';
import { dedupe } from '../core/operations/dedupe/plan-dedupe.ts';
import type { Operation } from '../core/operations/operation.ts';
import { recentContext } from '../core/operations/recent-context/plan-recent-context.ts';
import { repairText } from '../core/operations/repair-text/plan-repair-text.ts';
import type { Options } from '../core/options.ts';
import type { NotePlan } from '../core/plan/edit-plan.ts';
import { linkSettings } from './link-settings.ts';
import { today } from './plugin-context.ts';
import type { PluginContext } from './plugin-context.ts';
import { runInSlices } from './run-in-slices.ts';

/** What is known of an account beyond its note's own words. */
export interface Insight {
  readonly plans: AccountPlans;
  readonly origins: ReadonlyMap<Entry, FactOrigin> | null;
}

/** What one round of work is about: where any of it changes, the work starts over. */
interface Job {
  readonly note: AccountNote;
  readonly options: Options;
  readonly vaultState: number;
}

/**
 * Works out, in slices and for one account at a time, what the operations would do to its note and where its rows came
 * from. What a person has seen of an account stays until something newer is known, so that nothing flickers.
 */
export class AccountInsight {
  private job: Job | null = null;
  private repeats: { readonly note: AccountNote; readonly options: Options; readonly plan: NotePlan | null } | null = null;
  private rest: { readonly path: string; readonly recentContext: NotePlan | null; readonly repairText: NotePlan | null; readonly oddities: AccountPlans['oddities'] } | null = null;
  private origins: { readonly note: AccountNote; readonly found: ReadonlyMap<Entry, FactOrigin> } | null = null;
  /** Of bullets' texts, for as long as no transcript changes. */
  private readonly originsByText = new Map<string, FactOrigin | null>();
  private vaultState = 0;
  private notes = 0;

  constructor(private readonly context: PluginContext) {}

  /** Takes note of an event of the vault; only accounts and transcripts matter. */
  vaultChanged(path: string | null): void {
    const { index } = this.context.vault;
    const notes = index.all().length;
    const kind = path === null || notes !== this.notes ? 'transcript' : index.get(path)?.kind;
    if (kind !== undefined) this.vaultState += 1;
    if (kind === 'transcript') this.originsByText.clear();
    this.notes = notes;
  }

  /** Whether it is known which lines of this very text repeat others. */
  knowsRepeats(note: AccountNote): boolean {
    return this.repeats?.note === note && this.repeats.options === this.context.options.value;
  }

  /** What is known of an account so far. */
  of(note: AccountNote): Insight {
    const rest = this.rest?.path === note.path ? this.rest : null;
    return {
      plans: {
        dedupe: this.knowsRepeats(note) ? (this.repeats?.plan ?? null) : null,
        recentContext: rest?.recentContext ?? null,
        repairText: rest?.repairText ?? null,
        oddities: rest?.oddities ?? [],
      },
      origins: this.origins?.note === note ? this.origins.found : null,
    };
  }

  /**
   * Works out what is not known yet.
   *
   * @param onLearned called each time that there is more to show
   */
  async learn(note: AccountNote, onLearned: () => void): Promise<void> {
    const job: Job = { note, options: this.context.options.value, vaultState: this.vaultState };
    if (this.job?.note === job.note && this.job.options === job.options && this.job.vaultState === job.vaultState) return;
    this.job = job;
    const isOver = () => this.job !== job;
    if (!this.knowsRepeats(note)) {
      const plan = await this.planFor(dedupe, job);
      if (isOver()) return;
      this.repeats = { note, options: job.options, plan };
      onLearned();
    }
    const { index } = this.context.vault;
    const found = await runInSlices(window, factOriginsSteps(index, note.account, this.originsByText), isOver);
    const context = isOver() ? null : await this.planFor(recentContext, job);
    const repair = isOver() ? null : await this.planFor(repairText, job);
    const oddities = isOver() ? null : await runInSlices(window, diagnoseAccountSteps(note, index), isOver);
    if (isOver()) return;
    this.origins = found && { note, found };
    this.rest = { path: note.path, recentContext: context, repairText: repair, oddities: oddities ?? [] };
    onLearned();
  }

  /** Ends the work; what is known stays. */
  stop(): void {
    this.job = null;
  }

  private async planFor(operation: Operation, job: Job): Promise<NotePlan | null> {
    const { app, vault, matchCache } = this.context;
    const input = { index: vault.index, paths: [job.note.path], today: today(), options: job.options, matchCache, links: await linkSettings(app) };
    const plan = await runInSlices(window, operation.planSteps(input), () => this.job !== job);
    return plan?.notes[0] ?? null;
  }
}
