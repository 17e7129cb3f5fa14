import { partOfSpeech } from '../language/lexicon.ts';
import { classify } from '../language/words.ts';
import { compareEntries } from './compare-entries.ts';
import type { Comparison } from './comparison.ts';
import { compareSides } from './comparison.ts';
import { findDifferences } from './guards.ts';
import type { PreparedEntry } from './prepare-entry.ts';
import { says, type SaidTokens } from './said-tokens.ts';
import { isHard, type Token } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';
import { tokenWeight } from './weigh-tokens.ts';

/** What a note says for a bullet. */
export interface Support {
  /** Index of the statement that says most of it. */
  readonly at: number;
  /** `sure`: the note says the same; `weak`: it does if no other note says more of it; null: it doesn't, or contradicts it. */
  readonly strength: 'sure' | 'weak' | null;
  /** The share of the bullet's weight that is said, 0 to 1: between what its best statement says, and its two best together. */
  readonly said: number;
}

/** A note's statements, as far as they come near the bullet that is asked about. */
export interface AskedNote {
  readonly statements: readonly PreparedEntry[];
  /** Every token of the note, its title and date included. */
  readonly tokens: SaidTokens;
  /** Keys of the words that name the account: in its own note they stand for no one else. */
  readonly ownNames: ReadonlySet<string>;
}

/** What the best statement must say of the bullet for anything to come of it, as a share of its weight. */
const LEAST_COVERAGE = 0.4;
/** A statement that contradicts the bullet counts where it says nearly as much of it as the best one. */
const AS_NEAR = 0.2;
/** Shares that leave no doubt: of the bullet, of the statement, and of the bullet's words that the note lacks. */
const SURE_COVERAGE = 0.7;
const SURE_RETURN = 0.5;
const SURE_MISSING = 0.15;
/** What may be missing where no other note comes near. */
const WEAK_MISSING = 0.3;
const LEAST_PAIRS = 3;
/** A bullet that holds a whole statement and says more than the note does. */
const PART_COVERAGE = 0.5;
const PART_RETURN = 0.75;
/** A long bullet is said bit by bit: what is said of it has to outweigh what is missing so many times … */
const COST_OF_MISSING = 2.5;
/** … by as much, in words as rare as can be; by more where the statement is mostly about something else. */
const SURE_EVIDENCE = 7;
const SURE_EVIDENCE_ASIDE = 9.5;
const WEAK_EVIDENCE = 4;
const WEAK_EVIDENCE_ASIDE = 8;

/**
 * Whether a note says what a bullet says. That is less than a merge asks for: the bullet may be told in several of its
 * statements, with more or less around it. But nothing in the statement that comes nearest may contradict it.
 *
 * @returns a generator that yields between comparisons; null where no statement comes near
 */
export function* judgeSupportSteps(asked: PreparedEntry, note: AskedNote, vocabulary: Vocabulary): Generator<void, Support | null> {
  const twin = note.statements.findIndex(({ key }) => key === asked.key);
  if (twin >= 0) return { at: twin, strength: 'sure', said: 1 };
  const found: { readonly at: number; readonly entry: PreparedEntry; readonly comparison: Comparison }[] = [];
  for (const [at, entry] of note.statements.entries()) {
    found.push({ at, entry, comparison: compareSides(asked, entry, vocabulary) });
    yield;
  }
  const [best, ...others] = found.sort((a, b) => b.comparison.left.coverage - a.comparison.left.coverage || a.at - b.at);
  if (!best || best.comparison.left.coverage < LEAST_COVERAGE) return null;
  const { at, comparison } = best;
  const { relation, confidence } = compareEntries(asked, best.entry, vocabulary);
  yield;
  if (confidence === 'certain' && (relation === 'same' || relation === 'covered')) return { at, strength: 'sure', said: 1 };
  const extent = measureExtent(comparison, others.map(({ entry }) => entry), note.tokens, vocabulary);
  const judged = (strength: Support['strength']): Support => ({ at, strength, said: (comparison.left.coverage + extent.said / comparison.left.weight) / 2 });
  yield;
  if (relation === 'conflicts' || isContradicted(comparison, extent, note.ownNames) || isReplaced(comparison, extent) || isVariant(comparison)) return judged(null);
  const near = Math.max(LEAST_COVERAGE, comparison.left.coverage - AS_NEAR);
  for (const other of others) {
    if (other.comparison.left.coverage < near) break;
    if (compareEntries(asked, other.entry, vocabulary).relation === 'conflicts') return judged(null);
    yield;
  }
  return judged(strengthOf(comparison, extent, confidence !== null, relation === 'covers' || relation === 'same'));
}

/** How much of a bullet is said, in weight. */
interface Extent {
  /** By the best two statements together. */
  readonly said: number;
  /** Of what the best statement leaves out, what the note says nowhere. */
  readonly missing: readonly Token[];
  readonly missingWeight: number;
}

function measureExtent({ left }: Comparison, others: readonly PreparedEntry[], tokens: SaidTokens, vocabulary: Vocabulary): Extent {
  const weigh = (some: readonly Token[]): number => some.reduce((sum, token) => sum + tokenWeight(token, vocabulary), 0);
  const open = [...left.leftovers.hard, ...left.leftovers.soft, ...left.leftovers.light];
  const added = others.map((entry) => weigh(open.filter((token) => says(entry.tokens, token))));
  const missing = open.filter((token) => !tokens.says(token));
  return { said: left.coverage * left.weight + Math.max(0, ...added), missing, missingWeight: weigh(missing) };
}

/**
 * Whether a guard saw another value for one claim, or the best statement is the bullet but for a change that somebody made
 * on purpose. The account's own name is in nobody's place, nor is the "The" of a title; nor any name, where the note says
 * the whole of a long bullet in words of its own.
 */
function isContradicted(comparison: Comparison, { said, missing }: Extent, ownNames: ReadonlySet<string>): boolean {
  const { left, right, variants, edits } = comparison;
  const isWhole = !variants && missing.length === 0 && left.weight >= LONG && said >= WHOLE * left.weight;
  const idle = right.content.filter(({ key, lemma }) => ownNames.has(key) || classify(lemma, lemma) !== 'content').map(({ raw }) => raw);
  const isSmall = variants && edits.hunks.reduce((sum, hunk) => sum + hunk.left.length + hunk.right.length, 0) <= SMALL_CHANGE;
  return findDifferences(comparison).some(({ effect, guard, words }) => {
    if (effect === 'veto') return !(guard === 'other name' && (isWhole || idle.includes(words[1] ?? '')));
    return effect === 'block' && (isSmall || (variants && TURNS_VARIANTS.has(guard)));
  });
}

/** In words as rare as can be. */
const LONG = 12;
const WHOLE = 0.85;
/** Words added and dropped in a text that otherwise stands as it is. */
const SMALL_CHANGE = 4;
/** What turns the sense of a text of which most stands as it is; in one that was put anew it may be another wording. */
const TURNS_VARIANTS: ReadonlySet<string> = new Set([
  'order', 'exchange', 'preposition', 'crossed', 'association', 'role', 'stage', 'possible or certain', 'negation elsewhere', 'hedge', 'scope', 'exception',
  'quantifier', 'restriction', 'question', 'comparison', 'comparative', 'cause', 'bound',
]);

/** Whether the note lacks a figure or date of the bullet, and its best statement has another one of the kind to spare. */
function isReplaced({ right }: Comparison, { missing }: Extent): boolean {
  return missing.some((token) => token.kind !== 'name' && isHard(token) && right.leftovers.hard.some(({ kind }) => kind === token.kind));
}

/** Whether two texts are one but for a thing that each has for itself between the same words: somebody put it there on purpose. */
function isVariant(comparison: Comparison): boolean {
  const { left, right, variants } = comparison;
  const isLikeThing = ({ kind, lemma }: Token): boolean => kind === 'word' && (partOfSpeech(lemma) ?? 'noun') === 'noun';
  return variants && left.leftovers.soft.some((token) => isLikeThing(token) && right.leftovers.soft.some((other) => isLikeThing(other) && sidesBeside(comparison, token, other) === 2));
}

/** Whether the note lacks a thing of the bullet, and its best statement has another thing beside the same word. */
function isExchanged(comparison: Comparison, missing: readonly Token[]): boolean {
  return missing.some((token) => isThing(token) && comparison.right.leftovers.soft.some((other) => isThing(other) && sidesBeside(comparison, token, other) > 0));
}

/** On how many sides two words stand beside aligned ones of their clauses. */
function sidesBeside({ left, right, alignment }: Comparison, a: Token, b: Token): number {
  const [i, j] = [left.content.indexOf(a), right.content.indexOf(b)];
  const isBeside = (step: number): boolean => alignment.ofLeft.get(i + step)?.right === j + step && left.content[i + step]?.clause === a.clause && right.content[j + step]?.clause === b.clause;
  return [-1, 1].filter(isBeside).length;
}

const isThing = ({ kind, lemma }: Token): boolean => kind === 'word' && partOfSpeech(lemma) === 'noun';

function strengthOf(comparison: Comparison, { said, missing, missingWeight }: Extent, isRelated: boolean, isHeld: boolean): Support['strength'] {
  const { left, right, alignment } = comparison;
  // A figure that the note nowhere has was not said there, however much around it was.
  if (missing.some(({ kind }) => kind === 'number' || kind === 'time')) return null;
  const isAside = right.coverage < SURE_RETURN;
  const evidence = said - COST_OF_MISSING * missingWeight;
  if (evidence >= (isAside ? SURE_EVIDENCE_ASIDE : SURE_EVIDENCE)) return 'sure';
  if (isExchanged(comparison, missing)) return null;
  const isTold = isRelated && !isAside && left.coverage >= SURE_COVERAGE && alignment.pairs.length >= LEAST_PAIRS && !missing.some(isHard);
  if (isTold && missingWeight <= SURE_MISSING * left.weight) return 'sure';
  const isPart = isRelated && isHeld && left.coverage >= PART_COVERAGE && right.coverage >= PART_RETURN && alignment.pairs.length >= LEAST_PAIRS;
  return isPart || (isTold && missingWeight <= WEAK_MISSING * left.weight) || evidence >= (isAside ? WEAK_EVIDENCE_ASIDE : WEAK_EVIDENCE) ? 'weak' : null;
}
