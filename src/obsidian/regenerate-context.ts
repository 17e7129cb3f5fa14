import { accountChoices, accountOfNote } from '../core/dashboard/account-of-note.ts';
import { recentContext } from '../core/operations/recent-context/plan-recent-context.ts';
import { AccountPicker } from './account-picker.ts';
import { guard, notify } from './notices.ts';
import type { PluginContext } from './plugin-context.ts';
import type { OperationRunner } from './run-operation.ts';

/** Regenerates Recent Context of the account that the active note leads to; where it leads to none, asks which. */
export async function regenerateContext({ app, vault }: PluginContext, runner: OperationRunner): Promise<void> {
  const active = app.workspace.getActiveFile();
  const account = active && accountOfNote(vault.index, active.path);
  if (account) {
    await runner.review(recentContext, account);
    return;
  }
  const accounts = accountChoices(vault.index);
  if (accounts.length === 0) notify(vault.ready ? 'There is no account note in this vault yet.' : 'The vault is still being read. Try again in a moment.');
  else new AccountPicker(app, accounts, (path) => guard(runner.review(recentContext, path))).open();
}
