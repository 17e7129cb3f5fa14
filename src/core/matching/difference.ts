import type { Side } from './comparison.ts';

/**
 * One difference of substance between two entries, and what it does to a merge.
 *
 * - `veto`: they claim the same thing with another value, so they are never merged.
 * - `block`: they may be the same, but a person must look, whichever is dropped.
 * - `loss`: the entry on `side` says something that the other does not; dropping that side loses it.
 */
export interface Difference {
  /** The guard that found it; a name in the signals. */
  readonly guard: string;
  readonly effect: 'veto' | 'block' | 'loss';
  readonly side?: Side;
  /** The words it is about, as they stand in the text, left before right. */
  readonly words: readonly string[];
}
