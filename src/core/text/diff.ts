import { diffArrays } from 'diff';

/** A run of words that two texts share, or that only one of them holds. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Two texts that differ in more words than this share nothing worth showing; the search for it is quadratic. */
const MAX_EDITS = 4_000;

const NUMBER = String.raw`[$€£¥]?\d+(?:[.,:/\-]\d+)*[\p{L}\p{M}]*[%+]?`;
const IDEOGRAPH = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;
const WORD = String.raw`[\p{L}\p{M}\p{N}_]+(?:[.'’&\-][\p{L}\p{M}\p{N}_]+)*`;
const TOKEN = new RegExp(String.raw`${NUMBER}|${IDEOGRAPH}|${WORD}|\s+|\S`, 'gu');

/**
 * How one text becomes the other, word by word. A date, an amount and a hyphenated word are one word each, so
 * `2026-01-05` never becomes `2026-01-07` by one digit. Neighbouring changes are joined: at most one `removed`
 * and then one `added` part between two `same` parts.
 *
 * @returns `same` and `removed` parts, joined, are `before`; `same` and `added` ones are `after`; no part is empty
 */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  const changes = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: MAX_EDITS });
  if (changes === undefined) return joinRuns([part('removed', before), part('added', after)]);
  return joinRuns(
    changes.map((change) => part(change.added ? 'added' : change.removed ? 'removed' : 'same', change.value.join(''))),
  );
}

function part(kind: DiffPart['kind'], text: string): DiffPart {
  return { kind, text };
}

/** A text as words, numbers, runs of white space and single signs: joined, they are the text. */
export function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** Joins changes that touch, or that only white space parts where both sides change it alike. */
function joinRuns(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed !== '') joined.push(part('removed', removed));
    if (added !== '') joined.push(part('added', added));
    removed = added = '';
  };
  parts.forEach(({ kind, text }, index) => {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (removed !== '' && added !== '' && text.trim() === '' && replaces(parts, index + 1)) {
      removed += text;
      added += text;
    } else {
      flush();
      if (text !== '') joined.push(part('same', text));
    }
  });
  flush();
  return joined;
}

/** Whether the parts from `index` on begin with words that others replace. */
function replaces(parts: readonly DiffPart[], index: number): boolean {
  const kinds = [parts[index]?.kind, parts[index + 1]?.kind];
  return kinds.includes('removed') && kinds.includes('added');
}
