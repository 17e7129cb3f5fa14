import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DiffPart } from '../../../src/core/text/diff.ts';
import { markDiffering, markMissing } from '../../../src/core/text/mark-words.ts';

const written = (parts: readonly DiffPart[]): string => parts.map(({ kind, text }) => (kind === 'same' ? text : `[-${text}-]`)).join('');

describe('markMissing', () => {
  it.each([
    ['a word that the other lacks', 'Old contract ends', 'Lease ends', '[-Old contract -]ends'],
    ['a word that the other has elsewhere', 'In Ghent the pilot runs', 'The pilot runs in Ghent', 'In Ghent the pilot runs'],
    ['a word that the other has elsewhere, beside one that it lacks', 'Since May the pilot in Ghent runs', 'The pilot runs in Ghent', '[-Since May -]the pilot in Ghent runs'],
    ['words that it lacks on both sides of one that it has elsewhere', 'steel blue glass', 'blue wood', '[-steel -]blue [-glass-]'],
    ['a word with another capital', 'Pilot runs', 'the pilot runs', 'Pilot runs'],
    ['a word that the other has less often', '5 pumps and 5 valves', '5 pumps and valves', '5 pumps and [-5 -]valves'],
    ['a sign that the other has elsewhere', 'Ghent, runs', 'runs in Ghent, today', 'Ghent, runs'],
    ['a number that is no number of the other', 'ends in 2028', 'in 2027 it ends', 'ends in [-2028-]'],
    ['a space more', 'a  b', 'a b', 'a[-  -]b'],
    ['nothing in common', 'alpha', 'beta', '[-alpha-]'],
    ['equal texts', 'One two.', 'One two.', 'One two.'],
  ])('marks %s as it should', (_name, text, other, expected) => {
    expect(written(markMissing(text, other, 'removed'))).toBe(expected);
  });

  it('looks elsewhere where two texts share too little for a word diff, too', () => {
    const words = Array.from({ length: 5_000 }, (_, at) => `a${at}`);
    const parts = markMissing(`${words.join(' ')} lost`, [...words].reverse().join(' '), 'removed');
    expect(parts.filter(({ kind }) => kind === 'removed').map(({ text }) => text.trim())).toEqual(['lost']);
  });

  it('holds the text whole and marks a word exactly as often as the other lacks it', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', 'c', '7', ',', 'B')).map((all) => all.join(' '));
    const count = (text: string): Map<string, number> => {
      const counts = new Map<string, number>();
      for (const word of text.toLowerCase().split(/\s+/).filter((each) => each !== '')) counts.set(word, (counts.get(word) ?? 0) + 1);
      return counts;
    };
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        const parts = markMissing(text, other, 'added');
        expect(parts.map((part) => part.text).join('')).toBe(text);
        expect(parts.map((part) => part.kind).join(' ')).not.toMatch(/same same|added added|removed/);
        const marked = count(parts.filter(({ kind }) => kind === 'added').map((part) => part.text).join(' '));
        const inOther = count(other);
        for (const [word, times] of count(text)) expect(marked.get(word) ?? 0).toBe(Math.max(0, times - (inOther.get(word) ?? 0)));
      }),
      { seed: 20260105, numRuns: 500 },
    );
  });
});

describe('markDiffering', () => {
  it('marks words that changed places', () => {
    expect(written(markDiffering('Bolt pays Acme', 'Acme pays Bolt', 'added'))).toBe('[-Bolt-] pays [-Acme-]');
  });

  it('marks neighbouring words as one', () => {
    expect(written(markDiffering('Old contract ends', 'Lease ends', 'removed'))).toBe('[-Old contract -]ends');
  });
});
