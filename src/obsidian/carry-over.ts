import type { Change, Conflict, NotePlan } from '../core/plan/edit-plan.ts';
import { conflictId } from '../core/plan/preview-plan.ts';
import type { Choice, Choices } from '../ui/review/choice.ts';

/** What a change is about, whatever its lines' numbers: the same when a text around it is planned again. */
export function changeKey({ kind, decisionKey, keep, remove, insert }: Change): string {
  if (decisionKey !== undefined) return `${kind} ${decisionKey}`;
  return JSON.stringify([kind, ...[keep, remove, insert].map((lines) => lines.map(({ text }) => text))]);
}

/** What a conflict is about, and which of its lines stands first: a choice names one of them by its place. */
function conflictKey({ before }: NotePlan, { decisionKey, lines }: Conflict): string {
  const texts = before.split('\n');
  return JSON.stringify(['conflict', decisionKey, ...lines.map((line) => texts[line - 1])]);
}

/** The changes and conflicts of a plan: by which id a choice knows each, and what it is about. */
function keysOf(plan: NotePlan): [id: string, key: string][] {
  return [
    ...plan.changes.map((change): [string, string] => [change.id, changeKey(change)]),
    ...plan.conflicts.map((conflict): [string, string] => [conflictId(conflict), conflictKey(plan, conflict)]),
  ];
}

/** What was chosen of the changes and conflicts that the new plan still has. Where two had one key, the more cautious choice holds. */
export function carryOver(from: NotePlan, to: NotePlan, choices: Choices): Choices {
  const chosen = new Map<string, Choice>();
  for (const [id, key] of keysOf(from)) {
    const choice = choices.get(id);
    if (choice !== undefined && (!chosen.has(key) || choice !== 'accept')) chosen.set(key, choice);
  }
  return new Map(
    keysOf(to).flatMap(([id, key]) => {
      const choice = chosen.get(key);
      return choice === undefined ? [] : [[id, choice] as const];
    }),
  );
}
