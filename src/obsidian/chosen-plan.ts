import type { NoteTree } from '../core/markdown/note-tree.ts';
import type { NotePlan } from '../core/plan/edit-plan.ts';
import { conflictId } from '../core/plan/preview-plan.ts';
import { resolveConflicts, type ConflictDrop, type Resolution } from '../core/plan/resolve-conflicts.ts';
import { swapChanges } from '../core/plan/swap-changes.ts';
import { isDrop, type Choices } from '../ui/review/choice.ts';

/**
 * What is to be written of a reviewed plan: the accepted changes, those turned round that were, and the lines that were
 * dropped of those that disagree.
 *
 * @param tree of the note as the index has it; may be of another text than the plan
 * @returns null where that can't be planned because the note changed in the meantime
 */
export function chosenPlan(plan: NotePlan, tree: NoteTree | undefined, choices: Choices): Resolution | null {
  const swapped = new Set([...choices].flatMap(([id, choice]) => (choice === 'swap' ? [id] : [])));
  const accepted = new Set([...choices].flatMap(([id, choice]) => (choice === 'accept' || choice === 'swap' ? [id] : [])));
  const drops = plan.conflicts.flatMap((conflict): ConflictDrop[] => {
    const choice = choices.get(conflictId(conflict));
    return isDrop(choice) ? [{ conflict, drop: choice === 'drop-first' ? 0 : 1 }] : [];
  });
  // What was planned is written to the text that it was planned for or not at all: only what is planned anew needs that text here.
  if (swapped.size + drops.length === 0) return { plan: { ...plan, changes: plan.changes.filter(({ id }) => accepted.has(id)) }, waiting: [] };
  if (tree?.text !== plan.before) return null;
  const turned = swapped.size === 0 ? plan : swapChanges(plan, tree, swapped);
  return turned && resolveConflicts(turned, tree, accepted, drops);
}

/** The choices that were made on decisions that have to wait. */
export function waitingChoices({ waiting }: Resolution, choices: Choices): Choices {
  return new Map(
    waiting.flatMap(({ conflict }) => {
      const id = conflictId(conflict);
      const choice = choices.get(id);
      return choice === undefined ? [] : [[id, choice] as const];
    }),
  );
}
