import type { Command, FuzzyMatch, MarkdownFileInfo } from 'obsidian';
import { MarkdownView, SuggestModal } from 'obsidian-test-mocks/obsidian';
import type { App } from 'obsidian-test-mocks/obsidian';
import type { HostApp } from '../app.ts';
import { fuzzyMatches, renderMatches } from './suggest-modal.ts';

/** The commands of the app and its plugins, by their full id (`plugin-id:command-id`). */
export class CommandRegistry {
  readonly commands: Record<string, Command> = {};

  constructor(private readonly app: HostApp) {}

  addCommand(command: Command): void {
    this.commands[command.id] = command;
  }

  removeCommand(id: string): void {
    delete this.commands[id];
  }

  /** The commands that can run now, by name. */
  listCommands(): Command[] {
    return Object.values(this.commands).filter((command) => this.isAvailable(command)).sort((a, b) => a.name.localeCompare(b.name, 'en'));
  }

  executeCommandById(id: string): boolean {
    const command = this.commands[id];
    if (!command || !this.isAvailable(command)) return false;
    this.execute(command);
    return true;
  }

  private isAvailable(command: Command): boolean {
    if (command.mobileOnly && !this.app.isPhone) return false;
    if (command.editorCheckCallback || command.editorCallback) {
      const info = this.editorInfo();
      if (!info?.editor) return false;
      return command.editorCheckCallback ? command.editorCheckCallback(true, info.editor, info) === true : true;
    }
    return command.checkCallback ? command.checkCallback(true) === true : true;
  }

  private execute(command: Command): void {
    const info = this.editorInfo();
    const result: unknown = runCommand(command, info);
    if (result instanceof Promise) result.catch((error: unknown) => window.reportError(error));
  }

  /** Editor commands need an editor that can be typed in: not Reading view. */
  private editorInfo(): MarkdownFileInfo | null {
    const { activeEditor } = this.app.workspace;
    return activeEditor instanceof MarkdownView && activeEditor.getMode() === 'preview' ? null : activeEditor;
  }
}

export class CommandPalette extends SuggestModal<FuzzyMatch<Command>> {
  constructor(private readonly host: HostApp) {
    super(host as unknown as App);
    this.modalEl.addClass('mod-command-palette');
    this.emptyStateText = 'No commands found.';
    this.setPlaceholder('Select a command...');
    this.setInstructions([
      { command: '↑↓', purpose: 'to navigate' },
      { command: '↵', purpose: 'to use' },
      { command: 'esc', purpose: 'to dismiss' },
    ]);
  }

  getSuggestions(query: string): FuzzyMatch<Command>[] {
    return fuzzyMatches(this.host.commands.listCommands(), query, (command) => command.name);
  }

  renderSuggestion(value: FuzzyMatch<Command>, el: HTMLElement): void {
    renderMatches(el.createDiv('suggestion-content').createDiv('suggestion-title'), value.item.name, value.match.matches);
  }

  onChooseSuggestion(value: FuzzyMatch<Command>): void {
    this.host.commands.executeCommandById(value.item.id);
  }
}

function runCommand(command: Command, info: MarkdownFileInfo | null): unknown {
  if (command.editorCheckCallback && info?.editor) return command.editorCheckCallback(false, info.editor, info);
  if (command.editorCallback && info?.editor) return command.editorCallback(info.editor, info) as unknown;
  if (command.checkCallback) return command.checkCallback(false);
  return command.callback?.() as unknown;
}
