import { licenceOf } from './match-tokens.ts';
import type { Token } from './token.ts';

/** A place where two texts part between words that stand in both; either side may be empty. */
export interface EditHunk {
  readonly left: readonly Token[];
  readonly right: readonly Token[];
  /** The tokens right behind the hunk, or undefined at the end. */
  readonly next: { readonly left: Token | undefined; readonly right: Token | undefined };
  /** The tokens behind `next`. */
  readonly afterNext: { readonly left: Token | undefined; readonly right: Token | undefined };
  readonly previous: { readonly left: Token | undefined; readonly right: Token | undefined };
  /** How many tokens stand unchanged directly before and behind; Infinity at the ends of both texts. */
  readonly before: number;
  readonly after: number;
}

export interface EditScript {
  readonly hunks: readonly EditHunk[];
  /** Tokens that stand in both texts in the same order. */
  readonly kept: readonly (readonly [left: Token, right: Token])[];
}

const IGNORED = new Set(
  'the a an this that these those its their his her our my your which who and also too then there it respectively'.split(' '),
);

/** The words that an edit is judged by: all but articles and the like. */
const told = (tokens: readonly Token[]): Token[] =>
  tokens.filter((token) => token.wordClass === 'content' || !IGNORED.has(token.raw.toLowerCase()));

function stands(a: Token, b: Token): boolean {
  if (a.wordClass !== 'content' || b.wordClass !== 'content') return a.raw.toLowerCase() === b.raw.toLowerCase();
  const licence = licenceOf(a, b);
  return licence !== null && licence !== 'derivation' && !(licence === 'paraphrase' && a.kind === 'number');
}

/** The shortest way from one text to the other, word by word (longest common subsequence). */
export function editScript(leftTokens: readonly Token[], rightTokens: readonly Token[]): EditScript {
  const left = told(leftTokens);
  const right = told(rightTokens);
  const [n, m] = [left.length, right.length];
  const width = m + 1;
  const length = new Uint16Array((n + 1) * width);
  const lengthAt = (i: number, j: number): number => length[i * width + j] ?? 0;
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      const [a, b] = [left[i], right[j]];
      length[i * width + j] = a && b && stands(a, b) ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  const kept: [Token, Token][] = [];
  const at: [number, number][] = [];
  for (let i = 0, j = 0; i < n && j < m; ) {
    const [a, b] = [left[i], right[j]];
    if (a && b && stands(a, b) && lengthAt(i, j) === lengthAt(i + 1, j + 1) + 1) {
      kept.push([a, b]);
      at.push([i, j]);
      i++;
      j++;
    } else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i++;
    else j++;
  }
  const anchors: [number, number][] = [[-1, -1], ...at, [n, m]];
  const drafts: { from: [number, number]; to: [number, number]; anchor: number }[] = [];
  for (let k = 1; k < anchors.length; k++) {
    const [from, to] = [anchors[k - 1], anchors[k]];
    if (from && to && (to[0] - from[0] > 1 || to[1] - from[1] > 1)) drafts.push({ from, to, anchor: k });
  }
  const hunks = drafts.map(({ from, to, anchor }, index): EditHunk => {
    const previous = drafts[index - 1];
    const next = drafts[index + 1];
    const atStart = from[0] === -1;
    const atEnd = to[0] === n && to[1] === m;
    return {
      left: left.slice(from[0] + 1, to[0]),
      right: right.slice(from[1] + 1, to[1]),
      previous: { left: left[from[0]], right: right[from[1]] },
      next: { left: left[to[0]], right: right[to[1]] },
      afterNext: { left: left[to[0] + 1], right: right[to[1] + 1] },
      before: atStart ? Infinity : anchor - (previous?.anchor ?? 1),
      after: atEnd ? Infinity : (next?.anchor ?? anchors.length - 1) - anchor,
    };
  });
  return { hunks, kept };
}
