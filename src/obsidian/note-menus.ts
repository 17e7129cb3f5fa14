import { TFile } from 'obsidian';
import type { Menu, Plugin } from 'obsidian';
import type { NoteAction } from './note-actions.ts';
import { guard } from './notices.ts';
import type { PluginContext } from './plugin-context.ts';

/** Adds what can be done with a note to its menus: in the file list, on its tab, and in its editor. */
export function addNoteMenus(plugin: Plugin, { vault }: PluginContext, actions: readonly NoteAction[]): void {
  const { workspace } = plugin.app;
  const addItems = (menu: Menu, path: string): void => {
    const kind = vault.index.get(path)?.kind;
    for (const action of actions) {
      if (!kind || !action.noteKinds.has(kind)) continue;
      menu.addItem((item) => {
        item.setSection('account-notes').setTitle(action.name).setIcon(action.icon).onClick(() => guard(action.run(path)));
      });
    }
  };
  plugin.registerEvent(
    workspace.on('file-menu', (menu, file) => {
      if (file instanceof TFile) addItems(menu, file.path);
    }),
  );
  plugin.registerEvent(
    workspace.on('editor-menu', (menu, _editor, info) => {
      if (info.file) addItems(menu, info.file.path);
    }),
  );
}
