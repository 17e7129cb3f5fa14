export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

/** How a report looks where it is read. */
export interface TextStyle {
  style(style: Style, text: string): string;
  /** Whether styles show; otherwise differing words need marks of their own. */
  readonly colour: boolean;
}

/** For readers that show letters alone. */
export const PLAIN_TEXT: TextStyle = { style: (_style, text) => text, colour: false };

/** How a command line has what a report tells its reader to do next. */
export interface CommandWords {
  /** What makes a run write. */
  readonly write: string;
  /** What makes a run take what is probable too. */
  readonly acceptLikely: string;
  /** What takes a run back. */
  readonly undo: string;
  /** What tells which texts the undo journal holds. */
  readonly undoList: string;
}

/** Text of a note in one line, and without characters that steer a terminal. */
export function printable(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/\p{Cc}/gu, '\uFFFD');
}
