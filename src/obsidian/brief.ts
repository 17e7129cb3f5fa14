import { accountBriefSteps } from '../core/dashboard/account-brief.ts';
import { briefNoteName } from '../core/dashboard/brief-note-name.ts';
import type { AccountNote } from '../core/dashboard/summarize-account.ts';
import { dedupe } from '../core/operations/dedupe/plan-dedupe.ts';
import { linkSettings } from './link-settings.ts';
import { messageOf, notify } from './notices.ts';
import { tellWhileReading, today } from './plugin-context.ts';
import type { PluginContext } from './plugin-context.ts';
import { runInSlices } from './run-in-slices.ts';

/** Nobody makes more briefs of one account in a day. */
const MOST_OF_A_DAY = 100;

/** Copies the brief of an account to the clipboard. */
export async function copyBrief(context: PluginContext, path: string): Promise<void> {
  const note = await readAccount(context, path);
  if (note) await copyText(await briefOf(context, note, null), note.account.name);
}

/** Makes a note of the brief of an account where new notes go, and opens it. A note that is there is never written to. */
export async function createBriefNote(context: PluginContext, path: string): Promise<void> {
  const { app, store } = context;
  const note = await readAccount(context, path);
  if (!note) return;
  const { name } = note.account;
  const folder = app.fileManager.getNewFileParent(path);
  const pathOf = (number: number): string => `${folder.isRoot() ? '' : `${folder.path}/`}${briefNoteName(name, today(), number)}.md`;
  const brief = await briefOf(context, note, pathOf(1));
  for (let number = 1; number <= MOST_OF_A_DAY; number += 1) {
    const made = await store.create(pathOf(number), brief);
    if (!made.ok && made.failure === 'changed') continue;
    const file = made.ok ? app.vault.getFileByPath(pathOf(number)) : null;
    if (file) await app.workspace.getLeaf('tab').openFile(file, { active: true });
    else notify(`The brief of ${name} could not be opened: ${made.ok ? 'it is no longer there' : made.message}.`);
    return;
  }
  notify(`The brief of ${name} was not made: there are ${MOST_OF_A_DAY} of today already.`);
}

/** The account as its note stands now, typed text included; where that can't be had, a notice says why. */
async function readAccount(context: PluginContext, path: string): Promise<AccountNote | null> {
  if (tellWhileReading(context)) return null;
  const { store, vault } = context;
  const read = await store.read(path);
  if (read.ok) vault.update(path, read.text);
  const note = vault.index.get(path);
  if (read.ok && note?.kind === 'account') return note;
  notify(`${path} gives no brief: ${read.ok ? 'it is no account note' : read.message}.`);
  return null;
}

/**
 * The brief of an account, as its note and the vault are in the index.
 *
 * @param path of the note that the brief will be; null where it may go anywhere
 */
export async function briefOf({ app, vault, options, matchCache }: PluginContext, note: AccountNote, path: string | null): Promise<string> {
  const common = { index: vault.index, today: today(), options: options.value, links: await linkSettings(app) };
  const plan = await runInSlices(window, dedupe.planSteps({ ...common, paths: [note.path], matchCache }), () => false);
  const brief = await runInSlices(window, accountBriefSteps({ ...common, note, repeats: plan?.notes[0] ?? null, path }), () => false);
  return brief ?? '';
}

/** A clipboard may want to be written to by a press alone; then the notice has a button for it. */
async function copyText(text: string, name: string): Promise<void> {
  try {
    await activeWindow.navigator.clipboard.writeText(text);
    notify(`Brief of ${name} copied.`);
  } catch (error) {
    notify(`The brief of ${name} could not be copied: ${messageOf(error)}`, { label: 'Copy', run: () => copyText(text, name) });
  }
}
