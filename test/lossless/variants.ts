/** A way in which the same note can stand on a disk. */
export interface Variant {
  readonly name: string;
  readonly of: (text: string) => string;
}

/** What a reader of notes trips over: line ends, the byte order mark, the last line, white space that is not a space. */
export const VARIANTS: readonly Variant[] = [
  { name: 'plain', of: (text) => text },
  { name: 'CRLF', of: (text) => withLineEnds(text, ['\r\n']) },
  { name: 'mixed', of: (text) => withLineEnds(text, ['\n', '\r\n', '\r\n', '\n', '\r']) },
  { name: 'lone CR', of: (text) => withLineEnds(text, ['\r']) },
  { name: 'BOM', of: (text) => (text.startsWith('\uFEFF') ? text : `\uFEFF${text}`) },
  { name: 'no final newline', of: withoutFinalLineEnd },
  { name: 'NBSP and zero-width', of: withOddSpace },
];

function withLineEnds(text: string, lineEnds: readonly string[]): string {
  let count = 0;
  return text.replace(/\r\n?|\n/g, () => lineEnds[count++ % lineEnds.length] ?? '\n');
}

function withoutFinalLineEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === '\n' || text[end - 1] === '\r')) end -= 1;
  return text.slice(0, end);
}

/** Headings, fences and what says of which kind a note is stay as they are, or an operation would have nothing to do. */
function withOddSpace(text: string): string {
  let spaces = 0;
  let letters = 0;
  return text.replace(/[^\r\n]+/g, (line) => {
    if (/^(?:#|---|```|~~~|type:|source:|tags:)/.test(line)) return line;
    const gap = (between: string): string => (++spaces % 4 === 0 ? '\u00A0' : between);
    const inWord = (letter: string): string => (++letters % 23 === 0 ? `${letter}${letters % 2 === 0 ? '\u200B' : '\u200D'}` : letter);
    return line.replace(/\b \b/g, gap).replace(/\p{L}(?=\p{L})/gu, inWord);
  });
}
