import type { Diagnostic } from '../text/diagnostic.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { isRemoval } from './cut-removals.ts';
import type { Change, LineSpan, NotePlan, SectionCount } from './edit-plan.ts';

/** Several operations' plans of one text as one plan, and what has to be planned again once that is written. */
export interface CombinedPlan {
  readonly plan: NotePlan;
  /** Changes of lines that another change takes away or writes anew, or leans on. */
  readonly waiting: readonly Change[];
}

/** A change with what it may not share with a change of another operation. */
interface Claim {
  readonly change: Change;
  readonly from: number;
  readonly gone: ReadonlySet<number>;
  readonly kept: ReadonlySet<number>;
}

/**
 * Makes the plans that several operations made of one text into one, so that a person reviews them at once. Where two
 * changes touch a bullet, the one that removes it wins and the other waits; of two that remove it, and of two that rewrite
 * it, the one of the earlier plan. A line that one change keeps for what it removes is removed by no other.
 *
 * @param plans at least one; of the same note and text, with ids that are unique among all of them
 * @param offers the changes that are wanted now; the others neither come nor make any wait. Absent for all
 * @returns a plan whose changes never overlap; those of each operation stay in their order
 * @throws RangeError where the plans are not of one text: a bug of the caller
 */
export function combinePlans(plans: readonly NotePlan[], offers: (change: Change) => boolean = () => true): CombinedPlan {
  const [first] = plans;
  if (!first || plans.some(({ path, before }) => path !== first.path || before !== first.before)) throw new RangeError('these plans are not of one text');
  const claims = plans.flatMap((plan, from) => plan.changes.filter(offers).map((change) => claimOf(change, from)));
  const taken: Claim[] = [];
  const waiting: Change[] = [];
  for (const claim of [...claims.filter(({ change }) => isRemoval(change)), ...claims.filter(({ change }) => !isRemoval(change))]) {
    if (taken.some((other) => other.from !== claim.from && exclude(claim, other))) waiting.push(claim.change);
    else taken.push(claim);
  }
  const chosen = new Set(taken);
  const sections = unique(plans.flatMap((plan) => plan.sections), ({ line }) => String(line)).sort((a, b) => a.line - b.line);
  const plan: NotePlan = {
    path: first.path,
    before: first.before,
    sections,
    changes: bySection(claims.filter((claim) => chosen.has(claim)).map(({ change }) => change), sections),
    conflicts: plans.flatMap(({ conflicts }) => conflicts),
    diagnostics: unique(plans.flatMap(({ diagnostics, refusal }) => [...diagnostics, ...(refusal ? [refusal] : [])]), ({ code, line, message }: Diagnostic) => JSON.stringify([code, line, message])),
  };
  return { plan, waiting };
}

function claimOf(change: Change, from: number): Claim {
  // What a repair keeps is the line that it writes anew, letter by letter: its edits say where.
  return { change, from, gone: linesOf(change.remove), kept: linesOf(change.kind === 'repair' ? [] : change.keep) };
}

function exclude(a: Claim, b: Claim): boolean {
  return meet(a.gone, b.gone) || meet(a.gone, b.kept) || meet(a.kept, b.gone) || a.change.edits.some((edit) => b.change.edits.some((other) => collide(edit, other)));
}

/** Whether two edits can't both be made: they overlap, or what they put in at one place has no order. */
function collide(a: TextEdit, b: TextEdit): boolean {
  if (a.from === a.to && b.from === b.to) return a.from === b.from;
  return a.from < b.to && b.from < a.to;
}

function meet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  for (const line of a) if (b.has(line)) return true;
  return false;
}

function linesOf(spans: readonly LineSpan[]): ReadonlySet<number> {
  return new Set(spans.flatMap(({ line, lastLine }) => Array.from({ length: lastLine - line + 1 }, (_, at) => line + at)));
}

/** Section by section. Of lines that one operation puts in at one place the order of its changes decides, so it stays. */
function bySection(changes: readonly Change[], sections: readonly SectionCount[]): Change[] {
  const placeOf = (change: Change): number => {
    const line = (change.remove[0] ?? change.keep[0] ?? change.insert[0])?.line ?? 0;
    return sections.find((section) => section.line <= line && line <= section.lastLine)?.line ?? line;
  };
  return [...changes].sort((a, b) => placeOf(a) - placeOf(b));
}

function unique<T>(all: readonly T[], key: (one: T) => string): T[] {
  return [...new Map(all.map((one) => [key(one), one])).values()];
}
