// @vitest-environment happy-dom
import '../obsidian-dom.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { openPanel, section, summary, task, type Panel } from './panel.ts';

let { root, actions, show, press }: Panel = openPanel();

beforeEach(() => {
  ({ root, actions, show, press } = openPanel());
});

describe('the tasks of an account', () => {
  it('renders the tasks blocks with the path of the note, once, whatever else changes', () => {
    show();
    show({}, { tasks: [{ line: 7, markdown: summary.tasks[0]?.markdown ?? '' }], keyFacts: section('Key Facts', []) });
    expect(actions.renderTasks.mock.calls.map(([markdown, , path]) => [markdown, path])).toEqual([['```tasks\nnot done\n```', 'Brightwater.md']]);
    press('From note');
    expect(actions.openLine.mock.calls[0]?.slice(0, 2)).toEqual(['Brightwater.md', 7]);
  });

  it('lets go of rendered tasks before it renders others, and when the account goes', () => {
    show();
    actions.unloadTasks.mockClear();
    show({}, { tasks: [{ line: 4, markdown: '```tasks\ndone\n```' }] });
    expect(actions.unloadTasks.mock.invocationCallOrder[0]).toBeLessThan(actions.renderTasks.mock.invocationCallOrder[1] ?? 0);
    show({ summary: null });
    expect(actions.unloadTasks).toHaveBeenCalledTimes(2);
  });

  it('renders tasks into an element that is attached and shown', () => {
    actions.renderTasks.mockImplementation((_markdown: string, el: HTMLElement) => {
      expect(el.isConnected).toBe(true);
      expect(el.closest('.account-notes-block-body')?.getAttribute('style') ?? '').not.toContain('none');
    });
    show({ folded: { tasks: true } });
    expect(actions.renderTasks).not.toHaveBeenCalled();
    press('Tasks');
    expect(actions.renderTasks).toHaveBeenCalledTimes(1);
  });

  it('says in a sentence where the Tasks plugin is absent, and lists the open tasks', () => {
    show({ tasksAvailable: false }, { openTasks: [{ ...task('Order paint', 9), due: '2026-04-30', priority: 'high', owner: 'Mia' }] });
    expect(root.find('.account-notes-block-tasks p').textContent).toBe('The Tasks plugin is not enabled, so its blocks are not drawn. The open tasks in the notes of this account:');
    expect(root.find('.account-notes-block-tasks li').textContent).toBe('Order paint overdue, 30 Apr high priority @MiaPaint');
    expect(actions.renderTasks).not.toHaveBeenCalled();
  });
});

describe('proposed tasks', () => {
  const proposed = [task('Call Mia', 5), task('Order paint', 6)];

  it('are accepted, with a date or without, edited and dismissed', () => {
    show({ tasksEditable: true }, { proposed });
    press('Accept: Call Mia');
    expect(actions.acceptTask).toHaveBeenLastCalledWith(proposed[0], null);
    press('Dismiss: Order paint');
    expect(actions.dismissTask).toHaveBeenLastCalledWith(proposed[1]);
    press('Edit: Call Mia');
    expect(actions.editTask).toHaveBeenLastCalledWith(proposed[0]);
    press('Date: Call Mia');
    const form = root.find('form');
    expect(form.hasAttribute('hidden')).toBe(false);
    form.dispatchEvent(new Event('submit', { cancelable: true }));
    expect(actions.acceptTask).toHaveBeenCalledTimes(1);
    (form.find('input') as HTMLInputElement).value = '2026-05-08';
    form.dispatchEvent(new Event('submit', { cancelable: true }));
    expect(actions.acceptTask).toHaveBeenLastCalledWith(proposed[0], '2026-05-08');
  });

  it('can be edited only where the Tasks plugin\'s editor is there', () => {
    show({}, { proposed });
    expect(root.querySelector('[aria-label="Edit: Call Mia"]')).toBeNull();
  });

  it('are decided on by keys, but not while a date is typed', () => {
    show({}, { proposed });
    const type = (el: HTMLElement, key: string) => el.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    type(root.find('[data-focus="line-6-T.md"]'), 'a');
    expect(actions.acceptTask).toHaveBeenCalledWith(proposed[1], null);
    type(root.find('[data-focus="accept-T.md:5"]'), 'd');
    expect(actions.dismissTask).toHaveBeenCalledWith(proposed[0]);
    type(root.find('form input'), 'a');
    expect(actions.acceptTask).toHaveBeenCalledTimes(1);
  });

  it('hand the focus on to the next one when one is decided on, and to what is left when none is', () => {
    show({}, { proposed });
    root.find('[data-focus="accept-T.md:5"]').focus();
    show({}, { proposed: proposed.slice(1) });
    expect(document.activeElement?.getAttribute('data-focus')).toBe('line-6-T.md');
  });
});
