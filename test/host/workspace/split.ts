import { Events } from 'obsidian-test-mocks/obsidian';
import { TabGroup } from './tab-group.ts';

export type SplitSide = 'left' | 'right' | 'root';

/** The middle of the window or one of its two sidebars. */
export class HostSplit extends Events {
  readonly el: HTMLElement;
  readonly groupsEl: HTMLElement;
  readonly groups: TabGroup[] = [];
  collapsed = false;

  constructor(parentEl: HTMLElement, readonly side: SplitSide) {
    super();
    const cls = side === 'root' ? 'mod-vertical mod-root' : `mod-horizontal mod-sidedock mod-${side}-split`;
    this.el = parentEl.createDiv(`workspace-split ${cls}`);
    this.groupsEl = this.el;
  }

  get doc(): Document {
    return this.el.ownerDocument;
  }

  get win(): Window {
    return this.doc.defaultView ?? window;
  }

  getRoot(): this {
    return this;
  }

  getContainer(): this {
    return this;
  }

  /** The group that a new leaf joins; `fresh` makes another beside it. */
  group(fresh = false): TabGroup {
    const last = this.groups.at(-1);
    if (last && !fresh) return last;
    const made = new TabGroup(this);
    this.groups.push(made);
    return made;
  }

  dropEmpty(group: TabGroup): void {
    if (group.leaves.length > 0 || (this.side === 'root' && this.groups.length === 1)) return;
    this.groups.splice(this.groups.indexOf(group), 1);
    group.el.detach();
  }

  collapse(): void {
    this.setCollapsed(true);
  }

  expand(): void {
    this.setCollapsed(false);
  }

  toggle(): void {
    this.setCollapsed(!this.collapsed);
  }

  private setCollapsed(collapsed: boolean): void {
    this.collapsed = collapsed;
    this.el.toggleClass('is-sidedock-collapsed', collapsed);
    this.trigger('collapse-change');
  }
}
