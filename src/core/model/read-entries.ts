import { normalizeText } from '../language/normalize-text.ts';
import type { Block, Heading, ListItem, NoteTree, Section } from '../markdown/note-tree.ts';
import { SECTION_KINDS, type Options, type SectionKind } from '../options.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { readActionItem } from './action-item.ts';
import { readContextEntry } from './context-entry.ts';
import { readDecisionEntry } from './decision-entry.ts';
import type { ActionItem, ContextEntry, DecisionEntry, Entry, EntryKind } from './entry.ts';
import type { EntrySection, NoteEntries, Summary, TasksBlock } from './note-entries.ts';

/**
 * Reads every section that the options know, of a note of any kind. A deeper heading of its own below such a heading
 * (not below an H1, which is a title more often) belongs to the same kind, as a section of its own.
 *
 * @param diagnostics takes what is odd about the entries
 */
export function readEntries(tree: NoteTree, options: Options, diagnostics: Diagnostic[]): NoteEntries {
  const kinds = headingKinds(options);
  const sections: EntrySection[] = [];
  let outer: { kind: SectionKind; level: number } | null = null;
  for (const section of tree.sections) {
    const { heading } = section;
    if (heading === null) continue;
    let kind = kinds.of(heading.title);
    if (kind !== undefined) {
      outer = heading.level === 1 ? null : { kind, level: heading.level };
    } else if (outer !== null && heading.level > outer.level) {
      kind = outer.kind;
    } else {
      outer = null;
      continue;
    }
    sections.push({ kind, heading, section, entries: readSection(kind, heading, section, diagnostics) });
  }
  const entries = sections.flatMap((section) => section.entries);
  return {
    sections,
    facts: entries.filter((entry) => entry.kind === 'fact'),
    context: entries.filter((entry): entry is ContextEntry => entry.kind === 'context'),
    decisions: entries.filter((entry): entry is DecisionEntry => entry.kind === 'decision'),
    topics: entries.filter((entry) => entry.kind === 'topic'),
    actionItems: entries.filter((entry): entry is ActionItem => entry.kind === 'action-item'),
    tasksBlocks: tree.blocks.flatMap((block) => readTasksBlock(tree.text, block)),
    summary: readSummary(tree.text, sections),
  };
}

/** The headings of the options that open a kind of section: one that an earlier kind claims too is none of them. */
export function headingsOf(kind: SectionKind, options: Options): string[] {
  const kinds = headingKinds(options);
  return options.headings[kind].filter((heading) => kinds.of(heading) === kind);
}

/** Which kind of section a heading opens. */
interface HeadingKinds {
  of(title: string): SectionKind | undefined;
}

/** A vault has the same few headings in all of its notes, so what they mean is remembered. */
const remembered = new WeakMap<Options['headings'], HeadingKinds>();
const MOST_REMEMBERED = 500;

function headingKinds({ headings }: Options): HeadingKinds {
  const found = remembered.get(headings);
  if (found) return found;
  const byKey = kindsByHeading(headings);
  const byTitle = new Map<string, SectionKind | undefined>();
  const kinds: HeadingKinds = {
    of(title) {
      if (byTitle.has(title)) return byTitle.get(title);
      const kind = byKey.get(headingKey(title));
      if (byTitle.size < MOST_REMEMBERED) byTitle.set(title, kind);
      return kind;
    },
  };
  remembered.set(headings, kinds);
  return kinds;
}

function kindsByHeading(headings: Options['headings']): Map<string, SectionKind> {
  const kinds = new Map<string, SectionKind>();
  for (const kind of SECTION_KINDS) {
    for (const heading of headings[kind]) {
      const key = headingKey(heading);
      if (key !== '' && !kinds.has(key)) kinds.set(key, kind);
    }
  }
  return kinds;
}

/** Letters and digits alone, so that case, emphasis, an emoji and a trailing colon don't matter. */
function headingKey(title: string): string {
  return (normalizeText(title, 'NFKC').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}

function readSection(kind: SectionKind, heading: Heading, section: Section, diagnostics: Diagnostic[]): Entry[] {
  if (kind === 'summary') return [];
  const items = section.items.filter((item) => item.text.trim() !== '' && (kind !== 'tasks' || item.checkbox !== null));
  return items.map((item) => readEntry(kind === 'tasks' ? 'action-item' : kind, heading.title, item, diagnostics));
}

function readEntry(kind: EntryKind, section: string, item: ListItem, diagnostics: Diagnostic[]): Entry {
  const entry: Entry = { kind, section, text: item.text, item };
  if (kind === 'context') return readContextEntry(entry, diagnostics);
  if (kind === 'decision') return readDecisionEntry(entry);
  if (kind === 'action-item') return readActionItem(entry, diagnostics);
  return entry;
}

function readTasksBlock(text: string, block: Block): TasksBlock[] {
  if (block.kind !== 'code') return [];
  const source = text.slice(block.from, block.to);
  const fence = /^ {0,3}(`{3,}|~{3,})[ \t]*tasks(?=[\s`~]|$)[^\r\n]*(?:\r\n?|\n|$)/.exec(source);
  if (fence === null) return [];
  const whole = source.trimEnd();
  const lastLine = Math.max(whole.lastIndexOf('\n'), whole.lastIndexOf('\r')) + 1;
  const closed = lastLine > 0 && whole.slice(lastLine).trimStart().startsWith(fence[1] ?? '');
  const query = closed ? whole.slice(fence[0].length, lastLine) : source.slice(fence[0].length);
  return [{ range: { from: block.from, to: block.from + whole.length }, line: block.line, text: whole, query: query.trim() }];
}

function readSummary(text: string, sections: readonly EntrySection[]): Summary | null {
  for (const { kind, section } of sections) {
    if (kind !== 'summary') continue;
    const blocks = section.blocks.filter((block) => block.kind !== 'heading' && block.kind !== 'blank');
    const [first, last] = [blocks[0], blocks.at(-1)];
    if (first === undefined || last === undefined) continue;
    const summary = text.slice(first.from, last.to).trimEnd();
    return { text: summary, range: { from: first.from, to: first.from + summary.length }, line: first.line };
  }
  return null;
}
