/** Something odd about a note that a person can look up and mend. Never thrown. */
export interface Diagnostic {
  /** Stable, lower-case and hyphenated, e.g. `broken-frontmatter`. */
  readonly code: string;
  /** 1-based line of the note, counted at LF. */
  readonly line: number;
  /** One sentence for a person. */
  readonly message: string;
}
