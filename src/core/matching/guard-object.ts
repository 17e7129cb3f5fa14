import { partOfSpeech } from '../language/lexicon.ts';
import { LIGHT, REPORTING } from '../language/words.ts';
import type { Comparison } from './comparison.ts';
import { SIDES, counterpart, otherSide } from './comparison.ts';
import type { Difference } from './difference.ts';
import type { Token } from './token.ts';

/** "They moved to Azure" and "they moved backups to Azure": an object that a verb has on one side alone is another deed. */
export function guardObject(comparison: Comparison): Difference[] {
  if (!comparison.variants) return [];
  return SIDES.flatMap((side): Difference[] => {
    const { content, entry, leftovers } = comparison[side];
    const other = otherSide(side);
    return content.flatMap((object, at): Difference[] => {
      const verb = content[at - 1];
      const across = verb && counterpart(comparison, side, at - 1);
      if (!verb || across === null || across === undefined || !isVerb(verb) || object.clause !== verb.clause) return [];
      if (!(leftovers.soft.includes(object) || leftovers.hard.includes(object)) || object.preposition !== null || object.kind === 'date' || object.kind === 'number' || LIGHT.has(object.lemma)) return [];
      if (object.kind === 'word' && ['adverb', 'adjective', 'verb'].includes(partOfSpeech(object.lemma) ?? '')) return [];
      const next = comparison[other].content[across + 1];
      const lacks = next === undefined || next.clause !== comparison[other].content[across]?.clause || next.preposition !== null;
      return lacks && entry.tokens.indexOf(object) - entry.tokens.indexOf(verb) <= 3 ? [{ guard: 'object', effect: 'block', words: [`${verb.raw} ${object.raw}`] }] : [];
    });
  });
}

const isVerb = ({ kind, lemma, form }: Token): boolean => kind === 'word' && !REPORTING.has(lemma) && (form === 'past' || partOfSpeech(lemma) === 'verb');
