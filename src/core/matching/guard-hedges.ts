import { hedgesIn } from '../language/hedges.ts';
import { lemmatize } from '../language/morphology.ts';
import type { Comparison } from './comparison.ts';
import { SIDES, counterpart, otherSide } from './comparison.ts';
import type { Difference } from './difference.ts';
import { perEntry } from './per-entry.ts';

/** A hedge on one side alone: the longer text says less. Where both have one, they may be the same in other words. */
export function guardHedge(comparison: Comparison): Difference[] {
  return SIDES.flatMap((side): Difference[] => {
    const [hedge] = hedgesOf(comparison[side].entry);
    const other = comparison[otherSide(side)].entry;
    if (hedge === undefined || hedgesOf(other).length > 0) return [];
    // "Acting director" is who acts as one.
    const { lemma } = lemmatize(hedge);
    return other.tokens.some((token) => token.lemma === lemma) ? [] : [{ guard: 'hedge', effect: 'block', words: [hedge] }];
  });
}

const hedgesOf = perEntry(({ tokens }) => hedgesIn(tokens.map(({ raw }) => raw.toLowerCase())));

const PREFIX = /^(?:anti|bi|co|counter|de|ex|inter|intra|mis|multi|non|over|post|pre|pro|pseudo|quasi|re|semi|sub|super|tri|un|under|vice)$/i;

/** "Bi-weekly" is not "weekly", nor does who co-signs sign: a prefix makes another word. */
export function guardPrefix(comparison: Comparison): Difference[] {
  return SIDES.flatMap((side) => {
    const { content } = comparison[side];
    return content.flatMap((prefix, at): Difference[] => {
      const next = content[at + 1];
      const isOpen = PREFIX.test(prefix.raw) && counterpart(comparison, side, at) === null && next !== undefined && counterpart(comparison, side, at + 1) !== null;
      return isOpen ? [{ guard: 'prefix', effect: 'block', words: [`${prefix.raw}-${next.raw}`] }] : [];
    });
  });
}
