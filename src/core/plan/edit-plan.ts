import type { Diagnostic } from '../text/diagnostic.ts';
import type { TextEdit } from '../text/text-edit.ts';

/** `certain`: safe to apply in bulk. `likely`: a person decides. */
export type Confidence = 'certain' | 'likely';

/** What a merge's kept lines are to its removed ones; `docs/matching.md` has the meanings. */
export type MergeRelation = 'same' | 'covers' | 'restates';

/** Lines of the note before the change; 1-based, inclusive, counted at LF. */
export interface LineSpan {
  readonly line: number;
  readonly lastLine: number;
  /** The bullet without its marker. */
  readonly text: string;
}

/** New text, and the 1-based line that it goes before. */
export interface Insertion {
  readonly line: number;
  readonly text: string;
}

export type ChangeKind = 'merge' | 'placeholder' | 'context-entry' | 'frontmatter' | 'link' | 'repair' | 'task' | 'move' | 'updated';

/**
 * The smallest thing that a person can accept or refuse. The changes of one note never overlap, so every
 * subset of them can be applied.
 */
export interface Change {
  /** Unique in its note plan, and the same whenever the same text is planned again. */
  readonly id: string;
  readonly kind: ChangeKind;
  /** The section heading in the note's own words; empty for the frontmatter. */
  readonly section: string;
  readonly confidence: Confidence;
  /** Only on merges; reads from `keep` to `remove`. */
  readonly relation?: MergeRelation;
  readonly keep: readonly LineSpan[];
  readonly remove: readonly LineSpan[];
  readonly insert: readonly Insertion[];
  /** One sentence for a person: why this is right. */
  readonly reason: string;
  /** Named measures behind the verdict, for `--json` and for debugging. */
  readonly signals: Readonly<Record<string, number | string | boolean>>;
  readonly edits: readonly TextEdit[];
  /** Whether it may drop a detail, so that only a person accepts it, one by one; no bulk setting does. */
  readonly onlyByHand: boolean;
  /** Where a person's refusal is remembered under; absent where a change can't be refused for good. */
  readonly decisionKey?: string;
  /**
   * A name that changes of one plan share, of one note or several: they are written all or none, as where a line moves
   * from one note to another. Absent on a change that stands alone.
   */
  readonly linked?: string;
}

/** Two bullets that claim the same thing with another value. Never a change. */
export interface Conflict {
  readonly section: string;
  /** 1-based first lines, document order. */
  readonly lines: readonly [number, number];
  readonly reason: string;
  readonly decisionKey: string;
}

/** How many entries a section holds before anything is applied. Its lines tell sections of one heading apart. */
export interface SectionCount {
  readonly heading: string;
  /** 1-based line of the heading, and the last line of the section. */
  readonly line: number;
  readonly lastLine: number;
  readonly entries: number;
}

/** What one operation would do to one note. */
export interface NotePlan {
  readonly path: string;
  /** The text the plan was computed from. It is applied to this text or not at all. */
  readonly before: string;
  readonly sections: readonly SectionCount[];
  readonly changes: readonly Change[];
  readonly conflicts: readonly Conflict[];
  readonly diagnostics: readonly Diagnostic[];
  /** Why the operation will not touch the note, though there is something to do; then there is no change. */
  readonly refusal?: Diagnostic;
}

/** An account that a transcript may belong to. */
export interface AccountSuggestion {
  readonly account: string;
  /** Of the account's note. */
  readonly path: string;
  /** 0 to 1 */
  readonly score: number;
  /** Whole sentences, the strongest first. */
  readonly evidence: readonly string[];
}

/** A transcript that names no account. */
export interface UnassignedTranscript {
  readonly path: string;
  /** Best first; empty for none. */
  readonly candidates: readonly AccountSuggestion[];
}

export interface EditPlan {
  /** The operation's id, as on the command line: `dedupe`, `recent-context`, … */
  readonly operation: string;
  readonly notes: readonly NotePlan[];
  /** Of an operation that links transcripts: those of its notes that name no account. */
  readonly unassigned?: readonly UnassignedTranscript[];
}
