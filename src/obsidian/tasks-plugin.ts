import type { App } from 'obsidian';

const TASKS_PLUGIN_ID = 'obsidian-tasks-plugin';

/** Whether the Tasks plugin is there to draw tasks blocks. Its API is the only public sign of it. */
export function hasTasksPlugin(app: App): boolean {
  if (!('plugins' in app)) return false;
  const { plugins } = app;
  if (typeof plugins !== 'object' || plugins === null || !('plugins' in plugins)) return false;
  const loaded = plugins.plugins;
  return typeof loaded === 'object' && loaded !== null && TASKS_PLUGIN_ID in loaded;
}
