/** A text with its selection, as UTF-16 offsets. */
export interface EditorSnapshot {
  text: string;
  anchor: number;
  head: number;
}

interface Step {
  before: EditorSnapshot;
  after: EditorSnapshot;
  typing: boolean;
}

/** The undo stack of one editor. One transaction is one step; letters typed one after another are one step together. */
export class EditHistory {
  private done: Step[] = [];
  private undone: Step[] = [];

  get depth(): number {
    return this.done.length;
  }

  record(before: EditorSnapshot, after: EditorSnapshot, typing: boolean): void {
    if (before.text === after.text) return;
    this.undone = [];
    const last = this.done.at(-1);
    if (typing && last?.typing && last.after.text === before.text && last.after.head === before.head) {
      last.after = after;
      return;
    }
    this.done.push({ before, after, typing });
  }

  undo(): EditorSnapshot | null {
    const step = this.done.pop();
    if (!step) return null;
    this.undone.push(step);
    return step.before;
  }

  redo(): EditorSnapshot | null {
    const step = this.undone.pop();
    if (!step) return null;
    this.done.push({ ...step, typing: false });
    return step.after;
  }

  clear(): void {
    this.done = [];
    this.undone = [];
  }
}
