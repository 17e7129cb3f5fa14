import { describe, expect, it } from 'vitest';
import { defaultOptions } from '../../../src/core/options.ts';
import { read } from './note.ts';

const sections = (text: string) => read(text).entries.sections.map(({ kind, heading, entries }) => [kind, heading.title, entries.length]);

describe('readEntries', () => {
  it.each([
    ['## Key Facts', 'fact'],
    ['## key facts', 'fact'],
    ['### Key Information:', 'fact'],
    ['## **Facts**', 'fact'],
    ['## 📌 Key-Facts', 'fact'],
    ['# Key Facts #', 'fact'],
    ['Key Facts\n---------', 'fact'],
    ['## Recent Context', 'context'],
    ['## Key Decisions', 'decision'],
    ['## Decisions', 'decision'],
    ['## Topics', 'topic'],
    ['## Action Items', 'action-item'],
    ['## Next Steps', 'action-item'],
    ['## Tasks', 'tasks'],
    ['## Summary', 'summary'],
  ])('knows the heading %j', (heading, kind) => {
    expect(read(`${heading}\n\n- one\n`).entries.sections.map((section) => section.kind)).toEqual([kind]);
  });

  it.each(['## Key Facts about Acme', '## Fact', '## 主题', '    ## Key Facts', '```\n## Key Facts\n```', '%%\n## Key Facts\n%%'])(
    'does not take %j for one',
    (heading) => {
      expect(sections(`${heading}\n\n- one\n`)).toEqual([]);
    },
  );

  it('takes headings from the options, in any script', () => {
    const headings = { ...defaultOptions().headings, topic: ['主题', 'Themen'] };
    const { entries } = read('## 主题\n- a\n## themen\n- b\n## Topics\n- c\n', 'N.md', { headings });
    expect(entries.topics.map(({ text }) => text)).toEqual(['a', 'b']);
  });

  it('keeps a section that comes twice as two', () => {
    expect(sections('## Key Facts\n- a\n## Topics\n- b\n## Key Facts\n- c\n- d\n')).toEqual([
      ['fact', 'Key Facts', 1], ['topic', 'Topics', 1], ['fact', 'Key Facts', 2],
    ]);
  });

  it('counts deeper headings of their own to the section above, until it ends', () => {
    expect(sections('## Key Facts\n- a\n### People\n- b\n#### Lead\n- c\n## Other\n- d\n### More\n- e\n')).toEqual([
      ['fact', 'Key Facts', 1], ['fact', 'People', 1], ['fact', 'Lead', 1],
    ]);
  });

  it('does not do so below an H1, which is a title', () => {
    expect(sections('# Decisions\n- a\n## Lunch\n- b\n')).toEqual([['decision', 'Decisions', 1]]);
  });

  it('reads top-level bullets: of any marker, with what continues them, without children and empty ones', () => {
    const { facts } = read('## Facts\n- one\n  more\n* two\n  - child\n\n1. three\n-\n- [ ] four\n\nprose\n\n> - quoted\n').entries;
    expect(facts.map(({ text, section, item }) => [text, section, item.line, item.children.length])).toEqual([
      ['one\nmore', 'Facts', 2, 0], ['two', 'Facts', 4, 1], ['three', 'Facts', 7, 0], ['four', 'Facts', 9, 0],
    ]);
  });

  it('takes checkboxes alone from Tasks, and every bullet from Action Items', () => {
    const { actionItems, sections: all } = read('## Tasks\n- [ ] a\n- note\n## Action Items\n- b\n- [x] c\n').entries;
    expect(actionItems.map(({ text, status }) => [text, status])).toEqual([['a', 'todo'], ['b', 'unknown'], ['c', 'done']]);
    expect(all.map(({ kind, entries }) => [kind, entries.length])).toEqual([['tasks', 1], ['action-item', 2]]);
  });

  it.each<[string, string, string, string]>([
    ['plain', 'a\n```tasks\nnot done\n```\nb\n', '```tasks\nnot done\n```', 'not done'],
    ['CRLF', '```tasks\r\nnot done\r\ndue today\r\n```\r\n', '```tasks\r\nnot done\r\ndue today\r\n```', 'not done\r\ndue today'],
    ['tildes, indented', '  ~~~~ tasks\n  not done\n  ~~~~\n', '  ~~~~ tasks\n  not done\n  ~~~~', 'not done'],
    ['empty', '```tasks\n```\n', '```tasks\n```', ''],
    ['to the end of the note', '```tasks\nnot done\n', '```tasks\nnot done', 'not done'],
    ['without a line', '```tasks', '```tasks', ''],
  ])('finds a tasks block: %s', (_name, text, whole, query) => {
    const [block, ...others] = read(text).entries.tasksBlocks;
    expect(others).toEqual([]);
    expect(block).toMatchObject({ text: whole, query });
    expect(text.slice(block?.range.from, block?.range.to)).toBe(whole);
    expect(text.split('\n')[(block?.line ?? 0) - 1]).toContain('tasks');
  });

  it.each(['```tasksx\n```\n', '```js\ntasks\n```\n', '    ```tasks\n', '%%\n```tasks\n```\n%%\n'])('finds no tasks block in %j', (text) => {
    expect(read(text).entries.tasksBlocks).toEqual([]);
  });

  it('reads a Summary whole, without the blank lines around it', () => {
    const text = '## Summary\n\n\nOne. Two.\n\nThree.\n- four\n\n## Topics\n';
    const { summary } = read(text).entries;
    expect(summary).toMatchObject({ text: 'One. Two.\n\nThree.\n- four', line: 4 });
    expect(text.slice(summary?.range.from, summary?.range.to)).toBe(summary?.text);
  });

  it.each(['## Summary\n', '## Summary\n\n## Topics\n- a\n', '# Note\n'])('has no summary in %j', (text) => {
    expect(read(text).entries.summary).toBeNull();
  });
});
