import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../src/core/matching/compare-texts.ts';
import type { EditCase } from './edit-cases.ts';
import { editCases } from './edit-cases.ts';
import { fateOf, losesSomething } from './examine.ts';
import { generateEdits } from './generate-edits.ts';

const cases = editCases('1', 120);
const harmful = cases.filter(({ edit }) => edit.isHarmful);
const harmless = cases.filter(({ edit }) => !edit.isHarmful);
const shown = (bad: readonly EditCase[]): string => bad.slice(0, 25).map(({ text, edit }) => `${edit.kind}\n  ${text}\n  ${edit.text}`).join('\n');

describe('edits of real bullets', () => {
  test('the same seed makes the same edits, another seed others', () => {
    const made = (seed: string): string => JSON.stringify(cases.slice(0, 200).map(({ text }) => generateEdits(text, ['Norlake', 'Kestrel'], seed)));
    expect(made('a') === made('a')).toBe(true);
    expect(made('a') === made('b')).toBe(false);
  });

  test('at most one in a hundred harmful edits merges with one click', () => {
    const merged = harmful.filter(({ text, edit }) => losesSomething(compareTexts(text, edit.text), 'different'));
    expect(merged.length / harmful.length, shown(merged)).toBeLessThanOrEqual(0.01);
  });

  test('at least 99 in a hundred harmless rewrites merge or are queued', () => {
    const missed = harmless.filter(({ text, edit }) => fateOf(compareTexts(text, edit.text)) === 'none');
    expect(missed.length / harmless.length, shown(missed)).toBeLessThanOrEqual(0.01);
  });
});
