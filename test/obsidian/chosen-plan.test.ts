import { describe, expect, it } from 'vitest';
import { parseNote } from '../../src/core/markdown/parse-note.ts';
import { dedupe } from '../../src/core/operations/dedupe/plan-dedupe.ts';
import { planOperation } from '../../src/core/operations/operation.ts';
import { defaultOptions } from '../../src/core/options.ts';
import { textAfter } from '../../src/core/plan/apply-plan.ts';
import { conflictId } from '../../src/core/plan/preview-plan.ts';
import { VaultIndex } from '../../src/core/vault/vault-index.ts';
import { carryOver } from '../../src/obsidian/carry-over.ts';
import { chosenPlan, waitingChoices } from '../../src/obsidian/chosen-plan.ts';
import type { Choice } from '../../src/ui/review/choice.ts';

const PATH = 'Norlake.md';
const MAY = '- The pump trial in Bremen ends on 24 May 2026.\n';
const MAY_AGAIN = '- The pump trial in Bremen ends on May 24, 2026.\n';
const JUNE = '- The pump trial in Bremen was extended to 22 June 2026.\n';
const note = (...facts: string[]) => `## Key Facts\n${facts.join('')}`;

function planOf(text: string) {
  const index = new VaultIndex(defaultOptions(), new Set([PATH]));
  index.update(PATH, text);
  const [plan] = planOperation(dedupe, { index, paths: [PATH], today: '2026-06-01', options: defaultOptions() }).notes;
  if (!plan) throw new Error('no plan');
  return plan;
}

const conflictAt = (plan: ReturnType<typeof planOf>, a: number, b: number) => {
  const found = plan.conflicts.find(({ lines }) => lines[0] === a && lines[1] === b);
  if (!found) throw new Error(`no conflict of lines ${a} and ${b}`);
  return conflictId(found);
};

const after = ({ plan }: NonNullable<ReturnType<typeof chosenPlan>>) => textAfter(plan, new Map([[PATH, new Set(plan.changes.map(({ id }) => id))]]));

describe('chosenPlan', () => {
  const text = note(MAY, JUNE, MAY_AGAIN);
  const plan = planOf(text);
  const repeat = plan.changes.map(({ id }) => id);
  const chosen = (...choices: [string, Choice][]) => chosenPlan(plan, parseNote(text), new Map(choices));

  it('finds one repeat and what disagrees', () => {
    expect([repeat.length, plan.conflicts.length]).toEqual([1, 2]);
  });

  it('settles repeats and what disagrees in one go', () => {
    const found = chosen(...repeat.map((id): [string, Choice] => [id, 'accept']), [conflictAt(plan, 2, 3), 'drop-first'], [conflictAt(plan, 3, 4), 'drop-second']);
    expect(found && [after(found), found.waiting]).toEqual([note(JUNE), []]);
  });

  it('writes what can be written and keeps the choice that has to wait', () => {
    const choices = new Map<string, Choice>([...repeat.map((id): [string, Choice] => [id, 'accept']), [conflictAt(plan, 2, 3), 'drop-first']]);
    const found = chosenPlan(plan, parseNote(text), choices);
    const left = found && after(found);
    expect(left).toBe(note(MAY, JUNE));
    const again = planOf(left ?? '');
    expect(found && carryOver(plan, again, waitingChoices(found, choices))).toEqual(new Map([[conflictAt(again, 2, 3), 'drop-first']]));
  });

  it('plans nothing for a note that reads otherwise by now', () => {
    expect(chosenPlan(plan, parseNote(`${text}- More.\n`), new Map([[conflictAt(plan, 2, 3), 'drop-first']]))).toBeNull();
  });

  it('leaves it to the write to see whether the note is as it was, where nothing is planned anew', () => {
    const accepted = new Map(repeat.map((id): [string, Choice] => [id, 'accept']));
    expect(chosenPlan(plan, undefined, accepted)?.plan.changes.map(({ id }) => id)).toEqual(repeat);
  });
});

describe('carryOver', () => {
  it('drops a choice between lines that changed places: it names one of them by its place', () => {
    const [from, to] = [planOf(note(MAY, JUNE)), planOf(note(JUNE, MAY))];
    expect(carryOver(from, to, new Map([[conflictAt(from, 2, 3), 'drop-first']]))).toEqual(new Map());
  });
});
