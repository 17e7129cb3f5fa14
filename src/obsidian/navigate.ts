import { Keymap, MarkdownView } from 'obsidian';
import type { App, WorkspaceLeaf } from 'obsidian';
import { newAccountNote } from '../core/dashboard/new-account-note.ts';
import type { Options } from '../core/options.ts';
import { notify } from './notices.ts';

/** Opens a note at a line, in the leaf that shows it already where there is one. */
export async function openNoteAtLine(app: App, path: string, line: number, event: MouseEvent): Promise<void> {
  const file = app.vault.getFileByPath(path);
  if (!file) {
    notify(`${path} is no longer there.`);
    return;
  }
  const wanted = Keymap.isModEvent(event);
  const leaf = (wanted === false ? leafOf(app, path) : null) ?? app.workspace.getLeaf(wanted);
  await leaf.openFile(file, { active: true, eState: { line: line - 1 } });
  await app.workspace.revealLeaf(leaf);
}

/** Opens what a link in a note leads to. A note that is not there is not made by a click in a panel. */
export async function openLink(app: App, target: string, sourcePath: string, event: MouseEvent): Promise<void> {
  if (/^https?:\/\//i.test(target)) {
    window.open(target, '_blank', 'noopener');
    return;
  }
  const [linkpath = ''] = target.split('#');
  if (linkpath !== '' && !app.metadataCache.getFirstLinkpathDest(linkpath, sourcePath)) {
    notify(`There is no note “${linkpath}”.`);
    return;
  }
  await app.workspace.openLinkText(target, sourcePath, Keymap.isModEvent(event));
}

/** Makes an empty account note where new notes go, and opens it. */
export async function createAccountNote(app: App, options: Options): Promise<void> {
  const folder = app.fileManager.getNewFileParent(app.workspace.getActiveFile()?.path ?? '');
  const pathOf = (name: string) => (folder.isRoot() ? `${name}.md` : `${folder.path}/${name}.md`);
  let name = 'New account';
  for (let number = 2; app.vault.getAbstractFileByPath(pathOf(name)) !== null; number += 1) name = `New account ${number}`;
  const file = await app.vault.create(pathOf(name), newAccountNote(name, options));
  await app.workspace.getLeaf(false).openFile(file, { active: true });
}

function leafOf(app: App, path: string): WorkspaceLeaf | null {
  let found: WorkspaceLeaf | null = null;
  app.workspace.iterateRootLeaves((leaf) => {
    if (leaf.view instanceof MarkdownView && leaf.view.file?.path === path) found ??= leaf;
  });
  return found;
}
