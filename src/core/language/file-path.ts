/** What a path's parts are made of; `.` and `/` stand between them. */
const PART = /[a-z0-9_-]/;
const WORD = /\w/;
const LETTER = /[a-z]/;

/** Finds file names and paths such as `deploy.yaml` or `src/main.ts`; one serves one text, asked from left to right. */
export class FilePathFinder {
  /** Up to here no dot can begin an extension: known from a search that found none. */
  private noneBefore = 0;

  constructor(private readonly text: string) {}

  /**
   * Where the file path that begins at `from` ends, or null: parts that begin with a letter, an extension of two
   * characters or more with a letter before its last, and perhaps more parts behind it (`norlake.example/plan`).
   */
  endFrom(from: number): number | null {
    if (from < this.noneBefore || !LETTER.test(this.text.charAt(from))) return null;
    const dots: number[] = [];
    let at = this.endOfPart(from);
    while (this.isSeparator(at) && PART.test(this.text.charAt(at + 1))) {
      if (this.text.charAt(at) === '.') dots.push(at);
      at = this.endOfPart(at + 1);
    }
    for (const dot of dots.reverse()) {
      const end = this.endOfExtension(dot + 1);
      if (end !== null) return end;
    }
    this.noneBefore = at;
    return null;
  }

  private endOfExtension(from: number): number | null {
    const longest = this.endOfPart(from);
    let letter = from;
    while (letter < longest && !LETTER.test(this.text.charAt(letter))) letter++;
    if (letter + 2 > longest) return null;
    const tail = this.text.charAt(longest) === '/' ? this.endOfTail(longest) : longest;
    for (let end = tail; end >= letter + 2; end--) {
      // A slash belongs to what stands behind it.
      const isTail = end > longest && this.text.charAt(end - 1) === '/';
      if (!isTail && this.canEndAt(end)) return end;
    }
    return null;
  }

  /** The end of `/…/…`, whose parts may have dots. */
  private endOfTail(from: number): number {
    let end = from;
    while (this.text.charAt(end) === '/' && /[a-z0-9_.-]/.test(this.text.charAt(end + 1))) {
      end++;
      while (/[a-z0-9_.-]/.test(this.text.charAt(end))) end++;
    }
    return end;
  }

  private canEndAt(end: number): boolean {
    const next = this.text.charAt(end);
    return !WORD.test(next) && !(next === '.' && WORD.test(this.text.charAt(end + 1)));
  }

  private endOfPart(from: number): number {
    let end = from;
    while (PART.test(this.text.charAt(end))) end++;
    return end;
  }

  private isSeparator(at: number): boolean {
    return this.text.charAt(at) === '.' || this.text.charAt(at) === '/';
  }
}
