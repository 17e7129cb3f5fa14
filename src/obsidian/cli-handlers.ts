import type { CliData, Plugin } from 'obsidian';
import { operations } from '../core/operations/operations.ts';
import { checkUndo, findLastRun, undoRun } from '../core/plan/undo-last.ts';
import { briefJson, briefText, refusedBrief, refusedKind, type BriefResult } from '../core/report/brief-report.ts';
import { scanJson, scanSteps } from '../core/report/scan-report.ts';
import { scanText } from '../core/report/scan-text.ts';
import { PLAIN_TEXT } from '../core/report/text-style.ts';
import { undoJson, undoResults, undoText } from '../core/report/undo-report.ts';
import type { UnreadableNote } from '../core/vault/load-vault.ts';
import { briefOf } from './brief.ts';
import { runOperation, WORDS } from './cli-operation.ts';
import { CliError, flagsFor, readRequest, type CliRequest, type FlagName } from './cli-request.ts';
import { targetOf } from './cli-target.ts';
import { messageOf, reportError } from './notices.ts';
import { today } from './plugin-context.ts';
import type { PluginContext } from './plugin-context.ts';
import { tellDistrusted } from './recover-text.ts';
import { runInSlices } from './run-in-slices.ts';
import type { OperationRunner } from './run-operation.ts';
import type { VaultWatcher } from './watch-vault.ts';

/** One command of Obsidian's command line. */
interface CliCommand {
  /** Behind the plugin's id and a colon. */
  readonly name: string;
  readonly description: string;
  readonly flags: readonly FlagName[];
  run(request: CliRequest): Promise<string>;
}

/** Adds what the plugin can do to Obsidian's own command line, where the app has one. */
export function addCliHandlers(plugin: Plugin, context: PluginContext, runner: OperationRunner): void {
  // Older apps lack it, whatever the types say.
  if (typeof plugin.registerCliHandler !== 'function') return;
  const { id } = plugin.manifest;
  const commands = cliCommands(context, runner);
  const gone = new Promise<void>((resolve) => plugin.register(resolve));
  let last: Promise<unknown> = Promise.resolve();
  for (const command of commands) {
    plugin.registerCliHandler(`${id}:${command.name}`, command.description, flagsFor(command.flags), (params) => {
      // One after the other, so that no two write to the vault at once.
      const answer = last.then(() => answerTo(command, params, context.vault, gone));
      last = answer;
      return answer;
    });
  }
  plugin.registerCliHandler(id, 'List the commands of Account Notes', null, () => commands.map(({ name, description }) => `${id}:${name.padEnd(16)} ${description}`).join('\n'));
}

function cliCommands(context: PluginContext, runner: OperationRunner): CliCommand[] {
  return [
    { name: 'scan', description: 'Tell what the vault holds: accounts, transcripts, what is odd', flags: ['json'], run: (request) => scan(context, request) },
    ...operations.map((operation): CliCommand => ({
      name: operation.id,
      description: `${operation.title}; nothing is written without "write"`,
      flags: ['path', 'file', ...(operation.id === 'dedupe' ? (['section'] as const) : []), 'accept', 'today', 'write', 'json'],
      run: (request) => runOperation(context, runner, operation, request),
    })),
    { name: 'brief', description: 'Print an account on one screen of Markdown', flags: ['path', 'file', 'json'], run: (request) => brief(context, request) },
    { name: 'undo', description: 'Take back the last write, or the last that touched a note, as one step; nothing is written without "write"', flags: ['path', 'file', 'write', 'json'], run: (request) => undo(context, request) },
  ];
}

/** Whatever goes wrong is said in words: a command line has no other way to hear of it. */
async function answerTo(command: CliCommand, params: CliData, vault: VaultWatcher, gone: Promise<void>): Promise<string> {
  try {
    const request = readRequest(params, command.flags, today());
    await Promise.race([whenRead(vault), gone]);
    if (!vault.ready) throw new CliError('the plugin was switched off before the vault was read');
    return (await command.run(request)).trimEnd();
  } catch (error) {
    if (error instanceof CliError) return `Error: ${command.name}: ${error.message}.`;
    reportError(error);
    return `Error: ${command.name}: this is a bug, please report it: ${messageOf(error)}`;
  }
}

/** Resolves once the vault has been read: a command may come while the app starts. */
function whenRead(vault: VaultWatcher): Promise<void> {
  if (vault.ready) return Promise.resolve();
  return new Promise((resolve) => {
    const end = vault.subscribe(() => {
      if (!vault.ready) return;
      end();
      resolve();
    });
  });
}

async function scan({ store, vault }: PluginContext, { json }: CliRequest): Promise<string> {
  const unreadable: UnreadableNote[] = [];
  for (const path of vault.unreadable.keys()) {
    const read = await store.read(path);
    if (!read.ok) unreadable.push({ path, failure: read.failure, message: read.message });
  }
  const report = await runInSlices(window, scanSteps(vault.index, unreadable, (path) => path), () => false);
  if (!report) return '';
  return json ? scanJson(report) : scanText(report, PLAIN_TEXT);
}

async function brief(context: PluginContext, request: CliRequest): Promise<string> {
  const target = targetOf(context, request);
  if (target.kind === 'folder') throw new CliError('a brief is of one account; name its note');
  const result = await briefResult(context, target.path);
  return request.json ? briefJson([result]) : briefText(result);
}

async function briefResult(context: PluginContext, path: string): Promise<BriefResult> {
  const { store, vault, options } = context;
  const read = await store.read(path);
  if (!read.ok) return refusedBrief(path, read.failure, read.message, read.line);
  vault.update(path, read.text);
  const note = vault.index.get(path);
  if (note?.kind !== 'account') return refusedKind(path, note, options.value);
  return { path, status: 'unchanged', brief: await briefOf(context, note, null), diagnostics: [] };
}

async function undo(context: PluginContext, request: CliRequest): Promise<string> {
  const { store, journal, vault } = context;
  const target = request.path === null && request.file === null ? null : targetOf(context, request);
  if (target?.kind === 'folder') throw new CliError('name a note, or nothing for the last write of all');
  const run = await findLastRun(journal, target?.path);
  const outcome = request.write && run.operation !== null ? await undoRun(store, journal, run) : await checkUndo(store, run);
  for (const { path, status } of outcome.notes) {
    const read = request.write && status === 'applied' ? await store.read(path) : null;
    if (read?.ok) vault.update(path, read.text);
  }
  const results = undoResults(outcome, request.write, (path) => path);
  if (request.json) {
    tellDistrusted(outcome.distrusted);
    return undoJson(results);
  }
  const distrusted = outcome.distrusted.map(({ name, message }) => `undo record ${name} is not used: ${message}\n`).join('');
  const refused = results.flatMap(({ path, diagnostics }) => diagnostics.map(({ message }) => `${path}: ${message}\n`)).join('');
  return distrusted + refused + undoText(outcome.operation, results, request.write, WORDS, PLAIN_TEXT);
}
