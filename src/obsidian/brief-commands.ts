import type { Plugin } from 'obsidian';
import { accountOfNote } from '../core/dashboard/account-of-note.ts';
import { copyBrief, createBriefNote } from './brief.ts';
import { DASHBOARD_VIEW, DashboardView } from './dashboard-view.ts';
import type { NoteAction } from './note-actions.ts';
import { guard } from './notices.ts';
import type { PluginContext } from './plugin-context.ts';

/** What makes a brief of an account note, for its menus. */
export function briefActions(context: PluginContext): NoteAction[] {
  const noteKinds = new Set(['account'] as const);
  return [
    { id: 'copy-brief', name: 'Copy account brief', icon: 'clipboard-copy', noteKinds, run: (path) => copyBrief(context, path) },
    { id: 'create-brief', name: 'Create account brief note', icon: 'file-plus-2', noteKinds, run: (path) => createBriefNote(context, path) },
  ];
}

/** Adds the same as commands: from a note, of the account that it leads to; from elsewhere, of the dashboard's account. */
export function addBriefCommands(plugin: Plugin, context: PluginContext, actions: readonly NoteAction[]): void {
  for (const action of actions) {
    const { id, name, icon } = action;
    plugin.addCommand({
      id,
      name,
      icon,
      checkCallback: (checking) => {
        const path = accountAtHand(context);
        if (path === null) return false;
        if (!checking) guard(action.run(path));
        return true;
      },
    });
  }
}

function accountAtHand({ app, vault }: PluginContext): string | null {
  const { workspace } = app;
  const active = workspace.getActiveFile();
  const led = active && accountOfNote(vault.index, active.path);
  const shown = workspace.getLeavesOfType(DASHBOARD_VIEW).flatMap(({ view }) => (view instanceof DashboardView ? (view.shown.account ?? []) : []))[0];
  const inPanel = workspace.getActiveViewOfType(DashboardView)?.shown.account;
  const path = inPanel ?? led ?? shown ?? null;
  return path !== null && vault.index.get(path)?.kind === 'account' ? path : null;
}
