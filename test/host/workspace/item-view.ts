import { ItemView, Menu, FileView } from 'obsidian-test-mocks/obsidian';
import type { HostApp } from '../app.ts';
import { setIcon } from '../chrome/icons.ts';
import { patch } from '../patch.ts';

/** Gives every view the app's elements: a header with title and actions, then the content. */
export function patchItemView(): void {
  patch(ItemView, {
    constructor3__(this: ItemView): void {
      const { containerEl, contentEl } = this;
      containerEl.addClass('workspace-leaf-content');
      const headerEl = containerEl.createDiv({ cls: 'view-header', prepend: true });
      headerEl.createDiv('view-header-title-container').createDiv('view-header-title');
      const actionsEl = headerEl.createDiv('view-actions');
      const moreEl = actionsEl.createEl('button', { cls: 'clickable-icon view-action', attr: { 'aria-label': 'More options' } });
      setIcon(moreEl, 'more-vertical');
      moreEl.addEventListener('click', (event) => showPaneMenu(this, event));
      contentEl.addClass('view-content');
    },
    addAction(this: ItemView, icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
      const actionsEl = this.containerEl.querySelector('.view-actions');
      if (!actionsEl) throw new Error('This view has no header.');
      const el = actionsEl.createEl('button', { cls: 'clickable-icon view-action', prepend: true, attr: { 'aria-label': title } });
      setIcon(el, icon);
      el.addEventListener('click', callback);
      return el;
    },
  });
}

function showPaneMenu(view: ItemView, event: MouseEvent): void {
  const menu = Menu.create2__();
  view.onPaneMenu(menu.asOriginalType2__(), 'more-options');
  if (view instanceof FileView && view.file) {
    (view.app as unknown as HostApp).workspace.trigger('file-menu', menu, view.file, 'more-options', view.leaf);
  }
  menu.showAtMouseEvent(event);
}
