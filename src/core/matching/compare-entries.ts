import { REPORTING } from '../language/words.ts';
import type { Comparison, Side } from './comparison.ts';
import { compareSides, otherSide } from './comparison.ts';
import type { Difference } from './difference.ts';
import type { Relation, Signals } from './duplicate-group.ts';
import { explain } from './explain.ts';
import { guardOmission } from './guard-edits.ts';
import { SHORT_PHRASE } from './guard-phrases.ts';
import { GUARDS, findDifferences } from './guards.ts';
import { conflictOf, conflictReason } from './judge-conflict.ts';
import type { PreparedEntry } from './prepare-entry.ts';
import type { Token } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What two entries are to one another. */
export interface Verdict {
  /** Read from the first entry to the second. */
  readonly relation: Relation;
  /** Null where nothing is proposed. */
  readonly confidence: 'certain' | 'likely' | null;
  /** 0 to 1; every certain merge scores above every likely one, and every likely one above the rest. */
  readonly score: number;
  readonly reason: string;
  readonly signals: Signals;
}

/** What may be left over of the dropped entry's soft words, as a share of its weight. */
const CERTAIN_COVERAGE = 0.8;
/** The same for a text that is reworded throughout, where a few words find no counterpart. */
const REWORDED_COVERAGE = 0.7;
const REWORDED_LEFTOVERS = 3;
const LIKELY_COVERAGE = 0.5;
const LEAST_RELATED = 0.25;
const RESTATES_COVERAGE = 0.5;
/** A restatement holds most of the poorer entry and a good part of the fuller one. */
const RESTATES_HIGH = 0.62;
const RESTATES_LOW = 0.3;
/** At the same place of two runs, less likeness will do to put a pair before a person. */
const SAME_EVENT_HIGH = 0.4;

/**
 * Judges two prepared entries of one section.
 *
 * Similarity proposes and guards decide: coverage says how much of one entry the other holds, and every guard can
 * forbid the merge or leave it to a person.
 */
export function compareEntries(a: PreparedEntry, b: PreparedEntry, vocabulary: Vocabulary): Verdict {
  return compare(a, b, vocabulary, false, false);
}

/**
 * {@link compareEntries} for a section, where most pairs come to nothing: it stops as soon as that is sure. The relation
 * of such a pair is only `overlaps`, its reason is empty, and of its signals only the coverages are told.
 *
 * @param sameEvent whether their places in the note already say that they tell of one thing
 */
export function judgeEntries(a: PreparedEntry, b: PreparedEntry, vocabulary: Vocabulary, sameEvent: boolean): Verdict {
  return compare(a, b, vocabulary, sameEvent, true);
}

function compare(a: PreparedEntry, b: PreparedEntry, vocabulary: Vocabulary, sameEvent: boolean, brief: boolean): Verdict {
  if (a.key === b.key) return verdict('same', 'certain', 1, 'The same words.', { guard: 'none', exact: true });
  if (a.leadingDate !== b.leadingDate || a.mention !== b.mention) return verdict('distinct', null, 0, 'They speak of different days.', {});
  const comparison = compareSides(a, b, vocabulary, sameEvent);
  const { left, right } = comparison;
  const low = Math.min(left.coverage, right.coverage);
  const high = Math.max(left.coverage, right.coverage);
  const isApart = brief && high < (sameEvent ? SAME_EVENT_HIGH : LIKELY_COVERAGE) && conflictOf(comparison) === null;
  const found = isApart ? null : brief ? findMendable(comparison) : findDifferences(comparison);
  const coverages: Signals = { sameEvent, coverageLeft: round(left.coverage), coverageRight: round(right.coverage) };
  if (!found) return verdict('overlaps', null, 0, '', coverages);
  const differences = found.filter(({ effect, guard }) => !sameEvent || effect === 'veto' || !WORDING_ONLY.has(guard));
  if (sameEvent) differences.push(...guardOmission(comparison));
  const signals: Signals = {
    ...coverages,
    guards: differences.map((d) => `${d.guard}:${d.effect}${d.side ? `:${d.side}` : ''}(${d.words.join('|')})`).join(' '),
  };
  const similarity = (low + high) / 2;
  // Where no guard objects, a contradiction could only be misread.
  const conflict = differences.some((difference) => difference.effect !== 'loss') ? conflictOf(comparison) : null;
  if (conflict) return verdict('conflicts', null, 0.3 * similarity, conflictReason(conflict), { ...signals, conflict: conflict.rule });
  const unmerged: Relation = high >= RESTATES_COVERAGE ? 'overlaps' : 'distinct';
  if (differences.some((d) => d.effect === 'veto')) {
    return verdict(unmerged, null, 0.3 * similarity, explain('conflicts', comparison, differences), signals);
  }
  // Two topics with other heads share a word, not a subject.
  const isOtherHead = differences.some((d) => d.guard === 'phrase' && d.effect === 'block');
  const arePhrases = Math.max(left.content.length, right.content.length) <= SHORT_PHRASE;
  const strangers = !sameEvent && arePhrases && isOtherHead && low < 1;
  const dropRight = strangers && right.coverage < 1 ? null : droppable(comparison, differences, 'right');
  const dropLeft = strangers && left.coverage < 1 ? null : droppable(comparison, differences, 'left');
  if (dropRight || dropLeft) {
    const relation: Relation = dropRight && dropLeft ? 'same' : dropRight ? 'covers' : 'covered';
    const certain = dropRight === 'certain' || dropLeft === 'certain';
    // Of two directions only the certain one is offered as such.
    const direction: Relation = dropRight === 'certain' ? 'covers' : 'covered';
    const even = fuller(comparison);
    const told: Relation = certain && relation === 'same' ? (dropRight !== dropLeft ? direction : even) : relation;
    const score = certain ? 0.8 + 0.2 * high * (0.5 + 0.5 * low) : 0.5 + 0.3 * high * (0.5 + 0.5 * low);
    return verdict(told, certain ? 'certain' : 'likely', score, explain(told, comparison, differences), signals);
  }
  const shared = comparison.alignment.pairs.length;
  const restates = sameEvent
    ? shared >= 1 && high >= SAME_EVENT_HIGH
    : shared >= 3 && high >= RESTATES_HIGH && low >= RESTATES_LOW && !strangers;
  if (restates) {
    return verdict('restates', 'likely', 0.5 + 0.2 * low, explain('restates', comparison, differences), signals);
  }
  return verdict(unmerged, null, 0.5 * similarity, explain('overlaps', comparison, differences), signals);
}

/** {@link findDifferences}, or null at the first veto of a pair that is in no conflict: nothing comes of it then. */
function findMendable(comparison: Comparison): Difference[] | null {
  const differences: Difference[] = [];
  let isVetoed = false;
  for (const guard of GUARDS) {
    const found = guard(comparison);
    differences.push(...found);
    if (isVetoed || !found.some(({ effect }) => effect === 'veto')) continue;
    if (conflictOf(comparison) === null) return null;
    isVetoed = true;
  }
  return differences;
}

/** Guards against another thing being meant; where the place in the note says that it is the same, they are content. */
const WORDING_ONLY: ReadonlySet<string> = new Set([
  'edit', 'modifier', 'order', 'tense', 'longer name', 'wish', 'bound', 'reordering', 'crossed', 'role', 'voice', 'preposition',
  'negation elsewhere', 'cut', 'time clause', 'head', 'association', 'slot', 'deadline', 'narrowing',
]);

const NO_TOKENS: readonly Token[] = [];

/** Of two texts that either could go, the one that has a word more is kept: the other may have no word for it. */
function fuller({ left, right }: Comparison): Extract<Relation, 'same' | 'covers' | 'covered'> {
  const [mine, theirs] = [left, right].map(({ leftovers: { hard, soft, light } }) => hard.length + soft.length + light.length);
  if (mine === theirs || (mine !== 0 && theirs !== 0)) return 'same';
  return theirs === 0 ? 'covers' : 'covered';
}

/** With what confidence the entry on `side` could go. */
function droppable(comparison: Comparison, differences: readonly Difference[], side: Side): 'certain' | 'likely' | null {
  const dropped = comparison[side];
  if (dropped.content.length === 0 || comparison[otherSide(side)].content.length === 0) return null;
  const loses = differences.some((d) => d.effect === 'loss' && d.side === side);
  if (loses) return null;
  const blocked = differences.some((d) => d.effect === 'block') || (dropped.entry.truncated && dropped.leftovers.soft.length > 0);
  const { soft, light, repeated } = dropped.leftovers;
  const enough = comparison.variants || soft.length > REWORDED_LEFTOVERS ? CERTAIN_COVERAGE : REWORDED_COVERAGE;
  const saysMore = (): boolean =>
    hasOwnClause(dropped.content, soft, light) ||
    hasOwnClause(dropped.content, [...soft, ...repeated.filter((token) => token.kind === 'word')], NO_TOKENS);
  if (!blocked && dropped.coverage >= enough && !saysMore()) return 'certain';
  // A few common words of a long bullet answer any short one.
  const related = comparison[otherSide(side)].coverage >= LEAST_RELATED || dropped.coverage >= CERTAIN_COVERAGE;
  return dropped.coverage >= LIKELY_COVERAGE && related ? 'likely' : null;
}

/** Whether a word without counterpart has a neighbour without one: a phrase of its own, not another word for one. */
function hasOwnClause(content: readonly Token[], soft: readonly Token[], lesser: readonly Token[]): boolean {
  return content.some((token, at) => {
    const next = content[at + 1];
    if (!next || next.clause !== token.clause || !soft.includes(next)) return false;
    const lightVerb = lesser.includes(token) && (token.form === 's' || token.form === 'past') && !REPORTING.has(token.lemma);
    return soft.includes(token) || lightVerb;
  });
}

const round = (n: number): number => Math.round(n * 1000) / 1000;

function verdict(relation: Relation, confidence: Verdict['confidence'], score: number, reason: string, signals: Signals): Verdict {
  return { relation, confidence, score: round(Math.max(0, Math.min(1, score))), reason, signals };
}
