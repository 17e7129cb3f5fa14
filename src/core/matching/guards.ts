import type { Comparison } from './comparison.ts';
import type { Difference } from './difference.ts';
import { guardBase, guardRate, guardSpread } from './guard-amounts.ts';
import { guardAssociation } from './guard-association.ts';
import { guardAttribution } from './guard-attribution.ts';
import { guardCauses, guardComparison, guardReason } from './guard-causes.ts';
import { guardCondition } from './guard-conditions.ts';
import { guardEdits } from './guard-edits.ts';
import { guardExchange } from './guard-exchange.ts';
import { guardHedge, guardPrefix } from './guard-hedges.ts';
import { guardMonotone } from './guard-monotone.ts';
import { guardNarrowing } from './guard-narrowing.ts';
import { guardDenial, guardNegation } from './guard-negation.ts';
import { guardComparative, guardCounted, guardHead, guardRelative, guardSlot } from './guard-nouns.ts';
import { guardObject } from './guard-object.ts';
import { guardOrder } from './guard-order.ts';
import { guardPhrase } from './guard-phrases.ts';
import { guardOr, guardQuantifier, guardRestriction } from './guard-quantifiers.ts';
import { guardContrast, guardRelations } from './guard-relations.ts';
import { guardRoles, guardVoice } from './guard-roles.ts';
import { guardScope } from './guard-scope.ts';
import { guardStage } from './guard-stages.ts';
import { guardChange, guardLongerName, guardValues } from './guard-values.ts';
import { guardClosure, guardCut, guardQuestion, guardUnknownLanguage } from './guard-whole-text.ts';

/** A guard looks for one kind of difference of substance. Adding one: write it, list it here, add a table to the tests. */
export type Guard = (comparison: Comparison) => readonly Difference[];

export const GUARDS: readonly Guard[] = [
  guardValues,
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
  guardAttribution,
  guardAssociation,
  guardCauses,
  guardComparison,
  guardReason,
  guardCounted,
  guardHead,
  guardSlot,
  guardComparative,
  guardRelative,
  guardSpread,
  guardRate,
  guardBase,
  guardScope,
  guardMonotone,
  guardHedge,
  guardPrefix,
  guardObject,
  guardNarrowing,
  guardOrder,
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
