import { partOfSpeech } from '../language/lexicon.ts';
import { LIGHT, NEGATING } from '../language/words.ts';
import type { Comparison, Side } from './comparison.ts';
import { SIDES, counterpart, otherSide } from './comparison.ts';
import type { Difference } from './difference.ts';
import { perEntry } from './per-entry.ts';
import type { PreparedEntry } from './prepare-entry.ts';
import type { Token } from './token.ts';

/**
 * "No licences" is more than "no licences in production", "all invoices are paid" more than "all invoices from
 * suppliers are paid", "the largest cluster" more than "the largest cluster in Europe": under an operator that turns
 * monotonicity round the text with fewer words says more, so the longer one does not cover it.
 * After the downward-entailing contexts of natural logic (van Benthem 1986; MacCartney and Manning 2007).
 */
export function guardMonotone(comparison: Comparison): Difference[] {
  // What is reworded, or stands at the same place of two runs, tells of one thing in more or fewer words.
  if (!comparison.variants) return [];
  return SIDES.flatMap((side): Difference[] => {
    const { soft, hard } = comparison[otherSide(side)].leftovers;
    // Where the other side has words of its own, they may say the same.
    if (soft.length + hard.length > 0) return [];
    return scopesOf(comparison[side].entry).flatMap(({ operator, indices }): Difference[] => {
      const added = indices.find((index) => isOpen(comparison, side, index));
      const isShared = indices.some((index) => counterpart(comparison, side, index) !== null);
      const word = comparison[side].content[added ?? -1];
      return word && isShared ? [{ guard: 'monotone', effect: 'block', words: [`${operator.raw} … ${word.raw}`] }] : [];
    });
  });
}

function isOpen(comparison: Comparison, side: Side, index: number): boolean {
  const { content, leftovers } = comparison[side];
  const token = content[index];
  // Why something is not so does not narrow what is not so.
  return token !== undefined && !/^reasons?$/i.test(content[index + 1]?.raw ?? token.raw) && !LIGHT.has(token.lemma) && (leftovers.soft.includes(token) || leftovers.hard.includes(token));
}

interface Scope {
  readonly operator: Token;
  /** Indices of the content that it bears on. */
  readonly indices: readonly number[];
}

const scopesOf = perEntry(({ content, tokens }: PreparedEntry): readonly Scope[] =>
  tokens.flatMap((operator, at): Scope[] => {
    const reach = reachOf(operator, tokens[at + 1]);
    if (reach === null) return [];
    const behind = tokens.slice(at + 1).filter(({ clause }) => clause === operator.clause);
    const end = reach === 'clause' ? behind.length : behind.findIndex(endsPhrase);
    // Behind a noun phrase that ends the clause, nobody can tell what belongs to it.
    const scope = behind.slice(0, Math.max(0, end)).filter(({ wordClass }) => wordClass === 'content');
    return [{ operator, indices: scope.map((token) => content.indexOf(token)) }];
  }),
);

/** What an operator bears on: the rest of its clause, or the noun phrase behind it. "Switched off" is read as a denial and its verb: it tells of a deed. */
function reachOf({ raw, lemma, wordClass, kind }: Token, next: Token | undefined): 'clause' | 'phrase' | null {
  if ((wordClass === 'negation' && next?.raw !== raw) || (kind === 'word' && (lemma === 'stop' || (NEGATING.has(lemma) && lemma !== 'fail'))) || /^(?:too|first|last|best|worst)$/i.test(raw) || isSuperlative(raw)) return 'clause';
  if (/^(?:all|every|each|any|everyone|everything|most|half|few|none)$/i.test(raw) && next?.kind !== 'number') return 'phrase';
  return null;
}

/** "Largest", not "test" or "request". */
function isSuperlative(raw: string): boolean {
  const [, stem = ''] = /^(\p{L}{2,})est$/u.exec(raw.toLowerCase()) ?? [];
  return [stem, `${stem}e`, stem.replace(/i$/, 'y'), stem.replace(/(.)\1$/, '$1')].some((word) => partOfSpeech(word) === 'adjective');
}

/** Where the verb begins. */
const endsPhrase = ({ raw, form, lemma, wordClass, kind }: Token): boolean =>
  /^(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|shall|should|can|could|may|might|must)$/i.test(raw) ||
  (kind === 'word' && wordClass === 'content' && (form === 'past' || partOfSpeech(lemma) === 'verb'));
