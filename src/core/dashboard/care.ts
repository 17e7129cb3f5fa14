import type { ReadResult } from '../model/read-note.ts';
import type { NotePlan } from '../plan/edit-plan.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { Care } from './account-summary.ts';

/** What the operations would do to an account's note, each null where that is not known (yet), and what is odd about it. */
export interface AccountPlans {
  /** Of the very text that is shown: its lines are folded by it. */
  readonly dedupe: NotePlan | null;
  readonly recentContext: NotePlan | null;
  readonly repairText: NotePlan | null;
  /** What the vault knows to be odd about the account, beyond what reading its note told. */
  readonly oddities: readonly Diagnostic[];
}

/** Lines of bullets that a certain change of a dedupe takes away. */
export function linesRemovedForCertain(plan: NotePlan | null): ReadonlySet<number> {
  const certain = plan?.changes.filter((change) => change.confidence === 'certain') ?? [];
  return new Set(certain.flatMap((change) => change.remove.map((span) => span.line)));
}

/**
 * What a person may want to mend in an account's note.
 *
 * @param found how many pairs of lines disagree, where that is known, and how many lines tell of another account
 * @param folded as {@link linesRemovedForCertain} gives it: what goes needs no care of its own
 */
export function careOf(
  { entries, diagnostics }: ReadResult,
  { dedupe, recentContext, repairText, oddities }: AccountPlans,
  found: { readonly disagreeing: number | null; readonly misplaced: number },
  folded: ReadonlySet<number>,
): Care {
  const removals = (confidence: 'certain' | 'likely') =>
    dedupe?.changes.filter((change) => change.confidence === confidence).reduce((sum, change) => sum + change.remove.length, 0) ?? 0;
  const garbled = repairText?.changes.length ?? 0;
  const all = [...(dedupe?.diagnostics ?? diagnostics), ...oddities];
  return {
    certain: removals('certain'),
    likely: removals('likely'),
    conflicts: found.disagreeing ?? dedupe?.conflicts.length ?? 0,
    misplaced: found.misplaced,
    cut: entries.context.filter((entry) => entry.truncated && !folded.has(entry.item.line)).length,
    context: recentContext?.changes.length ?? 0,
    garbled,
    // Proposed tasks without a date have a block of their own; what can be repaired is counted.
    diagnostics: all.filter(({ code }) => code !== 'task-date-tbd' && (code !== 'garbled-text' || garbled === 0)).sort((a, b) => a.line - b.line),
  };
}
