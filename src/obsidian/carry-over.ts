import type { Change, NotePlan } from '../core/plan/edit-plan.ts';
import type { Choice, Choices } from '../ui/review/choice.ts';

/** What a change is about, whatever its lines' numbers: the same when a text around it is planned again. */
export function changeKey({ kind, decisionKey, keep, remove, insert }: Change): string {
  if (decisionKey !== undefined) return `${kind} ${decisionKey}`;
  return JSON.stringify([kind, ...[keep, remove, insert].map((lines) => lines.map(({ text }) => text))]);
}

/** What was chosen of the changes that the new plan still has. Where two had one key, the more cautious choice holds. */
export function carryOver(from: NotePlan, to: NotePlan, choices: Choices): Choices {
  const chosen = new Map<string, Choice>();
  for (const change of from.changes) {
    const key = changeKey(change);
    const choice = choices.get(change.id);
    if (choice !== undefined && (!chosen.has(key) || choice !== 'accept')) chosen.set(key, choice);
  }
  return new Map(
    to.changes.flatMap((change) => {
      const choice = chosen.get(changeKey(change));
      return choice === undefined ? [] : [[change.id, choice] as const];
    }),
  );
}
