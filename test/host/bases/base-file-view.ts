import type { BasesOptions, ViewStateResult } from 'obsidian';
import { FileView } from 'obsidian-test-mocks/obsidian';
import type { TFile, WorkspaceLeaf } from 'obsidian-test-mocks/obsidian';
import type { HostApp } from '../app.ts';
import { readBaseFile, runQuery, type BaseFile, type BaseFileView } from './base-query.ts';
import { configOf, HostQueryController, type HostBasesRegistration, type HostBasesView } from './bases-view.ts';

/** What a `.base` file says of a view beside the view's own options. */
const OF_THE_BASE: ReadonlySet<string> = new Set(['type', 'name', 'filters', 'groupBy', 'sort', 'limit', 'order', 'summaries']);

/** A `.base` file in a leaf: a toolbar with the view's options, and below it the view that a plugin made. */
export class HostBaseFileView extends FileView {
  private readonly hostApp: HostApp;
  private readonly toolbarEl: HTMLElement;
  private readonly containerBelowEl: HTMLElement;
  private base: BaseFile | null = null;
  private shown: { readonly view: HostBasesView; readonly of: BaseFileView } | null = null;
  private waiting = false;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.hostApp = this.app as unknown as HostApp;
    this.icon = 'table';
    this.toolbarEl = this.contentEl.createDiv('bases-header');
    this.containerBelowEl = this.contentEl.createDiv('bases-view');
  }

  getViewType(): string {
    return 'bases';
  }

  override onload(): void {
    const { metadataCache, vault, basesViews } = this.hostApp;
    const again = () => this.querySoon();
    this.registerEvent(metadataCache.on('changed', again));
    this.registerEvent(vault.on('delete', again));
    this.registerEvent(vault.on('rename', again));
    this.register(basesViews.onChange(() => this.draw()));
    this.register(() => this.shown?.view.unload());
  }

  override getState(): Record<string, unknown> {
    return { file: this.file?.path ?? null };
  }

  override async setState(state: unknown, _result: ViewStateResult): Promise<void> {
    const { file: path } = (state ?? {}) as { file?: unknown };
    const file = typeof path === 'string' ? this.hostApp.vault.getFileByPath(path) : null;
    if (!file) return;
    this.file = file;
    await this.read(file);
  }

  private async read(file: TFile): Promise<void> {
    this.base = readBaseFile(await this.hostApp.vault.read(file));
    this.draw();
  }

  private draw(): void {
    this.shown?.view.unload();
    this.shown = null;
    this.toolbarEl.empty();
    this.containerBelowEl.empty();
    const of = this.base?.views[0];
    if (!of) return;
    const registration = this.hostApp.basesViews.get(of.type);
    if (!registration) {
      this.containerBelowEl.setText(`Unknown view type "${of.type}"`);
      return;
    }
    const view = registration.factory(new HostQueryController(this.hostApp), this.containerBelowEl);
    if (view.type !== of.type) throw new Error(`The view says that it is of type "${view.type}", not "${of.type}".`);
    view.config = configOf(of.type, of.name, Object.fromEntries(Object.entries(of).filter(([key]) => !OF_THE_BASE.has(key))));
    view.allProperties = ['file.name'];
    view.load();
    this.shown = { view, of };
    this.drawToolbar(registration, view, of);
    this.query();
  }

  private drawToolbar({ options }: HostBasesRegistration, view: HostBasesView, of: BaseFileView): void {
    this.toolbarEl.createSpan({ cls: 'bases-view-name', text: of.name });
    const { config } = view;
    if (!config) return;
    for (const option of options?.(config) ?? []) {
      for (const one of option.type === 'group' ? option.items : [option]) if (!one.shouldHide?.()) this.drawOption(one, view);
    }
  }

  private drawOption(option: BasesOptions, view: HostBasesView): void {
    if (option.type !== 'dropdown') throw new Error(`This host draws no option of type ${option.type}.`);
    const select = this.toolbarEl.createEl('select', { cls: 'dropdown', attr: { 'aria-label': option.displayName } });
    for (const [value, text] of Object.entries(option.options)) select.createEl('option', { value, text });
    const configured = view.config?.get(option.key);
    select.value = typeof configured === 'string' ? configured : (option.default ?? '');
    select.addEventListener('change', () => {
      view.config?.set(option.key, select.value);
      this.query();
    });
  }

  /** The app runs a query again a moment after the vault changed. */
  private querySoon(): void {
    if (this.waiting) return;
    this.waiting = true;
    window.requestAnimationFrame(() => {
      this.waiting = false;
      this.query();
    });
  }

  private query(): void {
    if (!this.base || !this.shown) return;
    const { view, of } = this.shown;
    view.data = runQuery(this.hostApp, this.base, of);
    view.onDataUpdated();
  }
}
