import { Menu } from 'obsidian';
import type { UpdatedPair } from '../core/insight/updated.ts';
import type { DashboardActions } from '../ui/dashboard/dashboard-actions.ts';
import { copyBrief, createBriefNote } from './brief.ts';
import { dropOlder } from './drop-older.ts';
import { moveFact } from './move-fact.ts';
import { openNoteAtLine } from './navigate.ts';
import { noteActions } from './note-actions.ts';
import { guard, notify } from './notices.ts';
import type { PluginContext } from './plugin-context.ts';
import type { OperationRunner } from './run-operation.ts';

/** What the actions on findings need of the panel that they are chosen in. */
export interface FindingsPanel {
  /** The pair of that decision key as it was found, or null where it is gone. */
  pairOf(decisionKey: string): UpdatedPair | null;
  /** Says what was done to those who hear the panel. */
  announce(done: string): void;
}

type InsightActions = Pick<DashboardActions, 'dropLine' | 'keepBoth' | 'moveRow' | 'keepHere' | 'openMenu'>;

/** What is done about what the vault tells of an account's lines. */
export function insightActions(panel: FindingsPanel, context: PluginContext, runner: OperationRunner): InsightActions {
  const { app, options } = context;

  /** Remembers a person's no, with a way back. */
  const remember = async (decision: string | readonly string[], done: string): Promise<void> => {
    await options.setRefused(decision, true);
    panel.announce(done);
    notify(done, { label: 'Undo', run: () => options.setRefused(decision, false) });
  };

  return {
    dropLine: ({ decisionKey }, { path, line }) => {
      const pair = panel.pairOf(decisionKey);
      if (!pair) return notify('These lines changed in the meantime.');
      // Where it is not known which is newer, a person chose the one that goes.
      const isNewer = pair.newer.item.line === line;
      guard(dropOlder(runner, path, isNewer ? { ...pair, older: pair.newer, newer: pair.older } : pair));
    },
    keepBoth: ({ decisionKeys }) => guard(remember(decisionKeys, 'Both lines stay. You will not be asked again.')),
    moveRow: ({ path, line }, to) => guard(moveFact(context, runner, path, line, to)),
    keepHere: ({ decisionKey }) => guard(remember(decisionKey, 'The line stays here. You will not be asked again.')),
    openMenu: (path, event) => {
      const menu = new Menu();
      const add = (section: string, name: string, icon: string, run: () => Promise<void>): void => {
        menu.addItem((item) => item.setSection(section).setTitle(name).setIcon(icon).onClick(() => guard(run())));
      };
      add('open', 'Open the note', 'file-text', () => openNoteAtLine(app, path, 1, event));
      add('brief', 'Copy account brief', 'clipboard-copy', () => copyBrief(context, path));
      add('brief', 'Create account brief note', 'file-plus-2', () => createBriefNote(context, path));
      for (const action of noteActions(context, runner)) if (action.noteKinds.has('account')) add('clean', action.name, action.icon, () => action.run(path));
      menu.showAtMouseEvent(event);
    },
  };
}
