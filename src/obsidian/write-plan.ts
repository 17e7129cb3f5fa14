import { applyPlan, type ApplyOutcome } from '../core/plan/apply-plan.ts';
import type { EditPlan } from '../core/plan/edit-plan.ts';
import type { AcceptedChanges } from '../core/plan/select-changes.ts';
import type { NoteStore } from '../core/vault/note-store.ts';
import type { PluginContext } from './plugin-context.ts';
import { settleAndTell } from './recover-text.ts';

/**
 * Writes the accepted changes of a plan, once what a crash cut off is settled, and takes what was written into the index.
 *
 * @param store the context's own, or one around it
 * @returns one outcome a note of the plan, in its order
 */
export async function writePlan(context: PluginContext, plan: EditPlan, accepted: AcceptedChanges, store: NoteStore = context.store): Promise<ApplyOutcome[]> {
  await settleAndTell(context);
  return writeSettled(context, plan, accepted, store);
}

/** {@link writePlan} where everything is settled already. */
export async function writeSettled(context: PluginContext, plan: EditPlan, accepted: AcceptedChanges, store: NoteStore = context.store): Promise<ApplyOutcome[]> {
  const outcomes = await applyPlan(plan, accepted, store, context.journal);
  for (const { path, status } of outcomes) {
    const written = status === 'applied' ? await context.store.read(path) : null;
    if (written?.ok) context.vault.update(path, written.text);
  }
  return outcomes;
}
