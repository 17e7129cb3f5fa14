import { partOfSpeech } from '../language/lexicon.ts';
import { DENYING, LIGHT, REPORTING } from '../language/words.ts';
import type { Comparison, Side } from './comparison.ts';
import { counterpart, otherSide } from './comparison.ts';

import type { Difference } from './difference.ts';
import type { EditHunk } from './edit-hunks.ts';
import type { Token } from './token.ts';
import { arePhrases } from './guard-phrases.ts';
import { isHard } from './token.ts';

/** Unchanged words on both sides of an edit that make it a deliberate one. */
const VERBATIM = 3;
/** An edit of more words on either side is a rewording, judged by what it leaves unsaid. */
const SMALL = 2;

/**
 * What someone changed in a text that otherwise stands word for word. A reworded sentence may change its little
 * words freely; where the words around stay, a changed preposition, tense or modifier is the point.
 */
export function guardEdits(comparison: Comparison): Difference[] {
  const { edits: { hunks, kept }, variants } = comparison;
  const found: Difference[] = [];
  for (const hunk of hunks) {
    const differences = variants ? judgeHunk(comparison, hunk) : hunk.before >= VERBATIM && hunk.after >= VERBATIM ? judgeSmallEdit(comparison, hunk) : null;
    if (differences) found.push(...differences);
  }
  if (variants) {
    for (const [a, b] of kept) {
      if (a.form !== b.form && (a.form === 'past' || b.form === 'past') && a.form !== 'ing' && b.form !== 'ing' && a.wordClass === 'content') {
        found.push({ guard: 'tense', effect: 'block', words: [a.raw, b.raw] });
      }
    }
  }
  return found;
}

/** So many words are a phrase; one alone is often only another wording. */
const OMISSION = 2;

/** Words of the dropped side in whose place the kept side has nothing at all: left out, not put otherwise. */
export function guardOmission(comparison: Comparison): Difference[] {
  return comparison.edits.hunks.flatMap((hunk) => {
    const own = (side: Side): Token[] => (side === 'left' ? hunk.left : hunk.right).filter((token) => isLeft(comparison, side, token) && !LIGHT.has(token.lemma));
    const [left, right] = [own('left'), own('right')];
    const side: Side | null = left.length >= OMISSION && right.length === 0 ? 'left' : right.length >= OMISSION && left.length === 0 ? 'right' : null;
    return side === null ? [] : [{ guard: 'omission', effect: 'loss' as const, side, words: (side === 'left' ? left : right).map((token) => token.raw) }];
  });
}

/** In a text that is reworded elsewhere too, only an exchanged word in untouched surroundings tells. */
function judgeSmallEdit(comparison: Comparison, hunk: EditHunk): Difference[] | null {
  const left = hunk.left.filter((token) => isLeft(comparison, 'left', token));
  const right = hunk.right.filter((token) => isLeft(comparison, 'right', token));
  if (left.length > SMALL || right.length > SMALL) return null;
  if (left.length > 0 && right.length > 0) {
    const verbs = [...left, ...right].every((token) => token.kind === 'word' && token.stage === null && !DENYING.has(token.lemma) && (token.form === 'past' || token.form === 's' || partOfSpeech(token.lemma) === 'verb'));
    const wishes = [...left, ...right].every((token) => token.kind === 'name' || token.stage === 'want' || token.stage === 'request');
    return verbs || wishes ? null : [{ guard: 'edit', effect: 'block', words: [spell(hunk.left), spell(hunk.right)] }];
  }
  const verbPhrase = [...left, ...right].every((token) => token.kind === 'word' && (token.form === 'past' || token.form === 's') && !DENYING.has(token.lemma) && token.stage === null) && hunk.left.length > 0 && hunk.right.length > 0;
  if (left.length + right.length > 0) return verbPhrase || isRewording(hunk, left, right) ? null : judgeInsertion(comparison, hunk, left.length > 0 ? 'left' : 'right', [spell(hunk.left), spell(hunk.right)]).filter((difference) => difference.effect === 'block');
  const telling = [...hunk.left, ...hunk.right].some((token) => /^(?:negation|restriction|quantifier|condition|or)$/.test(token.wordClass));
  const dated = [hunk.next.left, hunk.next.right].some((token) => token !== undefined && isHard(token) && token.kind !== 'name');
  return telling || dated ? judgeHunk(comparison, hunk) : null;
}

function judgeHunk(comparison: Comparison, hunk: EditHunk): Difference[] | null {
  const words = [spell(hunk.left), spell(hunk.right)];
  const left = hunk.left.filter((token) => isLeft(comparison, 'left', token));
  const right = hunk.right.filter((token) => isLeft(comparison, 'right', token));
  const moved = hunk.left.length + hunk.right.length > 0 && [...hunk.left, ...hunk.right].some((token) => token.wordClass === 'content') && left.length + right.length === 0;
  if (moved) return null;
  if (isRewording(hunk, left, right)) return null;
  if (left.length > 0 && right.length > 0) return [...left, ...right].every((token) => REPORTING.has(token.lemma)) ? null : [{ guard: 'edit', effect: 'block', words }];
  if (left.length === 0 && right.length === 0) return functionWordsAgree(hunk) ? null : [{ guard: 'edit', effect: 'block', words }];
  const side: Side = left.length > 0 ? 'left' : 'right';
  return judgeInsertion(comparison, hunk, side, words);
}

/** A clause put in other words, of which neither side has more than a word or two of its own. */
function isRewording(hunk: EditHunk, left: readonly Token[], right: readonly Token[]): boolean {
  const content = (tokens: readonly Token[]): number => tokens.filter((token) => token.wordClass === 'content').length;
  return content(hunk.left) >= 2 && content(hunk.right) >= 2 && content(hunk.left) + content(hunk.right) >= 5 && left.length <= SMALL && right.length <= SMALL && ![...left, ...right].some(isHard);
}

/** Content that the other side does not answer. */
function isLeft(comparison: Comparison, side: Side, token: Token): boolean {
  const { hard, soft, light, repeated } = comparison[side].leftovers;
  return token.wordClass === 'content' && !REPORTING.has(token.lemma) && [hard, soft, light, repeated].some((tokens) => tokens.includes(token));
}

/** Words that only `side` has. Dropping them loses something; keeping them may still have changed what is said. */
function judgeInsertion(comparison: Comparison, hunk: EditHunk, side: Side, words: readonly string[]): Difference[] {
  const inserted = side === 'left' ? hunk.left : hunk.right;
  const replaced = side === 'left' ? hunk.right : hunk.left;
  const loss: Difference = { guard: 'edit', effect: 'loss', side, words };
  // Words that only moved here from elsewhere bring their little words with them.
  const moved = replaced.some((token) => !isPlain(token) && counterpart(comparison, otherSide(side), comparison[otherSide(side)].content.indexOf(token)) !== null);
  if (!moved && replaced.some((token) => !isPlain(token))) return [{ guard: 'edit', effect: 'block', words }];
  const first = inserted[0];
  const [previous, next] = side === 'left' ? [hunk.previous.left, hunk.next.left] : [hunk.previous.right, hunk.next.right];
  const apart = first !== undefined && (first.wordClass === 'preposition' || first.wordClass === 'condition' || CONNECTIVE.has(first.raw.toLowerCase()) || (previous !== undefined && first.clause !== previous.clause) || first.listed);
  // "A member of the union" is not the union.
  if (inserted.at(-1)?.raw.toLowerCase() === 'of') return [{ guard: 'modifier', effect: 'block', words }];
  const closed = next === undefined || next.clause !== (inserted.at(-1)?.clause ?? -1) || next.wordClass !== 'content' || apart;
  const framed = inserted.some((token) => token.wordClass === 'content' && (token.form === 'past' || token.form === 's' || REPORTING.has(token.lemma)));
  // A modifier put before a noun names another thing: the deputy director is not the director.
  // Of two bare phrases with one head, the longer is the same topic, named more closely.
  const closer = arePhrases(comparison) && comparison.alignment.pairs.length >= 2;
  if (!apart && !closed && !closer && !(previous === undefined && framed)) return [{ guard: 'modifier', effect: 'block', words }];
  if (inserted.some((token) => EXCEPTION.test(token.raw))) return [{ guard: 'exception', effect: 'block', words }];
  return [loss];
}

const CONNECTIVE = new Set('because since as so while whereas although though when where with and'.split(' '));
const EXCEPTION = /^(?:except|excluding|exception|apart|bar|save|but|beside|besides|aside|barring|minus|used|about|almost|nearly|half)$/i;
const PLAIN = new Set('is are be being has have do does did of in at on by to as so for with about it however therefore thus hence moreover furthermore additionally well just but and while whereas although though because since'.split(' '));
const isPlain = (token: Token): boolean => (token.wordClass === 'content' ? LIGHT.has(token.lemma) : PLAIN.has(token.raw.toLowerCase()));

const GROUPS: readonly (readonly string[])[] = [
  ['', 'as'], ['is', 'has been'], ['is', 'will be'], ['are', 'will be'], ['are', 'have been'], ['can', 'may'], ['must', 'should', 'will'], ['will', ''], ['and', 'but', 'while', 'whereas', 'although', ''],  ['', 'is', 'are', 'be', 'being'], ['was', 'were', 'been', 'had been', 'has been', 'have been'], ['has', 'have', ''], ['', 'do', 'does', 'did'],
  ['because', 'since', 'as', 'for'], ['while', 'whereas', 'whilst', 'but', ''], ['although', 'though', 'but'], ['', 'however', 'therefore', 'thus', 'hence', 'so', 'moreover', 'furthermore', 'additionally', 'accordingly'],
  ['', 'about', 'around', 'roughly', 'approximately', 'circa', 'some'], ['', 'now', 'currently', 'presently'], ['', 'very', 'quite', 'rather', 'well', 'just', 'indeed', 'actually', 'basically', 'essentially', 'specifically', 'particularly', 'especially'],
  ['within', 'in'], ['under', 'below', 'beneath'], ['before', 'prior', 'ahead'], ['after', 'following'], ['will', 'shall', 'would'], ['until', 'till'], ['toward', 'towards', 'to'], ['via', 'through', 'by'], ['upon', 'on'], ['onto', 'on'], ['into', 'in', 'to'], ['including', 'with'], ['of', 'for'], ['of', 'from'], ['of', 'by'], ['with', 'of'], ['whether', 'if'], ['to', 'for'], ['per', 'a'], ['amid', 'among', 'amongst'], ['each', 'every', 'all'], ['may', 'might', 'could'], ['must', 'shall'], ['about', 'regarding', 'concerning', 'on', 'of', 'over'],
];
const PLACES = ['', 'in', 'at', 'on', 'of'];

/** Whether two runs of function words can stand for one another where all around stays as it was. */
function functionWordsAgree(hunk: EditHunk): boolean {
  const light = (tokens: readonly Token[]): string => tokens.filter((token) => token.wordClass !== 'content').map((token) => token.raw.toLowerCase()).join(' ');
  const [left, right] = [light(hunk.left), light(hunk.right)];
  if (left === right) return true;
  const tokens = [...hunk.left, ...hunk.right];
  if (tokens.some((token) => token.wordClass === 'negation' || token.wordClass === 'modal' && !/^(?:will|shall|would)$/i.test(token.raw))) return groupsHold(left, right) && !tokens.some((token) => token.wordClass === 'negation');
  const next = hunk.next.left ?? hunk.next.right;
  const verbNext = next?.form === 'past';
  const dated = next !== undefined && (next.kind === 'date' || next.kind === 'time' || /^(?:minute|day|month)$/.test(next.quantity?.unit ?? ''));
  if (PLACES.includes(left) && PLACES.includes(right)) return true;
  const passive = hunk.afterNext.left !== undefined && hunk.afterNext.left.wordClass !== 'content' && hunk.afterNext.left.raw === hunk.afterNext.right?.raw;
  if ((left === '' || right === '') && verbNext && passive && /^(?:is|are|be|being|was|were|been)$/.test(left + right)) return true;
  if ((left === '' || right === '') && /\b(?:is|are|be|being|was|were|been)\b/.test(left + right) && verbNext) return false;
  if (dated && /\bfor\b/.test(`${left} ${right}`)) return false;
  return groupsHold(left, right);
}

const groupsHold = (left: string, right: string): boolean => GROUPS.some((group) => group.includes(left) && group.includes(right));

const spell = (tokens: readonly Token[]): string => tokens.map((token) => token.raw).join(' ');

