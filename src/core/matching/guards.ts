import type { Comparison } from './comparison.ts';
import type { Difference } from './difference.ts';
import { guardEdits } from './guard-edits.ts';
import { guardCondition, guardDenial, guardNegation, guardOr, guardQuantifier, guardRestriction, guardStage } from './guard-operators.ts';
import { guardChange, guardClosure, guardContrast, guardCut, guardExchange, guardHardTokens, guardLongerName, guardPhrase, guardQuestion, guardRelations, guardReorder, guardRoles, guardUnknownLanguage, guardVoice } from './guard-tokens.ts';

/** A guard looks for one kind of difference of substance. Adding one: write it, list it here, add a table to the tests. */
export type Guard = (comparison: Comparison) => readonly Difference[];

export const GUARDS: readonly Guard[] = [
  guardHardTokens,
  guardNegation,
  guardDenial,
  guardStage,
  guardContrast,
  guardRelations,
  guardQuantifier,
  guardRestriction,
  guardCondition,
  guardOr,
  guardExchange,
  guardVoice,
  guardRoles,
  guardReorder,
  guardChange,
  guardClosure,
  guardLongerName,
  guardQuestion,
  guardCut,
  guardEdits,
  guardPhrase,
  guardUnknownLanguage,
];

export const findDifferences = (comparison: Comparison): Difference[] => GUARDS.flatMap((guard) => guard(comparison));
