import type { TaskPriority } from '../model/entry.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { DiffPart } from '../text/diff.ts';

/** A line of a note of the vault. */
export interface Place {
  readonly path: string;
  /** 1-based, counted at LF. */
  readonly line: number;
}

/** A transcript that says what a row says; its place is the line that says so. */
export interface SourceRow extends Place {
  readonly title: string;
  /** `YYYY-MM-DD`, or null. */
  readonly date: string | null;
}

/** Another account, of which a row tells. */
export interface OtherAccount {
  readonly name: string;
  /** Of the account's note. */
  readonly path: string;
  /** One sentence: why. */
  readonly reason: string;
  /** Under which "keep here" is remembered. */
  readonly decisionKey: string;
}

/** One line of a block: what it says and where it stands. */
export interface SummaryRow extends Place {
  /** The bullet as the note has it, without marker and, where `date` holds it, without its leading date. */
  readonly text: string;
  /** `YYYY-MM-DD` as written, or of the newest transcript that says it; null for none. */
  readonly date: string | null;
  /** A word that qualifies the row, as "tentative" does a decision; null for none. */
  readonly chip: string | null;
  /** The source that the row's date is of; null where there is none. */
  readonly origin: Place | null;
  /**
   * Oldest first, the undated last; empty where no transcript says it. Null where that is not known yet, or can't be: the
   * vault holds no transcript of the account.
   */
  readonly sources: readonly SourceRow[] | null;
  /** Why it may not hold any more, a whole sentence; null where nothing speaks for that. */
  readonly outdated: string | null;
  /** Null where it tells of the account itself. */
  readonly other: OtherAccount | null;
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
  /** Whether the vault holds no transcript that could say what the rows say. */
  readonly isWithoutTranscripts: boolean;
}

/** One line of two that disagree. */
export interface PairLine extends Place {
  /** `YYYY-MM-DD` of the newest transcript that says it; null for none. */
  readonly date: string | null;
  readonly origin: Place | null;
  /** Its words: those that the other line has too are `same`. */
  readonly parts: readonly DiffPart[];
}

/** Two lines that claim the same thing with another value. */
export interface DisagreeingPair {
  readonly older: PairLine;
  readonly newer: PairLine;
  /** Whether it is known which is newer; where it is not, `older` is the one that stands first. */
  readonly isOrdered: boolean;
  /** What their dates and marked words don't tell already, in whole sentences; empty for nothing. */
  readonly reason: string;
  /** Which of the pairs it is. */
  readonly decisionKey: string;
  /** Under which "keep both" is remembered: its own, and those of the pairs that differ from it in repeats alone. */
  readonly decisionKeys: readonly string[];
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

/** What one transcript added to an account's note. */
export interface NewsOfTranscript {
  readonly transcript: SummaryRow;
  /** Whether the transcript itself is new. */
  readonly isNew: boolean;
  /** Lines of the account's note, without what the transcript's own row says already. */
  readonly added: readonly SummaryRow[];
}

/** What came since a person last looked at the account on this device. */
export interface News {
  /** `YYYY-MM-DD`, when they last looked. */
  readonly since: string;
  /** The newest transcript first. */
  readonly transcripts: readonly NewsOfTranscript[];
  /** New lines that no transcript says. */
  readonly others: readonly SummaryRow[];
  /** How many new lines there are whose transcripts are not known yet. */
  readonly waiting: number;
  /** How many rows there are in all, those that wait included. */
  readonly count: number;
}

/** What a person may want to mend. All zero and empty on a clean note. */
export interface Care {
  /** Bullets that a certain change would remove. */
  readonly certain: number;
  /** Bullets that a likely change would remove. */
  readonly likely: number;
  /** Pairs of lines that disagree. */
  readonly conflicts: number;
  /** Lines that tell of another account. */
  readonly misplaced: number;
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
  /** The newest first. */
  readonly disagreeing: readonly DisagreeingPair[];
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
