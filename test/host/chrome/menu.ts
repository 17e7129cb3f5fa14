import type { MenuPositionDef } from 'obsidian';
import { Menu, MenuItem, Scope } from 'obsidian-test-mocks/obsidian';
import type { App } from 'obsidian-test-mocks/obsidian';
import { Beside, patch } from '../patch.ts';
import { setIcon } from './icons.ts';

interface MenuState {
  scope: Scope;
  selected: number;
  closed: (() => unknown)[];
  outside: ((event: Event) => void) | null;
}

const states = new Beside<Menu, MenuState>(() => ({ scope: Scope.create__(), selected: -1, closed: [], outside: null }));

/** Draws menus: at the pointer, with arrow keys, Enter and Escape; a click elsewhere closes them. */
export function patchMenu(app: App): void {
  patch(Menu, {
    showAtMouseEvent(this: Menu, event: MouseEvent): Menu {
      event.preventDefault();
      const box = event.clientX === 0 && event.clientY === 0 && event.target instanceof Element ? event.target.getBoundingClientRect() : null;
      return this.showAtPosition(box ? { x: box.left, y: box.bottom } : { x: event.clientX, y: event.clientY });
    },
    showAtPosition(this: Menu, position: MenuPositionDef): Menu {
      draw(this, app);
      const { body } = activeDocument;
      body.append(this.dom__);
      const left = Math.max(4, Math.min(position.x, body.clientWidth - this.dom__.offsetWidth - 4));
      const top = Math.max(4, Math.min(position.y, body.clientHeight - this.dom__.offsetHeight - 4));
      this.dom__.setCssStyles({ left: `${left}px`, top: `${top}px` });
      return this;
    },
    hide(this: Menu): Menu {
      this.close();
      return this;
    },
    close(this: Menu): void {
      const state = states.of(this);
      if (!state.outside) return;
      this.dom__.ownerDocument.removeEventListener('pointerdown', state.outside, true);
      state.outside = null;
      app.keymap.popScope(state.scope);
      this.dom__.detach();
      for (const callback of state.closed) callback();
      this.unload();
    },
    onHide(this: Menu, callback: () => unknown): void {
      states.of(this).closed.push(callback);
    },
  });
  Menu.forEvent = (event: MouseEvent) => {
    const menu = Menu.create2__();
    event.preventDefault();
    window.setTimeout(() => menu.showAtMouseEvent(event));
    return menu;
  };
}

function draw(menu: Menu, app: App): void {
  const state = states.of(menu);
  menu.dom__.empty();
  menu.dom__.className = 'menu';
  menu.dom__.setAttribute('role', 'menu');
  const scrollEl = menu.dom__.createDiv('menu-scroll');
  const items: { item: MenuItem; el: HTMLElement }[] = [];
  for (const group of sections(menu)) {
    if (scrollEl.childElementCount > 0) scrollEl.createDiv('menu-separator');
    for (const item of group) items.push({ item, el: drawItem(item, scrollEl) });
  }
  const usable = items.filter(({ item }) => !item.disabled__ && !item.isLabel__);
  const choose = (item: MenuItem, event: MouseEvent | KeyboardEvent) => {
    menu.close();
    item.onClick__?.(event);
  };
  for (const { item, el } of usable) el.addEventListener('click', (event) => choose(item, event));
  const select = (at: number) => {
    state.selected = (at + usable.length) % Math.max(1, usable.length);
    usable.forEach(({ el }, index) => el.toggleClass('selected', index === state.selected));
    return false as const;
  };
  state.scope = Scope.create__();
  state.scope.register([], 'ArrowDown', () => select(state.selected + 1));
  state.scope.register([], 'ArrowUp', () => select(state.selected - 1));
  state.scope.register([], 'Escape', () => {
    menu.close();
    return false;
  });
  state.scope.register([], 'Enter', (event) => {
    const chosen = usable[state.selected];
    if (chosen) choose(chosen.item, event);
    return false;
  });
  app.keymap.pushScope(state.scope);
  state.outside = (event) => {
    if (!(event.target instanceof Node) || !menu.dom__.contains(event.target)) menu.close();
  };
  activeDocument.addEventListener('pointerdown', state.outside, true);
  menu.load();
}

/** Items by section in the order the sections came up, and cut at each separator. */
function sections(menu: Menu): MenuItem[][] {
  const groups: { section: string; cut: number; items: MenuItem[] }[] = [];
  let cut = 0;
  for (const each of menu.items__) {
    if (!(each instanceof MenuItem)) {
      cut++;
      continue;
    }
    const known = groups.find((group) => group.section === each.section__ && (each.section__ !== '' || group.cut === cut));
    if (known) known.items.push(each);
    else groups.push({ section: each.section__, cut, items: [each] });
  }
  return groups.map((group) => group.items);
}

function drawItem(item: MenuItem, parent: HTMLElement): HTMLElement {
  const el = parent.createDiv({ cls: item.isLabel__ ? 'menu-item is-label' : 'menu-item tappable', attr: { role: 'menuitem' } });
  el.toggleClass('is-disabled', item.disabled__);
  el.toggleClass('is-warning', item.warning__);
  if (item.disabled__) el.setAttribute('aria-disabled', 'true');
  const iconEl = el.createDiv('menu-item-icon');
  if (item.icon__) setIcon(iconEl, item.icon__);
  el.createDiv('menu-item-title').setText(typeof item.title__ === 'string' ? item.title__ : (item.title__.cloneNode(true) as DocumentFragment));
  if (item.checked__) setIcon(el.createDiv('menu-item-icon mod-checked'), 'check');
  return el;
}
