import type { Heading, Section } from '../markdown/note-tree.ts';
import type { SectionKind } from '../options.ts';
import type { Range } from '../text/range.ts';
import type { ActionItem, ContextEntry, DecisionEntry, Entry } from './entry.ts';

/** A section under a heading that the options know, or below such a heading. */
export interface EntrySection {
  readonly kind: SectionKind;
  readonly heading: Heading;
  /** Heading and content; its offsets are the note's. */
  readonly section: Section;
  /** In document order; empty bullets are none. A tasks section holds its checkboxes; a summary holds none. */
  readonly entries: readonly Entry[];
}

/** A fenced ```` ```tasks ```` block of the Tasks plugin. */
export interface TasksBlock {
  /** From the opening fence to the end of the closing one, for rendering as it stands. */
  readonly range: Range;
  /** 1-based line of the opening fence. */
  readonly line: number;
  /** What `range` covers. */
  readonly text: string;
  /** The query between the fences. */
  readonly query: string;
}

/** The text of a Summary section, whole. */
export interface Summary {
  /** The section's text without the blank lines around it, line ends as in the note. */
  readonly text: string;
  readonly range: Range;
  /** 1-based. */
  readonly line: number;
}

/** What the sections of a note hold, whatever kind of note it is. */
export interface NoteEntries {
  /** Every known section, in document order; the lists below gather their entries by kind. */
  readonly sections: readonly EntrySection[];
  readonly facts: readonly Entry[];
  readonly context: readonly ContextEntry[];
  readonly decisions: readonly DecisionEntry[];
  readonly topics: readonly Entry[];
  /** Bullets of Action Items and checkboxes of Tasks. */
  readonly actionItems: readonly ActionItem[];
  /** Of the whole note, wherever they stand. */
  readonly tasksBlocks: readonly TasksBlock[];
  readonly summary: Summary | null;
}
