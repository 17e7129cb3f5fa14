import { dedupe } from '../core/operations/dedupe/plan-dedupe.ts';
import { operations } from '../core/operations/operations.ts';
import { recentContext } from '../core/operations/recent-context/plan-recent-context.ts';
import type { Operation, PlanInput } from '../core/operations/operation.ts';
import { MatchCache } from '../core/matching/match-cache.ts';
import { readNote } from '../core/model/read-note.ts';
import { textAfter } from '../core/plan/apply-plan.ts';
import { combinePlans } from '../core/plan/combine-plans.ts';
import type { Change, NotePlan } from '../core/plan/edit-plan.ts';
import { composeEdits } from '../core/text/compose-edits.ts';
import type { TextEdit } from '../core/text/text-edit.ts';
import { indexWith } from '../core/vault/index-with.ts';
import type { VaultIndex } from '../core/vault/vault-index.ts';

/** Every operation of the registry that works on an account note by itself. */
const PARTS = operations.filter(({ noteKinds }) => noteKinds.has('account'));

type Offers = (change: Change) => boolean;

/** What one of the operations makes of a note waits for the others at most this often. */
const MOST_ROUNDS = 8;

/**
 * All that can be done for an account note, as one operation.
 *
 * @param offers the changes that are still to be offered; a person may have passed over some
 */
export function cleaning(offers: Offers = () => true): Operation {
  return {
    id: 'clean',
    title: 'Clean account note',
    noteKinds: new Set(['account'] as const),
    reads: 'vault',
    *planSteps(input) {
      const notes: NotePlan[] = [];
      for (const path of input.paths) {
        const plans = yield* planParts({ ...input, paths: [path] });
        if (plans.size > 0) notes.push(combineParts(plans, offers));
      }
      return { operation: 'clean', notes };
    },
  };
}

/** What a run without a person would write into one note. */
export interface BulkPlan {
  /** With one change that holds all edits; with none where nothing is certain. */
  readonly plan: NotePlan;
  /** What those edits come to, a plan of changes for each round, each of the text that the one before leaves. */
  readonly rounds: readonly NotePlan[];
  /** How many changes are left for a person to judge. */
  readonly left: number;
}

/** Plans the certain changes of an account note to their end: what had to wait for others is in it too. */
export function* cleanInBulkSteps(input: PlanInput, path: string): Generator<void, BulkPlan | null> {
  const first = input.index.get(path);
  if (!first) return null;
  const rounds: NotePlan[] = [];
  const matchCache = new MatchCache();
  let index: VaultIndex = input.index;
  let edits: readonly TextEdit[] = [];
  let left = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const plans = yield* planParts({ ...input, index, matchCache, paths: [path] });
    const plan = combineParts(plans, isCertain);
    left = combineParts(plans, (change) => !isCertain(change)).changes.length;
    if (plan.changes.length === 0) break;
    rounds.push(plan);
    edits = composeEdits(first.tree.text, edits, plan.changes.flatMap((change) => change.edits));
    const after = textAfter(plan, new Map([[path, new Set(plan.changes.map(({ id }) => id))]]));
    index = indexWith(input.index, readNote(path, after, input.options));
  }
  return { plan: { path, before: first.tree.text, sections: [], changes: edits.length === 0 ? [] : [allOf(edits)], conflicts: [], diagnostics: first.diagnostics }, rounds, left };
}

function* planParts(input: PlanInput): Generator<void, Map<Operation, NotePlan>> {
  const plans = new Map<Operation, NotePlan>();
  for (const part of PARTS) {
    const [plan] = (yield* part.planSteps(input)).notes;
    if (plan) plans.set(part, plan);
  }
  return plans;
}

function combineParts(plans: ReadonlyMap<Operation, NotePlan>, offers: Offers): NotePlan {
  const [repeats, context] = [plans.get(dedupe), plans.get(recentContext)];
  const wanted = repeats && context ? new Map(plans).set(dedupe, outsideOf(context, repeats, offers)) : plans;
  return combinePlans([...wanted.values()], offers).plan;
}

/** A dedupe knows no transcripts, and could keep the one of two lines that leads to none: it waits where lines are regenerated. */
function outsideOf(context: NotePlan, repeats: NotePlan, offers: Offers): NotePlan {
  if (!context.changes.some(offers)) return repeats;
  const isInside = ({ remove }: Change): boolean => remove.some(({ line }) => context.sections.some((section) => section.line <= line && line <= section.lastLine));
  return { ...repeats, changes: repeats.changes.filter((change) => !isInside(change)) };
}

function isCertain({ confidence, onlyByHand }: Change): boolean {
  return confidence === 'certain' && !onlyByHand;
}

function allOf(edits: readonly TextEdit[]): Change {
  return {
    id: 'clean:certain', kind: 'merge', section: '', confidence: 'certain', keep: [], remove: [], insert: [], reason: 'Everything that is certain.', signals: {}, edits, onlyByHand: false,
  };
}
