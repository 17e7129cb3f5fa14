import type { TFile } from 'obsidian-test-mocks/obsidian';
import { noticeLog } from './chrome/notice.ts';
import type { HostMarkdownView, ViewMode } from './editor/markdown-view.ts';
import { dataPath } from './plugin.ts';
import { setPhone, setTheme } from './start-host.ts';
import type { PluginCode, RunningHost } from './start-host.ts';

/** What tests and the sandbox do to the running host, beside clicking in it. `window.host` in the page. */
export class HostDriver {
  constructor(private readonly host: RunningHost) {}

  get app(): RunningHost['app'] {
    return this.host.app;
  }

  setTheme(theme: 'light' | 'dark'): void {
    setTheme(theme);
    this.app.workspace.trigger('css-change');
  }

  setPhone(phone: boolean): void {
    setPhone(phone);
    if (phone) this.app.workspace.leftSplit.collapse();
    else this.app.workspace.leftSplit.expand();
    this.app.workspace.trigger('resize');
  }

  async openNote(path: string, options: { newLeaf?: 'tab' | 'split'; mode?: ViewMode } = {}): Promise<void> {
    const state = { mode: options.mode ?? 'source' };
    await this.app.workspace.getLeaf(options.newLeaf ?? false).openFile(this.fileAt(path), { state });
    await this.settle();
  }

  /** The text that a view of the note shows, saved or not. */
  noteText(path: string): string {
    return this.viewOf(path).getViewData();
  }

  diskText(path: string): string {
    return this.app.vault.disk.textNow(path);
  }

  async diskBytes(path: string): Promise<string> {
    const bytes = new Uint8Array(await this.app.vault.disk.readBinary(path));
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }

  isDirty(path: string): boolean {
    return this.viewOf(path).isDirty;
  }

  cursor(path: string): { line: number; ch: number } {
    return this.viewOf(path).hostEditor.getCursor();
  }

  /** Puts the cursor at an offset (negative: from the end) and gives the editor the focus. */
  focusEditor(path: string, offset: number): void {
    const { hostEditor } = this.viewOf(path);
    const { length } = hostEditor.getValue();
    hostEditor.focus();
    hostEditor.setCursor(hostEditor.offsetToPos(offset < 0 ? length + 1 + offset : offset));
  }

  /** How many undo steps the note's editor holds. */
  undoDepth(path: string): number {
    return this.viewOf(path).hostEditor.history.depth;
  }

  async saveNotes(): Promise<void> {
    await Promise.all(this.app.noteViews().map((view) => view.save()));
    await this.settle();
  }

  /** Writes a note as another program would: a sync, a script. */
  async writeOnDisk(path: string, text: string): Promise<void> {
    await this.app.vault.disk.write(path, text);
    await this.settle();
  }

  /** Writes a note as another program does in the moment before the app notices. */
  async writeUnnoticed(path: string, text: string): Promise<void> {
    const { disk } = this.app.vault;
    const { onChange } = disk;
    disk.onChange = () => undefined;
    await disk.write(path, text);
    disk.onChange = onChange;
  }

  /** Every file on disk, the hidden ones too. */
  diskFiles(): string[] {
    return this.app.vault.disk.all().files.sort();
  }

  async renameNote(path: string, newPath: string): Promise<void> {
    await this.app.fileManager.renameFile(this.fileAt(path), newPath);
    await this.settle();
  }

  async deleteNote(path: string): Promise<void> {
    await this.app.fileManager.trashFile(this.fileAt(path));
    await this.settle();
  }

  setReadOnly(path: string, readOnly: boolean): void {
    if (readOnly) this.app.vault.disk.readOnly.add(path);
    else this.app.vault.disk.readOnly.delete(path);
  }

  commandNames(): string[] {
    return this.app.commands.listCommands().map((command) => command.name);
  }

  /** Runs a command of the app's own command line; see {@link CliRegistry.run}. */
  runCli(words: readonly string[]): Promise<string> {
    return this.app.cli.run(words);
  }

  cliHelp(): ReturnType<RunningHost['app']['cli']['help']> {
    return this.app.cli.help();
  }

  noticeLog(): readonly string[] {
    return noticeLog();
  }

  tasksCalls(): unknown {
    return this.host.tasks.calls;
  }

  lostEdits(): unknown {
    return this.app.lostEdits;
  }

  openSettings(): void {
    this.app.setting.open();
  }

  /** The plugin's `data.json`, or null where it was never saved. */
  pluginData(): unknown {
    const path = this.dataPath();
    return this.app.vault.disk.all().files.includes(path) ? (JSON.parse(this.diskText(path)) as unknown) : null;
  }

  /** Changes `data.json` as a sync would and tells the plugin. */
  async writePluginData(data: unknown): Promise<void> {
    await this.app.vault.disk.write(this.dataPath(), JSON.stringify(data));
    this.host.plugin?.onExternalSettingsChange();
    await this.settle();
  }

  async reloadPlugin(): Promise<void> {
    this.host.unloadPlugin();
    await this.host.loadPlugin();
    await this.settle();
  }

  /** Loads a plugin from its text in place of the one that runs. Milliseconds, until its `onload` has settled. */
  async timeLoad(code: string): Promise<number> {
    this.host.unloadPlugin();
    const start = performance.now();
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the app makes a plugin's function of its text too
    await this.host.loadPlugin(new Function('require', 'module', 'exports', code) as PluginCode);
    return performance.now() - start;
  }

  async unloadPlugin(): Promise<void> {
    this.host.unloadPlugin();
    await this.settle();
  }

  /** Settles when writes, the metadata cache and the next drawing are through. */
  async settle(): Promise<void> {
    for (let round = 0; round < 3; round++) {
      await this.app.vault.disk.idle();
      await this.app.metadataCache.idle();
      // What the first frame set off has run by the second.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }
  }

  private dataPath(): string {
    if (!this.host.plugin) throw new Error('The plugin is not loaded.');
    return dataPath(this.host.plugin);
  }

  private fileAt(path: string): TFile {
    const file = this.app.vault.getFileByPath(path);
    if (!file) throw new Error(`There is no note ${path} in the vault.`);
    return file;
  }

  private viewOf(path: string): HostMarkdownView {
    const views = this.app.noteViews().filter((view) => view.file?.path === path);
    const view = views.find((each) => each.leaf === (this.app.workspace.activeLeaf as unknown)) ?? views[0];
    if (!view) throw new Error(`The note ${path} is not open.`);
    return view;
  }
}
