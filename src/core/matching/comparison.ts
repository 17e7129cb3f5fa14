import type { Alignment } from './align-words.ts';
import { alignTokens } from './align-words.ts';
import type { EditScript } from './edit-hunks.ts';
import { editScript } from './edit-hunks.ts';
import type { Leftovers } from './leftovers.ts';
import { leftoversOf } from './leftovers.ts';
import type { PreparedEntry } from './prepare-entry.ts';
import type { Token } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';
import { tokenWeight } from './weigh-tokens.ts';

/** Which entry of a comparison. */
export type Side = 'left' | 'right';

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
  readonly edits: EditScript;
  /** Whether the two are variants of one text: so few edits apart that every one of them is deliberate. */
  readonly variants: boolean;
  readonly vocabulary: Vocabulary;
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
  const left = a.tokens.filter((token) => token.wordClass === 'content');
  const right = b.tokens.filter((token) => token.wordClass === 'content');
  const alignment = alignTokens(left, right, weight);
  const edits = editScript(a.tokens, b.tokens);
  const short = Math.min(left.length, right.length) <= SHORT_TEXT;
  return {
    left: compared(a, left, right, (i) => alignment.ofLeft.has(i)),
    right: compared(b, right, left, (i) => alignment.ofRight.has(i)),
    alignment,
    edits,
    variants: !sameEvent && edits.hunks.length <= (short ? FEW_EDITS + 1 : FEW_EDITS) - rewordings(edits),
    vocabulary,
  };

  function compared(entry: PreparedEntry, mine: readonly Token[], theirs: readonly Token[], aligned: (index: number) => boolean): ComparedSide {
    const leftovers = leftoversOf(mine, theirs, aligned, vocabulary);
    const total = mine.reduce((sum, token) => sum + weight(token), 0);
    const lost = [...leftovers.hard, ...leftovers.soft, ...leftovers.light].reduce((sum, token) => sum + weight(token), 0);
    return { entry, content: mine, operators: operatorsOf(entry.tokens), leftovers, weight: total, coverage: total === 0 ? 0 : 1 - lost / total };
  }
}

/** Texts with no more edits than this are variants of one text. */
const FEW_EDITS = 2;
/** In a short text a third edit is still one too many to be chance. */
const SHORT_TEXT = 12;

/** Words that stand in both texts in another form: signs that somebody put the whole anew, up to two. */
function rewordings(edits: EditScript): number {
  const changed = edits.kept.filter(([a, b]) => a.raw.toLowerCase() !== b.raw.toLowerCase() && (a.kind === 'date' || a.kind === 'number' || a.lemma !== b.lemma)).length;
  return Math.min(2, changed);
}

const REACH = 3;

function operatorsOf(tokens: readonly Token[]): Operator[] {
  const operators: Operator[] = [];
  let contentIndex = -1;
  const indexAt = tokens.map((token) => (token.wordClass === 'content' ? ++contentIndex : -1));
  for (const [at, token] of tokens.entries()) {
    const isStageWord = token.wordClass === 'content' && token.stage !== null;
    if (!isStageWord && (token.wordClass === 'content' || token.wordClass === 'free' || token.wordClass === 'preposition')) continue;
    const ahead: number[] = [];
    for (let i = at + 1; i < tokens.length && ahead.length < REACH && tokens[i]?.clause === token.clause; i++) if ((indexAt[i] ?? -1) >= 0) ahead.push(indexAt[i] ?? 0);
    const behind: number[] = [];
    for (let i = at - 1; i >= 0 && behind.length < 2 && tokens[i]?.clause === token.clause; i--) if ((indexAt[i] ?? -1) >= 0) behind.push(indexAt[i] ?? 0);
    operators.push({ token, targets: isStageWord || ahead.length === 0 ? [...ahead, ...behind] : ahead });
  }
  return operators;
}
