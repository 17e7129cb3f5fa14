import { describe, expect, it } from 'vitest';
import type { ListItem } from '../../../src/core/markdown/note-tree.ts';
import { parseNote } from '../../../src/core/markdown/parse-note.ts';

const MEGABYTE = 1_000_000;

function repeated(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length));
}

function depthOf(item: ListItem | undefined): number {
  let depth = 0;
  for (let at = item; at !== undefined; at = at.children[0]) depth += 1;
  return depth;
}

const staircase = Array.from({ length: 2_000 }, (_, depth) => `${'  '.repeat(depth)}- a\n`).join('');

// Each of these takes minutes, or the stack, where work is done again for every line, level or character.
describe('hostile notes', () => {
  it.each<[string, string, number]>([
    ['100,000 bullets', repeated('- a bullet\n', 1.1 * MEGABYTE), 100_000],
    ['100,000 bullets that end in lone CRs', '- a bullet\r'.repeat(100_000), 100_000],
    ['10 MB of paragraphs', repeated('some words\n\n', 10 * MEGABYTE), 0],
    ['one line of 10 MB', repeated('some words ', 10 * MEGABYTE), 0],
    ['one line of spaces in an item', `- a${' '.repeat(MEGABYTE)}b ^c\n`, 1],
    ['one line of bullets', `${repeated('- ', MEGABYTE)}a\n`, 1],
    ['one line of every bullet', repeated('* - + ', MEGABYTE), 1],
    ['one line of numbers', repeated('1. ', MEGABYTE), 1],
    ['two lines of quote marks', `${repeated('> ', MEGABYTE)}a\n${repeated('> ', MEGABYTE)}`, 0],
    ['nesting 2,000 deep, then blank lines', `${staircase}${'\n'.repeat(100_000)}- b\n`, 2],
    ['nesting 2,000 deep, then lazy lines', `${repeated('- ', 4_000)}a\n${'b\n'.repeat(100_000)}`, 1],
    ['definitions', repeated('[a]: /u\n', MEGABYTE), 0],
    ['definitions with open titles', repeated('[a]: /u "\n', MEGABYTE), 0],
    ['definitions above underlines', repeated('[a]: /u\n===\n', MEGABYTE), 0],
    ['open brackets', repeated('[', MEGABYTE), 0],
    ['open tags', repeated('<a b\n', MEGABYTE), 0],
    ['a tag of attributes', `<a${repeated(' b', MEGABYTE)}`, 0],
    ['math that never ends', repeated('$$a\nb\n\n', MEGABYTE), 0],
    ['comments that never end', repeated('- %% a\n\n', MEGABYTE), 62_500],
    ['delimiter rows', repeated('|-|\n', MEGABYTE), 0],
    ['one wide table', `${repeated('a|', MEGABYTE)}\n${repeated('-|', MEGABYTE)}`, 0],
    ['frontmatter that never ends', `---\n${repeated('a: b\n', MEGABYTE)}`, 0],
  ])('%s', (_name, text, items) => {
    const { blocks, sections } = parseNote(text);
    expect(blocks.map(({ from, to }) => text.slice(from, to)).join('') === text).toBe(true);
    expect(sections.reduce((sum, section) => sum + section.items.length, 0)).toBe(items);
  });

  it('nests 2,000 deep', () => {
    expect(depthOf(parseNote(staircase).sections[0]?.items[0])).toBe(2_000);
  });

  it('nests no deeper than a reader can recurse', () => {
    const item = parseNote(repeated('- ', MEGABYTE)).sections[0]?.items[0];
    expect(depthOf(item)).toBeLessThan(3_000);
  });
});
