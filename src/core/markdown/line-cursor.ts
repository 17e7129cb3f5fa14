const TAB = 9;
const LF = 10;
const SPACE = 32;
const STAR = 42;
const DASH = 45;
const UNDERSCORE = 95;

/**
 * Reads a text line by line, and each line from left to right in columns (a tab reaches to the next multiple
 * of four), as CommonMark's block structure needs it.
 *
 * A line ends at LF, CR LF or a lone CR: CommonMark says so, and Obsidian's editor cuts there too. `number`
 * nevertheless counts at LF alone, because it is what other programs call the line.
 */
export class LineCursor {
  /** Offsets of the line: its first character, its line end, and the character after its line end. */
  from: number;
  end: number;
  to: number;
  /** 1-based, counted at LF. */
  number: number;
  /** How far containers have eaten into the line. */
  column = 0;
  /** Offset and column of the first character from there on that is neither space nor tab. */
  content = 0;
  contentColumn = 0;

  private afterLineFeed = false;
  private ruleMarker = 0;
  private ruleFrom = 0;
  private ruleLastStart = 0;

  /**
   * @param text the whole note
   * @param start where to begin; `line` is the 1-based number of the line there
   * @param nextLineFeed the first LF from there on, if it is known
   * @param nextCarriageReturn likewise
   */
  constructor(
    readonly text: string,
    start: number,
    line: number,
    private nextLineFeed = find(text, '\n', start),
    private nextCarriageReturn = find(text, '\r', start),
  ) {
    this.from = this.end = this.to = start;
    this.number = line;
  }

  /** Another cursor, before the line after this one's, to look ahead with. Its line numbers mean nothing. */
  fork(): LineCursor {
    return new LineCursor(this.text, this.to, this.number, this.nextLineFeed, this.nextCarriageReturn);
  }

  /** Moves to the next line; false at the end of the text. */
  next(): boolean {
    const { text } = this;
    if (this.to >= text.length) return false;
    if (this.afterLineFeed) this.number += 1;
    this.from = this.to;
    this.end = Math.min(this.nextLineFeed, this.nextCarriageReturn);
    const isCarriageReturn = this.end === this.nextCarriageReturn;
    this.to = Math.min(this.end + (isCarriageReturn && this.nextLineFeed === this.end + 1 ? 2 : 1), text.length);
    // Each is looked for only once it was passed: a text with none of one kind is searched for it once.
    if (this.nextLineFeed < this.to) this.nextLineFeed = find(text, '\n', this.to);
    if (isCarriageReturn) this.nextCarriageReturn = find(text, '\r', this.to);
    this.afterLineFeed = text.charCodeAt(this.to - 1) === LF;
    this.ruleMarker = 0;
    this.column = 0;
    this.seek(this.from, 0);
    return true;
  }

  get indent(): number {
    return this.contentColumn - this.column;
  }

  get blank(): boolean {
    return this.content === this.end;
  }

  /** The first character of the content; empty on a blank line. */
  get char(): string {
    return this.blank ? '' : this.text.charAt(this.content);
  }

  /** The content up to the line's end. */
  rest(): string {
    return this.text.slice(this.content, this.end);
  }

  /** Eats columns of white space; there must be that many. */
  skipColumns(count: number): void {
    this.column += count;
  }

  /** Eats all white space before the content, and `length` characters of it (none of them a tab). */
  skipContent(length: number): void {
    this.column = this.contentColumn + length;
    this.seek(this.content + length, this.column);
  }

  /**
   * Whether the content is a thematic break. A line of nested markers asks this at every level, so what is known of
   * the line's end is kept.
   */
  isThematicBreak(): boolean {
    const marker = this.text.charCodeAt(this.content);
    if (marker !== STAR && marker !== DASH && marker !== UNDERSCORE) return false;
    if (this.ruleMarker !== marker) this.measureRule(marker);
    return this.content >= this.ruleFrom && this.content <= this.ruleLastStart;
  }

  private measureRule(marker: number): void {
    let count = 0;
    let at = this.end;
    this.ruleMarker = marker;
    this.ruleLastStart = -1;
    while (at > this.content) {
      const code = this.text.charCodeAt(at - 1);
      if (code === marker) {
        count += 1;
        if (count === 3) this.ruleLastStart = at - 1;
      } else if (code !== SPACE && code !== TAB) break;
      at -= 1;
    }
    this.ruleFrom = at;
  }

  private seek(offset: number, column: number): void {
    const { text, end } = this;
    let at = offset;
    let reached = column;
    while (at < end) {
      const code = text.charCodeAt(at);
      if (code === SPACE) reached += 1;
      else if (code === TAB) reached += 4 - (reached % 4);
      else break;
      at += 1;
    }
    this.content = at;
    this.contentColumn = reached;
  }
}

function find(text: string, lineEnd: string, start: number): number {
  const at = text.indexOf(lineEnd, start);
  return at < 0 ? text.length : at;
}
