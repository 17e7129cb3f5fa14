import { Menu, Platform } from 'obsidian-test-mocks/obsidian';
import type { HostApp } from '../app.ts';
import { CommandPalette } from './commands.ts';
import { setIcon } from './icons.ts';
import { dispatchKey } from './keymap.ts';
import { showTooltips } from './tooltip.ts';

/** Draws what is around the leaves, and connects the keyboard and links. */
export function drawWindow(app: HostApp): void {
  const { workspace } = app;
  const commands: [id: string, name: string, icon: string, run: () => void][] = [
    ['app:toggle-left-sidebar', 'Toggle left sidebar', 'panel-left', () => workspace.leftSplit.toggle()],
    ['command-palette:open', 'Open command palette', 'terminal-square', () => new CommandPalette(app).open()],
    ['app:open-settings', 'Open settings', 'settings', () => app.setting.open()],
    ['app:toggle-right-sidebar', 'Toggle right sidebar', 'panel-right', () => workspace.rightSplit.toggle()],
  ];
  for (const [id, name, icon, callback] of commands) app.commands.addCommand({ id, name, icon, callback });
  for (const [, name, icon, run] of commands.slice(0, 3)) drawAction(app.ribbonEl, name, icon, run);
  const barEl = app.containerEl.createDiv('mobile-navbar');
  for (const [, name, icon, run] of commands) drawAction(barEl, name, icon, run);
  drawAction(barEl, 'Ribbon', 'menu', (event) => showRibbonMenu(app, event));
  const rightEl = drawAction(workspace.containerEl, 'Toggle right sidebar', 'panel-right', () => workspace.rightSplit.toggle());
  rightEl.addClass('sidebar-toggle-button', 'mod-right');
  const toggleMode = () => void workspace.getMostRecentLeaf()?.view.containerEl.querySelector<HTMLElement>('[aria-label^="Current view"]')?.click();
  app.commands.addCommand({ id: 'markdown:toggle-preview', name: 'Toggle reading view', callback: toggleMode });
  connect(app, document);
  workspace.on('window-open', (_popout, win) => connect(app, (win as Window).document));
  workspace.on('window-close', () => isIn(document));
}

/** Connects the document of a window. */
function connect(app: HostApp, doc: Document): void {
  for (const type of ['focusin', 'pointerdown']) doc.addEventListener(type, () => isIn(doc), true);
  showTooltips(doc);
  listenToKeys(app, doc);
  keepLinksInside(app, doc);
}

/** The app says by these which window a person is in. */
function isIn(doc: Document): void {
  Object.assign(window, { activeDocument: doc, activeWindow: doc.defaultView });
}

function drawAction(parent: HTMLElement, name: string, icon: string, run: (event: MouseEvent) => void): HTMLElement {
  const el = parent.createDiv({ cls: 'clickable-icon side-dock-ribbon-action', attr: { 'aria-label': name, role: 'button', tabindex: '0' } });
  setIcon(el, icon);
  el.addEventListener('click', run);
  return el;
}

/** A phone has no ribbon: its actions are a menu. */
function showRibbonMenu(app: HostApp, event: MouseEvent): void {
  const menu = Menu.create2__();
  for (const action of app.ribbonEl.findAll('.side-dock-ribbon-action').slice(3)) {
    menu.addItem((item) => item.setTitle(action.getAttribute('aria-label') ?? '').onClick(() => action.click()));
  }
  menu.showAtMouseEvent(event);
}

function listenToKeys(app: HostApp, doc: Document): void {
  doc.addEventListener('keydown', (event) => {
    app.lastEvent = event;
    if (dispatchKey(event, (app.workspace.activeLeaf?.view.scope ?? null) as never, app.scope)) return;
    const modified = Platform.isMacOS ? event.metaKey : event.ctrlKey;
    if (!modified || event.shiftKey || event.altKey || doc.querySelector('.modal-container')) return;
    const id = { p: 'command-palette:open', e: 'markdown:toggle-preview', ',': 'app:open-settings' }[event.key.toLowerCase()];
    if (id === undefined) return;
    event.preventDefault();
    app.commands.executeCommandById(id);
  });
}

/** A link in Reading view opens its note; any other does nothing by itself, as in the app, and none leaves the page. */
function keepLinksInside(app: HostApp, doc: Document): void {
  doc.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    if (link.hasAttribute('href')) event.preventDefault();
    const view = app.noteViews().find((each) => each.preview.el.contains(link));
    const target = link.dataset['href'];
    if (view && target !== undefined) void app.workspace.openLinkText(target, view.file?.path ?? '');
  });
}
