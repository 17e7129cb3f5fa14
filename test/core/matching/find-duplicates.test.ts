import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findConflicts } from '../../../src/core/matching/conflict-pairs.ts';
import type { DuplicateReport } from '../../../src/core/matching/duplicate-group.ts';
import { findDuplicates } from '../../../src/core/matching/find-duplicates.ts';
import { judgePairs } from '../../../src/core/matching/judge-pairs.ts';
import { claimOf } from '../../../src/core/matching/placeholder.ts';
import { prepareEntries } from '../../../src/core/matching/prepare-entry.ts';

const find = (texts: readonly string[]): DuplicateReport => findDuplicates(texts.map((text) => ({ text })), { refused: new Set() });

/** Pairs, as "a b", that a guard or a conflict forbids in the section as a whole. */
function forbiddenPairs(texts: readonly string[]): { readonly contradicting: Set<string>; readonly vetoed: Set<string> } {
  const { entries, vocabulary } = prepareEntries(texts.map((text) => claimOf(text) ?? text));
  const contradicting = new Set<string>();
  for (const found of findConflicts(entries, vocabulary)) if (found) contradicting.add(`${found.a} ${found.b}`);
  const vetoed = new Set<string>();
  const judging = judgePairs(entries, vocabulary);
  for (let step = judging.next(); ; step = judging.next()) {
    if (!step.done) continue;
    for (const { a, b, verdict } of step.value) {
      if (verdict.relation === 'conflicts') contradicting.add(`${a} ${b}`);
      else if (/:veto[:(]/.test(String(verdict.signals['guards']))) vetoed.add(`${a} ${b}`);
    }
    return { contradicting, vetoed };
  }
}

/** What a report does that it must not. */
function breaches(texts: readonly string[]): string[] {
  const { contradicting, vetoed } = forbiddenPairs(texts);
  const found: string[] = [];
  const removedFor = new Map<number, number[]>();
  const removed = new Set<number>();
  const { groups } = find(texts);
  for (const group of groups) {
    for (const index of group.removed) {
      if (removed.has(index)) found.push(`${index} goes twice`);
      removed.add(index);
      for (const survivor of group.survivors) {
        if (vetoed.has(pairOf(survivor, index))) found.push(`${index} goes for ${survivor}, against a guard`);
        removedFor.set(survivor, [...(removedFor.get(survivor) ?? []), index]);
      }
    }
  }
  for (const [survivor, others] of removedFor) {
    if (removed.has(survivor)) found.push(`${survivor} is kept and goes`);
    const cluster = [survivor, ...others];
    for (const a of cluster) for (const b of cluster) if (a < b && contradicting.has(pairOf(a, b))) found.push(`${survivor} is kept, ${a} contradicts ${b}`);
  }
  return found;
}

const pairOf = (a: number, b: number): string => `${Math.min(a, b)} ${Math.max(a, b)}`;

const clause = fc
  .record({
    who: fc.constantFrom('Norlake', 'Kestrel', 'Ann Bolt', 'Cleo Marsh'),
    verb: fc.constantFrom('ordered', 'will order', 'did not order', 'may order', 'cancelled', 'is to order'),
    what: fc.constantFrom('40 crates', '60 crates', 'crates', 'the crane', '40 crates and the crane'),
    more: fc.constantFrom('', ' for the depot in Torp', ' by 5 May 2026', ' by 7 May 2026', ', as Cleo Marsh asked'),
  })
  .map(({ who, verb, what, more }) => `${who} ${verb} ${what}${more}`);
const bullet = fc.oneof({ arbitrary: clause, weight: 3 }, { arbitrary: fc.tuple(clause, clause).map(([a, b]) => `${a}, and ${b}`), weight: 1 });
const section = fc.array(bullet.map((text) => `${text}.`), { minLength: 4, maxLength: 14 });

describe('findDuplicates merges nothing that a guard forbids, and keeps no bullet for two that contradict one another', () => {
  it('in generated sections', () => {
    fc.assert(fc.property(section, (texts) => { expect(breaches(texts)).toEqual([]); }), { seed: 29, numRuns: 150 });
  }, 60_000);

  it.each([
    ['the example vault', 'test/fixtures/bullets.json'],
    ['the labelled vault', '../shared/dev-vault/bullets.json'],
  ].filter(([, path]) => existsSync(path ?? '')))('in %s', (_, path) => {
    const accounts = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Record<string, { text: string }[]>>;
    const found = Object.entries(accounts).flatMap(([account, sections]) =>
      Object.entries(sections).flatMap(([heading, bullets]) => breaches(bullets.map(({ text }) => text)).map((breach) => `${account}, ${heading}: ${breach}`)),
    );
    expect(found).toEqual([]);
  }, 60_000);
});
