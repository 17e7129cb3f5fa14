import type { App } from 'obsidian';

const TASKS_PLUGIN_ID = 'obsidian-tasks-plugin';

/** Opens the Tasks plugin's editor on a task line; what it made of it, or an empty text where the person cancelled. */
export type TaskLineEditor = (line: string) => Promise<string>;

/** Whether the Tasks plugin is there to draw tasks blocks. */
export function hasTasksPlugin(app: App): boolean {
  return findTasksPlugin(app) !== null;
}

/** The Tasks plugin's editor of task lines, from its public API (`apiV1`, since 7.21); null where it is not there. */
export function taskLineEditor(app: App): TaskLineEditor | null {
  const plugin = findTasksPlugin(app);
  const api = plugin && memberOf(plugin, 'apiV1');
  const edit = api && memberOf(api, 'editTaskLineModal');
  if (typeof edit !== 'function') return null;
  return async (line) => {
    const edited: unknown = await edit.call(api, line);
    return typeof edited === 'string' ? edited : '';
  };
}

function findTasksPlugin(app: App): object | null {
  const loaded = memberOf(memberOf(app, 'plugins'), 'plugins');
  const plugin = loaded !== null && Object.hasOwn(loaded, TASKS_PLUGIN_ID) ? memberOf(loaded, TASKS_PLUGIN_ID) : null;
  return typeof plugin === 'object' ? plugin : null;
}

/** A member that may be missing; functions and objects alone count. */
function memberOf(from: object | null, name: string): object | null {
  const value: unknown = from !== null && name in from ? (from as Record<string, unknown>)[name] : null;
  return (typeof value === 'object' && value !== null) || typeof value === 'function' ? value : null;
}
