/**
 * Token Jaccard of all pairs, as plainly as it is mostly written: sets of lower-cased words, made before the clock of
 * the pairs starts but inside the measured time.
 *
 * @returns how many pairs reach the threshold
 */
export function allPairsJaccard(texts: readonly string[], threshold = 0.4): number {
  const sets = texts.map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
  let found = 0;
  for (let i = 0; i < sets.length; i++) {
    for (let j = i + 1; j < sets.length; j++) {
      let [small, large] = [sets[i], sets[j]];
      if (!small || !large) continue;
      if (small.size > large.size) [small, large] = [large, small];
      let shared = 0;
      for (const word of small) if (large.has(word)) shared++;
      if (shared >= threshold * (small.size + large.size - shared)) found++;
    }
  }
  return found;
}
