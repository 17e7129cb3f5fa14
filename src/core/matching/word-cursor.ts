/** A place among the words of a clause, moved on word by word. */
export class WordCursor {
  at = 0;
  private readonly lower: readonly string[];

  constructor(readonly words: readonly string[]) {
    this.lower = words.map((word) => word.toLowerCase());
  }

  get isAtEnd(): boolean {
    return this.at >= this.words.length;
  }

  /** The word so many places ahead, lower case; empty beyond the end. */
  peek(ahead = 0): string {
    return this.lower[this.at + ahead] ?? '';
  }

  /** The word here as it is written. */
  get written(): string {
    return this.words[this.at] ?? '';
  }

  take(word: string): boolean {
    if (this.peek() !== word) return false;
    this.at++;
    return true;
  }

  takeOneOf(words: ReadonlySet<string>): boolean {
    if (!words.has(this.peek())) return false;
    this.at++;
    return true;
  }

  /** @returns whether there was any */
  takeAllOf(words: ReadonlySet<string>): boolean {
    const from = this.at;
    while (this.takeOneOf(words));
    return this.at > from;
  }

  takeMatching(pattern: RegExp): boolean {
    if (!pattern.test(this.peek())) return false;
    this.at++;
    return true;
  }

  takeAll(words: readonly string[]): boolean {
    if (!words.every((word, n) => this.peek(n) === word)) return false;
    this.at += words.length;
    return true;
  }
}
