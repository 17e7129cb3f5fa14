import type { Plugin } from 'obsidian';
import { linkAccount } from '../core/operations/link-account/plan-link-account.ts';
import { operations } from '../core/operations/operations.ts';
import { chooseAccount } from './choose-account.ts';
import { guard } from './notices.ts';
import type { PluginContext } from './plugin-context.ts';
import { recoverText } from './recover-text.ts';
import { ICON } from './ribbon.ts';
import type { OperationRunner } from './run-operation.ts';

/** What an operation's command is called in the palette, where its title would not tell that it works on one note. */
const COMMAND_NAMES: ReadonlyMap<string, string> = new Map([['dedupe', 'Dedupe account note']]);

/** Adds a command for each operation in the registry, and those of the plugin itself. */
export function addCommands(plugin: Plugin, context: PluginContext, runner: OperationRunner, openDashboard: () => Promise<void>): void {
  for (const operation of operations) {
    plugin.addCommand({
      id: operation.id,
      name: COMMAND_NAMES.get(operation.id) ?? operation.title,
      checkCallback: (checking) => {
        const path = plugin.app.workspace.getActiveFile()?.path;
        const note = path === undefined ? undefined : context.vault.index.get(path);
        if (!note || !operation.noteKinds.has(note.kind)) return false;
        if (!checking) guard(operation === linkAccount ? chooseAccount(context, runner, note.path) : runner.review(operation, note.path));
        return true;
      },
    });
  }
  plugin.addCommand({ id: 'undo', name: 'Undo last change', callback: () => guard(runner.undo()) });
  plugin.addCommand({ id: 'recover-text', name: 'Recover text', callback: () => guard(recoverText(context)) });
  plugin.addCommand({ id: 'open-dashboard', name: 'Open account dashboard', icon: ICON, callback: () => guard(openDashboard()) });
}
