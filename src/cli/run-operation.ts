import { applyPlan, type ApplyOutcome } from '../core/plan/apply-plan.ts';
import type { EditPlan, NotePlan, UnassignedTranscript } from '../core/plan/edit-plan.ts';
import { acceptInBulk, type AcceptedChanges } from '../core/plan/select-changes.ts';
import { dedupableHeadings, unknownHeadings } from '../core/operations/dedupe/section-filter.ts';
import { linkAccount } from '../core/operations/link-account/plan-link-account.ts';
import type { Operation } from '../core/operations/operation.ts';
import type { Options } from '../core/options.ts';
import { UsageError, type Arguments } from './arguments.ts';
import { FolderNoteStore } from './folder-note-store.ts';
import { loadOptions } from './load-options.ts';
import { noteJson, refusedNote, unassignedJson, type NoteResult } from './note-result.ts';
import { planVault, type VaultPlan } from './plan-notes.ts';
import { printResults } from './print-plan.ts';
import { byVault, resolveTargets, type Target } from './targets.ts';
import type { Terminal } from './terminal.ts';
import { settleAndTell, writeVault } from './write-vault.ts';

/**
 * Plans an operation for every note and vault given, shows it, and writes what is accepted when `--write` says so.
 *
 * @returns the exit code
 */
export async function runOperation(operation: Operation, args: Arguments, terminal: Terminal): Promise<number> {
  if (args.paths.length === 0) throw new UsageError(`${operation.id} needs a note or a vault`);
  const results: NoteResult[] = [];
  const unassigned: UnassignedTranscript[] = [];
  const found = await resolveTargets(args.paths);
  for (const target of found) {
    if (!target.ok) results.push(refusedNote(target.given, { failure: 'missing', message: target.message }));
  }
  for (const [root, targets] of byVault(found)) results.push(...(await runInVault(operation, root, targets, args, terminal, unassigned)));

  for (const line of new Set(results.flatMap(refusalLine))) terminal.error(line);
  if (args.json) await terminal.write(`${JSON.stringify({ operation: operation.id, notes: results.map(noteJson), ...(operation === linkAccount && { unassigned: unassigned.map(unassignedJson) }) }, null, 2)}\n`);
  else if (!args.quiet) await printResults(results, unassigned, args, terminal);
  if (results.some(({ status }) => status === 'refused')) return 2;
  return args.check && results.some(({ status }) => status === 'planned' || status === 'applied') ? 1 : 0;
}

/** @param unassigned takes the transcripts that name no account, under their paths as shown */
/** A vault that another run holds is named once, not with each of its notes. */
function refusalLine({ path, status, diagnostics }: NoteResult): string[] {
  if (status !== 'refused') return [];
  const refusal = diagnostics.at(-1);
  return [refusal?.code === 'locked' ? refusal.message : `${path}: ${refusal?.message ?? 'refused'}`];
}

async function runInVault(operation: Operation, root: string, targets: readonly Target[], args: Arguments, terminal: Terminal, unassigned: UnassignedTranscript[]): Promise<NoteResult[]> {
  const { options, warnings } = await loadOptions(root, args.optionsFile);
  for (const warning of warnings) terminal.error(warning);
  const store = new FolderNoteStore(root);
  const vault = await planVault(operation, root, store, targets, options, args, terminal);
  if (args.sections) refuseUnknownSections(args.sections, options, vault);
  const accepted = acceptInBulk(vault.plan, args.accept);
  const outcomes = args.write ? await write(root, vault.plan, accepted, terminal) : [];
  const refusals = new Map(outcomes.flatMap((outcome) => (outcome.status === 'refused' ? [[outcome.path, outcome]] : [])));

  for (const one of vault.plan.unassigned ?? []) unassigned.push({ ...one, path: vault.shown.get(one.path) ?? one.path });
  const results = [...vault.unreadable];
  for (const plan of vault.plan.notes) {
    const path = vault.shown.get(plan.path) ?? plan.path;
    const ids = accepted.get(plan.path) ?? new Set();
    const refusal = refusals.get(plan.path);
    const status = ids.size === 0 ? 'unchanged' : args.write ? 'applied' : 'planned';
    if (refusal) results.push(refusedNote(path, refusal, plan, ids));
    else if (plan.refusal) results.push({ path, status: 'refused', plan, accepted: ids, diagnostics: [...plan.diagnostics, plan.refusal] });
    else if (vault.named.has(plan.path) || isWorthTelling(plan)) results.push({ path, status, plan, accepted: ids, diagnostics: plan.diagnostics });
  }
  return results;
}

/** Where nothing is accepted, nothing is created on disk either. */
async function write(root: string, plan: EditPlan, accepted: AcceptedChanges, terminal: Terminal): Promise<readonly ApplyOutcome[]> {
  const notes = plan.notes.filter(({ path }) => (accepted.get(path)?.size ?? 0) > 0);
  if (notes.length === 0) return [];
  const written = await writeVault(root, async (store, journal) => {
    await settleAndTell(store, journal, terminal);
    return applyPlan({ ...plan, notes }, accepted, store, journal);
  });
  return written.ok ? written.value : notes.map(({ path }) => ({ path, status: 'refused', failure: 'locked', message: written.message }));
}

function isWorthTelling({ changes, conflicts, diagnostics }: NotePlan): boolean {
  return changes.length + conflicts.length + diagnostics.length > 0;
}

function refuseUnknownSections(named: readonly string[], options: Options, { plan }: VaultPlan): void {
  const headings = plan.notes.flatMap((note) => note.sections.map((section) => section.heading));
  const [unknown] = unknownHeadings(options, named, headings);
  if (unknown !== undefined) throw new UsageError(`--section "${unknown}": no section has this heading; known are ${dedupableHeadings(options).join(', ')}`);
}
