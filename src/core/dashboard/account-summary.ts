import type { TaskPriority } from '../model/entry.ts';
import type { Diagnostic } from '../text/diagnostic.ts';

/** A line of a note of the vault. */
export interface Place {
  readonly path: string;
  /** 1-based, counted at LF. */
  readonly line: number;
}

/** One line of a block: what it says and where it stands. */
export interface SummaryRow extends Place {
  /** The bullet as the note has it, without marker and, where `date` holds it, without its leading date. */
  readonly text: string;
  /** `YYYY-MM-DD` as written, or of the transcript that the row came from; null for none. */
  readonly date: string | null;
  /** A word that qualifies the row, as "tentative" does a decision; null for none. */
  readonly chip: string | null;
  /** The transcript that the row came from, where that is certain; null where it is not, or is the row's own note. */
  readonly origin: Place | null;
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

/** A task of one of the account's notes. */
export interface TaskRow extends Place {
  /** The whole line as it stands, without its end: by it the task is found again. */
  readonly source: string;
  /** What is to be done, without fields, owner and trailing tags. */
  readonly text: string;
  readonly owner: string | null;
  /** `YYYY-MM-DD`, or null. */
  readonly due: string | null;
  /** Null for a task of normal priority. */
  readonly priority: Exclude<TaskPriority, 'normal'> | null;
  /** The title of the transcript that it stands in; null where that is the account's own note. */
  readonly from: string | null;
}

/** The earliest day to come that the account's notes name. */
export interface NextDate extends Place {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** The task or the sentence that names it. */
  readonly text: string;
  readonly isTask: boolean;
}

/** One week of {@link AccountSummary.activity}. */
export interface ActivityWeek {
  /** `YYYY-MM-DD` */
  readonly monday: string;
  readonly count: number;
}

/** What came since a person last looked at the account on this device. */
export interface News {
  /** `YYYY-MM-DD`, when they last looked. */
  readonly since: string;
  readonly rows: readonly SummaryRow[];
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
  /** Changes that regenerating Recent Context would make. */
  readonly context: number;
  /** Places that were read in the wrong encoding and can be repaired. */
  readonly garbled: number;
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
  readonly next: NextDate | null;
  /** How many days the account has been quiet, where that is more than the options allow; else null. */
  readonly quietDays: number | null;
  /** The oldest first. */
  readonly activity: readonly ActivityWeek[];
  /** Null where nothing is new, and on the first look. */
  readonly news: News | null;
  readonly tasks: readonly TasksBlock[];
  readonly openTasks: readonly TaskRow[];
  readonly proposed: readonly TaskRow[];
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

/** A transcript that names no account, and whose it may be. */
export interface UnlinkedTranscript {
  readonly path: string;
  readonly title: string;
  /** The account that its text leads to; null where it leads to none, and until that is known. */
  readonly suggestion: { readonly name: string; readonly path: string; readonly evidence: readonly string[] } | null;
  /** Whether its text has been read for a suggestion. */
  readonly isRanked: boolean;
}
