/** Where the focus is in a block: by name, and by row for where the thing of that name goes. */
export interface Focus {
  readonly name: string | null;
  readonly row: number;
}

/** Null where it is not in the block. */
export function focusIn(el: HTMLElement): Focus | null {
  const { activeElement } = el.doc;
  if (!activeElement || !el.contains(activeElement)) return null;
  return { name: activeElement.getAttribute('data-focus'), row: el.findAll('.account-notes-row').findIndex((row) => row.contains(activeElement)) };
}

/** Gives the focus to what has the name of what had it, else to the row in its place, else to the block's first button. */
export function giveFocus(el: HTMLElement, { name, row }: Focus): void {
  const same = name === null ? null : el.querySelector<HTMLElement>(`[data-focus="${CSS.escape(name)}"]`);
  const rows = el.findAll('.account-notes-row');
  const near = row < 0 ? undefined : rows[Math.min(row, rows.length - 1)];
  (same ?? near?.find('.account-notes-go') ?? el.querySelector<HTMLElement>('button'))?.focus();
}
