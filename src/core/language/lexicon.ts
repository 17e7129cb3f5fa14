import { ALPHABET, ANTONYMS, CATEGORIES, FAMILIES, LEMMAS, SYNONYMS } from './word-data.ts';

interface Lexicon {
  readonly indexOf: ReadonlyMap<string, number>;
  readonly family: ReadonlyMap<number, number>;
  readonly groups: ReadonlyMap<number, ReadonlySet<number>>;
  readonly antonyms: ReadonlySet<number>;
}

let decoded: Lexicon | null = null;

/** Decoding takes some milliseconds, so it waits for the first word that is asked after. */
function lexicon(): Lexicon {
  decoded ??= decode();
  return decoded;
}

function decode(): Lexicon {
  const digit = new Map([...ALPHABET].map((character, value) => [character, value]));
  const index = (text: string, at: number): number =>
    (digit.get(text[at] ?? '') ?? 0) * ALPHABET.length + (digit.get(text[at + 1] ?? '') ?? 0);

  const indexOf = new Map<string, number>();
  let previous = '';
  for (const [, kept = 'A', rest = ''] of LEMMAS.matchAll(/([A-Z])([a-z]*)/g)) {
    previous = previous.slice(0, kept.charCodeAt(0) - 65) + rest;
    indexOf.set(previous, indexOf.size);
  }
  const family = new Map<number, number>();
  for (let at = 0; at < FAMILIES.length; at += 4) family.set(index(FAMILIES, at), index(FAMILIES, at + 2));
  const groups = new Map<number, Set<number>>();
  for (const [group, members] of SYNONYMS.split(' ').entries()) {
    for (let at = 0; at < members.length; at += 2) {
      const member = index(members, at);
      groups.set(member, (groups.get(member) ?? new Set()).add(group));
    }
  }
  const antonyms = new Set<number>();
  for (let at = 0; at < ANTONYMS.length; at += 4) {
    antonyms.add(pairKey(index(ANTONYMS, at), index(ANTONYMS, at + 2)));
  }
  return { indexOf, family, groups, antonyms };
}

function pairKey(a: number, b: number): number {
  return a < b ? a * 100_000 + b : b * 100_000 + a;
}

/** Whether a lower-case word is a usual English lemma, and so not likely a name. */
export function isCommonLemma(lemma: string): boolean {
  return lexicon().indexOf.has(lemma);
}

/** The id of the lemma's derivational family (`manage`, `manager`, `management` share one), or null. */
export function familyOf(lemma: string): number | null {
  const { indexOf, family } = lexicon();
  const at = indexOf.get(lemma);
  return at === undefined ? null : (family.get(at) ?? at);
}

/** The usual senses of a lemma in WordNet that others have too; lemmas that share one are synonyms. */
export function synonymGroupsOf(lemma: string): readonly number[] {
  const { indexOf, groups } = lexicon();
  return [...(groups.get(indexOf.get(lemma) ?? -1) ?? [])];
}

/** Whether WordNet names two lemmas as opposites. */
export function areAntonyms(a: string, b: string): boolean {
  const { indexOf, antonyms } = lexicon();
  const ofA = indexOf.get(a);
  const ofB = indexOf.get(b);
  return ofA !== undefined && ofB !== undefined && antonyms.has(pairKey(ofA, ofB));
}

/** What a lemma mostly is: a part of speech. Null where the lemma is not known. */
export function partOfSpeech(lemma: string): 'noun' | 'verb' | 'adjective' | 'adverb' | null {
  const at = lexicon().indexOf.get(lemma);
  if (at === undefined) return null;
  // lexnames(5WN): 0, 1 and 44 are adjectives, 2 adverbs, 3 to 28 nouns, 29 to 43 verbs.
  const category = ALPHABET.indexOf(CATEGORIES[at] ?? '');
  if (category === 2) return 'adverb';
  if (category <= 1 || category === 44) return 'adjective';
  return category <= 28 ? 'noun' : 'verb';
}
