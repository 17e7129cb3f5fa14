import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, ListItem } from '../../../src/core/markdown/note-tree.ts';
import { parseNote } from '../../../src/core/markdown/parse-note.ts';
import { lineAt } from '../../../src/core/text/line-at.ts';
import { isListItem } from './note-outline.ts';
import { nastyNotes } from './nasty-notes.ts';

const RUNS = { seed: 20260105, numRuns: 1_000 };

function pieces(text: string, ranges: readonly { from: number; to: number }[]): string {
  return ranges.map(({ from, to }) => text.slice(from, to)).join('');
}

function withDescendants(item: ListItem): ListItem[] {
  return [item, ...item.children.flatMap(withDescendants)];
}

function lineBefore(lineStarts: readonly number[], offset: number): number {
  return lineAt(lineStarts, Math.max(0, offset - 1));
}

describe('any text', () => {
  it('is the blocks, joined', () => {
    fc.assert(
      fc.property(nastyNotes, (text) => {
        const { blocks } = parseNote(text);
        expect(pieces(text, blocks)).toBe(text);
        expect(blocks.every(({ from, to }) => from < to)).toBe(true);
      }),
      RUNS,
    );
  });

  it('is the sections, joined, each of which is its blocks', () => {
    fc.assert(
      fc.property(nastyNotes, (text) => {
        const { blocks, sections } = parseNote(text);
        expect(pieces(text, sections)).toBe(text);
        expect(sections.flatMap((section) => section.blocks)).toEqual(blocks);
        for (const section of sections) {
          expect(pieces(text, section.blocks)).toBe(text.slice(section.from, section.to));
          expect(section.blocks.filter((block) => block.kind === 'heading')).toEqual(section.heading === null ? [] : [section.heading]);
          expect(section.items).toEqual(section.blocks.filter(isListItem));
        }
      }),
      RUNS,
    );
  });

  it('has blocks of whole lines, with line numbers that count at LF', () => {
    fc.assert(
      fc.property(nastyNotes, (text) => {
        const { blocks, lineStarts } = parseNote(text);
        const check = (block: Block): void => {
          expect([block.line, block.lastLine]).toEqual([lineAt(lineStarts, block.from), lineBefore(lineStarts, block.to)]);
        };
        for (const block of blocks) {
          if (block.kind === 'bom') continue;
          const before = text.slice(0, block.from);
          expect(before === '' || before === '\uFEFF' || /[\r\n]$/.test(before)).toBe(true);
          expect(before.endsWith('\r') && text[block.from] === '\n').toBe(false);
          check(block);
          if (isListItem(block)) withDescendants(block).forEach(check);
        }
      }),
      RUNS,
    );
  });

  it('has list items that hold their text, and their children in order', () => {
    fc.assert(
      fc.property(nastyNotes, (text) => {
        for (const item of parseNote(text).blocks.filter(isListItem).flatMap(withDescendants)) {
          expect(text.slice(item.from, item.to).trimStart().startsWith(item.marker)).toBe(true);
          const content = text.slice(item.content.from, item.content.to);
          expect(content.replace(/[\s>]/g, '')).toBe(item.text.replace(/[\s>]/g, ''));
          let at = item.content.to;
          expect(item.content.from).toBeGreaterThanOrEqual(item.from);
          for (const child of item.children) {
            expect(child.from).toBeGreaterThanOrEqual(item.from);
            expect(child.content.from).toBeGreaterThanOrEqual(at);
            at = child.to;
          }
          expect(item.to).toBeGreaterThanOrEqual(at);
        }
      }),
      RUNS,
    );
  });

  it('has blank blocks that hold nothing', () => {
    fc.assert(
      fc.property(nastyNotes, (text) => {
        const blanks = parseNote(text).blocks.filter(({ kind }) => kind === 'blank');
        expect(pieces(text, blanks)).toMatch(/^[ \t\r\n]*$/);
      }),
      RUNS,
    );
  });

  it('keeps its structure when every line end becomes CR LF, or a lone CR', () => {
    fc.assert(
      fc.property(
        nastyNotes.map((text) => text.replaceAll('\r', '')),
        fc.constantFrom('\r\n', '\r'),
        (text, lineEnd) => {
          const kinds = (note: string): unknown[] =>
            parseNote(note).blocks.map((block) => [block.kind, note.slice(block.from, block.to).replace(/\r\n?/g, '\n'), isListItem(block) && block.text]);
          expect(kinds(text.replaceAll('\n', lineEnd))).toEqual(kinds(text));
        },
      ),
      RUNS,
    );
  });
});
