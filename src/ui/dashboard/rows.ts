import { setIcon, setTooltip } from 'obsidian';
import type { Place } from '../../core/dashboard/account-summary.ts';
import type { DashboardActions } from './dashboard-actions.ts';

/** How a list of rows is cut: how many show at first, and whether a person asked for the others. */
export interface ListState {
  /** The note of the panel's account; rows of other notes say where they lead. */
  readonly path: string;
  readonly today: string;
  readonly shown: number;
  readonly expanded: boolean;
  onExpand(): void;
  /** What a person opened below rows. */
  readonly opened: Set<string>;
}

/**
 * Draws the first rows of a list, and the others once a person asks for them.
 *
 * @param draw draws one row into the list and returns what in it takes the focus
 */
export function drawList<T>(parent: HTMLElement, rows: readonly T[], state: ListState, draw: (list: HTMLElement, row: T) => HTMLElement): void {
  const list = parent.createEl('ul', { cls: 'account-notes-rows' });
  const first = state.expanded ? rows : rows.slice(0, state.shown);
  for (const row of first) draw(list, row);
  list.addEventListener('keydown', (event) => moveThroughRows(list, event));
  const rest = rows.slice(first.length);
  if (rest.length === 0) return;
  const more = parent.createEl('button', { cls: 'account-notes-more', text: `Show ${rest.length} more`, attr: { type: 'button', 'data-focus': 'more' } });
  more.addEventListener('click', () => {
    state.onExpand();
    const targets = rest.map((row) => draw(list, row));
    more.remove();
    targets[0]?.focus();
  });
}

/**
 * Draws the button at a row's end that leads to its line; a click anywhere on the row does the same.
 *
 * @param path of the note whose rows need not say which note they lead to
 */
export function drawGo(item: HTMLElement, place: Place, path: string, actions: DashboardActions): HTMLButtonElement {
  const label = place.path === path ? `Go to line ${place.line}` : `Open ${noteName(place.path)}`;
  const go = item.createEl('button', {
    cls: 'account-notes-go clickable-icon',
    attr: { type: 'button', 'aria-label': label, 'data-focus': place.path === path ? `line-${place.line}` : `line-${place.line}-${place.path}` },
  });
  setIcon(go, 'arrow-up-right');
  setTooltip(go, label);
  item.addEventListener('click', (event) => {
    const target = event.targetNode;
    if (go.contains(target)) {
      actions.openLine(place.path, place.line, event);
      return;
    }
    // A click that ends a selection, or that is for another control in the row, is not a wish to leave.
    if (item.win.getSelection()?.isCollapsed === false || (target?.instanceOf(Element) && target.closest('button, input, label') !== null)) return;
    actions.openLine(place.path, place.line, event);
  });
  return go;
}

function moveThroughRows(list: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const { targetNode } = event;
  if (!targetNode?.instanceOf(Element) || targetNode.tagName === 'INPUT') return;
  const rows = list.findAll('.account-notes-row');
  const at = rows.findIndex((row) => row.contains(targetNode));
  const next = at === -1 ? undefined : rows[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.find('.account-notes-go').focus();
}

/** A note's name without folder and extension. */
export function noteName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
}
