import type { Entry } from '../model/entry.ts';
import type { EntrySection } from '../model/note-entries.ts';
import type { ReadResult } from '../model/read-note.ts';
import type { LineSpan, NotePlan, SectionCount } from './edit-plan.ts';

/** A plan that does nothing to a note, to begin with. */
export function emptyPlan({ path, tree, diagnostics }: ReadResult): NotePlan {
  return { path, before: tree.text, sections: [], changes: [], conflicts: [], diagnostics };
}

/** How many entries a section holds, and where it stands. */
export function countOf({ heading, section, entries }: EntrySection): SectionCount {
  const lastLine = section.blocks.at(-1)?.lastLine ?? heading.lastLine;
  return { heading: heading.title, line: heading.line, lastLine, entries: entries.length };
}

/** Where an entry stands, and what it says. */
export function spanOf({ item, text }: Pick<Entry, 'item' | 'text'>): LineSpan {
  return { line: item.line, lastLine: item.lastLine, text };
}
