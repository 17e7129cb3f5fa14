import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/markdown/parse-note.ts';
import { outline } from './note-outline.ts';

describe('blocks', () => {
  it.each<[string, string, string[]]>([
    ['an empty note', '', []],
    ['blank lines alone', '\n \n\t\n', []],
    ['a paragraph without a final line end', 'one\ntwo', ['paragraph 1-2']],
    ['a byte order mark', '\uFEFF# A\n', ['bom 1', 'heading 1 # A']],
    ['an ATX heading with closing marks', '  ## A #b ##  \n', ['heading 1 ## A #b']],
    ['a heading without a title', '#\n', ['heading 1 # ']],
    ['seven marks, and a tag', '####### a\n#tag\n', ['paragraph 1-2']],
    ['setext headings', 'A\nb\n===\n\nC\n-\n', ['heading 1-3 # A b', 'heading 5-6 ## C']],
    ['a thematic break', '***\n\n- - -\n\n_ _ _\n', ['thematic-break 1', 'thematic-break 3', 'thematic-break 5']],
    ['a rule right below a list item ends the list', '- a\n---\n', ['list-item 1', 'thematic-break 2']],
    ['a heading right below a list item ends the list', '- a\n- b\n## Decisions\n- c\n', ['list-item 1', 'list-item 2', 'heading 3 ## Decisions', 'list-item 4']],
    ['a fence', '```js\n# no\n- no\n```\n# A\n', ['code 1-4', 'heading 5 # A']],
    ['a fence of tildes with backticks in it', '~~~\n```\n~~~\n', ['code 1-3']],
    ['a fence goes on to the end', '```\n# no\n\n', ['code 1-3']],
    ['a shorter fence does not close a longer one', '````\n```\n````\n', ['code 1-3']],
    ['backticks with a backtick behind them are text', '``` a`b\n# A\n', ['paragraph 1', 'heading 2 # A']],
    ['indented code', '    - a\n\n    b\n\nc\n', ['code 1-3', 'paragraph 5']],
    ['an indented line below a paragraph is text', 'a\n    b\n', ['paragraph 1-2']],
    ['a block quote with a lazy line', '> a\nb\n\n> c\n', ['quote 1-2', 'quote 4']],
    ['a callout with a heading and bullets in it', '> [!note]\n> # A\n> - b\n', ['quote 1-3']],
    ['a table', '| a | b |\n| - | - |\n| 1 | 2 |\n\nc\n', ['table 1-3', 'paragraph 5']],
    ['a table right below a paragraph', 'a\n| b |\n| - |\n', ['paragraph 1', 'table 2-3']],
    ['a row of dashes with fewer cells is no table', '| a | b |\n| - |\n', ['paragraph 1-2']],
    ['an HTML block', '<div>\n# no\n</div>\n\n# A\n', ['html 1-3', 'heading 5 # A']],
    ['an HTML comment over blank lines', '<!-- a\n\n# no\n-->\n# A\n', ['comment 1-4', 'heading 5 # A']],
    ['link definitions', '[a]: /u "t"\n[b]:\n  /v\ntext\n', ['definition 1-3', 'paragraph 4']],
    ['an underline below definitions alone is text', '[a]: /u\n===\n', ['definition 1', 'paragraph 2']],
    ['a heading below definitions', '[a]: /u\nb\n===\n', ['definition 1', 'heading 2-3 # b']],
    ['a footnote with a list in it', '[^1]: a\n    - b\n- c\n', ['definition 1-2', 'list-item 3']],
    ['NUL is a character like others', '- a\0b\n\0\n', ['list-item 1-2']],
  ])('%s', (_name, text, expected) => {
    expect(outline(text)).toEqual(expected);
  });
});

describe('Obsidian comments', () => {
  it.each<[string, string, string[]]>([
    ['over blank lines', '%%\n# no\n\n- no\n%%\n# A\n', ['comment 1-5', 'heading 6 # A']],
    ['with text on its first and last lines', '%% a\n# no\nb %%\n# A\n', ['comment 1-3', 'heading 4 # A']],
    ['on one line', '%% a %%\n# A\n', ['comment 1', 'heading 2 # A']],
    ['right below a paragraph', 'a\n%%\n- no\n%%\n', ['paragraph 1', 'comment 2-4']],
    ['right below a list item', '- a\n%%\n- no\n%%\n- b\n', ['list-item 1', 'comment 2-4', 'list-item 5']],
    ['around a fence', '%%\n```\n%%\n# A\n', ['comment 1-3', 'heading 4 # A']],
    ['not in a fence', '```\n%%\n```\n# A\n', ['code 1-3', 'heading 4 # A']],
    ['closed and opened again on one line', '%%\na %% b %% c\n# no\n%%\n', ['comment 1-4']],
    ['without an end', 'a\n\n%%\n# no\n', ['paragraph 1', 'comment 3-4']],
    ['inside a line is text', 'a %% b\n# A\n', ['paragraph 1', 'heading 2 # A']],
    ['in a list item, past its end', '- a\n  %% b\n# no\n%%\n- c\n', ['list-item 1-4', 'list-item 5']],
    ['in a list item, without an end, is text', '- %% a\n# A\n', ['list-item 1', 'heading 2 # A']],
  ])('%s', (_name, text, expected) => {
    expect(outline(text)).toEqual(expected);
  });
});

describe('math', () => {
  it.each<[string, string, string[]]>([
    ['between lines of dollars', '$$\n- no\n\n# no\n$$\n# A\n', ['math 1-5', 'heading 6 # A']],
    ['with text on its first and last lines', '$$a\n- no$$\n# A\n', ['math 1-2', 'heading 3 # A']],
    ['on one line', '$$a$$\n# A\n', ['math 1', 'heading 2 # A']],
    ['right below a paragraph', 'a\n$$\n- no\n$$\n', ['paragraph 1', 'math 2-4']],
    ['with more behind it is text', '$$a$$ b\n', ['paragraph 1']],
    ['without an end is text', '$$\n# A\n', ['paragraph 1', 'heading 2 # A']],
    ['without an end in its paragraph is text', '$$a\n\n# A\n$$\n', ['paragraph 1', 'heading 3 # A', 'paragraph 4']],
    ['an amount at the start of a bullet is text', '- $$$ a\n- $$ b\n', ['list-item 1', 'list-item 2']],
  ])('%s', (_name, text, expected) => {
    expect(outline(text)).toEqual(expected);
  });
});

describe('frontmatter', () => {
  it.each<[string, string, string | null, string[]]>([
    ['plain', '---\na: b\n---\n# A\n', 'a: b\n', ['frontmatter 1-3', 'heading 4 # A']],
    ['empty', '---\n---\nA\n', '', ['frontmatter 1-2', 'paragraph 3']],
    ['a blank line before its end', '---\na: b\n\n---\nA\n', 'a: b\n\n', ['frontmatter 1-4', 'paragraph 5']],
    ['broken YAML', '---\n: [\n"\n---\nA\n', ': [\n"\n', ['frontmatter 1-4', 'paragraph 5']],
    ['headings, fences and comments in it', '---\n# a\n```\n%%\n---\nA\n', '# a\n```\n%%\n', ['frontmatter 1-5', 'paragraph 6']],
    ['spaces behind its fences', '--- \na: b\n---\t\nA\n', 'a: b\n', ['frontmatter 1-3', 'paragraph 4']],
    ['behind a byte order mark', '\uFEFF---\na: b\n---\n', 'a: b\n', ['bom 1', 'frontmatter 1-3']],
    ['CR LF', '---\r\na: b\r\n---\r\nA\r\n', 'a: b\r\n', ['frontmatter 1-3', 'paragraph 4']],
    ['no final line end', '---\na: b\n---', 'a: b\n', ['frontmatter 1-3']],
    ['unterminated', '---\na: b\n', null, ['thematic-break 1', 'paragraph 2']],
    ['not on the first line', '\n---\na: b\n---\n', null, ['thematic-break 2', 'heading 3-4 ## a: b']],
    ['indented', ' ---\na: b\n---\n', null, ['thematic-break 1', 'heading 2-3 ## a: b']],
    ['four dashes', '----\na: b\n----\n', null, ['thematic-break 1', 'heading 2-3 ## a: b']],
  ])('%s', (_name, text, yaml, expected) => {
    const { frontmatter } = parseNote(text);
    expect(frontmatter && text.slice(frontmatter.content.from, frontmatter.content.to)).toBe(yaml);
    expect(outline(text)).toEqual(expected);
  });
});

describe('line ends', () => {
  it.each<[string, string, string[]]>([
    ['CR LF', '# A\r\n\r\n- b\r\n  c\r\n', ['heading 1 # A', 'list-item 3-4']],
    ['a lone CR ends a line, and the count stays', '# A\r- b\r- c\r', ['heading 1 # A', 'list-item 1', 'list-item 1']],
    ['mixed', '# A\r- b\n- c\r\n- d\r\n\r- e', ['heading 1 # A', 'list-item 1', 'list-item 2', 'list-item 3', 'list-item 4']],
    ['other separators end no line', '# A\u2028b\u0085c\vd\n', ['heading 1 # A\u2028b\u0085c\vd']],
  ])('%s', (_name, text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  it('says where each line starts', () => {
    expect(parseNote('a\r\nb\rc\n').lineStarts).toEqual([0, 3, 7]);
  });
});

describe('sections', () => {
  it('cuts at every top-level heading, in document order', () => {
    const text = '---\na: b\n---\nintro\n\n# A\n- b\n### C\n\n1. d\n2. e\nF\n---\n> # G\n';
    const { sections } = parseNote(text);
    expect(sections.map(({ heading, from, to }) => [heading?.title ?? null, text.slice(from, to)])).toEqual([
      [null, '---\na: b\n---\nintro\n\n'],
      ['A', '# A\n- b\n'],
      ['C', '### C\n\n1. d\n2. e\nF\n---\n> # G\n'],
    ]);
    expect(sections.map(({ items }) => items.map((item) => item.text))).toEqual([[], ['b'], ['d', 'e\nF']]);
  });

  it('begins with a section of no heading even where nothing is in it', () => {
    expect(parseNote('# A\n').sections[0]).toEqual({ heading: null, from: 0, to: 0, blocks: [], items: [] });
    expect(parseNote('').sections).toEqual([{ heading: null, from: 0, to: 0, blocks: [], items: [] }]);
  });
});
