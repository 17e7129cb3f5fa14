import type { Comparison } from './comparison.ts';
import type { Difference } from './difference.ts';
import { guardCondition, guardNegation, guardOr, guardQuantifier, guardRestriction, guardStage } from './guard-operators.ts';
import { guardContrast, guardExchange, guardHardTokens, guardRelations, guardSubstitution, guardUnknownLanguage, guardVoice } from './guard-tokens.ts';

/** A guard looks for one kind of difference of substance. Adding one: write it, list it here, add a table to the tests. */
export type Guard = (comparison: Comparison) => readonly Difference[];

export const GUARDS: readonly Guard[] = [
  guardHardTokens,
  guardNegation,
  guardStage,
  guardContrast,
  guardRelations,
  guardQuantifier,
  guardRestriction,
  guardCondition,
  guardOr,
  guardExchange,
  guardVoice,
  guardSubstitution,
  guardUnknownLanguage,
];

export const findDifferences = (comparison: Comparison): Difference[] => GUARDS.flatMap((guard) => guard(comparison));
