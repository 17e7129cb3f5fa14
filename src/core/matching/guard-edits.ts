import { partOfSpeech } from '../language/lexicon.ts';
import { DENYING, LIGHT, REPORTING } from '../language/words.ts';
import type { Comparison, Side } from './comparison.ts';
import { counterpart, otherSide } from './comparison.ts';
import type { Difference } from './difference.ts';
import type { EditHunk } from './edit-hunks.ts';
import { functionWordsAgree } from './function-words.ts';
import { arePhrases } from './guard-phrases.ts';
import type { Token } from './token.ts';
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
  const found = hunks.flatMap((hunk) => {
    if (variants) return judgeHunk(comparison, hunk);
    return hunk.before >= VERBATIM && hunk.after >= VERBATIM ? judgeSmallEdit(comparison, hunk) : [];
  });
  if (!variants) return found;
  for (const [a, b] of kept) {
    const isTense = a.form !== b.form && (a.form === 'past' || b.form === 'past') && a.form !== 'ing' && b.form !== 'ing';
    if (isTense && a.wordClass === 'content') found.push({ guard: 'tense', effect: 'block', words: [a.raw, b.raw] });
  }
  return found;
}

/** So many words are a phrase; one alone is often only another wording. */
const OMISSION = 2;

/** Words of the dropped side in whose place the kept side has nothing at all: left out, not put otherwise. */
export function guardOmission(comparison: Comparison): Difference[] {
  return comparison.edits.hunks.flatMap((hunk): Difference[] => {
    const own = (side: Side): Token[] => leftOf(comparison, hunk, side).filter((token) => !LIGHT.has(token.lemma));
    const [left, right] = [own('left'), own('right')];
    const loss = (side: Side, tokens: readonly Token[]): Difference[] =>
      [{ guard: 'omission', effect: 'loss', side, words: tokens.map((token) => token.raw) }];
    if (left.length >= OMISSION && right.length === 0) return loss('left', left);
    return right.length >= OMISSION && left.length === 0 ? loss('right', right) : [];
  });
}

/** In a text that is reworded elsewhere too, only an exchanged word in untouched surroundings tells. */
function judgeSmallEdit(comparison: Comparison, hunk: EditHunk): Difference[] {
  const [left, right] = [leftOf(comparison, hunk, 'left'), leftOf(comparison, hunk, 'right')];
  if (left.length > SMALL || right.length > SMALL) return [];
  const open = [...left, ...right];
  if (left.length > 0 && right.length > 0) return open.every(isPlainVerb) || open.every(isWisher) ? [] : [edit(hunk)];
  if (open.length > 0) {
    const isVerbPhrase = open.every(isInflected) && hunk.left.length > 0 && hunk.right.length > 0;
    if (isVerbPhrase || isRewording(hunk, left, right)) return [];
    return judgeInsertion(comparison, hunk, left.length > 0 ? 'left' : 'right').filter(({ effect }) => effect === 'block');
  }
  const isTelling = [...hunk.left, ...hunk.right].some(({ wordClass }) => TELLING.test(wordClass));
  const isDated = [hunk.next.left, hunk.next.right].some((token) => token && isHard(token) && token.kind !== 'name');
  return isTelling || isDated ? judgeHunk(comparison, hunk) : [];
}

const TELLING = /^(?:negation|restriction|quantifier|condition|or)$/;

/** A word that says what happens, not how far along it is, nor that it does not. */
const isFact = (token: Token): boolean => token.kind === 'word' && token.stage === null && !DENYING.has(token.lemma);

const isInflected = (token: Token): boolean => isFact(token) && (token.form === 'past' || token.form === 's');

const isPlainVerb = (token: Token): boolean => isInflected(token) || (isFact(token) && partOfSpeech(token.lemma) === 'verb');

const isWisher = (token: Token): boolean => token.kind === 'name' || token.stage === 'want' || token.stage === 'request';

function judgeHunk(comparison: Comparison, hunk: EditHunk): Difference[] {
  const [left, right] = [leftOf(comparison, hunk, 'left'), leftOf(comparison, hunk, 'right')];
  const open = [...left, ...right];
  const isMoved = open.length === 0 && [...hunk.left, ...hunk.right].some((token) => token.wordClass === 'content');
  if (isMoved || isRewording(hunk, left, right)) return [];
  if (left.length > 0 && right.length > 0) return open.every((token) => REPORTING.has(token.lemma)) ? [] : [edit(hunk)];
  if (open.length === 0) return functionWordsAgree(hunk) ? [] : [edit(hunk)];
  return judgeInsertion(comparison, hunk, left.length > 0 ? 'left' : 'right');
}

const edit = (hunk: EditHunk): Difference => ({ guard: 'edit', effect: 'block', words: wordsOf(hunk) });

const wordsOf = (hunk: EditHunk): string[] => [hunk.left, hunk.right].map((tokens) => tokens.map(({ raw }) => raw).join(' '));

/** A clause put in other words, of which neither side has more than a word or two of its own. */
function isRewording(hunk: EditHunk, left: readonly Token[], right: readonly Token[]): boolean {
  const content = (tokens: readonly Token[]): number => tokens.filter((token) => token.wordClass === 'content').length;
  const [mine, theirs] = [content(hunk.left), content(hunk.right)];
  if (mine < 2 || theirs < 2 || mine + theirs < 5) return false;
  return left.length <= SMALL && right.length <= SMALL && ![...left, ...right].some(isHard);
}

/** The content of one side of a hunk that the other text does not answer. */
function leftOf(comparison: Comparison, hunk: EditHunk, side: Side): Token[] {
  const { hard, soft, light, repeated } = comparison[side].leftovers;
  const isLeft = (token: Token): boolean => [hard, soft, light, repeated].some((tokens) => tokens.includes(token));
  return hunk[side].filter((token) => token.wordClass === 'content' && !REPORTING.has(token.lemma) && isLeft(token));
}

/** Words that only `side` has. Dropping them loses something; keeping them may still have changed what is said. */
function judgeInsertion(comparison: Comparison, hunk: EditHunk, side: Side): Difference[] {
  const other = otherSide(side);
  const [inserted, replaced] = [hunk[side], hunk[other]];
  const words = wordsOf(hunk);
  // Words that only moved here from elsewhere bring their little words with them.
  const isMoved = (token: Token): boolean => counterpart(comparison, other, comparison[other].content.indexOf(token)) !== null;
  const telling = replaced.filter((token) => !isPlain(token));
  if (telling.length > 0 && !telling.some(isMoved)) return [edit(hunk)];
  // "A member of the union" is not the union.
  if (inserted.at(-1)?.raw.toLowerCase() === 'of') return [{ guard: 'modifier', effect: 'block', words }];
  if (isModifier(comparison, hunk, side)) return [{ guard: 'modifier', effect: 'block', words }];
  if (inserted.some((token) => EXCEPTION.test(token.raw))) return [{ guard: 'exception', effect: 'block', words }];
  return [{ guard: 'edit', effect: 'loss', side, words }];
}

/** A modifier put before a noun names another thing: the deputy director is not the director. */
function isModifier(comparison: Comparison, hunk: EditHunk, side: Side): boolean {
  const inserted = hunk[side];
  const [first, last] = [inserted[0], inserted.at(-1)];
  const [previous, next] = [hunk.previous[side], hunk.next[side]];
  if (first && opensAdjunct(first, previous)) return false;
  if (next === undefined || next.clause !== (last?.clause ?? -1) || next.wordClass !== 'content') return false;
  // Of two bare phrases with one head, the longer is the same topic, named more closely.
  if (arePhrases(comparison) && comparison.alignment.pairs.length >= 2) return false;
  const isFrame = (token: Token): boolean =>
    token.wordClass === 'content' && (token.form === 'past' || token.form === 's' || REPORTING.has(token.lemma));
  return previous !== undefined || !inserted.some(isFrame);
}

/** Whether a word begins something of its own: an adjunct, a clause, one more in a list. */
function opensAdjunct(first: Token, previous: Token | undefined): boolean {
  if (first.wordClass === 'preposition' || first.wordClass === 'condition' || first.listed) return true;
  return CONNECTIVE.has(first.raw.toLowerCase()) || (previous !== undefined && first.clause !== previous.clause);
}

const CONNECTIVE = new Set('because since as so while whereas although though when where with and'.split(' '));
const EXCEPTION =
  /^(?:except|excluding|exception|apart|bar|save|but|beside|besides|aside|barring|minus|used|about|almost|nearly|half)$/i;
const PLAIN = new Set((
  'is are be being has have do does did of in at on by to as so for with about it however therefore thus hence moreover ' +
  'furthermore additionally well just but and while whereas although though because since'
).split(' '));
const isPlain = (token: Token): boolean => (token.wordClass === 'content' ? LIGHT.has(token.lemma) : PLAIN.has(token.raw.toLowerCase()));
