import { relative, resolve, join } from 'node:path';
import { checkUndo, findLastRun, undoRun, type UndoOutcome } from '../core/plan/undo-last.ts';
import { undoJson, undoResults, undoText } from '../core/report/undo-report.ts';
import { UsageError, type Arguments } from './arguments.ts';
import { FolderNoteStore } from './folder-note-store.ts';
import { listKept, recoverKept } from './recover.ts';
import { resolveTargets, type Target } from './targets.ts';
import { WORDS, type Terminal } from './terminal.ts';
import { FolderUndoJournal } from './undo-file.ts';
import { writeVault } from './write-vault.ts';

/**
 * Takes back the last write of a vault, or the last that touched a note; without `--write` only tells what it would do.
 * With `--list` or `--recover`, what the journal holds instead.
 *
 * @returns the exit code
 */
export async function runUndo(args: Arguments, terminal: Terminal): Promise<number> {
  const [found, ...more] = await resolveTargets(args.paths);
  if (!found || more.length > 0) throw new UsageError('undo needs one note or one vault');
  if (!found.ok) throw new UsageError(`${found.given}: ${found.message}`);
  const { target } = found;
  if (args.list) return listKept(target, args, terminal);
  if (args.recover !== null) return recoverKept(target, args.recover, args, terminal);
  const journal = new FolderUndoJournal(target.root);
  const run = await findLastRun(journal, target.kind === 'note' ? target.path : undefined);
  const outcome = args.write && run.operation !== null ? await takeBack(target) : await checkUndo(new FolderNoteStore(target.root), run);
  return report(outcome, target, args, terminal);
}

async function takeBack(target: Target): Promise<UndoOutcome> {
  const done = await writeVault(target.root, async (store, journal) =>
    undoRun(store, journal, await findLastRun(journal, target.kind === 'note' ? target.path : undefined)),
  );
  if (!done.ok) throw new UsageError(done.message);
  return done.value;
}

async function report(outcome: UndoOutcome, target: Target, args: Arguments, terminal: Terminal): Promise<number> {
  const results = undoResults(outcome, args.write, (path) => shownPath(target, path));
  for (const { path, diagnostics } of results) for (const { message } of diagnostics) terminal.error(`${path}: ${message}`);
  for (const { name, message } of outcome.distrusted) terminal.error(`undo record ${name} is not used: ${message}`);
  if (args.json) await terminal.write(undoJson(results));
  else if (!args.quiet) await terminal.write(undoText(outcome.operation, results, args.write, WORDS, terminal));
  if (outcome.distrusted.length > 0 || results.some(({ status }) => status === 'refused')) return 2;
  return args.check && results.some(({ status }) => status !== 'unchanged') ? 1 : 0;
}

/** The note as given; other notes of the same write by their path in the vault that was given. */
function shownPath(target: Target, path: string): string {
  if (target.kind === 'note') return path === target.path ? target.given : path;
  return relative(resolve(target.root, target.path), join(target.root, path)).replaceAll('\\', '/');
}
