import { FilePathFinder } from './file-path.ts';
import { trimEndOf } from './trim-end.ts';

/** What the scanner tells apart; meaning comes later. */
export type RawKind = 'word' | 'number' | 'code' | 'glyph' | 'mark';

/** A piece of a comparison text; `mark` is punctuation. */
export interface RawToken {
  readonly kind: RawKind;
  readonly text: string;
  readonly lower: string;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
}

/** In the order of the groups of `TOKEN`. */
const KINDS: readonly RawKind[] = ['code', 'glyph', 'number', 'word', 'mark'];

// Scripts written without spaces: each sign is a token, since no word boundary can be trusted.
const UNSPACED = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar'];
const GLYPH = `[${UNSPACED.map((script) => `\\p{Script=${script}}`).join('')}ー]`;
const LETTER = `(?!${GLYPH})[\\p{L}\\p{M}]`;
const LETTER_OR_DIGIT = `(?!${GLYPH})[\\p{L}\\p{M}\\d_]`;
const TOKEN = new RegExp(
  [
    '(https?://[^\\s<>()]+|[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64})+|#[\\w/-]+)',
    `(${GLYPH})`,
    '(\\d{1,4}-\\d{1,2}-\\d{1,2}(?![\\d-])|\\d{1,2}:\\d{2}(?::\\d{2})?(?!\\d)|\\d+(?:[.,]\\d+)*)',
    `(${LETTER}(?:${LETTER_OR_DIGIT})*(?:['’](?:${LETTER})+)?)`,
    '(\\S)',
  ].join('|'),
  'gu',
);

/**
 * Cuts a comparison text into tokens.
 *
 * @param text repaired and stripped of Markdown; a token's place in it is never needed again
 */
export function scanWords(text: string): RawToken[] {
  const tokens: RawToken[] = [];
  const paths = new FilePathFinder(text);
  for (let end = 0; ; ) {
    TOKEN.lastIndex = end;
    const match = TOKEN.exec(text);
    if (!match) return tokens;
    const found = kindOf(match);
    const pathEnd = found === 'word' ? paths.endFrom(match.index) : null;
    const whole = pathEnd === null ? match[0] : text.slice(match.index, pathEnd);
    const kind = pathEnd === null ? found : 'code';
    const value = kind === 'code' ? trimEndOf(whole, '.,;:!?') : whole;
    tokens.push({ kind, text: value, lower: value.toLowerCase(), spaced: match.index > end || tokens.length === 0 });
    end = match.index + whole.length;
  }
}

function kindOf(match: RegExpExecArray): RawKind {
  for (let at = 0; at < KINDS.length; at++) if (match[at + 1] !== undefined) return KINDS[at] ?? 'mark';
  return 'mark';
}
