import { LIGHT } from '../language/words.ts';
import type { Comparison, Side } from './comparison.ts';
import { SIDES, counterpart, otherSide } from './comparison.ts';
import type { Difference } from './difference.ts';
import { perEntry } from './per-entry.ts';
import type { Token } from './token.ts';
import { isHard } from './token.ts';

/**
 * More words under an operator that turns monotonicity round say less, not more: "all but seals and filters" covers
 * no claim about "all but seals". A text holds another only where what it adds stands outside of such a scope.
 * After the downward-entailing contexts of natural logic (van Benthem 1986; MacCartney and Manning 2007).
 */
export function guardScope(comparison: Comparison): Difference[] {
  return SIDES.flatMap((side) =>
    scopesOf(comparison, side).flatMap((scope): Difference[] => {
      const open = openIn(comparison, side, scope);
      const isShared = scope.indices.some((index) => counterpart(comparison, side, index) !== null);
      if (open.length === 0 || !isShared || hasOpenScope(comparison, otherSide(side))) return [];
      return [{ guard: 'scope', effect: 'block', words: open.map((index) => comparison[side].content[index]?.raw ?? '') }];
    }),
  );
}

/** Where the other side has words of its own under such an operator, they may be other words for the same. */
const hasOpenScope = (comparison: Comparison, side: Side): boolean =>
  scopesOf(comparison, side).some((scope) => openIn(comparison, side, scope).length > 0);

const openIn = (comparison: Comparison, side: Side, { indices, excepts }: Scope): number[] =>
  indices.filter((index) => isOpen(comparison, side, index) && (excepts || isMember(comparison[side].content[index])));

const isMember = (token: Token | undefined): boolean => token !== undefined && (token.listed || isHard(token));


function isOpen(comparison: Comparison, side: Side, index: number): boolean {
  const { content, leftovers } = comparison[side];
  const token = content[index];
  return token !== undefined && !LIGHT.has(token.lemma) && (leftovers.soft.includes(token) || leftovers.hard.includes(token));
}

const EXCEPTING = /^(?:except|excluding|exception|apart|aside|barring|besides)$/i;
const LIMITING = /^(?:only|solely|exclusively|if|unless|provided)$/i;

interface Scope {
  /** Indices of the content under the operator. */
  readonly indices: readonly number[];
  /** Whether any word more narrows the claim, or only another member of a list. */
  readonly excepts: boolean;
}

/** The content under each exception, restriction and condition of one side. */
const scopesOf = (comparison: Comparison, side: Side): readonly Scope[] => readScopes(comparison[side].entry);

const readScopes = perEntry(({ content, tokens }): Scope[] =>
  tokens.flatMap((operator, at): Scope[] => {
    const excepts = EXCEPTING.test(operator.raw);
    if (!excepts && !LIMITING.test(operator.raw)) return [];
    const indices: number[] = [];
    let last: Token | null = null;
    for (const token of tokens.slice(at + 1)) {
      if (token.wordClass !== 'content') continue;
      const goesOn = last === null || token.clause === last.clause || (token.listed && token.kind === 'name' && last.kind === 'name');
      if (token.sentence !== operator.sentence || !goesOn) break;
      last = token;
      indices.push(content.indexOf(token));
    }
    return [{ indices, excepts }];
  }),
);
