import { readNote } from '../core/model/read-note.ts';
import { dedupableHeadings, unknownHeadings } from '../core/operations/dedupe/section-filter.ts';
import { linkAccount } from '../core/operations/link-account/plan-link-account.ts';
import type { Operation } from '../core/operations/operation.ts';
import type { ApplyOutcome } from '../core/plan/apply-plan.ts';
import type { EditPlan } from '../core/plan/edit-plan.ts';
import { acceptInBulk, type AcceptedChanges } from '../core/plan/select-changes.ts';
import { noteResults, operationJson, refusedNote, type NoteResult } from '../core/report/note-result.ts';
import { resultsText } from '../core/report/result-text.ts';
import { PLAIN_TEXT, type CommandWords } from '../core/report/text-style.ts';
import { indexWith } from '../core/vault/index-with.ts';
import type { VaultIndex } from '../core/vault/vault-index.ts';
import { CliError, type CliRequest } from './cli-request.ts';
import { isWithin, targetOf, type CliTarget } from './cli-target.ts';
import type { PluginContext } from './plugin-context.ts';
import { runInSlices } from './run-in-slices.ts';
import type { OperationRunner } from './run-operation.ts';
import { writePlan } from './write-plan.ts';

/** How Obsidian's command line says what to do next. */
export const WORDS: CommandWords = {
  write: '"write"',
  acceptLikely: '"accept=likely"',
  undo: '"account-notes:undo write"',
  undoList: '"Recover text" in the app',
};

/**
 * Plans an operation for the notes that a request names, and writes what is accepted where it says so: through the same
 * store, journal and checks as the review, so that open notes are written in their editors.
 *
 * @returns what was found and done, as the request wants it
 * @throws CliError where the request makes no sense in this vault
 */
export async function runOperation(context: PluginContext, runner: OperationRunner, operation: Operation, request: CliRequest): Promise<string> {
  const target = targetOf(context, request);
  const { index, paths, unread } = await readNotes(context, operation, target);
  const steps = operation.planSteps({ ...(await runner.planInput(paths)), index, today: request.today, ...(request.sections && { sections: request.sections }) });
  const plan = (await runInSlices(window, steps, () => false)) ?? { operation: operation.id, notes: [] };
  if (request.sections) refuseUnknownSections(context, request.sections, plan);
  const accepted = acceptInBulk(plan, request.accept);
  const outcomes = request.write ? await write(context, plan, accepted) : null;
  const results = [...unread, ...noteResults(plan, accepted, outcomes, { shown: (path) => path, isNamed: (path) => target.kind === 'note' && path === target.path })];
  const unassigned = plan.unassigned ?? [];
  if (request.json) return operationJson(operation.id, results, operation === linkAccount ? unassigned : null);
  return resultsText(results, unassigned, request.write, WORDS, PLAIN_TEXT);
}

interface ReadNotes {
  readonly index: VaultIndex;
  /** Of the notes to plan for. */
  readonly paths: readonly string[];
  readonly unread: readonly NoteResult[];
}

/** Takes in the present texts of the notes that a target names, what is typed and not saved included. */
async function readNotes({ store, vault, options }: PluginContext, operation: Operation, target: CliTarget): Promise<ReadNotes> {
  const known = vault.index.all().filter(({ kind }) => operation.noteKinds.has(kind));
  const wanted = target.kind === 'note' ? [target.path] : [...known.map(({ path }) => path), ...vault.unreadable.keys()].filter((path) => isWithin(path, target)).sort();
  const paths: string[] = [];
  const unread: NoteResult[] = [];
  let named: { readonly path: string; readonly text: string } | null = null;
  for (const path of wanted) {
    const read = await store.read(path);
    if (!read.ok) {
      unread.push(refusedNote(path, read));
      continue;
    }
    vault.update(path, read.text);
    if (target.kind === 'note') named = { path, text: read.text };
    const kind = vault.index.get(path)?.kind;
    if (named || (kind && operation.noteKinds.has(kind))) paths.push(path);
  }
  // The vault's index keeps accounts and transcripts alone; a note that is named itself is read whatever it is.
  const index = named && !vault.index.get(named.path) ? indexWith(vault.index, readNote(named.path, named.text, options.value)) : vault.index;
  return { index, paths, unread };
}

async function write(context: PluginContext, plan: EditPlan, accepted: AcceptedChanges): Promise<readonly ApplyOutcome[]> {
  const notes = plan.notes.filter(({ path }) => (accepted.get(path)?.size ?? 0) > 0);
  return notes.length === 0 ? [] : writePlan(context, { ...plan, notes }, accepted);
}

function refuseUnknownSections({ options }: PluginContext, named: readonly string[], plan: EditPlan): void {
  const headings = plan.notes.flatMap((note) => note.sections.map(({ heading }) => heading));
  const [unknown] = unknownHeadings(options.value, named, headings);
  if (unknown !== undefined) throw new CliError(`no section is called "${unknown}"; known are ${dedupableHeadings(options.value).join(', ')}`);
}
