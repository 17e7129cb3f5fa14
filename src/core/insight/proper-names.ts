const WORD = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;
const CAPITAL = /^\p{Lu}/u;
const PARTICLES = new Set(['de', 'da', 'di', 'do', 'du', 'der', 'den', 'van', 'von', 'le', 'la', 'ter', 'al', 'bin']);
/** Words with a capital that begin a sentence or stand before a name, and are no part of it. */
const NO_PART = new Set(
  'Dr Mr Mrs Ms Prof The On In At An A For With And But After Before Until From To By As If When While No All Both'.split(' '),
);

/** Words with a capital side by side, small particles between them. */
export interface NameRun {
  /** Its words in lower case, joined by a space, without `'s`. */
  readonly name: string;
  readonly words: number;
  /** Where it stands. */
  readonly from: number;
  readonly to: number;
}

/** The proper names of a text and whatever else has a capital, the word that begins a sentence too. */
export function runsIn(text: string): NameRun[] {
  const runs: NameRun[] = [];
  let words: { word: string; from: number }[] = [];
  let end = 0;
  const close = (): void => {
    while (isNoEnd(words.at(-1)?.word)) words.pop();
    const [first, last] = [words[0], words.at(-1)];
    if (first && last) {
      const name = words.map(({ word }) => word).join(' ').replace(/['’]s$/, '').toLowerCase();
      runs.push({ name, words: words.length, from: first.from, to: last.from + last.word.length });
    }
    words = [];
  };
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    const gap = text.slice(end, match.index);
    if (gap !== ' ' && gap !== '\u00A0') close();
    end = match.index + word.length;
    if (CAPITAL.test(word) ? words.length > 0 || !NO_PART.has(word) : words.length > 0 && PARTICLES.has(word)) words.push({ word, from: match.index });
    else close();
  }
  close();
  return runs;
}

/** Proper names of two words or more, in lower case: people, products, places. */
export function namesIn(text: string): string[] {
  return runsIn(text).flatMap(({ name, words }) => (words > 1 ? [name] : []));
}

function isNoEnd(word: string | undefined): boolean {
  return word !== undefined && (PARTICLES.has(word) || NO_PART.has(word));
}
