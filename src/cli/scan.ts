import type { Options } from '../core/options.ts';
import { scanJson, scanSteps, type ScanReport } from '../core/report/scan-report.ts';
import { scanText } from '../core/report/scan-text.ts';
import { loadVault } from '../core/vault/load-vault.ts';
import { VaultIndex } from '../core/vault/vault-index.ts';
import { UsageError, type Arguments } from './arguments.ts';
import { FolderNoteStore } from './folder-note-store.ts';
import { loadOptions } from './load-options.ts';
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
  if (args.json) await terminal.write(scanJson(report));
  else if (!args.quiet) await terminal.write(scanText(report, terminal));
  return refused.length > 0 ? 2 : 0;
}

async function scan({ root, path: below }: Target, options: Options, terminal: Terminal): Promise<ScanReport> {
  const store = new FolderNoteStore(root, below);
  const index = new VaultIndex(options);
  const shown = (path: string): string => (below === '' ? path : path.slice(below.length + 1));
  const loading = loadVault(store, index);
  let step = await loading.next();
  for (; !step.done; step = await loading.next()) terminal.progress(`${step.value.done} of ${step.value.total} notes read`);

  const steps = scanSteps(index, [...store.unreadableFolders, ...step.value], shown);
  for (;;) {
    const scanned = steps.next();
    if (scanned.done) return scanned.value;
    if (scanned.value > 0) terminal.progress(`${scanned.value} transcripts without account looked into`);
  }
}
