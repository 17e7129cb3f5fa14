import { phrasesFrom } from '../language/phrases.ts';
import type { RawToken } from '../language/scan-words.ts';
import type { Vocabulary } from './vocabulary.ts';

const CONTRACTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ["won't", ['will', 'not']],
  ["can't", ['can', 'not']],
  ['cannot', ['can', 'not']],
  ["shan't", ['shall', 'not']],
  ["it's", ['it', 'is']],
  ["that's", ['that', 'is']],
  ["there's", ['there', 'is']],
  ["let's", ['let', 'us']],
]);
const asWord = (text: string): RawToken => ({ kind: 'word', text, lower: text, spaced: true });

/** Raw tokens with contractions spelled out, compounds joined, and set phrases and learnt expansions folded. */
export function foldWords(scanned: readonly RawToken[], vocabulary: Vocabulary): RawToken[] {
  return foldPhrases(joinParts(expandContractions(scanned)), vocabulary);
}

function expandContractions(raw: readonly RawToken[]): RawToken[] {
  const result: RawToken[] = [];
  for (const token of raw) {
    if (token.kind === 'word' && /['’]|^cannot$/.test(token.lower)) result.push(...expanded(token));
    else result.push(token);
  }
  return result;
}

function expanded(token: RawToken): RawToken[] {
  const lower = token.lower.replace('’', "'");
  const whole = CONTRACTIONS.get(lower);
  if (whole) return whole.map(asWord);
  const parts = /^(.+?)(n't|'ll|'re|'ve|'d|'m)$/.exec(lower);
  if (!parts) return [token];
  const tail = { "n't": 'not', "'ll": 'will', "'re": 'are', "'ve": 'have', "'d": 'would', "'m": 'am' }[parts[2] ?? ''] ?? '';
  return [{ ...token, text: token.text.slice(0, (parts[1] ?? '').length), lower: parts[1] ?? '' }, asWord(tail)];
}

const PARTICLES = new Set('off up in out over on down back through by away site line board going premise premises'.split(' '));
const COMPANY_FORMS = new Set(
  'inc ltd llc llp plc gmbh ag sa bv nv oy ab as aps srl spa sas kg se co corp corporation incorporated limited'.split(' '),
);

/** "S.A." is one word, and so are "kick-off" and "on-site"; a company's legal form says nothing. */
function joinParts(raw: readonly RawToken[]): RawToken[] {
  const result: RawToken[] = [];
  for (let at = 0; at < raw.length; at++) {
    const token = raw[at];
    if (!token) break;
    const last = result.at(-1);
    const [next, letter] = [raw[at + 1], raw[at + 2]];
    if (isInitial(token) && next?.text === '.' && letter && isInitial(letter) && !letter.spaced) {
      const closing = raw[at + 3]?.text === '.' ? 1 : 0;
      result.push({ ...token, text: token.text + letter.text, lower: token.lower + letter.lower });
      at += 2 + closing;
    } else if (token.text === '-' && !token.spaced && last && next && isCompound(last, next)) {
      result[result.length - 1] = { ...last, text: last.text + next.text, lower: last.lower + next.lower };
      at++;
    } else result.push(token);
  }
  return result.filter((token, at) => !(isCompanyForm(token) && /^\p{Lu}/u.test(result[at - 1]?.text ?? '')));
}

const isInitial = ({ kind, text }: RawToken): boolean => kind === 'word' && /^\p{Lu}$/u.test(text);

/** Whether the words on both sides of a hyphen make one. */
const isCompound = (before: RawToken, after: RawToken): boolean =>
  before.kind === 'word' && after.kind === 'word' && !after.spaced && (PARTICLES.has(after.lower) || PARTICLES.has(before.lower));

const isCompanyForm = ({ kind, text, lower }: RawToken): boolean => kind === 'word' && COMPANY_FORMS.has(lower) && /^\p{Lu}|^plc$/u.test(text);

/** Folds set phrases and learnt expansions; "proof of concept (PoC)" becomes the acronym alone. */
function foldPhrases(raw: readonly RawToken[], vocabulary: Vocabulary): RawToken[] {
  const result: RawToken[] = [];
  for (let at = 0; at < raw.length; ) {
    const token = raw[at];
    if (!token) break;
    if (token.kind === 'word') {
      const acronym = expansionAt(raw, at, vocabulary);
      if (acronym) {
        result.push({ kind: 'word', text: acronym.letters.toUpperCase(), lower: acronym.letters, spaced: true });
        at += acronym.length;
        continue;
      }
      if (vocabulary.expansions.has(token.lower) && raw[at + 1]?.text === '(') {
        const inside = expansionAt(raw, at + 2, vocabulary);
        if (inside?.letters === token.lower && raw[at + 2 + inside.length]?.text === ')') {
          result.push({ ...token, text: token.text.toUpperCase() });
          at += 3 + inside.length;
          continue;
        }
      }
      const standsHere = (word: string, i: number): boolean => raw[at + i]?.lower === word && (i === 0 || raw[at + i]?.kind === 'word');
      const phrase = phrasesFrom(token.lower).find(({ from }) => from.every(standsHere));
      if (phrase) {
        result.push(...phrase.to.map(asWord));
        at += phrase.from.length;
        continue;
      }
    }
    result.push(token);
    at++;
  }
  return result;
}

function expansionAt(raw: readonly RawToken[], at: number, vocabulary: Vocabulary): { letters: string; length: number } | null {
  // "proof-of-concept": hyphens are passed over.
  let first = at;
  while (raw[first]?.text === '-') first++;
  for (const [letters, words] of vocabulary.expansionsFrom.get(raw[first]?.lower ?? '') ?? []) {
    let i = at;
    let matched = 0;
    while (matched < words.length) {
      if (raw[i]?.text === '-') { i++; continue; }
      const lower = raw[i]?.lower ?? '';
      if (lower !== words[matched] && !(matched === words.length - 1 && lower === `${words[matched] ?? ''}s`)) break;
      matched++;
      i++;
    }
    if (matched < words.length) continue;
    if (raw[i]?.text === '(' && raw[i + 1]?.lower === letters && raw[i + 2]?.text === ')') i += 3;
    return { letters, length: i - at };
  }
  return null;
}
