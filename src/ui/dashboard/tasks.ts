import type { TasksBlock } from '../../core/dashboard/account-summary.ts';
import type { DashboardActions } from './dashboard-actions.ts';
import { drawFold } from './fold.ts';

/** What the tasks of an account are drawn from. */
export interface TasksState {
  readonly path: string;
  readonly tasks: readonly TasksBlock[];
  /** Whether the Tasks plugin is there to draw them. */
  readonly available: boolean;
  readonly folded: boolean;
}

/**
 * What has to change before the block is drawn again. Line numbers are no part of it: a line added above must not
 * cost a rendered task list its state.
 */
export function tasksKey(state: TasksState): unknown {
  return [state.path, state.available, state.tasks.map((block) => block.markdown)];
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
    if (state.tasks.length === 0) {
      bodyEl.createEl('p', { cls: 'account-notes-empty', text: 'This note has no tasks block.' });
    } else if (!state.available) {
      bodyEl.createEl('p', {
        cls: 'account-notes-empty',
        text: 'The tasks of this account show here when the Tasks plugin is installed and enabled.',
      });
    } else {
      for (const block of state.tasks) actions.renderTasks(block.markdown, bodyEl.createDiv({ cls: 'account-notes-tasks' }), state.path);
    }
  };
  // A hidden element draws no tasks: what is folded is rendered when it opens.
  if (!state.folded) render();
}
