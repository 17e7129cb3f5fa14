import type { Editor, Plugin } from 'obsidian';
import { accountChoices } from '../core/dashboard/account-of-note.ts';
import type { Entry } from '../core/model/entry.ts';
import { planMoveFactSteps } from '../core/operations/move-fact/plan-move-fact.ts';
import type { EditPlan } from '../core/plan/edit-plan.ts';
import { AccountPicker } from './account-picker.ts';
import { MoveModal } from './move-modal.ts';
import { guard, notify } from './notices.ts';
import { tellWhileReading } from './plugin-context.ts';
import type { PluginContext } from './plugin-context.ts';
import { settleAndTell } from './recover-text.ts';
import { runInSlices } from './run-in-slices.ts';
import type { OperationRunner } from './run-operation.ts';
import { writeSettled } from './write-plan.ts';

const NAME = 'Move fact to another account';

/** Adds the command for the bullet that the cursor is in, and its item in the editor's menu. */
export function addMoveFact(plugin: Plugin, context: PluginContext, runner: OperationRunner): void {
  const choose = (path: string, entry: Entry): void => {
    const others = accountChoices(context.vault.index).filter((account) => account.path !== path);
    new AccountPicker(context.app, others, (to) => guard(moveFact(context, runner, path, entry.item.line, to))).open();
  };
  plugin.addCommand({
    id: 'move-fact',
    name: NAME,
    icon: 'arrow-right-left',
    editorCheckCallback: (checking, editor, { file }) => {
      const entry = entryAtCursor(context, file?.path, editor);
      if (!file || !entry) return false;
      if (!checking) choose(file.path, entry);
      return true;
    },
  });
  plugin.registerEvent(
    context.app.workspace.on('editor-menu', (menu, editor, { file }) => {
      const entry = entryAtCursor(context, file?.path, editor);
      if (!file || !entry) return;
      menu.addItem((item) => item.setSection('account-notes').setTitle(NAME).setIcon('arrow-right-left').onClick(() => choose(file.path, entry)));
    }),
  );
}

/**
 * Opens the review of moving a fact or decision from one account's note to another's: both notes at once, and both are
 * written or neither, as one step of undo. Where it can't be moved, it says why.
 *
 * @param path of the note that it stands in
 * @param entryLine 1-based line of the bullet
 * @param to path of the account's note that it goes to
 */
export async function moveFact(context: PluginContext, runner: OperationRunner, path: string, entryLine: number, to: string): Promise<void> {
  const { app, vault, options } = context;
  if (tellWhileReading(context)) return;
  for (const each of [path, to]) {
    const refused = await runner.readForWriting(each);
    if (refused === null && vault.index.get(each)) continue;
    notify(`${runner.nameOf(each)} can't be changed: ${refused ?? 'it is no account note any more'}.`);
    return;
  }
  const plan = await runInSlices(window, planMoveFactSteps(vault.index, { path, line: entryLine, to }, options.value), () => false);
  const [from] = plan?.notes ?? [];
  if (!plan || !from) return;
  if (from.refusal) {
    notify(`In ${runner.nameOf(path)}, ${from.refusal.message}`);
    return;
  }
  const [change] = from.changes;
  const text = change?.remove[0]?.text ?? '';
  new MoveModal(app, {
    plan,
    nameOf: (each) => runner.nameOf(each),
    apply: () => applyMove(context, runner, plan),
    keep: async () => {
      const key = change?.decisionKey;
      if (key === undefined) return;
      await options.setRefused(key, true);
      notify(`Kept in ${runner.nameOf(path)}. It is not offered again.`, { label: 'Undo', run: () => options.setRefused(key, false) });
    },
    planAgain: async () => {
      await runner.readForWriting(path);
      const line = nearestLine(entriesOf(context, path), text, entryLine);
      if (line === null) notify(`The line is not in ${runner.nameOf(path)} any more.`);
      else await moveFact(context, runner, path, line, to);
    },
  }).open();
}

/** Writes both notes. Returns why neither was written, or null. */
async function applyMove(context: PluginContext, runner: OperationRunner, plan: EditPlan): Promise<string | null> {
  const neither = (path: string, why: string): string => `Neither note was changed, because ${runner.nameOf(path)} could not be: ${why}.`;
  await settleAndTell(context);
  // What stays in one note is the reason for what goes from the other.
  for (const { path, before } of plan.notes.filter(({ changes }) => changes.length === 0)) {
    const now = await context.store.read(path);
    if (!now.ok || now.text !== before) return neither(path, now.ok ? 'it changed in the meantime' : now.message);
  }
  const accepted = new Map(plan.notes.map(({ path, changes }) => [path, new Set(changes.map(({ id }) => id))]));
  const outcomes = await writeSettled(context, plan, accepted);
  for (const outcome of outcomes) if (outcome.status === 'refused' && outcome.failure !== 'linked') return neither(outcome.path, outcome.message);
  const [from, to] = plan.notes;
  if (!from || !to) return null;
  const done = to.changes.length > 0 ? `Moved from ${runner.nameOf(from.path)} to ${runner.nameOf(to.path)}.` : `Removed from ${runner.nameOf(from.path)}.`;
  notify(done, { label: 'Undo', run: () => runner.undo(from.path) });
  return null;
}

function entryAtCursor(context: PluginContext, path: string | undefined, editor: Editor): Entry | null {
  const { vault } = context;
  if (path === undefined || vault.index.accounts().length < 2) return null;
  const line = editor.getCursor().line + 1;
  return entriesOf(context, path).find(({ item }) => item.line <= line && line <= item.lastLine) ?? null;
}

/** The facts and decisions of an account's note. */
function entriesOf({ vault }: PluginContext, path: string): readonly Entry[] {
  const note = vault.index.get(path);
  return note?.kind === 'account' ? [...note.account.facts, ...note.account.decisions] : [];
}

function nearestLine(entries: readonly Entry[], text: string, line: number): number | null {
  const alike = entries.filter((entry) => entry.text === text).map(({ item }) => item.line);
  return alike.sort((a, b) => Math.abs(a - line) - Math.abs(b - line))[0] ?? null;
}
