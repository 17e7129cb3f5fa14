import type { Diagnostic } from '../text/diagnostic.ts';

/** One line of a block: what it says and where it stands. */
export interface SummaryRow {
  /** The bullet as the note has it, without marker and, where `date` holds it, without its leading date. */
  readonly text: string;
  /** 1-based line of the account note, counted at LF. */
  readonly line: number;
  /** `YYYY-MM-DD` as written, or null. */
  readonly date: string | null;
  /** A word that qualifies the row, as "tentative" does a decision; null for none. */
  readonly chip: string | null;
}

/** A section of the note with its certain repeats folded. */
export interface SummarySection {
  /** The heading in the note's own words, or the section's usual name where the note has none. */
  readonly heading: string;
  /** 1-based line of the heading, or null where the note has no such section. */
  readonly line: number | null;
  readonly rows: readonly SummaryRow[];
  /** How many bullets the note holds there, repeats included. */
  readonly inNote: number;
}

/** A ```tasks block of the note, fences included, as it stands. */
export interface TasksBlock {
  readonly line: number;
  readonly markdown: string;
}

/** What a person may want to mend. All zero and empty on a clean note. */
export interface Care {
  /** Bullets that a certain change would remove. */
  readonly certain: number;
  /** Bullets that a likely change would remove. */
  readonly likely: number;
  readonly conflicts: number;
  /** Lines of Recent Context that the generator cut. */
  readonly cut: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Everything that the panel draws of one account. */
export interface AccountSummary {
  readonly path: string;
  readonly name: string;
  /** `last_contact` as written, or null. */
  readonly lastContact: string | null;
  /** The newest date in Recent Context, or null. Differs from `lastContact` on purpose. */
  readonly lastMention: string | null;
  readonly tasks: readonly TasksBlock[];
  readonly recentContext: SummarySection;
  readonly decisions: SummarySection;
  readonly keyFacts: SummarySection;
  readonly care: Care;
}

/** An account to choose from. */
export interface AccountChoice {
  readonly path: string;
  readonly name: string;
  readonly lastContact: string | null;
}
