import type { Entry } from '../model/entry.ts';
import { noteName } from '../model/note-source.ts';
import { compareCodeUnits } from '../text/compare-code-units.ts';
import { doubt, entryRow, linkTo, newestSource, type BriefStyle } from './brief-rows.ts';

/** Entries that one transcript is the newest source of. */
interface SourceGroup {
  /** Null for entries that no transcript says. */
  readonly path: string | null;
  readonly date: string | null;
  readonly entries: Entry[];
}

/**
 * Entries below their newest source, the newest source first and those without one last; flat where no entry has one.
 *
 * @param hasRoom whether these lines may be there
 * @returns as many entries as there is room for, one at least, and how many more there are
 */
export function groupedRows(entries: readonly Entry[], style: BriefStyle, hasRoom: (lines: readonly string[]) => boolean): string[] {
  const groups = groupBySource(entries, style);
  const isFlat = groups.every(({ path }) => path === null);
  const indent = isFlat ? '' : '  ';
  const lines: string[] = [];
  let count = 0;
  for (const group of groups) {
    let title = isFlat ? [] : [`- ${groupTitle(group, style)}`];
    for (const entry of group.entries) {
      const rows = [...title, ...entryRow(entry, '', doubt(entry, style), style).map((line) => `${indent}${line}`)];
      if (count > 0 && !hasRoom([...lines, ...rows])) return [...lines, `- and ${entries.length - count} more`];
      lines.push(...rows);
      title = [];
      count += 1;
    }
  }
  return lines;
}

function groupBySource(entries: readonly Entry[], { sources }: BriefStyle): SourceGroup[] {
  const groups = new Map<string | null, SourceGroup>();
  for (const entry of entries) {
    const { path, date } = newestSource(entry, sources)?.transcript ?? { path: null, date: null };
    const group = groups.get(path) ?? { path, date, entries: [] };
    group.entries.push(entry);
    groups.set(path, group);
  }
  const rank = ({ path, date }: SourceGroup): string => (path === null ? '' : (date ?? '0'));
  return [...groups.values()].sort((a, b) => compareCodeUnits(rank(b), rank(a)) || compareCodeUnits(a.path ?? '', b.path ?? ''));
}

/** Most transcripts have their date in their name. */
function groupTitle({ path, date }: SourceGroup, style: BriefStyle): string {
  if (path === null) return 'No transcript says:';
  return date === null || noteName(path).includes(date) ? linkTo(path, style) : `${date}, ${linkTo(path, style)}`;
}
