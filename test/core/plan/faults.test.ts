import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textAfter, type applyPlan } from '../../../src/core/plan/apply-plan.ts';
import { faultCase, runCase } from './fault-cases.ts';

describe('whatever fails, dies or meddles', () => {
  it('every note is old, new, or on record', async () => {
    await fc.assert(
      fc.asyncProperty(faultCase, async (each) => {
        expect(await runCase(each)).toEqual([]);
      }),
      { seed: 5, numRuns: 20_000 },
    );
  });

  it('is noticed where a writer keeps no record', async () => {
    const careless: typeof applyPlan = async (plan, accepted, store) => {
      for (const note of plan.notes) await store.replace(note.path, note.before, textAfter(note, accepted));
      return [];
    };
    const found = await fc.check(fc.asyncProperty(faultCase, async (each) => (await runCase(each, careless)).length === 0), { seed: 5, numRuns: 100 });
    expect(found.failed).toBe(true);
  });
});
