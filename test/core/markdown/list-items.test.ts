import { describe, expect, it } from 'vitest';
import type { ListItem } from '../../../src/core/markdown/note-tree.ts';
import { listItems, outline } from './note-outline.ts';

function only(text: string): ListItem {
  const [item, ...more] = listItems(text);
  if (item === undefined || more.length > 0) throw new Error(`not one list item: ${text}`);
  return item;
}

describe('markers', () => {
  it.each<[string, string, string[]]>([
    ['every bullet and number', '- a\n* b\n+ c\n1. d\n2) e\n123456789. f\n', ['-', '*', '+', '1.', '2)', '123456789.']],
    ['a tab behind the marker', '-\ta\n', ['-']],
    ['up to three spaces before it', '   - a\n', ['-']],
    ['blank lines between', '- a\n\n\n- b\n', ['-', '-']],
    ['an empty item', '- a\n-\n- c\n', ['-', '-', '-']],
    ['no space behind the marker', '-a\n1.b\n*c\n', []],
    ['ten digits', '1234567890. a\n', []],
    ['a number other than one below a paragraph', 'a\n2. b\n', []],
    ['an empty bullet below a paragraph', 'a\n*\n', []],
    ['a bullet and a one below a paragraph', 'a\n* b\n1. c\n', ['*', '1.']],
  ])('%s', (_name, text, expected) => {
    expect(listItems(text).map((item) => item.marker)).toEqual(expected);
  });
});

describe('text', () => {
  it.each<[string, string, string]>([
    ['one line', '- a b\n', 'a b'],
    ['indented lines', '- a\n  b\n   c\n', 'a\nb\nc'],
    ['lazy lines', '- a\nb\n', 'a\nb'],
    ['CR LF and lone CR between', '- a\r\n  b\r  c\r\n', 'a\nb\nc'],
    ['space at the ends of lines', '- a  \n  b\t\n', 'a\nb'],
    ['without what is nested', '- a\n  - b\n', 'a'],
    ['without a second paragraph', '- a\n\n  b\n', 'a'],
    ['without a fence', '- a\n  ```\n  b\n  ```\n', 'a'],
    ['an item that begins on the next line', '-\n  a\n', 'a'],
    ['an item that holds nothing', '- \n', ''],
    ['an item that begins with a fence', '- ```\n  a\n  ```\n', ''],
    ['a wiki link, a tag, an inline field', '- [[a|b]] #c d:: e\n', '[[a|b]] #c d:: e'],
    ['what looks like a link definition', '- [a]: /b\n', '[a]: /b'],
  ])('%s', (_name, text, expected) => {
    const item = only(text);
    expect(item.text).toBe(expected);
    const content = text.slice(item.content.from, item.content.to);
    expect(content.split(/\r\n?|\n/).map((line) => line.trim()).join('\n')).toBe(expected);
  });

  it('stands in the note where content says', () => {
    const text = '- [x] a\n  b  \n';
    const { content } = only(text);
    expect(text.slice(content.from, content.to)).toBe('a\n  b');
  });
});

describe('checkboxes', () => {
  it.each<[string, string | null, string]>([
    ['- [ ] a', ' ', 'a'],
    ['- [x] a', 'x', 'a'],
    ['- [?] a', '?', 'a'],
    ['- [-] a', '-', 'a'],
    ['- [/]\ta', '/', 'a'],
    ['1. [>] a', '>', 'a'],
    ['- [📅] a', '📅', 'a'],
    ['- [ ]', ' ', ''],
    ['- [x]   a', 'x', 'a'],
    ['- [x]a', null, '[x]a'],
    ['- [x](a)', null, '[x](a)'],
    ['- [] a', null, '[] a'],
    ['- [xy] a', null, '[xy] a'],
    ['- [[x]] a', null, '[[x]] a'],
    ['- a [x] b', null, 'a [x] b'],
    ['-\n  [x] a', null, '[x] a'],
  ])('%s', (text, checkbox, rest) => {
    expect(only(text)).toMatchObject({ checkbox, text: rest });
  });
});

describe('block ids', () => {
  it.each<[string, string | null]>([
    ['- a ^b-1', 'b-1'],
    ['- a ^b  ', 'b'],
    ['- a\n  ^b', 'b'],
    ['- a\n^b', 'b'],
    ['- ^b', 'b'],
    ['- a^b', null],
    ['- a ^b c', null],
    ['- a ^b_c', null],
    ['- a ^b\n  c', null],
    ['- a\n  - b ^c', null],
    ['- a ^', null],
  ])('%s', (text, blockId) => {
    expect(only(text).blockId).toBe(blockId);
  });
});

describe('what an item holds', () => {
  const nested = (items: readonly ListItem[]): unknown[] => items.map((item) => [item.text, ...nested(item.children)]);

  it.each<[string, string, unknown[]]>([
    ['nested items of any marker', '- a\n  - b\n    1. c\n  * d\n- e\n', [['a', ['b', ['c']], ['d']], ['e']]],
    ['tabs', '- a\n\t- b\n\t\t- c\n', [['a', ['b', ['c']]]]],
    ['an item on the marker’s own line', '- - a\n  - b\n', [['', ['a'], ['b']]]],
    ['a blank line before what is nested', '- a\n\n  - b\n', [['a', ['b']]]],
    ['too little indentation for a number’s text', '1. a\n  - b\n', [['a'], ['b']]],
    ['an item in a quote in an item is no child', '- a\n  > - b\n', [['a']]],
  ])('%s', (_name, text, expected) => {
    expect(nested(listItems(text))).toEqual(expected);
  });

  it.each<[string, string, boolean]>([
    ['text and nested items', '- a\n  b\n  - c\n', false],
    ['a fence', '- a\n  ```\n  # b\n  ```\n', true],
    ['a second paragraph', '- a\n\n  b\n', true],
    ['a quote', '- a\n  > b\n', true],
    ['a heading', '- # a\n', true],
    ['a table', '- a\n  | b |\n  | - |\n', true],
    ['a comment', '- a\n  %%\n  b\n  %%\n', true],
    ['a nested item with a fence of its own', '- a\n  - b\n    ```\n    ```\n', false],
  ])('other blocks: %s', (_name, text, expected) => {
    expect(only(text).hasOtherBlocks).toBe(expected);
  });

  it('spans all of it, and no blank line behind it', () => {
    expect(outline('- a\n\n  b\n\n  - c\n\n\n- d\n\ne\n')).toEqual(['list-item 1-5', 'list-item 8', 'paragraph 10']);
  });

  it('gives a child on a line of its own its whole line, and one on its parent’s line only the rest', () => {
    const text = '- - a\n  - b\n';
    const children = only(text).children.map((child) => text.slice(child.from, child.to));
    expect(children).toEqual(['- a\n', '  - b\n']);
  });

  it('ends a fence with the item that it stands in', () => {
    expect(outline('- ```\n  a\n# B\n')).toEqual(['list-item 1-2', 'heading 3 # B']);
  });
});
