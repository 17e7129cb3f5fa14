import { ItemView, Keymap, Menu, TFile, TFolder } from 'obsidian-test-mocks/obsidian';
import type { TAbstractFile, WorkspaceLeaf } from 'obsidian-test-mocks/obsidian';
import type { HostApp } from '../app.ts';
import { setIcon } from '../chrome/icons.ts';

/** The file list in the left sidebar. */
export class FileExplorer extends ItemView {
  override icon = 'folder-closed';
  private readonly host: HostApp;
  private readonly folded = new Set<string>();

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.host = this.app as unknown as HostApp;
  }

  getViewType(): string {
    return 'file-explorer';
  }

  getDisplayText(): string {
    return 'Files';
  }

  protected override onOpen(): Promise<void> {
    const draw = () => this.draw();
    for (const name of ['create', 'delete', 'rename']) this.registerEvent(this.host.vault.on(name, draw));
    this.registerEvent(this.host.workspace.on('file-open', draw));
    this.draw();
    return Promise.resolve();
  }

  private draw(): void {
    this.contentEl.empty();
    const listEl = this.contentEl.createDiv('nav-files-container');
    this.drawFolder(this.host.vault.getRoot(), listEl);
  }

  private drawFolder(folder: TFolder, parent: HTMLElement): void {
    const children = [...folder.children] as TAbstractFile[];
    const rank = (item: TAbstractFile) => (item instanceof TFolder ? 0 : 1);
    children.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en', { numeric: true }));
    for (const child of children) {
      if (child instanceof TFolder) this.drawSubfolder(child, parent);
      else if (child instanceof TFile) this.drawFile(child, parent);
    }
  }

  private drawSubfolder(folder: TFolder, parent: HTMLElement): void {
    const folded = this.folded.has(folder.path);
    const itemEl = parent.createDiv(`tree-item nav-folder${folded ? ' is-collapsed' : ''}`);
    const selfEl = itemEl.createDiv({
      cls: 'tree-item-self nav-folder-title is-clickable mod-collapsible',
      attr: { 'data-path': folder.path, role: 'button', tabindex: '0', 'aria-expanded': String(!folded) },
    });
    setIcon(selfEl.createDiv('tree-item-icon collapse-icon'), folded ? 'chevron-right' : 'chevron-down');
    selfEl.createDiv({ cls: 'tree-item-inner nav-folder-title-content', text: folder.name });
    selfEl.addEventListener('click', () => {
      if (!this.folded.delete(folder.path)) this.folded.add(folder.path);
      this.draw();
    });
    if (!folded) this.drawFolder(folder, itemEl.createDiv('tree-item-children nav-folder-children'));
  }

  private drawFile(file: TFile, parent: HTMLElement): void {
    const active = this.host.workspace.getActiveFile() === file;
    const selfEl = parent.createDiv('tree-item nav-file').createDiv({
      cls: `tree-item-self nav-file-title is-clickable${active ? ' is-active' : ''}`,
      attr: { 'data-path': file.path, role: 'button', tabindex: '0' },
    });
    selfEl.createDiv({ cls: 'tree-item-inner nav-file-title-content', text: file.extension === 'md' ? file.basename : file.name });
    selfEl.addEventListener('click', (event) => {
      void this.host.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file);
      if (this.host.isPhone) this.host.workspace.leftSplit.collapse();
    });
    selfEl.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') void this.host.workspace.getLeaf(false).openFile(file);
    });
    selfEl.addEventListener('contextmenu', (event) => this.showMenu(file, event));
  }

  private showMenu(file: TFile, event: MouseEvent): void {
    event.preventDefault();
    const menu = Menu.create2__();
    menu.addItem((item) => item.setSection('open').setTitle('Open in new tab').setIcon('file-plus').onClick(() => void this.host.workspace.getLeaf('tab').openFile(file)));
    menu.addItem((item) => item.setSection('danger').setTitle('Delete').setIcon('trash-2').setWarning(true).onClick(() => void this.host.fileManager.trashFile(file)));
    this.host.workspace.trigger('file-menu', menu, file, 'file-explorer-context-menu', this.leaf);
    menu.showAtMouseEvent(event);
  }
}
