import { MarkdownRenderChild, Modal } from 'obsidian-test-mocks/obsidian';
import type { App, TFile } from 'obsidian-test-mocks/obsidian';
import type { HostApp } from './app.ts';
import { renderInline } from './renderer/render-inline.ts';

/** One `tasks` block that was handed to the plugin, and what became of it. */
export interface TasksBlockCall {
  source: string;
  sourcePath: string;
  /** How often it was drawn: only in an element that is attached and visible. */
  draws: number;
  /** The descriptions in the last drawing. */
  shown: string[];
  loaded: boolean;
}

interface FoundTask {
  file: TFile;
  line: number;
  text: string;
  status: string;
}

/**
 * Imitates the Tasks plugin as far as this project meets it: a `tasks` block lists the tasks of notes whose path
 * includes X. It draws when its element becomes visible, redraws when a note changes, and a click on a box writes
 * the note by `vault.read` and `vault.modify` a moment later.
 */
export class TasksPlugin {
  static readonly id = 'obsidian-tasks-plugin';
  readonly calls: TasksBlockCall[] = [];

  constructor(private readonly app: HostApp) {}

  enable(): void {
    this.app.renderers.codeBlocks.set('tasks', (source, el, ctx) => {
      const call: TasksBlockCall = { source, sourcePath: ctx.sourcePath, draws: 0, shown: [], loaded: false };
      this.calls.push(call);
      ctx.addChild(new TasksBlock(this.app, el, call) as never);
    });
    this.app.plugins.plugins[TasksPlugin.id] = {
      manifest: { id: TasksPlugin.id, name: 'Tasks', version: '8.3.0' },
      apiV1: { editTaskLineModal: (line: string) => this.editTaskLine(line) },
    };
    this.app.plugins.enabledPlugins.add(TasksPlugin.id);
  }

  /** A field for the line where the plugin has one for each part of it; an empty text where the person closes it. */
  private editTaskLine(line: string): Promise<string> {
    return new Promise((resolve) => {
      const modal = Modal.create__(this.app as unknown as App);
      modal.setTitle('Edit task');
      const input = modal.contentEl.createEl('input', { type: 'text', value: line, attr: { 'aria-label': 'Task' } });
      const apply = modal.contentEl.createEl('button', { cls: 'mod-cta', text: 'Apply' });
      let edited = '';
      apply.addEventListener('click', () => {
        edited = input.value;
        modal.close();
      });
      modal.onClose = () => resolve(edited);
      modal.open();
    });
  }
}

class TasksBlock extends MarkdownRenderChild {
  private readonly observer = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) void this.draw();
  });

  constructor(private readonly app: HostApp, el: HTMLElement, private readonly call: TasksBlockCall) {
    super(el);
  }

  /** All tasks of the vault at the last drawing. */
  private drawnFrom: string | null = null;

  override onload(): void {
    this.call.loaded = true;
    this.observer.observe(this.containerEl);
    this.registerEvent(this.app.metadataCache.on('changed', () => void this.draw()));
    void this.draw();
  }

  override onunload(): void {
    this.call.loaded = false;
    this.observer.disconnect();
  }

  private async draw(): Promise<void> {
    if (!this.containerEl.isConnected || !this.containerEl.isShown()) return;
    const all = await this.allTasks();
    // The plugin tells its blocks only of changes of a task, be it of one that they don't list.
    const from = JSON.stringify(all.map(({ file, line, status, text }) => [file.path, line, status, text]));
    if (!this.loaded__ || from === this.drawnFrom) return;
    this.drawnFrom = from;
    const tasks = this.chosen(all);
    this.call.draws++;
    this.call.shown = tasks.map((task) => task.text);
    this.containerEl.empty();
    const listEl = this.containerEl.createEl('ul', 'contains-task-list plugin-tasks-query-result');
    for (const task of tasks) this.drawTask(task, listEl);
    const count = tasks.length === 1 ? '1 task' : `${tasks.length} tasks`;
    this.containerEl.createDiv({ cls: 'task-count', text: count });
  }

  private drawTask(task: FoundTask, listEl: HTMLElement): void {
    const itemEl = listEl.createEl('li', { cls: 'task-list-item plugin-tasks-list-item', attr: { 'data-task': task.status.trim() } });
    const box = itemEl.createEl('input', { cls: 'task-list-item-checkbox', type: 'checkbox' });
    box.checked = task.status !== ' ';
    box.setAttribute('aria-label', task.text);
    box.addEventListener('click', (event) => {
      event.preventDefault();
      window.setTimeout(() => void this.markDone(task));
    });
    renderInline(task.text, itemEl.createSpan('tasks-list-text'));
    itemEl.createSpan({ cls: 'tasks-backlink', text: ` (${task.file.basename})` });
  }

  private async allTasks(): Promise<FoundTask[]> {
    const found: FoundTask[] = [];
    for (const file of this.app.vault.getMarkdownFiles()) {
      const text = await this.app.vault.cachedRead(file);
      text.split(/\r\n?|\n/).forEach((line, at) => {
        const task = /^\s*[-*+] \[(.)\] (.*)$/.exec(line);
        if (task) found.push({ file, line: at, status: task[1] ?? ' ', text: (task[2] ?? '').trim() });
      });
    }
    return found;
  }

  private chosen(tasks: readonly FoundTask[]): FoundTask[] {
    const source = this.call.source.replace(/\{\{query\.file\.path\}\}/g, this.call.sourcePath);
    const lines = source.split('\n').map((line) => line.trim()).filter(Boolean);
    const path = lines.map((line) => /^path includes (.+)$/i.exec(line)?.[1]?.toLowerCase()).find((value) => value !== undefined);
    const openOnly = lines.some((line) => /^not done$/i.test(line));
    return tasks.filter(({ file, status }) => (path === undefined || file.path.toLowerCase().includes(path)) && !(openOnly && 'xX-'.includes(status)));
  }

  private async markDone(task: FoundTask): Promise<void> {
    const text = await this.app.vault.read(task.file);
    const lines = text.split('\n');
    const line = lines[task.line] ?? '';
    const today = new Date().toISOString().slice(0, 10);
    lines[task.line] = `${line.replace(/\[.\]/, '[x]')} ✅ ${today}`;
    await this.app.vault.modify(task.file, lines.join('\n'));
  }
}
