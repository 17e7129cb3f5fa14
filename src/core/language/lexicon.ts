import { ALPHABET, ANTONYMS, FAMILIES, LEMMAS, PAIRS, PARTS_OF_SPEECH, SYNONYMS } from './word-data.ts';

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
  const indexOf = new Map<string, number>();
  let previous = '';
  for (const [, kept = 'A', rest = ''] of partPairs(LEMMAS).matchAll(/([A-Z])([a-z]*)/g)) {
    previous = previous.slice(0, kept.charCodeAt(0) - 65) + rest;
    indexOf.set(previous, indexOf.size);
  }
  const family = new Map<number, number>();
  readRows(FAMILIES, (lemma, row) => family.set(lemma, lemma - row.number()));
  const groups = new Map<number, Set<number>>();
  readRows(SYNONYMS, (first, row, group) => {
    for (const member of [first, ...row.indices()]) groups.set(member, (groups.get(member) ?? new Set()).add(group));
  });
  const antonyms = new Set<number>();
  readRows(ANTONYMS, (lemma, row) => antonyms.add(pairKey(lemma, row.index())));
  return { indexOf, family, groups, antonyms };
}

/** Undoes what a sign stands for, the signs that were made last first. */
function partPairs(coded: string): string {
  let text = coded;
  for (let at = PAIRS.length - 3; at >= 0; at -= 3) text = text.replaceAll(PAIRS[at] ?? '', PAIRS.slice(at + 1, at + 3));
  return text;
}

const DIGITS: ReadonlyMap<string, number> = new Map([...ALPHABET].map((character, value) => [character, value]));

/** Reads a row's numbers and indices from left to right. */
class RowReader {
  constructor(private readonly text: string, public at = 0) {}

  number(): number {
    const digit = this.digit();
    return digit === ALPHABET.length - 1 ? this.index() : digit;
  }

  index(): number {
    return this.digit() * ALPHABET.length + this.digit();
  }

  /** All indices to the end of the row, the space behind it included. */
  indices(): number[] {
    const found: number[] = [];
    while (this.at < this.text.length && this.text[this.at] !== ' ') found.push(this.index());
    this.at += 1;
    return found;
  }

  private digit(): number {
    const digit = DIGITS.get(this.text[this.at] ?? '') ?? 0;
    this.at += 1;
    return digit;
  }
}

/** Goes through rows whose first numbers each add to the one before. */
function readRows(text: string, take: (first: number, row: RowReader, count: number) => void): void {
  const row = new RowReader(text);
  let first = 0;
  for (let count = 0; row.at < text.length; count += 1) {
    first += row.number();
    take(first, row, count);
  }
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

const PARTS = ['noun', 'verb', 'adjective', 'adverb'] as const;

/** What a lemma mostly is: a part of speech. Null where the lemma is not known. */
export function partOfSpeech(lemma: string): (typeof PARTS)[number] | null {
  const at = lexicon().indexOf.get(lemma);
  if (at === undefined) return null;
  const three = DIGITS.get(PARTS_OF_SPEECH[Math.floor(at / 3)] ?? '') ?? 0;
  return PARTS[Math.floor(three / 4 ** (2 - (at % 3))) % 4] ?? null;
}
