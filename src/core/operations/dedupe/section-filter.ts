import type { Options, SectionKind } from '../../options.ts';

/** The kinds of section whose bullets can repeat one another; the others have other rules. */
const DEDUPABLE = ['fact', 'context', 'decision', 'topic'] as const satisfies readonly SectionKind[];

/** Which sections a run reads: those of the options, or those that were named. */
export interface SectionFilter {
  accepts(kind: SectionKind, heading: string): boolean;
}

/**
 * @param named headings as a person wrote them, each a section's own words or any heading of its kind; absent for the
 *   sections that the options name
 */
export function sectionFilter(options: Options, named?: readonly string[]): SectionFilter {
  const dedupable: ReadonlySet<SectionKind> = new Set(DEDUPABLE);
  if (named === undefined) {
    const kinds = new Set(options.dedupeSections.filter((kind) => dedupable.has(kind)));
    return { accepts: (kind) => kinds.has(kind) };
  }
  const words = new Set(named.map(normalize));
  const kinds = new Set(DEDUPABLE.filter((kind) => options.headings[kind].some((heading) => words.has(normalize(heading)))) as SectionKind[]);
  return { accepts: (kind, heading) => dedupable.has(kind) && (kinds.has(kind) || words.has(normalize(heading))) };
}

/**
 * The named headings that no section answers to, as they were written.
 *
 * @param found headings of the sections that were read
 */
export function unknownHeadings(options: Options, named: readonly string[], found: Iterable<string>): string[] {
  const known = new Set([...dedupableHeadings(options), ...found].map(normalize));
  return named.filter((heading) => !known.has(normalize(heading)));
}

/** The headings that a run can always be kept to, as the options have them. */
export function dedupableHeadings(options: Options): string[] {
  return DEDUPABLE.flatMap((kind) => options.headings[kind]);
}

function normalize(heading: string): string {
  return heading.trim().replace(/^#+ */, '').toLowerCase();
}
