import type { NoteTree, Section } from '../../markdown/note-tree.ts';
import type { Range } from '../../text/range.ts';

/** The empty link of a body's "Account" line. */
export interface AccountLine {
  /** Of `[[]]`. */
  readonly range: Range;
  readonly section: Section;
}

const LINE = /(^|[\r\n])([ \t]*(?:\*\*|__)?account(?:\*\*|__)?:(?:\*\*|__)?[ \t]*)(\[\[[ \t]*\]\])[ \t]*(?=[\r\n]|$)/i;

/** The first `**Account**: [[]]` above the first heading of the second level. */
export function findAccountLine(tree: NoteTree): AccountLine | null {
  for (const section of tree.sections) {
    if (section.heading !== null && section.heading.level > 1) return null;
    for (const block of section.blocks) {
      const match = block.kind === 'paragraph' ? LINE.exec(tree.text.slice(block.from, block.to)) : null;
      if (!match) continue;
      const [, lineEnd = '', label = '', link = ''] = match;
      const from = block.from + match.index + lineEnd.length + label.length;
      return { range: { from, to: from + link.length }, section };
    }
  }
  return null;
}
