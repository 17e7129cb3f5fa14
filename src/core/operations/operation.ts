import type { MatchCache } from '../matching/match-cache.ts';
import type { Options } from '../options.ts';
import type { EditPlan } from '../plan/edit-plan.ts';
import type { ReadResult } from '../model/read-note.ts';
import type { LinkSettings } from '../vault/link-text.ts';
import type { VaultIndex } from '../vault/vault-index.ts';

export interface PlanInput {
  readonly index: VaultIndex;
  /** The notes to plan for; each is in the index. */
  readonly paths: readonly string[];
  /** `YYYY-MM-DD`, where the host stands. */
  readonly today: string;
  readonly options: Options;
  /** Headings that the operation keeps to, by their own words or an alias of them; absent for all that it reads. */
  readonly sections?: readonly string[];
  /** The path of the account that a person chose, for an operation that links transcripts; absent for the best. */
  readonly account?: string;
  /** What a host that plans the same note again and again remembers from plan to plan. */
  readonly matchCache?: MatchCache;
  /** How the vault writes links; absent for Obsidian's defaults. */
  readonly links?: LinkSettings;
}

/** One thing that the product can do to notes. Planning is pure; nothing is written before a person or a flag says so. */
export interface Operation {
  /** As on the command line and in `EditPlan.operation`. */
  readonly id: string;
  /** For people, in the imperative: "Remove repeated bullets". */
  readonly title: string;
  /** The notes of a vault that it concerns. A note that is named itself is planned for whatever its kind. */
  readonly noteKinds: ReadonlySet<ReadResult['kind']>;
  /** What planning looks at: the notes alone, or every note of the vault. A host reads no more than that. */
  readonly reads: 'notes' | 'vault';
  /** Plans in slices: yields between units of work, so that a host can hold the clock and cancel. */
  planSteps(input: PlanInput): Generator<void, EditPlan>;
}

/** Runs a stepping form to its end, for hosts that may wait. */
export function runSteps<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The operation's whole plan at once. */
export function planOperation(operation: Operation, input: PlanInput): EditPlan {
  return runSteps(operation.planSteps(input));
}
