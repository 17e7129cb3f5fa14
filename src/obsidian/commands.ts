import type { Plugin } from 'obsidian';
import { CleanAllModal } from './clean-all-modal.ts';
import type { NoteAction } from './note-actions.ts';
import { guard } from './notices.ts';
import type { PluginContext } from './plugin-context.ts';
import { recoverText } from './recover-text.ts';
import { ICON } from './ribbon.ts';
import type { OperationRunner } from './run-operation.ts';
import { neighbourAccount, switchAccount } from './switch-account.ts';

/** Adds a command for each thing that can be done with a note, and those of the plugin itself. */
export function addCommands(plugin: Plugin, context: PluginContext, runner: OperationRunner, actions: readonly NoteAction[], openDashboard: () => Promise<void>): void {
  const { app, vault } = context;
  for (const action of actions) {
    const { id, name, icon, noteKinds } = action;
    plugin.addCommand({
      id,
      name,
      icon,
      checkCallback: (checking) => {
        const path = app.workspace.getActiveFile()?.path;
        const note = path === undefined ? undefined : vault.index.get(path);
        if (!note || !noteKinds.has(note.kind)) return false;
        if (!checking) guard(action.run(note.path));
        return true;
      },
    });
  }
  plugin.addCommand({
    id: 'clean-all',
    name: 'Clean all accounts',
    checkCallback: (checking) => {
      if (!vault.ready || vault.index.accounts().length === 0) return false;
      if (!checking) new CleanAllModal(context, runner).open();
      return true;
    },
  });
  for (const [id, name, step] of [['next-account', 'Next account', 1], ['previous-account', 'Previous account', -1]] as const) {
    plugin.addCommand({
      id,
      name,
      checkCallback: (checking) => {
        if (neighbourAccount(context, step) === null) return false;
        if (!checking) guard(switchAccount(context, step));
        return true;
      },
    });
  }
  plugin.addCommand({ id: 'undo', name: 'Undo last change', icon: 'undo-2', callback: () => guard(runner.undo()) });
  plugin.addCommand({ id: 'recover-text', name: 'Recover text', callback: () => guard(recoverText(context)) });
  plugin.addCommand({ id: 'open-dashboard', name: 'Open account dashboard', icon: ICON, callback: () => guard(openDashboard()) });
}
