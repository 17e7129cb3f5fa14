import { DROP_OLDER, planDropOlder } from '../../src/core/operations/drop-older/plan-drop-older.ts';
import { planMoveFactSteps } from '../../src/core/operations/move-fact/plan-move-fact.ts';
import { runSteps } from '../../src/core/operations/operation.ts';
import type { Options } from '../../src/core/options.ts';
import type { EditPlan, NotePlan } from '../../src/core/plan/edit-plan.ts';
import { resolvableConflicts, resolveConflicts } from '../../src/core/plan/resolve-conflicts.ts';
import type { VaultIndex } from '../../src/core/vault/vault-index.ts';

/** How many bullets of a note are tried, spread over it. */
const MOST_TRIED = 4;

/**
 * What a person can have done with single bullets of an account's note, as plans of which every change is accepted: a fact
 * moved to another account, the older of two taken out, and a decision on lines that disagree beside everything else.
 *
 * @param path of an account's note
 * @param repeats the note's dedupe plan
 */
export function* plansByHand(index: VaultIndex, path: string, repeats: NotePlan, options: Options): Generator<EditPlan> {
  const note = index.get(path);
  if (note?.kind !== 'account') return;
  const accounts = index.accounts();
  const to = accounts[(accounts.findIndex((account) => account.path === path) + 1) % accounts.length]?.path ?? path;
  const bullets = [...note.entries.facts, ...note.entries.decisions];
  const tried = bullets.filter((_, at) => at % Math.ceil(bullets.length / MOST_TRIED) === 0);
  for (const { item } of tried) yield runSteps(planMoveFactSteps(index, { path, line: item.line, to }, options));
  for (const [at, older] of tried.entries()) {
    const newer = tried[at + 1] ?? tried[0];
    if (newer && newer !== older) yield { operation: DROP_OLDER, notes: [planDropOlder(note, { newer, older, reason: '', decisionKey: '' })] };
  }
  if (repeats.conflicts.length === 0) return;
  const drops = [...resolvableConflicts(repeats, note.tree)].map((conflict, at) => ({ conflict, drop: at % 2 === 0 ? (0 as const) : (1 as const) }));
  for (const ids of [new Set<string>(), new Set(repeats.changes.map(({ id }) => id))]) {
    yield { operation: 'resolve', notes: [resolveConflicts(repeats, note.tree, ids, drops).plan] };
  }
}
