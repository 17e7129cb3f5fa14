import type { MarkdownSubView, ViewStateResult } from 'obsidian';
import { MarkdownView, Menu, TFile } from 'obsidian-test-mocks/obsidian';
import type { WorkspaceLeaf } from 'obsidian-test-mocks/obsidian';
import type { HostApp } from '../app.ts';
import { setIcon } from '../chrome/icons.ts';
import { HostEditor } from './editor.ts';
import { HostPreview } from './preview.ts';

export type ViewMode = 'source' | 'preview';

/**
 * A note in a leaf: an editor (source) or Reading view (preview). The editor's text is a buffer of its own; it
 * reaches the disk when the view saves, by the app's autosave or when asked. As in the app, a view in Reading view
 * leaves its editor's text as it was.
 */
export class HostMarkdownView extends MarkdownView {
  readonly hostApp: HostApp;
  readonly hostEditor: HostEditor;
  readonly preview: HostPreview;
  private shownMode: ViewMode = 'source';
  /** What the disk is known to hold; text that differs from it is unsaved. */
  private saved = '';
  private saveTimer: number | undefined;
  private readonly sourceEl: HTMLElement;
  private readonly modeButtonEl: HTMLElement;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.hostApp = this.app as unknown as HostApp;
    this.icon = 'file-text';
    this.contentEl.addClass('markdown-view');
    this.sourceEl = this.contentEl.createDiv('markdown-source-view mod-cm6 is-live-preview');
    this.hostEditor = new HostEditor(this.sourceEl);
    this.editor = this.hostEditor;
    const readingEl = this.contentEl.createDiv('markdown-reading-view');
    this.preview = new HostPreview(this, readingEl);
    this.previewMode = this.preview;
    this.currentMode = this.sourceMode();
    this.hostEditor.onChange(() => this.onEdited());
    this.hostEditor.textArea.addEventListener('contextmenu', (event) => this.showEditorMenu(event));
    this.modeButtonEl = this.addAction('book-open', 'Current view: editing. Click to read', () => void this.toggleMode());
    this.showMode();
  }

  override onload(): void {
    super.onload();
    this.registerEvent(this.hostApp.vault.on('modify', (file) => void this.onModified(file)));
    this.registerEvent(this.hostApp.vault.on('rename', (file) => file === this.file && this.hostApp.workspace.refreshHeaders()));
    this.registerEvent(this.hostApp.vault.on('delete', (file) => file === this.file && void this.hostApp.workspace.emptyLeaf(this)));
  }

  /** Whether the buffer differs from what the disk is known to hold. */
  get isDirty(): boolean {
    return this.file !== null && this.getViewData() !== this.saved.replace(/\r\n?/g, '\n') && this.getViewData() !== this.saved;
  }

  override getMode(): ViewMode {
    return this.shownMode;
  }

  override getViewData(): string {
    return this.currentMode.get();
  }

  override setViewData(data: string, clear: boolean): void {
    this.data = data;
    this.currentMode.set(data, clear);
  }

  override clear(): void {
    this.hostEditor.load('', true);
  }

  override getState(): Record<string, unknown> {
    return { file: this.file?.path ?? null, mode: this.shownMode, source: false };
  }

  override async setState(state: unknown, _result: ViewStateResult): Promise<void> {
    const { file: path, mode } = (state ?? {}) as { file?: unknown; mode?: unknown };
    if (mode === 'source' || mode === 'preview') this.setMode(mode);
    if (typeof path !== 'string' || path === this.file?.path) return;
    const file = this.hostApp.vault.getFileByPath(path);
    if (file) await this.loadFile(file);
  }

  override setEphemeralState(state: unknown): void {
    const { line, subpath } = (state ?? {}) as { line?: number; subpath?: string };
    const at = line ?? (subpath ? this.lineOf(subpath) : undefined);
    if (at === undefined) return;
    this.hostEditor.setCursor(at);
    this.hostEditor.scrollIntoView({ from: { line: at, ch: 0 }, to: { line: at, ch: 0 } });
  }

  async loadFile(file: TFile): Promise<void> {
    await this.unloadFile();
    const data = await this.hostApp.vault.read(file);
    this.file = file;
    this.saved = data;
    this.setViewData(data, true);
    await this.onLoadFile(file);
  }

  async unloadFile(): Promise<void> {
    if (!this.file) return;
    await this.save();
    await this.onUnloadFile(this.file);
    this.file = null;
  }

  /** Asks for a save after the app's delay; in tests the delay can be "by hand". */
  override requestSave(): void {
    window.clearTimeout(this.saveTimer);
    const delay = this.hostApp.autosave;
    if (delay !== 'manual') this.saveTimer = window.setTimeout(() => void this.save(), delay);
  }

  override async save(): Promise<void> {
    window.clearTimeout(this.saveTimer);
    if (!this.file || !this.isDirty) return;
    const data = this.getViewData();
    this.saved = data;
    this.data = data;
    await this.hostApp.vault.modify(this.file, data);
    this.hostApp.workspace.refreshHeaders();
  }

  setMode(mode: ViewMode): void {
    if (mode === this.shownMode) return;
    const data = this.getViewData();
    this.shownMode = mode;
    this.currentMode = mode === 'preview' ? this.preview : this.sourceMode();
    if (this.getViewData() !== data) this.currentMode.set(data, false);
    this.showMode();
    this.hostApp.workspace.trigger('layout-change');
  }

  async toggleMode(): Promise<void> {
    await this.save();
    this.setMode(this.shownMode === 'source' ? 'preview' : 'source');
  }

  protected override async onClose(): Promise<void> {
    await this.unloadFile();
  }

  private sourceMode(): MarkdownSubView {
    const editor = this.hostEditor;
    return {
      get: () => editor.getValue(),
      set: (data, clear) => editor.load(data, clear),
      getScroll: () => editor.getScrollInfo().top,
      applyScroll: (scroll) => editor.scrollTo(null, scroll),
    };
  }

  private showMode(): void {
    const reading = this.shownMode === 'preview';
    this.sourceEl.toggle(!reading);
    this.preview.el.parentElement?.toggle(reading);
    setIcon(this.modeButtonEl, reading ? 'pencil' : 'book-open');
    this.modeButtonEl.setAttribute('aria-label', reading ? 'Current view: reading. Click to edit' : 'Current view: editing. Click to read');
  }

  private onEdited(): void {
    this.hostApp.workspace.refreshHeaders();
    this.hostApp.workspace.trigger('editor-change', this.editor, this);
    if (this.file) this.hostApp.workspace.trigger('quick-preview', this.file, this.getViewData());
    this.requestSave();
  }

  /**
   * Another program wrote the note. Without unsaved text the new text is shown. With it the app merges as best it can
   * and may drop what was typed: here it is dropped for certain and put on record, so that a test fails.
   */
  private async onModified(file: unknown): Promise<void> {
    if (!(file instanceof TFile) || file !== this.file) return;
    const disk = await this.hostApp.vault.read(file);
    if (disk === this.saved) return;
    if (this.isDirty && this.getViewData() !== disk) {
      this.hostApp.lostEdits.push({ path: file.path, typed: this.getViewData(), disk });
    }
    this.saved = disk;
    this.setViewData(disk, false);
    this.hostApp.workspace.refreshHeaders();
  }

  private showEditorMenu(event: MouseEvent): void {
    event.preventDefault();
    const menu = Menu.create2__();
    this.hostApp.workspace.trigger('editor-menu', menu, this.editor, this);
    menu.showAtMouseEvent(event);
  }

  private lineOf(subpath: string): number | undefined {
    const wanted = subpath.replace(/^#/, '').trim().toLowerCase();
    const lines = this.getViewData().split('\n');
    const isTarget = (line: string) =>
      wanted.startsWith('^') ? line.toLowerCase().trimEnd().endsWith(` ${wanted}`) : /^#{1,6} /.test(line) && line.replace(/^#+/, '').trim().toLowerCase() === wanted;
    const at = lines.findIndex(isTarget);
    return at === -1 ? undefined : at;
  }
}
