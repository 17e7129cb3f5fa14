import type { Comparison, Side } from './comparison.ts';
import { SIDES, counterpart } from './comparison.ts';
import type { Difference } from './difference.ts';
import { perEntry } from './per-entry.ts';
import type { Token } from './token.ts';

/** Connectives behind which the cause stands, and those behind which the effect stands. */
const CAUSE_BEHIND = /^(?:because|due to|owing to|thanks to|consequence of|result of|results from|resulted from|caused by|triggered by|prompted by)$/;
const EFFECT_BEHIND = /^(?:so|therefore|thus|hence|consequently|led to|leads to|lead to|causes|caused|causing|resulted in|results in|result in|triggered|triggers|prompted|prompts)$/;

/** What caused what: the same two things with the cause and its effect exchanged. */
export function guardCauses(comparison: Comparison): Difference[] {
  const [left, right] = [partsOf(comparison, 'left'), partsOf(comparison, 'right')];
  if (!left || !right) return [];
  const across = (part: readonly number[]): number[] => part.map((index) => counterpart(comparison, 'left', index)).filter((index) => index !== null);
  const shares = (mine: readonly number[], theirs: readonly number[]): number => mine.filter((index) => theirs.includes(index)).length;
  const [cause, effect] = [across(left.cause), across(left.effect)];
  const straight = shares(cause, right.cause) + shares(effect, right.effect);
  const turned = shares(cause, right.effect) + shares(effect, right.cause);
  return turned > straight && turned >= 2 ? [{ guard: 'cause', effect: 'block', words: [left.word, right.word] }] : [];
}

/** A reason is substance: where all its words stand on one side alone, dropping that side loses it. */
export function guardReason(comparison: Comparison): Difference[] {
  return SIDES.flatMap((side): Difference[] => {
    const parts = partsOf(comparison, side);
    if (!parts?.isReason || parts.cause.length === 0) return [];
    const { content, leftovers } = comparison[side];
    const words = parts.cause.filter((index) => content[index]?.kind === 'word');
    const isOpen = words.length > 0 && words.every((index) => leftovers.soft.includes(content[index] as Token));
    return isOpen ? [{ guard: 'reason', effect: 'loss', side, words: [parts.word, ...words.map((index) => content[index]?.raw ?? '')] }] : [];
  });
}

/** "More online than in the shops": what stands behind "than" is what the rest is held against. */
export function guardComparison(comparison: Comparison): Difference[] {
  const [mine, theirs] = [heldAgainst(comparison, 'left'), heldAgainst(comparison, 'right')];
  if (!mine || !theirs) return [];
  const left = mine.map((index) => counterpart(comparison, 'left', index)).filter((index) => index !== null);
  const right = theirs.map((index) => counterpart(comparison, 'right', index)).filter((index) => index !== null);
  const isTurned = left.length > 0 && right.length > 0 && !left.some((index) => theirs.includes(index)) && !right.some((index) => mine.includes(index));
  return isTurned ? [{ guard: 'comparison', effect: 'block', words: ['than'] }] : [];
}

const PREFERRING = /^(?:prefer|choose|favor|select|pick)$/;
const PREFERRED_WITHIN = 6;

/** Content indices behind "than" or "compared", to the end of the clause; null where nothing is compared. */
const heldAgainst = (comparison: Comparison, side: Side): number[] | null => readHeldAgainst(comparison[side].entry);

const readHeldAgainst = perEntry(({ content, tokens }): number[] | null => {
  const isPreferred = (at: number): boolean => /^(?:over|to)$/i.test(tokens[at]?.raw ?? '') && tokens.slice(Math.max(0, at - PREFERRED_WITHIN), at).some(({ lemma }) => PREFERRING.test(lemma));
  const at = tokens.findIndex(({ raw }, index) => /^(?:than|compared|versus|vs)$/i.test(raw) || isPreferred(index));
  if (at < 0) return null;
  return tokens.flatMap((token, position) => (position > at && token.wordClass === 'content' && token.clause === tokens[at]?.clause ? [content.indexOf(token)] : []));
});

interface Parts {
  readonly word: string;
  readonly cause: readonly number[];
  readonly effect: readonly number[];
  /** Whether the connective gives the cause as a reason. */
  readonly isReason: boolean;
}

/** "Since the ward was closed", but not "since May". */
function isClause(tokens: readonly Token[], at: number): boolean {
  const clause = tokens.slice(at).filter((token) => token.clause === tokens[at]?.clause && token.sentence === tokens[at]?.sentence);
  const first = clause.find((token) => token.wordClass === 'content');
  return first !== undefined && (first.kind === 'word' || first.kind === 'name') && clause.some((token) => token.form === 'past' || token.form === 's' || token.wordClass === 'modal');
}

/** "Because of" and the like, which phrases fold to one word, take a noun and no clause: it ends where that does. */
const isPhrase = (connective: Token): boolean => / |_/.test(connective.raw) || connective.raw === 'because';

/** What stands as cause and as effect around the first causal connective of a side, by content index. */
const partsOf = (comparison: Comparison, side: Side): Parts | null => readParts(comparison[side].entry);

const readParts = perEntry(({ content, tokens }): Parts | null => {
  const spell = (at: number, length: number): string => tokens.slice(at, at + length).map(({ raw }) => raw.toLowerCase()).join(' ');
  const stands = (pattern: RegExp, at: number): boolean => pattern.test(spell(at, 1)) || pattern.test(spell(at, 2));
  const isSince = (index: number): boolean => /^since$/i.test(tokens[index]?.raw ?? '') && isClause(tokens, index + 1);
  const at = tokens.findIndex((_, index) => stands(CAUSE_BEHIND, index) || stands(EFFECT_BEHIND, index) || isSince(index));
  const connective = tokens[at];
  if (!connective) return null;
  const indices = (keep: (position: number) => boolean): number[] =>
    tokens.flatMap((token, position) => (token.wordClass === 'content' && token !== connective && token.sentence === connective.sentence && keep(position) ? [content.indexOf(token)] : []));
  // "Because it rained, the match was off": the clause that the connective opens ends at the comma.
  const opens = indices((position) => position < at).length === 0;
  const clauseOf = (position: number): number | undefined => tokens[position]?.clause;
  const behind = indices((position) => position > at && (!(opens || isPhrase(connective)) || clauseOf(position) === clauseOf(at + 1)));
  const before = opens ? indices((position) => position > at && clauseOf(position) !== clauseOf(at + 1)) : indices((position) => position < at && clauseOf(position) === clauseOf(at - 1));
  const isCauseBehind = stands(CAUSE_BEHIND, at) || isSince(at);
  return { word: connective.raw, cause: isCauseBehind ? behind : before, effect: isCauseBehind ? before : behind, isReason: isCauseBehind };
});
