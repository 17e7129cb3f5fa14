import type { LineCursor } from './line-cursor.ts';

/** What the first `%%` or `$$` of a line opens: nothing, a block of that line alone, or one that goes on. */
export type Opening = 'none' | 'line' | 'open';

/** Where `%%` comments and `$$` math begin and end, which CommonMark knows nothing of. */
export class ObsidianBlocks {
  private readonly lastPercents: number;
  private readonly lastDollars: number;
  /** No line that starts before this offset is followed by `$$` sooner than by a blank line. */
  private noDollarsBefore = 0;

  constructor(private readonly cursor: LineCursor) {
    this.lastPercents = cursor.text.lastIndexOf('%%');
    this.lastDollars = cursor.text.lastIndexOf('$$');
  }

  /**
   * A `%%` that begins a line and is not closed on it hides everything up to the next `%%`, whatever lies between;
   * where none follows, everything, but only at document level.
   *
   * @param atDocumentLevel whether no container is open
   */
  commentOpening(atDocumentLevel: boolean): Opening {
    const { text, content, end, to } = this.cursor;
    if (!text.startsWith('%%', content)) return 'none';
    if (count('%%', text, content, end) % 2 === 1) return atDocumentLevel || this.lastPercents >= to ? 'open' : 'none';
    return atDocumentLevel && this.lineText().endsWith('%%') ? 'line' : 'none';
  }

  /** Whether an open comment ends on the line: an even number of `%%` closes it and opens another. */
  closesComment(): boolean {
    return count('%%', this.cursor.text, this.cursor.from, this.cursor.end) % 2 === 1;
  }

  /**
   * A `$$` alone on its line that is closed somewhere below; at document level also one with text behind it that is
   * closed on the line's end or, without a blank line between, on a later line.
   *
   * @param atDocumentLevel whether no container is open
   */
  mathOpening(atDocumentLevel: boolean): Opening {
    const { text, content, to } = this.cursor;
    if (!text.startsWith('$$', content)) return 'none';
    const line = this.lineText();
    if (line === '$$') return this.lastDollars >= to ? 'open' : 'none';
    if (!atDocumentLevel || line[2] === '$') return 'none';
    const close = line.indexOf('$$', 2);
    if (close < 0) return this.closesInParagraph() ? 'open' : 'none';
    return close === line.length - 2 ? 'line' : 'none';
  }

  closesMath(): boolean {
    return this.lineText().includes('$$');
  }

  private closesInParagraph(): boolean {
    const { cursor } = this;
    if (this.lastDollars < cursor.to || cursor.from < this.noDollarsBefore) return false;
    const ahead = cursor.fork();
    while (ahead.next() && !ahead.blank) {
      if (ahead.text.slice(ahead.content, ahead.end).includes('$$')) return true;
    }
    this.noDollarsBefore = ahead.from;
    return false;
  }

  private lineText(): string {
    return this.cursor.text.slice(this.cursor.content, this.cursor.end).trimEnd();
  }
}

function count(delimiter: string, text: string, from: number, to: number): number {
  return text.slice(from, to).split(delimiter).length - 1;
}
