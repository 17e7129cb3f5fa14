import { describe, expect, it } from 'vitest';
import { readTrailingLink } from '../../../src/core/model/link.ts';

describe('readTrailingLink', () => {
  it.each<[string, string, string]>([
    ['[[Note]]', 'Note', 'Note'],
    ['see [[Note]]', 'Note', 'Note'],
    ['[[One]] and [[Two]]', 'Two', 'Two'],
    ['[[Folder/Note#Heading|Alias]]', 'Folder/Note', 'Alias'],
    ['[[Note.md]]', 'Note', 'Note'],
    ['[[Note\\|Alias]]', 'Note', 'Alias'],
    ['[[Note#^block]]', 'Note', 'Note'],
    ['[Label](Folder/My%20note.md)', 'Folder/My note', 'Label'],
    ['[Label](<Folder/My note.md>)', 'Folder/My note', 'Label'],
    ['[](Note.md)', 'Note', 'Note'],
    ['[100 %](100%.md)', '100%', '100 %'],
  ])('%s', (text, target, label) => {
    expect(readTrailingLink(text)).toMatchObject({ target, label });
  });

  it.each(['', 'Note', '[[]]', '[[ |x]]', '[[#Heading]]', '[[Note]].', ']]', 'a (b)', '[a](https://example.org)', '[a](mailto:a@example.org)', '(a](b)'])(
    'finds none in %j',
    (text) => {
      expect(readTrailingLink(text)).toBeNull();
    },
  );

  it('tells where the link begins', () => {
    expect(readTrailingLink('see [[Note]]')?.from).toBe(4);
  });
});
