import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXAMPLES } from './commonmark-examples.ts';
import { adjusted, readWithMdast, readWithParseNote, withoutObsidian } from './commonmark-oracle.ts';
import type { OracleRow } from './commonmark-oracle.ts';
import { commonNotes } from './nasty-notes.ts';

function show(rows: readonly OracleRow[]): string[] {
  return rows.map(({ line, lastLine, name }) => `${line}-${lastLine} ${name}`);
}

/** Both readings of a text, each without what `adjusted` and `withoutObsidian` explain. */
function readings(text: string): { ours: string[]; mdast: string[] } {
  const common = withoutObsidian(text);
  return { ours: show(adjusted(readWithParseNote(text), text)), mdast: show(adjusted(readWithMdast(common), text)) };
}

/** First lines of headings and top-level list items alone. */
function landmarks(rows: readonly OracleRow[]): string[] {
  return rows.filter(({ name }) => name === 'listItem' || name.startsWith('heading')).map(({ line, name }) => `${line} ${name}`);
}

describe('parseNote reads the blocks that mdast reads', () => {
  it.each(Object.entries(EXAMPLES))('on our examples of %s', (_chapter, examples) => {
    for (const text of examples) {
      const { ours, mdast } = readings(text);
      expect({ text, rows: ours }).toEqual({ text, rows: mdast });
    }
  });

  it('also where lines end in CR LF', () => {
    for (const text of Object.values(EXAMPLES).flat().map((example) => example.replaceAll('\n', '\r\n'))) {
      const { ours, mdast } = readings(text);
      expect({ text, rows: ours }).toEqual({ text, rows: mdast });
    }
  });

  it('with headings and list items on the same lines of generated notes', () => {
    const deviations = /^(?: {4}|\t| {1,3}\t)|^[ >]*\[\^1\]: |^>/m;
    fc.assert(
      fc.property(
        commonNotes.filter((text) => !deviations.test(text)),
        (text) => {
          const common = withoutObsidian(text);
          expect(landmarks(readWithParseNote(text))).toEqual(landmarks(readWithMdast(common)));
        },
      ),
      { seed: 20260105, numRuns: 2_000 },
    );
  });
});

const SPECIFICATION = createRequire(import.meta.url).resolve('commonmark-spec/spec.txt');

describe('parseNote reads the specification’s examples', () => {
  it('as mdast does', () => {
    const examples = [...readFileSync(SPECIFICATION, 'utf8').matchAll(/^`{32} example[^\n]*\n(.*?)^\.\n.*?^`{32}$/gms)];
    expect(examples.length).toBeGreaterThan(600);
    for (const [, example = ''] of examples) {
      const text = example.replaceAll('→', '\t');
      const { ours, mdast } = readings(text);
      expect({ text, rows: ours }).toEqual({ text, rows: mdast });
    }
  });
});

const CORPORA = '../shared/corpora/vaults.tar.gz';
const LONGEST = 20_000;

/** Real notes that differ, and the row of `DIFFERENCES` below that says why. */
const DEVIATING: Readonly<Record<string, string>> = {
  'oldwinter+knowledge-garden/02909.md': 'CommonMark: an attribute has one value',
};

describe.runIf(existsSync(CORPORA))('parseNote reads real notes', () => {
  it('as mdast does, and loses nothing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'account-notes-corpora-'));
    try {
      execFileSync('tar', ['-xzf', CORPORA, '-C', folder]);
      const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md')).sort();
      let compared = 0;
      for (const [index, path] of paths.entries()) {
        const text = readFileSync(join(folder, path), 'utf8');
        if (index % 2 > 0 || text.length > LONGEST || path in DEVIATING) continue;
        compared += 1;
        const { ours, mdast } = readings(text);
        expect({ path, rows: ours }).toEqual({ path, rows: mdast });
      }
      expect(compared).toBeGreaterThan(1_000);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** Every way in which the two readings differ, as `docs/markdown.md` explains it: what each of them says. */
const DIFFERENCES: readonly { readonly reason: string; readonly text: string; readonly ours: string[]; readonly mdast: string[] }[] = [
  { reason: 'frontmatter is Obsidian’s', text: '---\na: b\n---\n', ours: [], mdast: ['1-1 thematicBreak', '2-3 heading 2'] },
  { reason: '%% comments are Obsidian’s', text: '%%\n# a\n%%\n', ours: [], mdast: ['1-1 paragraph', '2-2 heading 1', '3-3 paragraph'] },
  { reason: '$$ blocks are Obsidian’s', text: '$$\n- a\n$$\n', ours: [], mdast: ['1-1 paragraph', '2-3 listItem'] },
  { reason: 'definitions in a row are one block', text: '[a]: /b\n[c]: /d\n', ours: ['1-2 definition'], mdast: ['1-1 definition', '2-2 definition'] },
  { reason: 'a heading starts behind the definitions above it', text: '[a]: /b\nc\n===\n', ours: ['1-1 definition', '2-3 heading 1'], mdast: ['1-1 definition', '1-3 heading 1'] },
  { reason: 'no empty line is counted behind the last line end', text: '```\na\n', ours: ['1-2 code'], mdast: ['1-3 code'] },
  { reason: 'the same, in an item', text: '- ```\n  a\n', ours: ['1-2 listItem'], mdast: ['1-3 listItem'] },
  { reason: 'an open fence ends with the container that it stands in', text: '> ```\n- a\n', ours: ['1-1 blockquote', '2-2 listItem'], mdast: ['1-2 blockquote', '2-2 listItem'] },
  { reason: 'white lines behind indented code are blank', text: '    a\n    \n', ours: ['1-1 code'], mdast: ['1-2 code'] },
  { reason: 'CommonMark: only a paragraph keeps an empty item or a number from starting a list', text: '    a\n2) \n', ours: ['1-1 code', '2-2 listItem'], mdast: ['1-1 code', '2-2 paragraph'] },
  { reason: 'CommonMark: the paragraph in question is one of the same container', text: 'a\n> 2) \nb\n===\n', ours: ['1-1 paragraph', '2-2 blockquote', '3-4 heading 1'], mdast: ['1-1 paragraph', '2-4 blockquote'] },
  { reason: 'CommonMark: an attribute has one value', text: '<a b=c=d>\n\n# e', ours: ['1-1 paragraph', '3-3 heading 1'], mdast: ['1-1 html', '3-3 heading 1'] },
  { reason: 'CommonMark: a lone tag does not interrupt a paragraph, at the very end of a note neither', text: '- a\n</b>', ours: ['1-2 listItem'], mdast: ['1-1 listItem', '2-2 html'] },
];

describe('where the readings differ', () => {
  it.each(DIFFERENCES)('$reason: $text', ({ text, ours, mdast }) => {
    expect(show(readWithParseNote(text))).toEqual(ours);
    expect(show(readWithMdast(text))).toEqual(mdast);
  });
});
