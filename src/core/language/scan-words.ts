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

// Scripts written without spaces: each sign is a token, since no word boundary can be trusted.
const GLYPH = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const TOKEN = new RegExp(
  [
    '(?<code>https?://[^\\s<>()]+|[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64})+|#[\\w/-]+|[a-z][a-z0-9_-]*(?:[./][a-z0-9_-]+)*\\.[a-z0-9_-]*[a-z][a-z0-9_-]+(?:/[a-z0-9_.-]+)*(?!\\w|\\.\\w))',
    `(?<glyph>[${GLYPH}ー])`,
    '(?<number>\\d{1,4}-\\d{1,2}-\\d{1,2}(?![\\d-])|\\d{1,2}:\\d{2}(?::\\d{2})?(?!\\d)|\\d[\\d]*(?:[.,]\\d+)*)',
    `(?<word>(?:(?![${GLYPH}ー])[\\p{L}\\p{M}])(?:(?![${GLYPH}ー])[\\p{L}\\p{M}\\d_])*(?:['’](?:(?![${GLYPH}ー])[\\p{L}\\p{M}])+)?)`,
    '(?<mark>[^\\s])',
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
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const groups = match.groups ?? {};
    const kind: RawKind = groups['code'] !== undefined ? 'code' : groups['glyph'] !== undefined ? 'glyph' : groups['number'] !== undefined ? 'number' : groups['word'] !== undefined ? 'word' : 'mark';
    const value = kind === 'code' ? match[0].replace(/[.,;:!?]+$/, '') : match[0];
    tokens.push({ kind, text: value, lower: value.toLowerCase(), spaced: match.index > end || tokens.length === 0 });
    end = match.index + match[0].length;
  }
  return tokens;
}
