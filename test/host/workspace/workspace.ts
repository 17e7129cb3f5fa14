import type { Constructor, MarkdownFileInfo, OpenViewState, PaneType, Side } from 'obsidian';
import { Events, FileView, MarkdownView } from 'obsidian-test-mocks/obsidian';
import type { View , TFile } from 'obsidian-test-mocks/obsidian';
import type { HostApp } from '../app.ts';
import { HostLeaf } from './leaf.ts';
import { Popouts } from './popout.ts';
import { HostSplit } from './split.ts';

/** The window's leaves, which of them is active, and the events that say so. */
export class HostWorkspace extends Events {
  readonly leftSplit: HostSplit;
  readonly rootSplit: HostSplit;
  readonly rightSplit: HostSplit;
  readonly popouts = new Popouts((what, popout) => this.trigger(what, popout, popout.win));
  readonly leftRibbon = {};
  readonly rightRibbon = {};
  readonly requestSaveLayout = Object.assign(() => undefined, { cancel: () => undefined, run: () => undefined });
  activeLeaf: HostLeaf | null = null;
  activeEditor: MarkdownFileInfo | null = null;
  layoutReady = false;
  private readonly waitingForLayout: (() => unknown)[] = [];
  /** Leaves of the middle, the one looked at last at the end. */
  private readonly recent: HostLeaf[] = [];
  private announcedFile: TFile | null = null;
  private announcing = false;

  constructor(private readonly app: HostApp, readonly containerEl: HTMLElement) {
    super();
    this.leftSplit = new HostSplit(containerEl, 'left');
    this.rootSplit = new HostSplit(containerEl, 'root');
    this.rightSplit = new HostSplit(containerEl, 'right');
  }

  onLayoutReady(callback: () => unknown): void {
    if (this.layoutReady) callback();
    else this.waitingForLayout.push(callback);
  }

  setLayoutReady(): void {
    this.layoutReady = true;
    for (const callback of this.waitingForLayout.splice(0)) callback();
    this.trigger('layout-change');
  }

  getLeaf(newLeaf: PaneType | boolean = false): HostLeaf {
    if (newLeaf === 'window') return this.openPopoutLeaf();
    if (newLeaf === 'split') return new HostLeaf(this.app, this.rootSplit.group(true));
    if (newLeaf === false) return this.getUnpinnedLeaf();
    return new HostLeaf(this.app, this.getMostRecentLeaf()?.parent ?? this.rootSplit.group());
  }

  getUnpinnedLeaf(): HostLeaf {
    const recent = this.getMostRecentLeaf();
    return recent && !recent.pinned ? recent : this.getLeaf(true);
  }

  getMostRecentLeaf(root: HostSplit = this.rootSplit): HostLeaf | null {
    if (root !== this.rootSplit) return root.groups[0]?.shown ?? null;
    return this.recent.at(-1) ?? this.rootLeaves()[0] ?? null;
  }

  createLeafBySplit(): HostLeaf {
    return this.getLeaf('split');
  }

  splitActiveLeaf(): HostLeaf {
    return this.getLeaf('split');
  }

  openPopoutLeaf(): HostLeaf {
    return new HostLeaf(this.app, this.popouts.open().group());
  }

  moveLeafToPopout(leaf: HostLeaf): HostSplit {
    const popout = this.popouts.open();
    popout.take(leaf);
    this.setActiveLeaf(leaf);
    return popout;
  }

  getLeftLeaf(split: boolean): HostLeaf {
    return new HostLeaf(this.app, this.leftSplit.group(split));
  }

  getRightLeaf(split: boolean): HostLeaf {
    return new HostLeaf(this.app, this.rightSplit.group(split));
  }

  async ensureSideLeaf(
    type: string, side: Side, options: { active?: boolean; split?: boolean; reveal?: boolean; state?: Record<string, unknown> } = {},
  ): Promise<HostLeaf> {
    const { active = false, split = false, reveal = true, state } = options;
    const dock = side === 'left' ? this.leftSplit : this.rightSplit;
    let leaf = this.getLeavesOfType(type).find((each) => each.getRoot() === dock);
    if (!leaf || state) {
      leaf ??= side === 'left' ? this.getLeftLeaf(split) : this.getRightLeaf(split);
      await leaf.setViewState({ type, active, ...(state && { state }) });
    }
    if (reveal) await this.revealLeaf(leaf);
    if (active) this.setActiveLeaf(leaf, { focus: true });
    return leaf;
  }

  async revealLeaf(leaf: HostLeaf): Promise<void> {
    const dock = leaf.getRoot();
    if (dock.collapsed) dock.expand();
    leaf.parent.show(leaf);
    await leaf.loadIfDeferred();
  }

  setActiveLeaf(leaf: HostLeaf, params?: { focus?: boolean } | boolean, focus?: boolean): void {
    this.activeLeaf = leaf;
    leaf.parent.show(leaf);
    if (leaf.getRoot() === this.rootSplit) {
      this.dropRecent(leaf);
      this.recent.push(leaf);
    }
    for (const each of this.allLeaves()) {
      each.containerEl.toggleClass('mod-active', each === leaf);
      each.tabHeaderEl.toggleClass('mod-active', each === leaf);
    }
    const wantsFocus = typeof params === 'object' ? params.focus === true : focus === true;
    if (wantsFocus && leaf.view instanceof MarkdownView && leaf.view.getMode() === 'source') leaf.view.editor.focus();
    this.requestActiveLeafEvents();
  }

  /** Announces the active leaf and file a moment later, as the app does: many changes at once are told once. */
  requestActiveLeafEvents(): void {
    this.activeEditor = this.activeLeaf?.view instanceof MarkdownView ? (this.activeLeaf.view as unknown as MarkdownFileInfo) : null;
    if (this.announcing) return;
    this.announcing = true;
    window.setTimeout(() => {
      this.announcing = false;
      this.trigger('active-leaf-change', this.activeLeaf);
      const file = this.getActiveFile();
      if (file === this.announcedFile) return;
      this.announcedFile = file;
      this.trigger('file-open', file);
    });
  }

  getActiveFile(): TFile | null {
    const view = this.activeLeaf?.view;
    if (view instanceof FileView) return view.file;
    const recent = this.getMostRecentLeaf()?.view;
    return recent instanceof FileView ? recent.file : null;
  }

  getActiveViewOfType<T extends View>(type: Constructor<T>): T | null {
    const view = this.activeLeaf?.view;
    return view instanceof type ? view : null;
  }

  async openLinkText(linktext: string, sourcePath: string, newLeaf: PaneType | boolean = false, openViewState: OpenViewState = {}): Promise<void> {
    const hash = linktext.indexOf('#');
    const linkpath = hash === -1 ? linktext : linktext.slice(0, hash);
    const subpath = hash === -1 ? '' : linktext.slice(hash);
    const { vault, metadataCache } = this.app;
    const file = metadataCache.getFirstLinkpathDest(linkpath.trim(), sourcePath) ?? (await vault.create(withMd(linkpath.trim()), ''));
    const eState = { ...openViewState.eState, ...(subpath && { subpath }) };
    await this.getLeaf(newLeaf).openFile(file, { ...openViewState, eState });
  }

  iterateRootLeaves(callback: (leaf: HostLeaf) => unknown): void {
    for (const leaf of this.rootLeaves()) callback(leaf);
  }

  iterateAllLeaves(callback: (leaf: HostLeaf) => unknown): void {
    for (const leaf of this.allLeaves()) callback(leaf);
  }

  getLeavesOfType(type: string): HostLeaf[] {
    return this.allLeaves().filter((leaf) => leaf.view.getViewType() === type);
  }

  detachLeavesOfType(type: string): void {
    for (const leaf of this.getLeavesOfType(type)) leaf.detach();
  }

  getLeafById(id: string): HostLeaf | null {
    return this.allLeaves().find((leaf) => leaf.id === id) ?? null;
  }

  getGroupLeaves(group: string): HostLeaf[] {
    return this.allLeaves().filter((leaf) => leaf.group === group);
  }

  getLastOpenFiles(): string[] {
    return this.recent.map((leaf) => leaf.view).flatMap((view) => (view instanceof FileView && view.file ? [view.file.path] : [])).reverse();
  }

  updateOptions(): void {
    // Editor extensions are not part of this host.
  }

  refreshHeaders(): void {
    for (const split of [this.leftSplit, this.rootSplit, this.rightSplit, ...this.popouts.all]) for (const group of split.groups) group.refresh();
    for (const { view } of this.allLeaves()) {
      const titleEl = view.containerEl.querySelector('.view-header-title');
      if (titleEl) titleEl.textContent = view.getDisplayText();
    }
  }

  /** Leaves the leaf of a view whose file is gone without a file. */
  async emptyLeaf(view: MarkdownView): Promise<void> {
    const leaf = this.allLeaves().find((each) => each.view === view);
    view.file = null;
    if (leaf) await leaf.setViewState({ type: 'empty' });
  }

  onDetached(leaf: HostLeaf): void {
    this.dropRecent(leaf);
    if (this.activeLeaf === leaf) {
      const next = this.getMostRecentLeaf();
      this.activeLeaf = null;
      if (next) this.setActiveLeaf(next);
      else this.requestActiveLeafEvents();
    }
    this.trigger('layout-change');
  }

  private dropRecent(leaf: HostLeaf): void {
    const at = this.recent.indexOf(leaf);
    if (at !== -1) this.recent.splice(at, 1);
  }

  private rootLeaves(): HostLeaf[] {
    return this.rootSplit.groups.flatMap((group) => group.leaves);
  }

  private allLeaves(): HostLeaf[] {
    return [this.rootSplit, this.leftSplit, this.rightSplit, ...this.popouts.all].flatMap((split) => split.groups.flatMap((group) => group.leaves));
  }
}

function withMd(path: string): string {
  return path.endsWith('.md') ? path : `${path}.md`;
}
