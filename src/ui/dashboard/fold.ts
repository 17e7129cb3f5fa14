import { setIcon } from 'obsidian';

/** What a block that folds is made of. */
export interface Fold {
  /** The heading's line, for what stands beside the heading. */
  readonly headEl: HTMLElement;
  readonly bodyEl: HTMLElement;
}

/** How a block folds. */
export interface FoldOptions {
  /** Unique in the panel; names the block in the saved state. */
  readonly key: string;
  readonly title: string;
  /** What the heading says of its size, as "17 (28 in note)"; null for nothing. */
  readonly count: string | null;
  readonly folded: boolean;
  onToggle(folded: boolean): void;
}

/** Draws a heading with a real button that opens and closes the body under it. */
export function drawFold(parent: HTMLElement, options: FoldOptions): Fold {
  const headEl = parent.createDiv({ cls: 'account-notes-block-head' });
  const heading = headEl.createEl('h3', { cls: 'account-notes-block-title' });
  const button = heading.createEl('button', {
    cls: 'account-notes-fold',
    attr: { type: 'button', 'data-focus': `fold-${options.key}` },
  });
  setIcon(button.createSpan({ cls: 'account-notes-fold-icon', attr: { 'aria-hidden': 'true' } }), 'chevron-down');
  button.createSpan({ text: options.title });
  if (options.count !== null) button.createSpan({ cls: 'account-notes-count', text: options.count });
  const bodyEl = parent.createDiv({ cls: 'account-notes-block-body', attr: { id: `account-notes-body-${options.key}` } });
  button.setAttribute('aria-controls', bodyEl.id);
  const show = (folded: boolean) => {
    button.setAttribute('aria-expanded', String(!folded));
    bodyEl.toggle(!folded);
  };
  show(options.folded);
  button.addEventListener('click', () => {
    const folded = button.getAttribute('aria-expanded') === 'true';
    show(folded);
    options.onToggle(folded);
  });
  return { headEl, bodyEl };
}
