const WORD = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;
const CAPITAL = /^\p{Lu}/u;
const PARTICLES = new Set(['de', 'da', 'di', 'do', 'du', 'der', 'den', 'van', 'von', 'le', 'la', 'ter', 'al', 'bin']);
/** Words with a capital that begin a sentence or stand before a name, and are no part of it. */
const NO_PART = new Set(
  'Dr Mr Mrs Ms Prof The On In At An A For With And But After Before Until From To By As If When While No All Both'.split(' '),
);

/**
 * Proper names of two words or more: people, products, places. Words with a capital side by side, small particles between
 * them, in lower case.
 */
export function namesIn(text: string): string[] {
  const names: string[] = [];
  let words: string[] = [];
  let end = 0;
  const close = (): void => {
    while (words.length > 0 && isNoEnd(words.at(-1) ?? '')) words.pop();
    if (words.length > 1) names.push(words.join(' ').replace(/['’]s$/, '').toLowerCase());
    words = [];
  };
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    const gap = text.slice(end, match.index);
    if (gap !== ' ' && gap !== '\u00A0') close();
    end = match.index + word.length;
    if (CAPITAL.test(word) ? words.length > 0 || !NO_PART.has(word) : words.length > 0 && PARTICLES.has(word)) words.push(word);
    else close();
  }
  close();
  return names;
}

function isNoEnd(word: string): boolean {
  return PARTICLES.has(word) || NO_PART.has(word);
}
