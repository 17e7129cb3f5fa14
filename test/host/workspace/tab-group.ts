import { Events } from 'obsidian-test-mocks/obsidian';
import type { HostLeaf } from './leaf.ts';
import type { HostSplit } from './split.ts';
import { setIcon } from '../chrome/icons.ts';

/** Leaves behind one row of tabs; one of them is shown. */
export class TabGroup extends Events {
  readonly el: HTMLElement;
  readonly leaves: HostLeaf[] = [];
  shown: HostLeaf | null = null;
  private readonly headersEl: HTMLElement;
  private readonly leavesEl: HTMLElement;

  constructor(readonly parent: HostSplit) {
    super();
    this.el = parent.groupsEl.createDiv('workspace-tabs');
    this.headersEl = this.el.createDiv('workspace-tab-header-container').createDiv('workspace-tab-header-container-inner');
    this.leavesEl = this.el.createDiv('workspace-tab-container');
  }

  getRoot(): HostSplit {
    return this.parent;
  }

  add(leaf: HostLeaf): void {
    this.leaves.push(leaf);
    this.headersEl.append(leaf.tabHeaderEl);
    this.leavesEl.append(leaf.containerEl);
    this.show(leaf);
  }

  remove(leaf: HostLeaf): void {
    const at = this.leaves.indexOf(leaf);
    if (at === -1) return;
    this.leaves.splice(at, 1);
    leaf.tabHeaderEl.detach();
    leaf.containerEl.detach();
    if (this.shown === leaf) this.show(this.leaves[Math.min(at, this.leaves.length - 1)] ?? null);
  }

  /** Brings a leaf to the front of its group. */
  show(leaf: HostLeaf | null): void {
    this.shown = leaf;
    for (const each of this.leaves) {
      each.containerEl.toggle(each === leaf);
      each.tabHeaderEl.toggleClass('is-active', each === leaf);
      each.tabHeaderEl.setAttribute('aria-selected', String(each === leaf));
    }
  }

  /** Draws each tab's icon and name anew. */
  refresh(): void {
    for (const leaf of this.leaves) {
      const { tabHeaderEl } = leaf;
      tabHeaderEl.empty();
      setIcon(tabHeaderEl.createDiv('workspace-tab-header-inner-icon'), leaf.getIcon());
      tabHeaderEl.createDiv({ cls: 'workspace-tab-header-inner-title', text: leaf.getDisplayText() });
      tabHeaderEl.setAttribute('aria-label', leaf.getDisplayText());
      tabHeaderEl.toggleClass('is-dirty', leaf.isDirty);
      if (this.parent.side !== 'root') continue;
      const closeEl = tabHeaderEl.createDiv({ cls: 'workspace-tab-header-inner-close-button', attr: { 'aria-label': 'Close' } });
      setIcon(closeEl, 'x');
      closeEl.addEventListener('click', (event) => {
        event.stopPropagation();
        void leaf.detachAndWait();
      });
    }
  }
}
