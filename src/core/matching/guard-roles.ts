import { REPORTING } from '../language/words.ts';
import type { AlignedTokens, Comparison } from './comparison.ts';
import { alignedTokens } from './comparison.ts';
import type { Difference } from './difference.ts';
import type { Token } from './token.ts';

/** How far from a name its verb stands, in content tokens. */
const REACH = 2;

/** "A introduced B" and "A was introduced by B": same order, other roles. */
export function guardVoice(comparison: Comparison): Difference[] {
  const aligned = alignedTokens(comparison);
  return aligned.flatMap((name): Difference[] => {
    if (name.a.kind !== 'name' || isAgent(name.a) === isAgent(name.b)) return [];
    const verb = aligned.find(
      (other) => other.a.kind === 'word' && isNear(other, name) && (other.a.form === 'past' || other.b.form === 'past'),
    );
    const isBehind = verb !== undefined && verb.pair.left < name.pair.left && verb.pair.right < name.pair.right;
    return isBehind ? [{ guard: 'voice', effect: 'block', words: [name.a.raw] }] : [];
  });
}

/** A name that changed sides of its verb without the passive: who acts is another. */
export function guardRoles(comparison: Comparison): Difference[] {
  const aligned = alignedTokens(comparison);
  return aligned.flatMap((name): Difference[] => {
    if (name.a.kind !== 'name' || name.a.preposition !== null || name.b.preposition !== null) return [];
    const verb = aligned.find((other) => isNear(other, name) && isVerbOf(other, name));
    if (!verb || verb.pair.left < name.pair.left === verb.pair.right < name.pair.right) return [];
    return isTurned(comparison, verb) ? [] : [{ guard: 'role', effect: 'block', words: [name.a.raw, verb.a.raw] }];
  });
}

/** Whether a verb is passive on one side only, or its agent stands behind "by" on one side only. */
export function turnsVoice(comparison: Comparison): boolean {
  return alignedTokens(comparison).some((tokens) => {
    if (tokens.a.kind === 'name') return isAgent(tokens.a) !== isAgent(tokens.b);
    return tokens.a.kind === 'word' && isTurned(comparison, tokens);
  });
}

const isAgent = (token: Token): boolean => token.preposition === 'by';

const isNear = ({ pair: p }: AlignedTokens, { pair: q }: AlignedTokens): boolean =>
  Math.abs(p.left - q.left) <= REACH && Math.abs(p.right - q.right) <= REACH;

function isVerbOf({ a, b }: AlignedTokens, name: AlignedTokens): boolean {
  if (a.kind !== 'word' || REPORTING.has(a.lemma) || !isVerbForm(a) || !isVerbForm(b)) return false;
  return a.clause === name.a.clause && b.clause === name.b.clause;
}

const isVerbForm = (token: Token): boolean => token.form === 'past' || token.form === 's' || token.form === 'ing';

function isTurned({ left, right }: Comparison, { a, b }: AlignedTokens): boolean {
  return isPassive(a, left.entry.tokens) !== isPassive(b, right.entry.tokens);
}

function isPassive(verb: Token, tokens: readonly Token[]): boolean {
  if (verb.form !== 'past') return false;
  const at = tokens.indexOf(verb);
  const before = tokens.slice(Math.max(0, at - 3), at);
  return before.some((token) => /^(?:is|are|was|were|be|been|being)$/i.test(token.raw)) || tokens[at + 1]?.raw.toLowerCase() === 'by';
}
