import type { ListItem } from '../markdown/note-tree.ts';

export type EntryKind = 'fact' | 'context' | 'decision' | 'topic' | 'action-item';

/** One bullet of a section that the product understands. */
export interface Entry {
  readonly kind: EntryKind;
  /** The section heading in the note's own words. */
  readonly section: string;
  /** The bullet without its marker (and checkbox), continuation lines joined by a line feed. */
  readonly text: string;
  readonly item: ListItem;
}

/** A line of Recent Context: `2026-01-05: …`. */
export interface ContextEntry extends Entry {
  readonly kind: 'context';
  /** `YYYY-MM-DD` as written, or null where the line has no leading date. */
  readonly date: string | null;
  /** What follows the date (and "Mentioned in:", where it is there). */
  readonly body: string;
  /** Whether the body ends in `...` or `…`: the generator cut it. */
  readonly truncated: boolean;
  /** Whether it is a "Mentioned in: <title>" line; then `body` is the title, brackets stripped. */
  readonly mention: boolean;
  /** Target of the link that the line ends in, as written (`Folder/Note`, without heading and alias), or null. */
  readonly link: string | null;
}

/** What a decision's words commit to. */
export interface DecisionEntry extends Entry {
  readonly kind: 'decision';
  /** Whether the line only proposes, or says that it is tentative. */
  readonly tentative: boolean;
}

export type TaskStatus = 'todo' | 'done' | 'cancelled' | 'in-progress' | 'proposed' | 'unknown';
export type TaskPriority = 'highest' | 'high' | 'medium' | 'normal' | 'low' | 'lowest';

/** A bullet of Action Items or checkbox of Tasks, its fields read from the end backwards as the Tasks plugin reads them. */
export interface ActionItem extends Entry {
  readonly kind: 'action-item';
  /** `unknown` for a status character without a known meaning, and without a checkbox. */
  readonly status: TaskStatus;
  /** What is to be done: the text less fields and trailing tags. */
  readonly description: string;
  /** The name behind the last `@`, or null. */
  readonly owner: string | null;
  /** `YYYY-MM-DD`, or null (also for `📅 TBD`). */
  readonly due: string | null;
  readonly scheduled: string | null;
  readonly start: string | null;
  readonly done: string | null;
  readonly cancelled: string | null;
  readonly created: string | null;
  readonly recurrence: string | null;
  readonly priority: TaskPriority;
  /** With `#`, in order. */
  readonly tags: readonly string[];
}
