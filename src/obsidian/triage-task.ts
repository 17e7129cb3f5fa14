import type { TaskRow } from '../core/dashboard/account-summary.ts';
import { noteName } from '../core/model/note-source.ts';
import type { ReadResult } from '../core/model/read-note.ts';
import { lineToEdit, planTriageTask, TRIAGE_TASKS, type TriageDecision } from '../core/operations/triage-tasks/plan-triage-task.ts';
import { notify } from './notices.ts';
import { today } from './plugin-context.ts';
import type { PluginContext } from './plugin-context.ts';
import type { OperationRunner } from './run-operation.ts';
import { taskLineEditor } from './tasks-plugin.ts';
import { writePlan } from './write-plan.ts';

/**
 * Writes what a person decided on a proposed task, as one step of undo, and says so. A task that is not there any more as
 * it was shown is left alone.
 *
 * @returns what was done in a few words, or null where nothing was
 */
export async function triageTask(context: PluginContext, runner: OperationRunner, task: TaskRow, decision: TriageDecision): Promise<string | null> {
  const note = await readForWriting(context, runner, task.path);
  if (!note) return null;
  const plan = planTriageTask(note, task, decision, today());
  if (plan.refusal) {
    notify(`In ${noteName(task.path)}, ${plan.refusal.message}`);
    return null;
  }
  const accepted = new Map([[task.path, new Set(plan.changes.map(({ id }) => id))]]);
  const [outcome] = await writePlan(context, { operation: TRIAGE_TASKS, notes: [plan] }, accepted);
  if (outcome?.status === 'refused') {
    notify(`${noteName(task.path)} was not changed: ${outcome.message}.`);
    return null;
  }
  const done = `${decision.kind === 'dismiss' ? 'Dismissed' : 'Accepted'}: ${task.text}`;
  notify(done, { label: 'Undo', run: () => runner.undo(task.path) });
  return done;
}

/** Accepts a proposed task as a person edits it in the Tasks plugin's own editor. */
export async function editTask(context: PluginContext, runner: OperationRunner, task: TaskRow): Promise<string | null> {
  const edit = taskLineEditor(context.app);
  const note = edit && (await readForWriting(context, runner, task.path));
  if (!edit || !note) return null;
  const line = lineToEdit(note, task);
  if (line === null) {
    notify(`The task that was shown is not in ${noteName(task.path)} any more.`);
    return null;
  }
  const edited = await edit(line);
  return edited.trim() === '' ? null : triageTask(context, runner, task, { kind: 'edit', line: edited });
}

async function readForWriting({ vault }: PluginContext, runner: OperationRunner, path: string): Promise<ReadResult | null> {
  const refused = await runner.readForWriting(path);
  if (refused !== null) {
    notify(`${noteName(path)} can't be changed: ${refused}.`);
    return null;
  }
  return vault.index.get(path) ?? null;
}
