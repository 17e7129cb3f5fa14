import { REPORTING } from '../language/words.ts';
import type { AlignedTokens, Comparison, Side } from './comparison.ts';
import { alignedTokens } from './comparison.ts';
import type { Difference } from './difference.ts';
import { perEntry } from './per-entry.ts';
import type { Token } from './token.ts';
import { isHard } from './token.ts';

/**
 * Words that stand together on one side and with one another's partners on the other: "the city pays the fitting and
 * the operator the upkeep" against "the city pays the upkeep and the operator the fitting".
 */
export function guardAssociation(comparison: Comparison): Difference[] {
  const [left, right] = [segmentsOf(comparison, 'left'), segmentsOf(comparison, 'right')];
  if (new Set(left.values()).size < 2 || new Set(right.values()).size < 2) return [];
  const places = (token: Token): number[] =>
    comparison.right.content.flatMap((other, at) => (other.key === token.key || other === token ? [right.get(at) ?? -1] : []));
  const linked = alignedTokens(comparison)
    .filter(({ a }) => !REPORTING.has(a.lemma))
    .map((tokens) => ({ tokens, from: left.get(tokens.pair.left) ?? -1, to: new Set([...places(tokens.b), right.get(tokens.pair.right) ?? -1]) }));
  const together = (p: (typeof linked)[number], q: (typeof linked)[number]): boolean => [...p.to].some((at) => q.to.has(at));
  for (const p of linked) {
    for (const r of linked) {
      if (r === p || r.from !== p.from || together(p, r)) continue;
      for (const s of linked) {
        if (s.from === p.from || !together(p, s) || !isUnlike(p.tokens, s.tokens)) continue;
        const q = linked.find((other) => other !== s && other.from === s.from && together(other, r) && !together(other, s) && isUnlike(other.tokens, r.tokens));
        if (q) return [{ guard: 'association', effect: [p, q, r, s].every(({ tokens }) => isHard(tokens.a)) ? 'veto' : 'block', words: [p.tokens.a.raw, r.tokens.a.raw] }];
      }
    }
  }
  return [];
}

/** One thing said twice is no partner of itself. */
const isUnlike = ({ a: p }: AlignedTokens, { a: q }: AlignedTokens): boolean => p.key !== q.key;

/** Content index → segment: a clause, or what stands between two "and"s of it. */
const segmentsOf = (comparison: Comparison, side: Side): ReadonlyMap<number, number> => readSegments(comparison[side].entry);

const readSegments = perEntry((entry): ReadonlyMap<number, number> => {
  const { content } = entry;
  const segments = new Map<number, number>();
  let [segment, clause] = [0, entry.tokens[0]?.clause ?? 0];
  for (const token of entry.tokens) {
    if (token.clause !== clause || /^(?:and|while|whereas)$/i.test(token.raw)) segment++;
    clause = token.clause;
    if (token.wordClass === 'content') segments.set(content.indexOf(token), segment);
  }
  return segments;
});
