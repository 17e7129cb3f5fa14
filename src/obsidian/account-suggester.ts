import type { UnlinkedTranscript } from '../core/dashboard/account-summary.ts';
import type { ReadResult } from '../core/model/read-note.ts';
import { linkAccount } from '../core/operations/link-account/plan-link-account.ts';
import type { AccountSuggestion } from '../core/plan/edit-plan.ts';
import { guard } from './notices.ts';
import { today } from './plugin-context.ts';
import type { PluginContext } from './plugin-context.ts';
import { runInSlices } from './run-in-slices.ts';

/** Finds the account that a transcript without one is about; in slices, for one transcript at a time. */
export class AccountSuggester {
  private asked: { readonly note: ReadResult; readonly revision: number } | null = null;
  private answer: { readonly note: ReadResult; readonly best: AccountSuggestion | null } | null = null;

  constructor(private readonly context: PluginContext) {}

  /**
   * @param onFound called once there is more to say
   * @returns null where the note is no transcript, names an account, or there is none to link to
   */
  suggest(path: string, onFound: () => void): UnlinkedTranscript | null {
    const { index } = this.context.vault;
    const note = index.get(path);
    if (note?.kind !== 'transcript' || index.statedAccount(note.transcript) !== null || index.accounts().length === 0) return null;
    guard(this.rank(note, onFound));
    const best = this.answer?.note === note ? this.answer.best : null;
    const suggestion = best && { name: best.account, path: best.path, evidence: best.evidence };
    return { path, title: note.transcript.title, suggestion, isRanked: this.answer?.note === note };
  }

  /** Ends the work. */
  stop(): void {
    this.asked = null;
  }

  private async rank(note: ReadResult, onFound: () => void): Promise<void> {
    const { vault, options } = this.context;
    const { revision } = vault.index;
    if (this.asked?.note === note && this.asked.revision === revision) return;
    const asked = { note, revision };
    this.asked = asked;
    const steps = linkAccount.planSteps({ index: vault.index, paths: [note.path], today: today(), options: options.value });
    const plan = await runInSlices(window, steps, () => this.asked !== asked);
    if (this.asked !== asked) return;
    this.answer = { note, best: plan?.unassigned?.[0]?.candidates[0] ?? null };
    onFound();
  }
}
