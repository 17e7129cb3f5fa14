import { applyPlan, type ApplyOutcome } from '../core/plan/apply-plan.ts';
import type { EditPlan, UnassignedTranscript } from '../core/plan/edit-plan.ts';
import { acceptInBulk, type AcceptedChanges } from '../core/plan/select-changes.ts';
import { noteResults, operationJson, refusedNote, type NoteResult } from '../core/report/note-result.ts';
import { resultsText } from '../core/report/result-text.ts';
import { dedupableHeadings, unknownHeadings } from '../core/operations/dedupe/section-filter.ts';
import { linkAccount } from '../core/operations/link-account/plan-link-account.ts';
import type { Operation } from '../core/operations/operation.ts';
import type { Options } from '../core/options.ts';
import { UsageError, type Arguments } from './arguments.ts';
import { FolderNoteStore } from './folder-note-store.ts';
import { loadOptions } from './load-options.ts';
import { planVault, type VaultPlan } from './plan-notes.ts';
import { byVault, resolveTargets, type Target } from './targets.ts';
import { WORDS, type Terminal } from './terminal.ts';
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
  if (args.json) await terminal.write(operationJson(operation.id, results, operation === linkAccount ? unassigned : null));
  else if (!args.quiet) await terminal.write(resultsText(results, unassigned, args.write, WORDS, terminal));
  if (results.some(({ status }) => status === 'refused')) return 2;
  return args.check && results.some(({ status }) => status === 'planned' || status === 'applied') ? 1 : 0;
}

/** A vault that another run holds is named once, not with each of its notes. */
function refusalLine({ path, status, diagnostics }: NoteResult): string[] {
  if (status !== 'refused') return [];
  const refusal = diagnostics.at(-1);
  return [refusal?.code === 'locked' ? refusal.message : `${path}: ${refusal?.message ?? 'refused'}`];
}

/** @param unassigned takes the transcripts that name no account, under their paths as shown */
async function runInVault(operation: Operation, root: string, targets: readonly Target[], args: Arguments, terminal: Terminal, unassigned: UnassignedTranscript[]): Promise<NoteResult[]> {
  const { options, warnings } = await loadOptions(root, args.optionsFile);
  for (const warning of warnings) terminal.error(warning);
  const store = new FolderNoteStore(root);
  const vault = await planVault(operation, root, store, targets, options, args, terminal);
  if (args.sections) refuseUnknownSections(args.sections, options, vault);
  const accepted = acceptInBulk(vault.plan, args.accept);
  const outcomes = args.write ? await write(root, vault.plan, accepted, terminal) : null;
  const shown = (path: string): string => vault.shown.get(path) ?? path;
  for (const one of vault.plan.unassigned ?? []) unassigned.push({ ...one, path: shown(one.path) });
  return [...vault.unreadable, ...noteResults(vault.plan, accepted, outcomes, { shown, isNamed: (path) => vault.named.has(path) })];
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

function refuseUnknownSections(named: readonly string[], options: Options, { plan }: VaultPlan): void {
  const headings = plan.notes.flatMap((note) => note.sections.map((section) => section.heading));
  const [unknown] = unknownHeadings(options, named, headings);
  if (unknown !== undefined) throw new UsageError(`--section "${unknown}": no section has this heading; known are ${dedupableHeadings(options).join(', ')}`);
}
