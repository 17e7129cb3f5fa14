import { MarkdownView } from 'obsidian';
import type { App, Editor } from 'obsidian';

/** Where one note is open right now. Asked anew each time: views come and go. */
export interface OpenNote {
  /** The views that show the note in an editor (Live Preview or Source mode). */
  readonly editing: readonly MarkdownView[];
  /** The views that show it in Reading view. */
  readonly reading: readonly MarkdownView[];
  /** Every editor that holds the note's text, also one outside a Markdown view (a canvas card). */
  readonly editors: readonly Editor[];
}

/** Finds the views and editors that hold `path`. Deferred views hold no text and do not count. */
export function findOpenNote(app: App, path: string): OpenNote {
  const editing: MarkdownView[] = [];
  const reading: MarkdownView[] = [];
  app.workspace.iterateAllLeaves((leaf) => {
    const view = leaf.view;
    if (!(view instanceof MarkdownView) || view.file?.path !== path) return;
    (view.getMode() === 'source' ? editing : reading).push(view);
  });
  const editors = new Set(editing.map((view) => view.editor));
  const active = app.workspace.activeEditor;
  if (active && !(active instanceof MarkdownView) && active.file?.path === path && active.editor) {
    editors.add(active.editor);
  }
  return { editing, reading, editors: [...editors] };
}

/** The text that `path` has in its editor, saved or not; null where no editor holds it. */
export function editorText(app: App, path: string): string | null {
  return findOpenNote(app, path).editors[0]?.getValue() ?? null;
}
