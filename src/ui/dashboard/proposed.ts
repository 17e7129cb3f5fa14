import type { TaskRow } from '../../core/dashboard/account-summary.ts';
import type { DashboardActions } from './dashboard-actions.ts';
import { drawFold } from './fold.ts';
import { drawList } from './rows.ts';
import type { ListState } from './rows.ts';
import { drawTask } from './task-rows.ts';

/** What the proposed tasks are drawn from. */
export interface ProposedState extends Omit<ListState, 'shown'> {
  readonly tasks: readonly TaskRow[];
  /** Whether the Tasks plugin's editor is there. */
  readonly editable: boolean;
  readonly folded: boolean;
}

/** Draws the tasks that a generator proposes, each with what a person may decide on it; `a` accepts, `d` dismisses. */
export function drawProposed(parent: HTMLElement, state: ProposedState, actions: DashboardActions): void {
  const { bodyEl } = drawFold(parent, {
    key: 'proposed',
    title: 'Proposed',
    count: String(state.tasks.length),
    folded: state.folded,
    onToggle: (folded) => actions.setFolded('proposed', folded),
  });
  drawList(bodyEl, state.tasks, { ...state, shown: 3 }, (list, task) => drawProposal(list, task, state, actions));
}

function drawProposal(list: HTMLElement, task: TaskRow, state: ProposedState, actions: DashboardActions): HTMLElement {
  const { bodyEl, itemEl, goEl } = drawTask(list, task, state.path, state.today, actions);
  const buttons = bodyEl.createDiv({ cls: 'account-notes-task-buttons' });
  const button = (verb: string, text: string, key: string | null, act: () => void): HTMLButtonElement => {
    const el = buttons.createEl('button', { text, attr: { type: 'button', 'aria-label': `${text.replace('…', '')}: ${task.text}`, 'data-focus': `${verb}-${task.path}:${task.line}` } });
    if (key !== null) el.setAttribute('aria-keyshortcuts', key);
    el.addEventListener('click', act);
    return el;
  };
  button('accept', 'Accept', 'A', () => actions.acceptTask(task, null));
  const date = button('date', 'Date…', null, () => {
    const opened = form.toggleAttribute('hidden') === false;
    date.setAttribute('aria-expanded', String(opened));
    if (opened) form.find('input').focus();
  });
  if (state.editable) button('edit', 'Edit…', null, () => actions.editTask(task));
  button('dismiss', 'Dismiss', 'D', () => actions.dismissTask(task));
  const form = drawDateForm(bodyEl, task, state.today, (due) => actions.acceptTask(task, due));
  date.setAttribute('aria-expanded', 'false');

  itemEl.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || form.contains(event.targetNode)) return;
    const key = event.key.toLowerCase();
    if (key !== 'a' && key !== 'd') return;
    event.preventDefault();
    if (key === 'a') actions.acceptTask(task, null);
    else actions.dismissTask(task);
  });
  return goEl;
}

function drawDateForm(parent: HTMLElement, task: TaskRow, today: string, onChoose: (due: string) => void): HTMLFormElement {
  const form = parent.createEl('form', { cls: 'account-notes-date-form', attr: { hidden: '' } });
  const input = form.createEl('input', { type: 'date', value: task.due ?? '', attr: { min: today, required: '', 'aria-label': `Due date: ${task.text}` } });
  form.createEl('button', { cls: 'mod-cta', text: 'Accept with date', attr: { type: 'submit' } });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (input.value !== '') onChoose(input.value);
  });
  return form;
}
