import { describe, expect, it } from 'vitest';
import type { MatchableEntry } from '../../../src/core/matching/find-duplicates.ts';
import { findDuplicates, findDuplicatesSteps } from '../../../src/core/matching/find-duplicates.ts';

const NONE = { refused: new Set<string>() };
const TEXTS = Array.from({ length: 300 }, (_, n) => (n % 3 === 0 ? `Norlake moved loom ${n % 60} to Ghent.` : `Ines Moreau counted ${n} bales in store ${n % 7}.`));

/** Entries that tell each time that one is read. */
function watched(texts: readonly string[], read: () => void): MatchableEntry[] {
  return texts.map((text) => ({ get text() { read(); return text; } }));
}

describe('findDuplicatesSteps', () => {
  it('finds what is found at once', () => {
    const entries = TEXTS.slice(0, 120).map((text) => ({ text }));
    const steps = findDuplicatesSteps(entries, NONE);
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(step.value.groups.length).toBeGreaterThan(0);
    expect(step.value).toEqual(findDuplicates(entries, NONE));
  });

  it('reads a bounded number of bullets between two yields, and yields for every bullet several times', () => {
    let reads = 0;
    const steps = findDuplicatesSteps(watched(TEXTS, () => { reads++; }), NONE);
    const slices: number[] = [];
    for (let before = 0; !steps.next().done; before = reads) slices.push(reads - before);
    expect(reads).toBeGreaterThanOrEqual(TEXTS.length);
    // The text is asked for twice where it is no placeholder.
    expect(Math.max(...slices)).toBeLessThanOrEqual(2 * 200);
    expect(slices.length).toBeGreaterThanOrEqual(6 * TEXTS.length);
  });

  it('does nothing more once it is cancelled', () => {
    let reads = 0;
    const steps = findDuplicatesSteps(watched(TEXTS, () => { reads++; }), NONE);
    for (let n = 0; n < 2; n++) steps.next();
    steps.return(undefined as never);
    const before = reads;
    expect(steps.next().done).toBe(true);
    expect(reads).toBe(before);
    expect(before).toBeLessThan(2 * TEXTS.length);
  });
});
