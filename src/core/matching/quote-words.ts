import type { PreparedEntry } from './prepare-entry.ts';
import type { Token } from './token.ts';

interface Span {
  readonly from: number;
  readonly to: number;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** How far behind the token before it a token is looked for, in UTF-16 units. */
const FARTHEST = 80;
/** Longer quotes are cut in the middle. */
const LONGEST_QUOTE = 60;

const spans = new WeakMap<PreparedEntry, ReadonlyMap<Token, Span>>();

/**
 * Where the tokens of an entry stand in its text. A token that reads otherwise in the text, such as a set phrase that was
 * folded into one word, stands where its neighbours leave room.
 */
function spansOf(entry: PreparedEntry): ReadonlyMap<Token, Span> {
  const known = spans.get(entry);
  if (known) return known;
  const found = new Map<Token, Span>();
  let from = 0;
  let unknown: Token[] = [];
  const settle = (end: number): void => {
    const gap = trimmed(entry.text, from, end);
    if (gap.to > gap.from) for (const token of unknown) found.set(token, gap);
    unknown = [];
  };
  for (const token of entry.tokens) {
    const at = findWord(entry.text, token.raw, from, FARTHEST);
    if (at < 0) {
      unknown.push(token);
      continue;
    }
    settle(at);
    from = at + token.raw.length;
    found.set(token, { from: at, to: from });
  }
  settle(entry.text.length);
  spans.set(entry, found);
  return found;
}

function findWord(text: string, word: string, from: number, farthest = Infinity): number {
  if (word === '') return -1;
  for (let at = text.indexOf(word, from); at >= 0 && at - from <= farthest; at = text.indexOf(word, at + 1)) {
    if (!LETTER_OR_DIGIT.test(text[at - 1] ?? '') && !LETTER_OR_DIGIT.test(text[at + word.length] ?? '')) return at;
  }
  return -1;
}

/** A range without the signs at its ends that are no part of a word. */
function trimmed(text: string, from: number, to: number): Span {
  let [first, last] = [from, to];
  while (first < last && !LETTER_OR_DIGIT.test(text[first] ?? '')) first++;
  while (last > first && !LETTER_OR_DIGIT.test(text[last - 1] ?? '')) last--;
  return { from: first, to: last };
}

/**
 * Some tokens of an entry in the entry's own words, neighbours in one quote: “Ines Okafor-Lund”, “in the hall”.
 *
 * @param most how many quotes; further ones are left out
 * @returns quotes in the order of the text, in typographic quotation marks; empty where there are no tokens
 */
export function quoteTokens(entry: PreparedEntry, tokens: readonly Token[], most: number): string {
  const at = spansOf(entry);
  const chosen = new Set(tokens);
  const quotes: Span[] = [];
  let open: Span | null = null;
  for (const token of entry.tokens) {
    const span = at.get(token);
    if (!span) continue;
    if (chosen.has(token)) {
      const goesOn: boolean = open !== null && isOneBreath(entry.text.slice(open.to, span.from));
      if (goesOn) quotes.pop();
      open = open && goesOn ? { from: open.from, to: Math.max(open.to, span.to) } : span;
      quotes.push(open);
    } else if (token.wordClass !== 'free' && token.wordClass !== 'preposition') open = null;
  }
  return quotes.slice(0, most).map(({ from, to }) => quote(entry.text.slice(from, to))).join(', ');
}

/** Whether no boundary of a clause stands between two words. */
const isOneBreath = (between: string): boolean => !/[.;:,()–—]/.test(between);

/** In typographic quotation marks; with the inner ones made single. */
export function quote(words: string): string {
  const plain = words.replace(/"/g, "'");
  if (plain.length <= LONGEST_QUOTE) return `“${plain}”`;
  return `“${plain.slice(0, LONGEST_QUOTE / 2).trimEnd()} … ${plain.slice(-LONGEST_QUOTE / 3).trimStart()}”`;
}

/** The words of a difference as they stand in one of the entries, where they were folded or joined for comparing. */
export function unfold(words: string, entries: readonly PreparedEntry[]): string {
  return words
    .split(' ')
    .map((word) => (entries.some(({ text }) => findWord(text, word, 0) >= 0) ? word : writtenAs(word, entries)))
    .join(' ');
}

function writtenAs(folded: string, entries: readonly PreparedEntry[]): string {
  for (const entry of entries) {
    const token = entry.tokens.find(({ raw }) => raw === folded);
    const span = token && spansOf(entry).get(token);
    if (span) return entry.text.slice(span.from, span.to);
  }
  return folded.replace(/_/g, ' ');
}
