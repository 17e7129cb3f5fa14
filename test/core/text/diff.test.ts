import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from '../../../src/core/text/diff.ts';

/** `[-removed-]` and `{+added+}`, the marks of a word diff in a terminal. */
function marked(before: string, after: string): string {
  return wordDiff(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
}

describe('wordDiff', () => {
  it.each([
    ['nothing in common', 'alpha', 'beta', '[-alpha-]{+beta+}'],
    ['equal texts', 'One two.', 'One two.', 'One two.'],
    ['both empty', '', '', ''],
    ['a date is one word', 'due 2026-01-05', 'due 2026-01-07', 'due [-2026-01-05-]{+2026-01-07+}'],
    ['an amount is one word', 'over $250B now', 'over $25B now', 'over [-$250B-]{+$25B+} now'],
    ['a decimal, a percentage and a clock time are one word each', '1,250.5 at 10:30, 5%', '1,250.6 at 10:45, 6%', '[-1,250.5-]{+1,250.6+} at [-10:30-]{+10:45+}, [-5%-]{+6%+}'],
    ['a hyphenated word is one word', 'near-term plan', 'long-term plan', '[-near-term-]{+long-term+} plan'],
    ['punctuation stands alone', 'Ready, willing', 'Ready; willing', 'Ready[-,-]{+;+} willing'],
    ['replaced neighbours become one run', 'the big red plan', 'the small blue plan', 'the [-big red-]{+small blue+} plan'],
    ['added words alone', 'the plan', 'the whole new plan', 'the {+whole new +}plan'],
    ['a word added before a replaced one keeps what is shared', 'a b', 'x a c', '{+x +}a [-b-]{+c+}'],
    ['ideographs have no spaces between them', '知识花园', '知识公园', '知识[-花-]{+公+}园'],
    ['characters beyond the basic plane stay whole', '📅 TBD', '⏫ TBD', '[-📅-]{+⏫+} TBD'],
  ])('%s', (_name, before, after, expected) => {
    expect(marked(before, after)).toBe(expected);
  });

  it('gives up on texts that share too little, and loses nothing', () => {
    const before = Array.from({ length: 3_000 }, (_, at) => `a${at}`).join(' ');
    const after = Array.from({ length: 3_000 }, (_, at) => `b${at}`).join('-');
    expect(wordDiff(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  });

  it('holds both texts whole, in runs that alternate', () => {
    const words = fc.array(fc.constantFrom('a', 'b', ' ', '  ', '\n', '2026-01-05', '$250B', '.', '-', '\0', '📅', 'É')).map((all) => all.join(''));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const parts = wordDiff(before, after);
        const without = (kind: string): string => parts.filter((part) => part.kind !== kind).map((part) => part.text).join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
        expect(parts.every((part) => part.text !== '')).toBe(true);
        expect(parts.map((part) => part.kind).join(' ')).not.toMatch(/same same|removed removed|added added|added removed/);
      }),
      { seed: 20260105, numRuns: 500 },
    );
  });
});
