import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, invertEdits, sortEdits } from '../../../src/core/text/text-edit.ts';
import type { TextEdit } from '../../../src/core/text/text-edit.ts';

const unit = fc.constantFrom('a', 'b', '\n', '\r', '\uFEFF', '\0', '📅');
const texts = fc.array(unit, { maxLength: 30 }).map((units) => units.join(''));

/** A text and edits of it, in any order, none of which overlap; some touch, some insert at one place. */
const editedTexts = texts.chain((text) =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.nat(text.length), texts), { maxLength: 8 }),
      fc.infiniteStream(fc.boolean()),
    )
    .map(([cuts, kept]) => {
      const places = cuts.map(([at]) => at).sort((a, b) => a - b);
      const edits: TextEdit[] = [];
      places.forEach((from, index) => {
        const to = places[index + 1] ?? text.length;
        if (kept.next().value) edits.push({ from, to, insert: cuts[index]?.[1] ?? '' });
      });
      return { text, edits: edits.reverse() };
    }),
);

describe('applyEdits', () => {
  it.each<[string, string, TextEdit[], string]>([
    ['nothing to do', 'abc', [], 'abc'],
    ['a replacement', 'abc', [{ from: 1, to: 2, insert: 'X' }], 'aXc'],
    ['an insertion at either end', 'abc', [{ from: 3, to: 3, insert: '>' }, { from: 0, to: 0, insert: '<' }], '<abc>'],
    ['edits that touch', 'abcd', [{ from: 2, to: 3, insert: '' }, { from: 1, to: 2, insert: 'X' }], 'aXd'],
    ['an insertion before what is removed', 'abc', [{ from: 1, to: 2, insert: '' }, { from: 1, to: 1, insert: 'X' }], 'aXc'],
    ['two insertions at one place, in their order', 'ab', [{ from: 1, to: 1, insert: 'X' }, { from: 1, to: 1, insert: 'Y' }], 'aXYb'],
    ['line ends and a byte order mark stay as they are', '\uFEFFa\r\nb\rc\0', [{ from: 4, to: 5, insert: 'X' }], '\uFEFFa\r\nX\rc\0'],
  ])('%s', (_name, text, edits, expected) => {
    expect(applyEdits(text, edits)).toBe(expected);
  });

  it.each<[string, TextEdit[]]>([
    ['edits that overlap', [{ from: 0, to: 2, insert: '' }, { from: 1, to: 3, insert: '' }]],
    ['an insertion inside of what is removed', [{ from: 0, to: 3, insert: '' }, { from: 1, to: 1, insert: 'X' }]],
    ['an edit past the end', [{ from: 2, to: 4, insert: '' }]],
    ['an edit before the start', [{ from: -1, to: 1, insert: '' }]],
    ['an edit that runs backwards', [{ from: 2, to: 1, insert: '' }]],
  ])('refuses %s', (_name, edits) => {
    expect(() => applyEdits('abc', edits)).toThrow(RangeError);
  });

  it('changes nothing outside of the edits', () => {
    fc.assert(
      fc.property(editedTexts, ({ text, edits }) => {
        let at = 0;
        let rest = applyEdits(text, edits);
        for (const edit of sortEdits(edits)) {
          const kept = text.slice(at, edit.from) + edit.insert;
          expect(rest.startsWith(kept)).toBe(true);
          rest = rest.slice(kept.length);
          at = edit.to;
        }
        expect(rest).toBe(text.slice(at));
      }),
      { seed: 20260105, numRuns: 500 },
    );
  });
});

describe('invertEdits', () => {
  it('undoes any edits', () => {
    fc.assert(
      fc.property(editedTexts, ({ text, edits }) => {
        const after = applyEdits(text, edits);
        expect(applyEdits(after, invertEdits(text, edits))).toBe(text);
      }),
      { seed: 20260105, numRuns: 500 },
    );
  });

  it('gives edits that are undone in their turn', () => {
    fc.assert(
      fc.property(editedTexts, ({ text, edits }) => {
        const after = applyEdits(text, edits);
        const back = invertEdits(text, edits);
        expect(applyEdits(text, invertEdits(after, back))).toBe(after);
      }),
      { seed: 20260105, numRuns: 500 },
    );
  });
});
