import { describe, expect, it } from 'vitest';
import { candidatePairs } from '../../../src/core/matching/candidate-pairs.ts';
import { prepareEntries, prepareEntriesSteps } from '../../../src/core/matching/prepare-entry.ts';

function pairsOf(texts: readonly string[]): string[] {
  const { entries, vocabulary } = prepareEntries(texts);
  return [...candidatePairs(entries, vocabulary)].flatMap((pair) => (pair ? [`${pair.a} ${pair.b}`] : []));
}

const TICKETS = Array.from({ length: 600 }, (_, n) => `Larkspur Mills reported ${n + 100} open tickets in the weekly status report.`);

describe('candidatePairs', () => {
  it.each([
    ['the same words', 'The pilot runs on twelve looms in Ghent.', 'The pilot runs on twelve looms in Ghent.'],
    ['another order', 'Ines Moreau leads procurement at Larkspur Mills.', 'Procurement at Larkspur Mills is led by Ines Moreau.'],
    ['synonyms', 'Larkspur Mills will begin the pilot in June.', 'In June the pilot at Larkspur Mills will start.'],
    ['another figure', 'The pilot costs 40,000 euros.', 'The pilot costs 50,000 euros.'],
  ])('holds two lines against one another: %s', (_, a, b) => {
    expect(pairsOf([a, b])).toEqual(['0 1']);
  });

  it.each([
    ['other days', '2026-01-05: Mentioned in: Weekly status Larkspur Mills', '2026-01-12: Mentioned in: Weekly status Larkspur Mills'],
    ['a word or two in common', 'Larkspur Mills leases a dye house in Ghent from Tolvane.', 'Ines Moreau approved the new invoice format for Larkspur Mills.'],
  ])('leaves out %s', (_, a, b) => {
    expect(pairsOf([a, b])).toEqual([]);
  });

  it('finds the repeat of a line of a template among hundreds of its like', () => {
    const last = TICKETS.length;
    expect(pairsOf([...TICKETS, 'In the weekly status report, Larkspur Mills told of 610 open tickets.'])).toContain(`${TICKETS.findIndex((text) => text.includes(' 610 '))} ${last}`);
  });

  it('holds a line of a template against few of its like', () => {
    expect(pairsOf(TICKETS).length).toBeLessThanOrEqual(3 * TICKETS.length);
  });

  it('names no pair twice', () => {
    const pairs = pairsOf([...TICKETS, ...TICKETS]);
    expect(new Set(pairs).size).toBe(pairs.length);
  });
});

describe('prepareEntriesSteps', () => {
  it('gives the window back after every bullet', () => {
    const steps = prepareEntriesSteps(TICKETS);
    let yields = 0;
    while (!steps.next().done) yields++;
    expect(yields).toBeGreaterThanOrEqual(4 * TICKETS.length);
  });
});
