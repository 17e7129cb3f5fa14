import { diagnoseVaultSteps } from '../core/insight/diagnose-vault.ts';
import { runSteps } from '../core/operations/operation.ts';
import type { Options } from '../core/options.ts';
import { AccountRanker } from '../core/insight/rank-accounts.ts';
import { suggestionsOf } from '../core/operations/link-account/plan-link-account.ts';
import { loadVault } from '../core/vault/load-vault.ts';
import type { UnassignedTranscript } from '../core/plan/edit-plan.ts';
import { VaultIndex } from '../core/vault/vault-index.ts';
import { UsageError, type Arguments } from './arguments.ts';
import { FolderNoteStore } from './folder-note-store.ts';
import { loadOptions } from './load-options.ts';
import { noteJson, refusedNote, unassignedJson, type NoteResult } from './note-result.ts';
import { printScan } from './print-scan.ts';
import type { ScanReport } from './scan-report.ts';
import { resolveTargets, type Target } from './targets.ts';
import type { Terminal } from './terminal.ts';

/**
 * Tells what a vault holds; writes nothing.
 *
 * @returns the exit code
 */
export async function runScan(args: Arguments, terminal: Terminal): Promise<number> {
  const [found, ...more] = await resolveTargets(args.paths);
  if (!found || more.length > 0) throw new UsageError('scan needs one vault');
  if (!found.ok) throw new UsageError(`${found.given}: ${found.message}`);
  if (found.target.kind !== 'folder') throw new UsageError(`${found.target.given}: scan needs a folder`);
  const { options, warnings } = await loadOptions(found.target.root, args.optionsFile);
  for (const warning of warnings) terminal.error(warning);
  const report = await scan(found.target, options, terminal);
  const refused = report.notes.filter(({ status }) => status === 'refused');
  for (const { path, diagnostics } of refused) terminal.error(`${path}: ${diagnostics[0]?.message ?? 'refused'}`);
  if (args.json) await terminal.write(`${JSON.stringify({ operation: 'scan', ...report, notes: report.notes.map(noteJson), unassigned: report.unassigned.map(unassignedJson) }, null, 2)}\n`);
  else if (!args.quiet) await printScan(report, terminal);
  return refused.length > 0 ? 2 : 0;
}

async function scan({ root, path: below }: Target, options: Options, terminal: Terminal): Promise<ScanReport> {
  const store = new FolderNoteStore(root, below);
  const index = new VaultIndex(options);
  const shown = (path: string): string => (below === '' ? path : path.slice(below.length + 1));
  const loading = loadVault(store, index);
  let step = await loading.next();
  for (; !step.done; step = await loading.next()) terminal.progress(`${step.value.done} of ${step.value.total} notes read`);

  const transcripts = index.transcripts().map((transcript) => ({ transcript, stated: index.statedAccount(transcript) }));
  const count = new Map<string, number>();
  for (const { stated: of } of transcripts) if (of?.account) count.set(of.account.path, (count.get(of.account.path) ?? 0) + 1);
  const odd = runSteps(diagnoseVaultSteps(index));
  return {
    notes: [
      ...[...store.unreadableFolders, ...step.value].map((unreadable) => refusedNote(shown(unreadable.path), unreadable)),
      ...odd.map(({ path, diagnostics }): NoteResult => ({ path: shown(path), status: 'unchanged', plan: null, accepted: new Set(), diagnostics })),
    ],
    accounts: index.accounts().map(({ path, name }) => ({ path: shown(path), name, transcripts: count.get(path) ?? 0 })),
    transcripts: transcripts.map(({ transcript: { path, date }, stated: of }) => ({ path: shown(path), account: of?.name ?? null, date })),
    unassigned: unassignedOf(index, terminal).map(({ path, candidates }) => ({ path: shown(path), candidates })),
  };
}

/** The transcripts that name no account, and the accounts that their text leads to. */
function unassignedOf(index: VaultIndex, terminal: Terminal): UnassignedTranscript[] {
  const ranker = new AccountRanker(index);
  const unassigned: UnassignedTranscript[] = [];
  for (const note of index.all()) {
    if (note.kind !== 'transcript' || index.statedAccount(note.transcript) !== null) continue;
    unassigned.push({ path: note.path, candidates: suggestionsOf(ranker.rank(note)) });
    terminal.progress(`${unassigned.length} transcripts without account looked into`);
  }
  return unassigned;
}
