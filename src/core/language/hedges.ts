/**
 * Wordings that take back part of what a text says: "approved in principle" is not "approved", an "acting head" no "head".
 * After the hedges of Lakoff (1973).
 */
const HEDGES =
  'in principle|in theory|in part|as good as|for show|on an interim basis|on a trial basis|on a temporary basis|' +
  'on a provisional basis|with conditions|with reservations|with caveats|subject to|pending|at the earliest|less than before|' +
  'less than planned|less than expected|less than usual|provisional|provisionally|tentative|tentatively|interim|acting|' +
  'nominal|nominally|informal|informally|verbal|verbally|temporary|temporarily|half-heartedly|so-called|would-be|successfully|unsuccessfully|in vain|almost|nearly|' +
  'virtually|im prinzip|vorläufig|kommissarisch|mündlich|en principe|provisoire|provisoirement|en principio|provisionalmente';

const BY_FIRST_WORD: ReadonlyMap<string, readonly (readonly string[])[]> = (() => {
  const index = new Map<string, string[][]>();
  for (const wording of HEDGES.split('|')) {
    const words = wording.split(' ');
    index.set(words[0] ?? '', [...(index.get(words[0] ?? '') ?? []), words]);
  }
  return index;
})();

/**
 * The hedges of a text.
 *
 * @param words lower-case, in order
 */
export function hedgesIn(words: readonly string[]): string[] {
  return words.flatMap((word, at) => (BY_FIRST_WORD.get(word) ?? []).filter((hedge) => hedge.every((part, n) => words[at + n] === part)).map((hedge) => hedge.join(' ')));
}
