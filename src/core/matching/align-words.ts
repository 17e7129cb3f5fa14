import type { Licence } from './match-tokens.ts';
import { TRUST, licenceOf } from './match-tokens.ts';
import type { Token } from './token.ts';

/** One pair of aligned tokens, by their indices in `left` and `right`. */
export interface AlignedPair {
  readonly left: number;
  readonly right: number;
  readonly licence: Licence;
  /** Whether it belongs to the longest in-order alignment; the others were found in what was left. */
  readonly inOrder: boolean;
}

export interface Alignment {
  readonly left: readonly Token[];
  readonly right: readonly Token[];
  readonly pairs: readonly AlignedPair[];
  /** left index → pair, right index → pair. */
  readonly ofLeft: ReadonlyMap<number, AlignedPair>;
  readonly ofRight: ReadonlyMap<number, AlignedPair>;
}

let table = new Float64Array(1024);

/** As many zeros as asked for, good until the next call: thousands of pairs are aligned one after another. */
function zeros(size: number): Float64Array {
  if (size > MOST_KEPT) return new Float64Array(size);
  if (size > table.length) table = new Float64Array(MOST_KEPT);
  return table.fill(0, 0, size);
}

/** Numbers that are kept between two calls: enough for two bullets of 120 words. */
const MOST_KEPT = 16_384;

/**
 * Aligns two token sequences: the heaviest in-order alignment first (Needleman–Wunsch without gap cost), then the
 * best of what is left in any order.
 *
 * @param weight of a left token; an alignment prefers the rarer words
 */
export function alignTokens(left: readonly Token[], right: readonly Token[], weight: (token: Token) => number): Alignment {
  const n = left.length;
  const m = right.length;
  const licences: (Licence | null)[] = [];
  const best = zeros((n + 1) * (m + 1));
  const width = m + 1;
  for (let i = 1; i <= n; i++) {
    const a = left[i - 1];
    if (!a) continue;
    const w = weight(a) + 0.05;
    for (let j = 1; j <= m; j++) {
      const b = right[j - 1];
      if (!b) continue;
      const licence = licenceOf(a, b);
      licences.push(licence);
      const skip = Math.max(best[(i - 1) * width + j] ?? 0, best[i * width + j - 1] ?? 0);
      const take = licence === null ? 0 : (best[(i - 1) * width + j - 1] ?? 0) + w * TRUST[licence];
      best[i * width + j] = Math.max(skip, take);
    }
  }
  const pairs: AlignedPair[] = [];
  const usedLeft = new Set<number>();
  const usedRight = new Set<number>();
  const take = (l: number, r: number, licence: Licence, inOrder: boolean): void => {
    pairs.push({ left: l, right: r, licence, inOrder });
    usedLeft.add(l);
    usedRight.add(r);
  };
  for (let i = n, j = m; i > 0 && j > 0; ) {
    const here = best[i * width + j] ?? 0;
    if (here === best[(i - 1) * width + j]) i--;
    else if (here === best[i * width + j - 1]) j--;
    else {
      const licence = licences[(i - 1) * m + j - 1];
      if (licence) take(i - 1, j - 1, licence, true);
      i--;
      j--;
    }
  }
  const rest: { l: number; r: number; licence: Licence; worth: number }[] = [];
  for (let l = 0; l < n; l++) {
    if (usedLeft.has(l)) continue;
    for (let r = 0; r < m; r++) {
      const licence = usedRight.has(r) ? null : licences[l * m + r];
      const token = left[l];
      if (licence && token) rest.push({ l, r, licence, worth: TRUST[licence] * weight(token) - Math.abs(l / n - r / m) * 0.01 });
    }
  }
  rest.sort((a, b) => b.worth - a.worth || a.l - b.l || a.r - b.r);
  for (const { l, r, licence } of rest) if (!usedLeft.has(l) && !usedRight.has(r)) take(l, r, licence, false);
  pairs.sort((a, b) => a.left - b.left);
  return { left, right, pairs, ofLeft: new Map(pairs.map((p) => [p.left, p])), ofRight: new Map(pairs.map((p) => [p.right, p])) };
}
