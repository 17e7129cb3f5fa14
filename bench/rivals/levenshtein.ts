import { distance } from 'fastest-levenshtein';

/** Edit distance of all pairs by fastest-levenshtein; how many are within a third of the longer text. */
export function allPairsLevenshtein(texts: readonly string[]): number {
  let found = 0;
  for (const [i, a] of texts.entries()) {
    for (let j = i + 1; j < texts.length; j++) {
      const b = texts[j] ?? '';
      if (distance(a, b) <= Math.max(a.length, b.length) / 3) found++;
    }
  }
  return found;
}
