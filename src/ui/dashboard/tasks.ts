import type { TaskRow, TasksBlock } from '../../core/dashboard/account-summary.ts';
import type { DashboardActions } from './dashboard-actions.ts';
import { drawFold } from './fold.ts';
import { drawList } from './rows.ts';
import type { ListState } from './rows.ts';
import { drawTask } from './task-rows.ts';

/** What the tasks of an account are drawn from. */
export interface TasksState extends Omit<ListState, 'shown'> {
  readonly tasks: readonly TasksBlock[];
  /** The open tasks of the account's notes, for where nobody draws the blocks. */
  readonly open: readonly TaskRow[];
  /** Whether the Tasks plugin is there to draw them. */
  readonly available: boolean;
  readonly folded: boolean;
}

/**
 * What has to change before the block is drawn again. Line numbers are no part of it: a line added above must not
 * cost a rendered task list its state.
 */
export function tasksKey(state: TasksState): unknown {
  const isRendered = state.available && state.tasks.length > 0;
  return [state.path, state.available, state.tasks.map((block) => block.markdown), isRendered ? null : [state.open, state.today]];
}

/**
 * Draws the note's own tasks blocks through the app's renderer.
 *
 * @param lineOf the first line of the n-th block as it stands when it is asked for
 */
export function drawTasks(parent: HTMLElement, state: TasksState, actions: DashboardActions, lineOf: (index: number) => number): void {
  let rendered = false;
  const { headEl, bodyEl } = drawFold(parent, {
    key: 'tasks',
    title: 'Tasks',
    count: null,
    folded: state.folded,
    onToggle: (folded) => {
      actions.setFolded('tasks', folded);
      if (!folded) render();
    },
  });
  if (state.tasks.length > 0) {
    const source = headEl.createEl('button', { cls: 'account-notes-source', text: 'From note', attr: { type: 'button', 'data-focus': 'tasks-source' } });
    source.addEventListener('click', (event) => actions.openLine(state.path, lineOf(0), event));
  }
  const render = () => {
    if (rendered) return;
    rendered = true;
    if (state.available && state.tasks.length > 0) {
      for (const block of state.tasks) actions.renderTasks(block.markdown, bodyEl.createDiv({ cls: 'account-notes-tasks' }), state.path);
      return;
    }
    const why = state.available ? 'This note has no tasks block.' : 'The Tasks plugin is not enabled, so its blocks are not drawn.';
    const what = state.open.length === 0 ? 'There are no open tasks in the notes of this account.' : 'The open tasks in the notes of this account:';
    bodyEl.createEl('p', { cls: 'account-notes-empty', text: `${why} ${what}` });
    if (state.open.length > 0) drawList(bodyEl, state.open, { ...state, shown: 10 }, (list, task) => drawTask(list, task, state.path, state.today, actions).goEl);
  };
  // A hidden element draws no tasks: what is folded is rendered when it opens.
  if (!state.folded) render();
}
