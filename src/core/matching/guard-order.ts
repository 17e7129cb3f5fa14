import { REPORTING } from '../language/words.ts';
import type { Comparison, Side } from './comparison.ts';
import { isWhollyAligned } from './comparison.ts';
import type { Difference } from './difference.ts';
import { arePhrases } from './guard-phrases.ts';
import { turnsVoice } from './guard-roles.ts';
import type { Token } from './token.ts';
import { isHard } from './token.ts';

/** Right indices of words that stand together on both sides. */
type Block = readonly number[];

/** With more blocks than this, more than one thing has moved. */
const ONE_MOVED = 3;
/** In a text as short as this the verbs are the claim, and their order its. */
const FEW_WORDS = 8;

/** The same words in another order: one adjunct may move, a list may be shuffled, the passive may turn a clause. */
export function guardOrder(comparison: Comparison): Difference[] {
  if (!isWhollyAligned(comparison)) return [];
  const blocks = blocksOf(comparison);
  if (blocks.length === 1 || turnsVoice(comparison) || isShuffledList(comparison, blocks)) return [];
  const isMovedAlone = (block: Block): boolean =>
    isAscending(blocks.filter((other) => other !== block).flat()) && isAdjunct(comparison, block);
  if (blocks.length <= ONE_MOVED && blocks.some(isMovedAlone)) return [];
  const spell = (block: Block): string => block.map((index) => comparison.right.content[index]?.raw ?? '').join(' ');
  return [{ guard: 'order', effect: 'block', words: blocks.slice(0, 3).map(spell) }];
}

function blocksOf({ left, right, alignment }: Comparison): Block[] {
  const isFrame = (token: Token | undefined): boolean => REPORTING.has(token?.lemma ?? '');
  const isNext = (from: number, to: number): boolean => to > from && right.content.slice(from + 1, to).every(isFrame);
  const blocks: number[][] = [];
  for (const pair of alignment.pairs) {
    // A frame of reporting may stand before or behind what is reported.
    if (isFrame(left.content[pair.left])) continue;
    const last = blocks.at(-1);
    if (last && isNext(last.at(-1) ?? 0, pair.right)) last.push(pair.right);
    else blocks.push([pair.right]);
  }
  return blocks;
}

const isAscending = (order: Block): boolean => order.every((index, at) => at === 0 || index > (order[at - 1] ?? 0));

const GENITIVE = new Set('of in at from for with on'.split(' '));
const OPENING = /^(?:last|next|this|each|every|when|once|because)$/i;

/** A run of words that stands apart: behind a preposition, a comma, or as a genitive that turned round. */
function isAdjunct(comparison: Comparison, block: Block): boolean {
  const { left, right, alignment } = comparison;
  const [first, last] = [block[0] ?? 0, block.at(-1) ?? 0];
  const [firstLeft, lastLeft] = [first, last].map((index) => alignment.ofRight.get(index)?.left ?? -1);
  const start = right.content[first];
  const startLeft = left.content[firstLeft ?? -1];
  if (!start || !startLeft || firstLeft === undefined || lastLeft === undefined || hasRivals(comparison, block)) return false;
  if (start.preposition !== null && startLeft.preposition !== null) return true;
  if (standsApart(right.content, first, last) || standsApart(left.content, firstLeft, lastLeft)) return true;
  if (block.every((index) => right.content[index]?.raw.endsWith('ly'))) return true;
  if (isTurnedGenitive(comparison, block, start, startLeft)) return true;
  const isFronted = (first === 0) !== (firstLeft === 0);
  return isFronted && (start.kind === 'date' || start.kind === 'time' || OPENING.test(start.raw));
}

/** "The roof of the depot" and "the depot roof": a preposition on one side only. */
function isTurnedGenitive(comparison: Comparison, block: Block, start: Token, startLeft: Token): boolean {
  const preposition = start.preposition ?? startLeft.preposition;
  if (preposition === null || (start.preposition !== null && startLeft.preposition !== null)) return false;
  if (!GENITIVE.has(preposition) && !arePhrases(comparison)) return false;
  return block.every((index) => comparison.right.content[index]?.form !== 'past');
}

function standsApart(content: readonly Token[], first: number, last: number): boolean {
  const [before, start, end, behind] = [content[first - 1], content[first], content[last], content[last + 1]];
  return (behind === undefined || behind.clause !== end?.clause) && (before === undefined || before.clause !== start?.clause);
}

/** Whether a number, date or time moves past another of its kind, so that it may have changed what it belongs to. */
function hasRivals({ right }: Comparison, block: Block): boolean {
  return block.some((index) => {
    const token = right.content[index];
    if (!token || !isHard(token) || token.kind === 'name') return false;
    const isRival = (other: Token): boolean => other.kind === token.kind && other.quantity?.unit === token.quantity?.unit;
    return right.content.some((other, at) => !block.includes(at) && isRival(other));
  });
}

/** Whether all that moved stands in one enumeration on both sides. */
function isShuffledList(comparison: Comparison, blocks: readonly Block[]): boolean {
  const { right, alignment } = comparison;
  const moved = blocks.flat().filter((index, at) => index !== at);
  const [from, to] = [Math.min(...moved), Math.max(...moved)];
  const isListed = (side: Side): boolean => {
    const { content } = comparison[side];
    if (!content.slice(from + 1, to + 1).some((token) => token.listed)) return false;
    return blocks.every(([first = 0]) => {
      const index = side === 'right' ? first : (alignment.ofRight.get(first)?.left ?? 0);
      return content[index] !== undefined && (index <= from || index > to || content[index].listed);
    });
  };
  const movesVerb = right.content.length <= FEW_WORDS && moved.some((index) => isPastVerb(right.content[index]));
  return isListed('left') && isListed('right') && !movesVerb;
}

const isPastVerb = (token: Token | undefined): boolean => token?.kind === 'word' && token.form === 'past';
