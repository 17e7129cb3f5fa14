import type { OpenViewState, ViewState } from 'obsidian';
import { Events } from 'obsidian-test-mocks/obsidian';
import type { TFile, View, WorkspaceLeaf } from 'obsidian-test-mocks/obsidian';
import type { HostApp } from '../app.ts';
import { HostMarkdownView } from '../editor/markdown-view.ts';
import { DeferredView, EmptyView, UnknownView } from './placeholder-views.ts';
import type { HostSplit } from './split.ts';
import type { TabGroup } from './tab-group.ts';

let nextId = 1;

/** One tab: holds a view, and makes it from what was registered for its type. */
export class HostLeaf extends Events {
  readonly id = `leaf-${nextId++}`;
  readonly containerEl = createDiv('workspace-leaf');
  readonly tabHeaderEl = createDiv({ cls: 'workspace-tab-header tappable', attr: { role: 'tab' } });
  hoverPopover = null;
  view: View;
  pinned = false;
  group: string | null = null;

  constructor(readonly app__: HostApp, public parent: TabGroup) {
    super();
    this.view = new EmptyView(this.asMock());
    this.containerEl.addEventListener('focusin', () => this.activate());
    this.containerEl.addEventListener('pointerdown', () => this.activate(), true);
    this.tabHeaderEl.addEventListener('click', () => {
      this.parent.show(this);
      void this.loadIfDeferred();
      this.activate();
    });
    parent.add(this);
  }

  /** This leaf in the type that the mocks' views are made with. */
  asMock(): WorkspaceLeaf {
    return this as unknown as WorkspaceLeaf;
  }

  get isDeferred(): boolean {
    return this.view instanceof DeferredView;
  }

  get isDirty(): boolean {
    return this.view instanceof HostMarkdownView && this.view.isDirty;
  }

  getRoot(): HostSplit {
    return this.parent.parent;
  }

  getContainer(): HostSplit {
    return this.parent.parent;
  }

  getIcon(): string {
    return this.view.getIcon() || 'file';
  }

  getDisplayText(): string {
    return this.view.getDisplayText();
  }

  getViewState(): ViewState {
    return { type: this.view.getViewType(), state: this.view.getState(), pinned: this.pinned };
  }

  async setViewState(viewState: ViewState, eState?: unknown): Promise<void> {
    const { registeredViews } = this.app__;
    const creator = registeredViews.get(viewState.type);
    if (this.view.getViewType() !== viewState.type || this.isDeferred || (this.view instanceof UnknownView && creator)) {
      await this.open(creator ? (creator(this as never) as unknown as View) : new UnknownView(this.asMock(), viewState.type));
    }
    if (viewState.pinned !== undefined) this.setPinned(viewState.pinned);
    await this.view.setState(viewState.state ?? {}, { history: false });
    if (eState !== undefined) this.view.setEphemeralState(eState);
    this.app__.workspace.refreshHeaders();
    if (viewState.active) this.app__.workspace.setActiveLeaf(this, { focus: true });
    else this.app__.workspace.requestActiveLeafEvents();
    this.app__.workspace.trigger('layout-change');
  }

  /** Puts a view that stands for `type` here without loading it, as a restored layout does. */
  defer(type: string): void {
    this.put(new DeferredView(this.asMock(), type));
  }

  async loadIfDeferred(): Promise<void> {
    if (this.isDeferred) await this.setViewState({ type: this.view.getViewType() });
  }

  async open(view: View): Promise<View> {
    await this.closeView();
    this.put(view);
    view.load();
    await view['onOpen']();
    this.app__.workspace.refreshHeaders();
    return view;
  }

  async openFile(file: TFile, openState: OpenViewState = {}): Promise<void> {
    const state = { ...openState.state, file: file.path };
    await this.setViewState({ type: file.extension === 'base' ? 'bases' : 'markdown', state, active: openState.active ?? true }, openState.eState);
  }

  getEphemeralState(): unknown {
    return this.view.getEphemeralState();
  }

  setEphemeralState(state: unknown): void {
    this.view.setEphemeralState(state);
  }

  setPinned(pinned: boolean): void {
    this.pinned = pinned;
    this.tabHeaderEl.toggleClass('mod-pinned', pinned);
    this.trigger('pinned-change', pinned);
  }

  togglePinned(): void {
    this.setPinned(!this.pinned);
  }

  setGroup(group: string): void {
    this.group = group;
    this.trigger('group-change', group);
  }

  setGroupMember(other: HostLeaf): void {
    this.setGroup((other.group ??= other.id));
  }

  onResize(): void {
    this.view.onResize();
  }

  detach(): void {
    void this.detachAndWait();
  }

  async detachAndWait(): Promise<void> {
    this.parent.remove(this);
    this.parent.parent.dropEmpty(this.parent);
    this.app__.workspace.onDetached(this);
    await this.closeView();
  }

  /** After the view's plugin came or went: the leaf stays, its view is made anew. */
  async rebuildView(): Promise<void> {
    const { type } = this.getViewState();
    const creator = this.app__.registeredViews.get(type);
    await this.open(creator ? (creator(this as never) as unknown as View) : new UnknownView(this.asMock(), type));
  }

  private activate(): void {
    if (this.app__.workspace.activeLeaf !== this) this.app__.workspace.setActiveLeaf(this);
  }

  private put(view: View): void {
    this.view.containerEl.detach();
    this.view = view;
    view.containerEl.dataset['type'] = view.getViewType();
    this.containerEl.append(view.containerEl);
  }

  private async closeView(): Promise<void> {
    const { view } = this;
    await view['onClose']();
    view.unload();
    view.containerEl.detach();
  }
}
