import { ItemView } from 'obsidian-test-mocks/obsidian';
import type { WorkspaceLeaf } from 'obsidian-test-mocks/obsidian';

/** A tab without a file. */
export class EmptyView extends ItemView {
  override icon = 'file';

  getViewType(): string {
    return 'empty';
  }

  getDisplayText(): string {
    return 'New tab';
  }

  protected override onOpen(): Promise<void> {
    this.contentEl.createDiv({ cls: 'empty-state', text: 'No file is open' });
    return Promise.resolve();
  }
}

/** Stands for a view whose plugin isn't loaded: the app keeps the leaf and its type. */
export class UnknownView extends ItemView {
  override icon = 'ghost';

  constructor(leaf: WorkspaceLeaf, private readonly type: string) {
    super(leaf);
  }

  getViewType(): string {
    return this.type;
  }

  getDisplayText(): string {
    return 'Plugin no longer active';
  }

  protected override onOpen(): Promise<void> {
    this.contentEl.createDiv({ cls: 'empty-state', text: `The plugin that drew "${this.type}" is not loaded.` });
    return Promise.resolve();
  }
}

/** A leaf restored from the last session that nobody has looked at yet. */
export class DeferredView extends ItemView {
  constructor(leaf: WorkspaceLeaf, private readonly type: string) {
    super(leaf);
  }

  getViewType(): string {
    return this.type;
  }

  getDisplayText(): string {
    return this.type;
  }
}
