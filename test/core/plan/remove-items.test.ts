import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/markdown/parse-note.ts';
import type { ListItem, NoteTree } from '../../../src/core/markdown/note-tree.ts';
import { removalEdits } from '../../../src/core/plan/remove-items.ts';
import { applyEdits, type TextEdit } from '../../../src/core/text/text-edit.ts';

/** Removes the items whose text ends in `!`; those that end in `?` may go too, and stay this time. */
function remove(text: string): string {
  const tree = parseNote(text);
  return applyEdits(text, [...editsOf(tree, /[!?]$/).entries()].filter(([item]) => item.text.endsWith('!')).map(([, edit]) => edit));
}

function editsOf(tree: NoteTree, removable: RegExp): Map<ListItem, TextEdit> {
  const edits = tree.sections.flatMap((section) => [...removalEdits(tree, section, new Set(section.items.filter(({ text }) => removable.test(text))))]);
  return new Map(edits);
}

describe('removalEdits', () => {
  it.each([
    ['the first of a loose list', '# H\n\n- a!\n\n- b\n\n- c\n\n# I\n', '# H\n\n- b\n\n- c\n\n# I\n'],
    ['one between', '# H\n\n- a\n\n- b!\n\n- c\n', '# H\n\n- a\n\n- c\n'],
    ['the last', '# H\n\n- a\n\n- b!\n\n# I\n', '# H\n\n- a\n\n# I\n'],
    ['the last, where no blank line stands before the next heading', '# H\n\n- a\n\n- b!\n# I\n', '# H\n\n- a\n# I\n'],
    ['the last, where the note ends without a line end', '# H\n\n- a\n\n- b!', '# H\n\n- a'],
    ['two last, where the note ends without a line end', '- a\n- b!\n- c!', '- a'],
    ['one of two that may go, where the note ends without a line end', '- a\n\n- b!\n\n- c?', '- a\n\n- c?'],
    ['the other of the two', '- a\n\n- b?\n\n- c!', '- a\n\n- b?'],
    ['the first of two that may go', '# H\n- a!\n\n- b?\n\n- c\n', '# H\n- b?\n\n- c\n'],
    ['the second of the two', '# H\n- a?\n\n- b!\n\n- c\n', '# H\n- a?\n\n- c\n'],
    ['all but one', '# H\n\n- a!\n\n- b!\n\n- c\n\n- d!\n\n- e!\n\n# I', '# H\n\n- c\n\n# I'],
    ['a whole list', '# H\n\n- a!\n\n- b!\n\n# I\n', '# H\n\n# I\n'],
    ['a whole list at the end', '# H\n\n- a!\n- b!', '# H'],
    ['a whole list right above a heading', '# H\n\n- a!\n# I\n', '# H\n\n# I\n'],
    ['a tight list', '# H\n- a!\n- b\n- c!\n- d\n# I\n', '# H\n- b\n- d\n# I\n'],
    ['CRLF', '# H\r\n\r\n- a\r\n\r\n- b!\r\n\r\n# I\r\n', '# H\r\n\r\n- a\r\n\r\n# I\r\n'],
    ['CRLF without a last line end', '- a\r\n\r\n- b!', '- a'],
    ['blank lines that hold spaces', '- a\n  \n- b!\n \n- c\n', '- a\n \n- c\n'],
    ['two blank lines here, one there', '# H\n\n\n- a\n\n- b!\n\n\n- c\n', '# H\n\n\n- a\n\n\n- c\n'],
    ['continuation lines and nested items go along', '- a\n- b\n  - n!\n- c!\n  - n\n\n  more\n- d\n', '- a\n- b\n  - n!\n- d\n'],
    ['an item between paragraphs', 'one\n\n- a!\n\ntwo\n', 'one\n\ntwo\n'],
    ['an item between comments', '%% one %%\n- a!\n\n%% two %%\n', '%% one %%\n\n%% two %%\n'],
    ['two lists with a comment between', '- a\n\n- b!\n\n%% c %%\n\n- d!\n\n- e\n', '- a\n\n%% c %%\n\n- e\n'],
    ['a byte order mark stays', '\uFEFF- a!\n- b\n', '\uFEFF- b\n'],
  ])('%s', (_name, before, after) => {
    expect(remove(before)).toBe(after);
  });

  it.each([
    ['a list that is unevenly indented', '- a!\n - b\n  - c\n'],
    ['a paragraph and a rule that would become a heading', 'one\n- a!\n---\n'],
    ['a numbered item that would join the paragraph above', 'one\n1. a!\n2. b\n'],
    ['an empty bullet that would turn the paragraph above into a heading', 'one\n- a!\n-\n'],
    ['a table that would join the item above', '- one\n- ```\n  x\n  ```\n| a! |\n|---|\n'],
    ['a comment that opens in one item and closes in another', '- a %% b!\n- c\n- d %% e\n'],
    ['an HTML comment likewise', '- a <!-- b!\n- c\n'],
    ['bullets and numbers side by side', '- a!\n1. b\n- c\n'],
    ['a list above an indented block', '- a\n-   b!\n\n  not part of b\n'],
  ])('leaves %s alone', (_name, text) => {
    expect(remove(text)).toBe(text);
  });
});

const word = fc.constantFrom('alpha', 'beta gamma', '[[Link]]', 'a: b', '`code`', '**bold** text', 'delta 5%');
const gap = fc.constantFrom(0, 1, 2);

describe('any subset of removals', () => {
  it('leaves a section that is written as the same section without the items', () => {
    const item = fc.record({ text: word, nested: fc.boolean(), goes: fc.constantFrom('stays', 'may go', 'goes') });
    const style = fc.record({ after: gap, between: gap, next: fc.option(gap), eol: fc.constantFrom('\n', '\r\n', '\r'), marker: fc.constantFrom('- ', '* ', '1. ') });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 8 }), style, (items, { after, between, next, eol, marker }) => {
        fc.pre(items.some(({ goes }) => goes === 'stays'));
        const write = (some: typeof items): string => {
          const indent = ' '.repeat(marker.length);
          const bullets = some.map(({ text, nested }) => `${marker}${text}${nested ? `${eol}${indent}- nested` : ''}`);
          const list = bullets.join(eol.repeat(between + 1));
          return `## H${eol}${eol.repeat(after)}${list}${next === null ? '' : `${eol.repeat(next + 1)}## I${eol}`}`;
        };
        const tree = parseNote(write(items));
        const section = tree.sections.find(({ items: found }) => found.length > 0);
        expect(section?.items.length).toBe(items.length);
        const may = new Set(section?.items.filter((_, index) => items[index]?.goes !== 'stays'));
        const edits = section ? removalEdits(tree, section, may) : new Map<ListItem, TextEdit>();
        expect(edits.size).toBe(may.size);
        const applied = section?.items.filter((_, index) => items[index]?.goes === 'goes').flatMap((gone) => edits.get(gone) ?? []);
        expect(applyEdits(tree.text, applied ?? [])).toBe(write(items.filter(({ goes }) => goes !== 'goes')));
      }),
      { seed: 1, numRuns: 1_000 },
    );
  });

  it('keeps every other block of any note byte for byte, and the way it is read', () => {
    const blank = fc.constantFrom('', '', '\n', '\n\n', '  \n');
    const bullet = fc
      .tuple(fc.constantFrom('', '', '', ' ', '  '), fc.constantFrom('- ', '* ', '+ ', '-   ', '1. ', '2) ', '- [ ] ', '- [x] '), word, fc.constantFrom('', '', '', '\n  more', '\nlazy', '\n  - nested', '\n\n  second', ' ^id', '\n    ```\n    x\n    ```'))
      .map((parts) => `${parts.join('')}\n`);
    const other = fc.constantFrom('text\n', '%% c %%\n', '%%\n- no item\n%%\n', '```\n- no item\n```\n', '---\n', '> quote\n', '| a |\n|---|\n', '<div>\n</div>\n', '# H\n', 'H\n===\n', '-\n', '    indented\n', '  text\n', '[a]: b\n');
    const block = fc.oneof({ weight: 4, arbitrary: bullet }, { weight: 1, arbitrary: other });
    const note = fc
      .tuple(fc.array(fc.tuple(block, blank).map((parts) => parts.join('')), { maxLength: 14 }), fc.boolean(), fc.boolean())
      .map(([parts, crlf, lastLineEnd]) => {
        const text = lastLineEnd ? parts.join('') : parts.join('').trimEnd();
        return crlf ? text.replaceAll('\n', '\r\n') : text;
      });
    const choice = fc.infiniteStream(fc.constantFrom('stays', 'stays', 'may go', 'goes'));
    fc.assert(
      fc.property(note, choice, (text, choices) => {
        const tree = parseNote(text);
        const fate = new Map<ListItem, string>();
        for (const item of tree.sections.flatMap(({ items }) => items)) fate.set(item, String(choices.next().value));
        const edits = tree.sections.flatMap((section) => {
          const may = new Set(section.items.filter((item) => fate.get(item) !== 'stays'));
          return [...removalEdits(tree, section, may)].filter(([item]) => fate.get(item) === 'goes');
        });
        const gone = new Set(edits.map(([item]) => item.from));
        const after = applyEdits(text, edits.map(([, edit]) => edit));
        expect(described(parseNote(after))).toEqual(described(tree).filter(({ from }) => !gone.has(from)).map(({ what }) => ({ what, from: expect.any(Number) as number })));
        expect(after.endsWith('\n') || after === '').toBe(text.endsWith('\n') || after === '');
      }),
      { seed: 2, numRuns: 3_000 },
    );
  });
});

function described(tree: NoteTree): { what: string; from: number }[] {
  return tree.blocks
    .filter(({ kind }) => kind !== 'blank')
    .map(({ kind, from, to }) => ({ what: `${kind}: ${tree.text.slice(from, to).trimEnd()}`, from }));
}
