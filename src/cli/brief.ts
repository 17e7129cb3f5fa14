import { accountBriefSteps } from '../core/dashboard/account-brief.ts';
import type { AccountNote } from '../core/dashboard/summarize-account.ts';
import { dedupe } from '../core/operations/dedupe/plan-dedupe.ts';
import { planOperation, runSteps } from '../core/operations/operation.ts';
import { VaultIndex } from '../core/vault/vault-index.ts';
import { briefJson, briefText, refusedBrief, refusedKind, type BriefResult } from '../core/report/brief-report.ts';
import { UsageError, type Arguments } from './arguments.ts';
import { FolderNoteStore } from './folder-note-store.ts';
import { loadLinkSettings } from './load-link-settings.ts';
import { loadOptions } from './load-options.ts';
import { byVault, resolveTargets, type Target } from './targets.ts';
import type { Terminal } from './terminal.ts';

/**
 * Prints the brief of each account note given, in that order; writes nothing.
 *
 * @returns the exit code
 */
export async function runBrief(args: Arguments, terminal: Terminal): Promise<number> {
  if (args.write) throw new UsageError('brief writes nothing, so it takes no --write');
  if (args.paths.length === 0) throw new UsageError('brief needs a note');
  const found = await resolveTargets(args.paths);
  const folder = found.find((one) => one.ok && one.target.kind === 'folder');
  if (folder?.ok) throw new UsageError(`${folder.target.given}: brief needs a note, and this is a folder`);
  const done = new Map<string, BriefResult>();
  for (const one of found) if (!one.ok) done.set(one.given, refusedBrief(one.given, 'missing', one.message));
  for (const [root, targets] of byVault(found)) for (const result of await briefVault(root, targets, args, terminal)) done.set(result.path, result);
  const results = found.flatMap((one) => done.get(one.ok ? one.target.given : one.given) ?? []);
  for (const { path, diagnostics } of results) for (const { message } of diagnostics) terminal.error(`${path}: ${message}`);
  if (args.json) await terminal.write(briefJson(results));
  else await terminal.write(results.filter(({ brief }) => brief !== null).map(briefText).join('\n'));
  return results.some(({ status }) => status === 'refused') ? 2 : 0;
}

async function briefVault(root: string, targets: readonly Target[], args: Arguments, terminal: Terminal): Promise<BriefResult[]> {
  const { options, warnings } = await loadOptions(root, args.optionsFile);
  for (const warning of warnings) terminal.error(warning);
  const links = await loadLinkSettings(root);
  const store = new FolderNoteStore(root);
  const index = new VaultIndex(options, new Set(targets.map(({ path }) => path)));
  const unread = new Map<string, BriefResult>();
  let count = 0;
  for (const path of new Set([...targets.map((target) => target.path), ...(await store.list())])) {
    const read = await store.read(path);
    const target = targets.find((one) => one.path === path);
    if (read.ok) index.update(path, read.text);
    else if (target) unread.set(path, refusedBrief(target.given, read.failure, read.message, read.line));
    count += 1;
    terminal.progress(`${count} notes read`);
  }
  return targets.map(({ given, path }) => {
    const note = index.get(path);
    if (note?.kind !== 'account') return unread.get(path) ?? refusedKind(given, note, options);
    return { path: given, status: 'unchanged', brief: briefOf(index, note), diagnostics: [] };
  });

  function briefOf(vault: VaultIndex, note: AccountNote): string {
    const [repeats = null] = planOperation(dedupe, { index: vault, paths: [note.path], today: args.today, options }).notes;
    return runSteps(accountBriefSteps({ index: vault, note, repeats, options, today: args.today, links, path: null }));
  }
}
