import type { AlignedPair, Alignment } from './align-words.ts';
import { alignTokens } from './align-words.ts';
import type { EditScript } from './edit-hunks.ts';
import { editScript } from './edit-hunks.ts';
import type { Leftovers } from './leftovers.ts';
import { leftoversOf } from './leftovers.ts';
import { perEntry } from './per-entry.ts';
import type { PreparedEntry } from './prepare-entry.ts';
import type { Token } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';
import { tokenWeight } from './weigh-tokens.ts';

/** Which entry of a comparison. */
export type Side = 'left' | 'right';

export const SIDES: readonly Side[] = ['left', 'right'];

export const otherSide = (side: Side): Side => (side === 'left' ? 'right' : 'left');

/** One entry of a comparison: its content tokens, and where its operators stand among them. */
export interface ComparedSide {
  readonly entry: PreparedEntry;
  readonly content: readonly Token[];
  readonly operators: readonly Operator[];
  readonly leftovers: Leftovers;
  /** Weight of all content. */
  readonly weight: number;
  /** Share of the weight that the other side answers, 0 to 1. */
  readonly coverage: number;
}

/** A function word that changes what the words near it say, with the content it bears on. */
export interface Operator {
  readonly token: Token;
  /** Indices into `content`: the nearest first. */
  readonly targets: readonly number[];
}

/** What guards look at: two entries, aligned. */
export interface Comparison {
  readonly left: ComparedSide;
  readonly right: ComparedSide;
  readonly alignment: Alignment;
  /** Its pairs with their tokens, in the order of the left side. */
  readonly aligned: readonly AlignedTokens[];
  readonly edits: EditScript;
  /** Whether the two are variants of one text: so few edits apart that every one of them is deliberate. */
  readonly variants: boolean;
  readonly vocabulary: Vocabulary;
}

/** Two aligned tokens, with their pair of indices. */
export interface AlignedTokens {
  readonly pair: AlignedPair;
  readonly a: Token;
  readonly b: Token;
}

/** All aligned pairs with their tokens, in the order of the left side. */
export const alignedTokens = ({ aligned }: Comparison): readonly AlignedTokens[] => aligned;

function pairUp(left: readonly Token[], right: readonly Token[], pairs: readonly AlignedPair[]): AlignedTokens[] {
  const aligned: AlignedTokens[] = [];
  for (const pair of pairs) {
    const [a, b] = [left[pair.left], right[pair.right]];
    if (a && b) aligned.push({ pair, a, b });
  }
  return aligned;
}

/** Whether every content token of either side has its counterpart. */
export function isWhollyAligned({ left, right, alignment }: Comparison): boolean {
  return alignment.pairs.length === left.content.length && alignment.pairs.length === right.content.length;
}

/** The index on the other side that a content token is aligned with, or null. */
export function counterpart(comparison: Comparison, side: Side, index: number): number | null {
  const pair = side === 'left' ? comparison.alignment.ofLeft.get(index) : comparison.alignment.ofRight.get(index);
  if (!pair) return null;
  return side === 'left' ? pair.right : pair.left;
}

/**
 * Aligns two prepared entries and sorts out what is left on either side.
 *
 * @param sameEvent whether their places in the note already say that they tell of one thing
 */
export function compareSides(a: PreparedEntry, b: PreparedEntry, vocabulary: Vocabulary, sameEvent = false): Comparison {
  const weight = (token: Token): number => tokenWeight(token, vocabulary);
  const [left, right] = [a.content, b.content];
  const alignment = alignTokens(left, right, weight);
  // Most pairs are settled by their coverage or their first guard, so the rest is read when it is asked for.
  let edits: EditScript | null = null;
  let variants: boolean | null = null;
  return {
    left: compared(a, left, right, (i) => alignment.ofLeft.has(i)),
    right: compared(b, right, left, (i) => alignment.ofRight.has(i)),
    alignment,
    aligned: pairUp(left, right, alignment.pairs),
    get edits() { return (edits ??= editScript(a.tokens, b.tokens)); },
    get variants() { return (variants ??= areVariants(this, sameEvent)); },
    vocabulary,
  };

  function compared(entry: PreparedEntry, mine: readonly Token[], theirs: readonly Token[], aligned: (index: number) => boolean): ComparedSide {
    const leftovers = leftoversOf(mine, theirs, aligned, vocabulary);
    const total = mine.reduce((sum, token) => sum + weight(token), 0);
    const lost = [...leftovers.hard, ...leftovers.soft, ...leftovers.light].reduce((sum, token) => sum + weight(token), 0);
    const coverage = total === 0 ? 0 : 1 - lost / total;
    return { entry, content: mine, get operators() { return operatorsOf(entry); }, leftovers, weight: total, coverage };
  }
}


/** Texts with no more edits than this are variants of one text. */
const FEW_EDITS = 2;
/** In a short text a third edit is still one too many to be chance. */
const SHORT_TEXT = 12;

function areVariants(comparison: Comparison, sameEvent: boolean): boolean {
  if (sameEvent) return false;
  const { left, right, edits } = comparison;
  const short = Math.min(left.content.length, right.content.length) <= SHORT_TEXT;
  return edits.hunks.length <= (short ? FEW_EDITS + 1 : FEW_EDITS) - rewordings(edits);
}

/** Words that stand in both texts in another form: signs that somebody put the whole anew, up to two. */
function rewordings(edits: EditScript): number {
  const changed = edits.kept.filter(([a, b]) => {
    if (a.raw.toLowerCase() === b.raw.toLowerCase()) return false;
    return a.kind === 'date' || a.kind === 'number' || a.lemma !== b.lemma;
  });
  return Math.min(2, changed.length);
}

/** How many content words of its clause an operator bears on: those that follow it, and those before it. */
const AHEAD = 3;
const BEHIND = 2;

const operatorsOf = perEntry(({ tokens }): readonly Operator[] => {
  const operators: Operator[] = [];
  let contentIndex = -1;
  const indexAt = tokens.map((token) => (token.wordClass === 'content' ? ++contentIndex : -1));
  const contentFrom = (at: number, step: 1 | -1, most: number, clause = tokens[at]?.clause): number[] => {
    const found: number[] = [];
    for (let i = at + step; tokens[i]?.clause === clause && found.length < most; i += step) {
      const index = indexAt[i] ?? -1;
      if (index >= 0) found.push(index);
    }
    return found;
  };
  for (const [at, token] of tokens.entries()) {
    const isStageWord = token.wordClass === 'content' && token.stage !== null;
    const bearsOnWords = token.wordClass !== 'content' && token.wordClass !== 'free' && token.wordClass !== 'preposition';
    if (!isStageWord && !bearsOnWords) continue;
    // "In the worst case, the licence goes": a clause of its own bears on the next one.
    const isFrame = isStageWord && contentFrom(at, -1, 1).length === 0 && contentFrom(at, 1, 1).length === 0;
    const from = isFrame ? tokens.findIndex((other, index) => index > at && other.clause !== token.clause) - 1 : at;
    const ahead = isFrame ? contentFrom(Math.max(at, from), 1, AHEAD, tokens[from + 1]?.clause) : contentFrom(at, 1, AHEAD);
    const targets = isStageWord || ahead.length === 0 ? [...ahead, ...contentFrom(at, -1, BEHIND)] : ahead;
    operators.push({ token, targets });
  }
  return operators;
});
