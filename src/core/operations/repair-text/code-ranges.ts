import type { NoteTree } from '../../markdown/note-tree.ts';
import type { Range } from '../../text/range.ts';

/** What can stand before a fence inside of a list item or a quote. */
const CONTAINERS = /^(?:[ \t>]|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/;

/**
 * The places of a note that are code or formulas: fences at any depth, indented code, math blocks, and code inside of a
 * line. In document order.
 */
export function codeRanges(tree: NoteTree): Range[] {
  const ranges: Range[] = [];
  for (const block of tree.blocks) {
    if (block.kind === 'code' || block.kind === 'math') ranges.push({ from: block.from, to: block.to });
    else if (block.kind !== 'frontmatter' && block.kind !== 'blank') for (const range of insideBlock(tree.text, block)) ranges.push(range);
  }
  return ranges;
}

/** Fences line by line; what stands between them, paragraph by paragraph. */
function insideBlock(text: string, block: Range): Range[] {
  if (!/[`~]/.test(text.slice(block.from, block.to))) return [];
  const ranges: Range[] = [];
  const addSpans = (range: Range): void => {
    for (const span of codeSpans(text, range)) ranges.push(span);
  };
  let fence = '';
  let paragraph = block.from;
  for (let from = block.from; from < block.to; ) {
    const end = text.indexOf('\n', from);
    const to = end < 0 || end >= block.to ? block.to : end + 1;
    const line = text.slice(from, to);
    const content = line.slice(CONTAINERS.exec(line)?.[0].length ?? 0).trimEnd();
    const mark = /^(?:`{3,}|~{3,})/.exec(content)?.[0] ?? '';
    if (fence !== '') {
      ranges.push({ from, to });
      if (mark.startsWith(fence) && content === mark) fence = '';
      paragraph = to;
    } else if (mark !== '' && !(mark.startsWith('`') && content.slice(mark.length).includes('`'))) {
      addSpans({ from: paragraph, to: from });
      ranges.push({ from, to });
      fence = mark;
    } else if (content === '') {
      addSpans({ from: paragraph, to: from });
      paragraph = to;
    }
    from = to;
  }
  if (fence === '') addSpans({ from: paragraph, to: block.to });
  return ranges;
}

/** Code inside of a paragraph: from a run of backticks to the next run of as many. */
function codeSpans(text: string, { from, to }: Range): Range[] {
  if (from >= to) return [];
  const runs = [...text.slice(from, to).matchAll(/`+/g)].map((match) => ({ at: from + match.index, length: match[0].length }));
  const partner = new Map<number, number>();
  const nextOf = new Map<number, number>();
  for (let at = runs.length - 1; at >= 0; at--) {
    const length = runs[at]?.length ?? 0;
    const next = nextOf.get(length);
    if (next !== undefined) partner.set(at, next);
    nextOf.set(length, at);
  }
  const spans: Range[] = [];
  for (let at = 0; at < runs.length; at++) {
    const [open, close] = [runs[at], runs[partner.get(at) ?? -1]];
    if (!open || !close || text[open.at - 1] === '\\') continue;
    spans.push({ from: open.at, to: close.at + close.length });
    at = partner.get(at) ?? at;
  }
  return spans;
}
