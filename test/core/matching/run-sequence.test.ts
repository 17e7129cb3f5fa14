import { describe, expect, it } from 'vitest';
import type { Anchor } from '../../../src/core/matching/run-sequence.ts';
import { standsInSequence } from '../../../src/core/matching/run-sequence.ts';

function stands(anchors: readonly (readonly [number, number])[], a: number, b: number): boolean {
  const steps = standsInSequence(anchors.map(([x, y]): Anchor => ({ a: x, b: y })));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value(a, b);
  }
}

describe('standsInSequence', () => {
  it.each([
    ['two sure repeats around it, at its distance', [[3, 23], [6, 26]], 5, 25, true],
    ['a neighbour on one side', [[4, 24]], 5, 25, true],
    ['one sure repeat that is no neighbour', [[3, 23]], 5, 25, false],
    ['none', [], 5, 25, false],
    ['two that cross it', [[3, 26], [7, 24]], 5, 25, false],
    ['two that drifted by three', [[2, 19], [8, 31]], 5, 25, true],
    ['another order', [[3, 27], [6, 22]], 5, 25, false],
    ['another distance', [[3, 33], [6, 36]], 5, 25, false],
    ['too far off', [[20, 40], [21, 41]], 5, 25, false],
    ['neighbours of one run', [[3, 6], [6, 9]], 4, 7, false],
  ] as const)('%s', (_, anchors, a, b, expected) => {
    expect(stands(anchors, a, b)).toBe(expected);
  });
});
