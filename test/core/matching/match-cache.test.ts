import { describe, expect, it } from 'vitest';
import type { MatchableEntry } from '../../../src/core/matching/find-duplicates.ts';
import { findDuplicates } from '../../../src/core/matching/find-duplicates.ts';
import { MatchCache } from '../../../src/core/matching/match-cache.ts';

const FACTS = ['Larkspur Mills renews its lease in March 2027.', 'The pilot runs on twelve looms in Ghent.', 'Larkspur Mills renews its lease in March 2027.'];
const OTHERS = ['Ines Moreau leads procurement at Larkspur Mills.', 'Ines Moreau leads procurement at Larkspur Mills.'];
const NONE = { refused: new Set<string>() };

const entries = (texts: readonly string[]): MatchableEntry[] => texts.map((text) => ({ text }));

/** Runs to the end and tells how much work that was. */
function ask(cache: MatchCache, asked: readonly MatchableEntry[], options = NONE) {
  const steps = cache.findDuplicatesSteps(asked, options);
  for (let units = 0; ; units++) {
    const step = steps.next();
    if (step.done) return { report: step.value, units };
  }
}

describe('MatchCache', () => {
  it('finds what the engine finds, and asks it once for the same bullets', () => {
    const cache = new MatchCache();
    const first = ask(cache, entries(FACTS));
    expect(first.report).toEqual(findDuplicates(entries(FACTS), NONE));
    expect(first.report.groups).toHaveLength(1);
    expect(first.units).toBeGreaterThan(0);
    const again = ask(cache, entries(FACTS));
    expect(again.report).toBe(first.report);
    expect(again.units).toBe(0);
  });

  it.each([
    ['a changed bullet', entries([...FACTS.slice(0, 2), 'The pilot runs on eleven looms in Ghent.'])],
    ['a bullet less', entries(FACTS.slice(0, 2))],
    ['another order', entries([FACTS[1] ?? '', FACTS[0] ?? '', FACTS[2] ?? ''])],
    ['a block id', entries(FACTS).map((entry, at) => (at === 2 ? { ...entry, item: { blockId: 'lease', children: [], hasOtherBlocks: false } } : entry))],
  ])('asks again after %s', (_, changed) => {
    const cache = new MatchCache();
    ask(cache, entries(FACTS));
    expect(ask(cache, changed).report).toEqual(findDuplicates(changed, NONE));
  });

  it('asks again under another heading, where another bullet is a placeholder', () => {
    const cache = new MatchCache();
    const under = (section: string) => ask(cache, entries(['No risks were identified.', ...OTHERS]).map((entry) => ({ ...entry, section }))).report;
    expect(under('Key Facts').placeholders).toEqual([]);
    expect(under('Risks').placeholders).toEqual([0]);
  });

  it('asks again once a pair was refused, whichever set object says so', () => {
    const cache = new MatchCache();
    const key = ask(cache, entries(FACTS)).report.groups[0]?.decisionKey ?? '';
    expect(ask(cache, entries(FACTS), { refused: new Set([key]) }).report.groups).toEqual([]);
    expect(ask(cache, entries(FACTS), { refused: new Set([key]) }).units).toBe(0);
    expect(ask(cache, entries(FACTS)).report.groups).toHaveLength(1);
  });

  it('forgets the section that was not asked for the longest', () => {
    const cache = new MatchCache(2);
    ask(cache, entries(FACTS));
    ask(cache, entries(OTHERS));
    ask(cache, entries(FACTS));
    ask(cache, entries(FACTS.slice(1)));
    expect(ask(cache, entries(FACTS)).units).toBe(0);
    expect(ask(cache, entries(OTHERS)).units).toBeGreaterThan(0);
  });

  it('remembers nothing of work that was cancelled', () => {
    const cache = new MatchCache();
    const steps = cache.findDuplicatesSteps(entries(FACTS), NONE);
    steps.next();
    steps.return(undefined as never);
    expect(ask(cache, entries(FACTS)).report.groups).toHaveLength(1);
  });
});
