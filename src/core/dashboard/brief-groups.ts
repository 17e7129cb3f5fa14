import type { Entry } from '../model/entry.ts';
import { noteName } from '../model/note-source.ts';
import { entryRow, linkTo, newestSource, type BriefStyle } from './brief-rows.ts';

/** Entries that one transcript is the newest source of. */
interface SourceGroup<T> {
  /** Null for entries that no transcript says. */
  readonly path: string | null;
  readonly date: string | null;
  readonly entries: T[];
}

/**
 * Entries below their newest source, the newest source first and those without one last; flat where no entry has one.
 *
 * @param remarksOf what is said of an entry behind its text
 * @param hasRoom whether these lines, of so many entries, may be there
 * @returns as many entries as there is room for, one at least, and how many more there are
 */
export function groupedRows<T extends Entry>(entries: readonly T[], style: BriefStyle, remarksOf: (entry: T) => readonly string[], hasRoom: (lines: readonly string[], count: number) => boolean): string[] {
  const groups = groupBySource(entries, style);
  const isFlat = groups.every(({ path }) => path === null);
  const indent = isFlat ? '' : '  ';
  const lines: string[] = [];
  let count = 0;
  for (const group of groups) {
    let title = isFlat ? [] : [`- ${groupTitle(group, style)}`];
    for (const entry of group.entries) {
      const rows = [...title, ...entryRow(entry, '', remarksOf(entry), style).map((line) => `${indent}${line}`)];
      if (count > 0 && !hasRoom([...lines, ...rows], count + 1)) return [...lines, `- and ${entries.length - count} more`];
      lines.push(...rows);
      title = [];
      count += 1;
    }
  }
  return lines;
}

function groupBySource<T extends Entry>(entries: readonly T[], { sources }: BriefStyle): SourceGroup<T>[] {
  const groups = new Map<string | null, SourceGroup<T>>();
  for (const entry of entries) {
    const { path, date } = newestSource(entry, sources)?.transcript ?? { path: null, date: null };
    const group = groups.get(path) ?? { path, date, entries: [] };
    group.entries.push(entry);
    groups.set(path, group);
  }
  const rank = ({ path, date }: SourceGroup<T>): string => (path === null ? '' : (date ?? '0'));
  return [...groups.values()].sort((a, b) => compareText(rank(b), rank(a)) || compareText(a.path ?? '', b.path ?? ''));
}

/** Most transcripts have their date in their name. */
function groupTitle({ path, date }: SourceGroup<unknown>, style: BriefStyle): string {
  if (path === null) return 'No transcript says:';
  return date === null || noteName(path).includes(date) ? linkTo(path, style) : `${date}, ${linkTo(path, style)}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
