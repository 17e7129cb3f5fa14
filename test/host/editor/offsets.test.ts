import { describe, expect, it } from 'vitest';
import { applyChanges, mapOffset, offsetToPos, posToOffset } from './offsets.ts';

describe('applyChanges', () => {
  it.each([
    ['two insertions are both offsets of the text before', 'abc', [{ from: 1, to: 1, insert: 'X' }, { from: 2, to: 2, insert: 'Y' }], 'aXbYc'],
    ['their order does not matter', 'abc', [{ from: 2, to: 3, insert: '' }, { from: 0, to: 1, insert: 'Z' }], 'Zb'],
    ['nothing', 'abc', [], 'abc'],
  ])('%s', (_, text, changes, after) => {
    expect(applyChanges(text, changes)).toBe(after);
  });

  it('refuses changes that overlap', () => {
    expect(() => applyChanges('abc', [{ from: 0, to: 2, insert: '' }, { from: 1, to: 3, insert: '' }])).toThrow('overlap');
  });
});

describe('mapOffset', () => {
  it.each([
    ['before an insertion at it', 3, { from: 3, to: 3, insert: 'XX' }, 3],
    ['behind an insertion before it', 3, { from: 1, to: 1, insert: 'XX' }, 5],
    ['to the start of what replaced it', 3, { from: 2, to: 5, insert: 'XX' }, 2],
    ['unmoved by a change behind it', 3, { from: 4, to: 5, insert: '' }, 3],
  ])('%s', (_, offset, change, moved) => {
    expect(mapOffset(offset, [change])).toBe(moved);
  });
});

it('turns offsets into positions and back', () => {
  const text = 'one\n\nthree';
  for (let offset = 0; offset <= text.length; offset++) {
    expect(posToOffset(text.split('\n'), offsetToPos(text, offset))).toBe(offset);
  }
  expect(offsetToPos(text, 6)).toEqual({ line: 2, ch: 1 });
  expect(posToOffset(text.split('\n'), { line: 9, ch: 9 })).toBe(text.length);
});
