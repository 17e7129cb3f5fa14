// @vitest-environment happy-dom
import './obsidian-dom.ts';
import { describe, expect, it } from 'vitest';
import { readInlineText } from '../../src/ui/inline-text.ts';

describe('readInlineText', () => {
  it.each([
    ['plain text', 'a * b', [['text', 'a * b']]],
    ['a wiki link', 'see [[Note]].', [['text', 'see '], ['link', 'Note'], ['text', '.']]],
    ['a wiki link with an alias', '[[Note#Part|that]]', [['link', 'that']]],
    ['a Markdown link', '[site](https://example.org)', [['link', 'site']]],
    ['bold and code', '**now** run `x`', [['strong', 'now'], ['text', ' run '], ['code', 'x']]],
    ['marks that never close', '**a [[b `c', [['text', '**a [[b `c']]],
    ['HTML, which stays text', '<img src=x onerror=alert(1)>', [['text', '<img src=x onerror=alert(1)>']]],
  ])('reads %s', (_name, text, segments) => {
    expect(readInlineText(text).map((segment) => [segment.kind, segment.text])).toEqual(segments);
  });
});
