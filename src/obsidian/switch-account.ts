import { accountChoices, accountOfNote } from '../core/dashboard/account-of-note.ts';
import type { PluginContext } from './plugin-context.ts';

/**
 * The account before or behind the one that the active note leads to, by name, round at the ends; from a note that leads to
 * none, the first or the last.
 *
 * @returns its path, or null where there is no other
 */
export function neighbourAccount({ app, vault }: PluginContext, step: 1 | -1): string | null {
  const accounts = accountChoices(vault.index);
  const active = app.workspace.getActiveFile();
  const own = active && accountOfNote(vault.index, active.path);
  const at = accounts.findIndex(({ path }) => path === own);
  const next = at < 0 ? accounts.at(step === 1 ? 0 : -1) : accounts[(at + step + accounts.length) % accounts.length];
  return next && next.path !== active?.path ? next.path : null;
}

/** Opens the neighbouring account where the active note is. */
export async function switchAccount(context: PluginContext, step: 1 | -1): Promise<void> {
  const path = neighbourAccount(context, step);
  const file = path === null ? null : context.app.vault.getFileByPath(path);
  if (file) await context.app.workspace.getLeaf(false).openFile(file, { active: true });
}
