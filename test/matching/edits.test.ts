import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../src/core/matching/compare-texts.ts';
import { readBulletSources } from './bullet-sources.ts';
import { namesOf } from './edits/harmful-names.ts';
import { fateOf, losesSomething } from './examine.ts';
import { generateEdits } from './generate-edits.ts';

const SEED = '1';
const cases = readBulletSources().flatMap(({ bullets }) => {
  const names = namesOf(bullets);
  return bullets.flatMap((text) => generateEdits(text, names, SEED).map((edit) => ({ text, edit })));
});

/** Every so many, so that a run stays short; the bullets of each kind stay mixed. */
const sampled = (isHarmful: boolean, most: number): typeof cases => {
  const all = cases.filter(({ edit }) => edit.isHarmful === isHarmful);
  const step = Math.max(1, Math.ceil(all.length / most));
  return all.filter((_, index) => index % step === 0);
};

const shown = (bad: typeof cases): string => bad.slice(0, 25).map(({ text, edit }) => `${edit.kind}\n  ${text}\n  ${edit.text}`).join('\n');

describe('edits of real bullets', () => {
  test('the same seed makes the same edits, another seed others', () => {
    const [first] = cases;
    const text = first?.text ?? '';
    expect(generateEdits(text, ['Norlake', 'Kestrel'], 'a')).toEqual(generateEdits(text, ['Norlake', 'Kestrel'], 'a'));
    expect(cases.length).toBeGreaterThan(10_000);
  });

  test('at most one in a hundred harmful edits merges with one click', () => {
    const harmful = sampled(true, 6_000);
    const merged = harmful.filter(({ text, edit }) => losesSomething(compareTexts(text, edit.text), 'different'));
    expect(merged.length / harmful.length, shown(merged)).toBeLessThanOrEqual(0.01);
  });

  test('at least 99 in a hundred harmless rewrites merge or are queued', () => {
    const harmless = sampled(false, 6_000);
    const missed = harmless.filter(({ text, edit }) => fateOf(compareTexts(text, edit.text)) === 'none');
    expect(missed.length / harmless.length, shown(missed)).toBeLessThanOrEqual(0.01);
  });
});
