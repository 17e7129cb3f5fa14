import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineEdits } from '../../../src/core/text/line-edits.ts';
import { applyEdits } from '../../../src/core/text/text-edit.ts';

describe('lineEdits', () => {
  it.each([
    ['nothing where the texts are equal', 'a\nb\n', 'a\nb\n', []],
    ['a removed line and no more', 'a\nb\nc\n', 'a\nc\n', [{ from: 2, to: 4, insert: '' }]],
    ['two removed lines as two edits', 'a\nb\nc\nd\n', 'a\nc\n', [{ from: 2, to: 4, insert: '' }, { from: 6, to: 8, insert: '' }]],
    ['a replaced line as one edit', 'a\nb\nc\n', 'a\nB\nc\n', [{ from: 2, to: 4, insert: 'B\n' }]],
    ['an added last line', 'a\n', 'a\nb', [{ from: 2, to: 2, insert: 'b' }]],
  ])('gives %s', (_name, before, after, edits) => {
    expect(lineEdits(before, after)).toEqual(edits);
  });

  it('makes the one text of the other', () => {
    const text = fc.array(fc.constantFrom('a', 'b', '', '- c', '\r'), { maxLength: 12 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(applyEdits(before, lineEdits(before, after))).toBe(after);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
