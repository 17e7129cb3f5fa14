import { comparisonTextOf } from '../../matching/comparison-text.ts';
import type { ListItem, NoteTree } from '../../markdown/note-tree.ts';
import type { Entry } from '../../model/entry.ts';
import type { EntrySection } from '../../model/note-entries.ts';
import type { ReadResult } from '../../model/read-note.ts';
import type { Options } from '../../options.ts';
import type { Insertion } from '../../plan/edit-plan.ts';
import { endOfText, lineEnd, usualGap } from '../../plan/list-style.ts';
import { firstLineEdit, newSection } from '../../plan/start-section.ts';
import { compareCodeUnits } from '../../text/compare-code-units.ts';
import type { TextEdit } from '../../text/text-edit.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { carryBullet, leadOf } from './carry-bullet.ts';

/** Where a bullet comes to stand in another note. */
export interface PlacedBullet {
  /** The heading in the note's own words. */
  readonly heading: string;
  /** Null where the note has to get such a section first. */
  readonly section: EntrySection | null;
  readonly edit: TextEdit;
  readonly insert: Insertion;
  /** One sentence for a person: where that is. */
  readonly where: string;
}

/**
 * Puts a bullet of one note into another's section of the same kind: at the end of its list, or at its date's place where
 * the bullets there begin with dates that are in order. A section of the same heading comes before others of its kind.
 *
 * @returns null for a bullet that can't be written there
 */
export function placeBullet(from: NoteTree, entry: Entry, to: ReadResult, index: VaultIndex, options: Options): PlacedBullet | null {
  const { tree } = to;
  const end = lineEnd(tree.text);
  const sections = to.entries.sections.filter(({ kind }) => kind === entry.kind);
  const listed = sections.filter(({ section }) => section.items.length > 0);
  const section = [...listed, ...sections].find(({ heading }) => heading.title === entry.section) ?? listed[0] ?? sections[0];
  const last = section?.section.items.at(-1);
  if (last && isOpen(tree.text.slice(last.from, last.to))) return null;
  const lead = last ? nextLead(tree, last) : usualLead(to);
  const bullet = lead === null ? null : carryBullet(from, entry.item, { lead, lineEnd: end });
  if (bullet === null) return null;
  const { text } = entry;
  if (!section) {
    const { edit, title, line } = newSection(entry.kind, to, [bullet], index, options);
    return { heading: title, section: null, edit, insert: { line, text }, where: `The note gets a section "${title}" for it.` };
  }
  const { heading } = section;
  if (!last) {
    const { edit, line } = firstLineEdit(tree, section.section, bullet);
    return { heading: heading.title, section, edit, insert: { line, text }, where: `It is the first bullet of "${heading.title}".` };
  }
  const gap = usualGap(tree, section.section.items);
  const before = datePlace(section, entry);
  if (before) return { heading: heading.title, section, edit: { from: before.from, to: before.from, insert: bullet + end + gap }, insert: { line: before.line, text }, where: `It stands at its date in "${heading.title}".` };
  const at = endOfText(tree, last);
  return { heading: heading.title, section, edit: { from: at, to: at, insert: end + gap + bullet }, insert: { line: last.lastLine + 1, text }, where: `It stands at the end of "${heading.title}".` };
}

/** Whether a comment or formula begins in a text that does not end there. */
function isOpen(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length - 1;
  return count('%%') % 2 > 0 || count('$$') % 2 > 0 || count('<!--') !== count('-->');
}

/** How the bullet behind the last one begins: numbers go on. */
function nextLead(tree: NoteTree, last: ListItem): string | null {
  const lead = leadOf(tree, last);
  return lead?.replace(/\d+/, (number) => String(Number(number) + 1)) ?? null;
}

/** How the note begins its bullets elsewhere. */
function usualLead({ tree, entries }: ReadResult): string {
  const items = entries.sections.flatMap(({ section }) => section.items);
  const leads = items.flatMap((item) => leadOf(tree, item) ?? []);
  return leads.find((lead) => /^[-*+] +$/.test(lead)) ?? '- ';
}

/** The bullet that a dated one goes before, where those of the section stand in the order of their dates. */
function datePlace({ entries }: EntrySection, entry: Entry): ListItem | null {
  const date = comparisonTextOf(entry).leadingDate;
  const dated = entries.flatMap((each) => {
    const own = comparisonTextOf(each).leadingDate;
    return own === null ? [] : [{ item: each.item, date: own }];
  });
  const [first, last] = [dated[0], dated.at(-1)];
  if (date === null || !first || !last || dated.length < entries.length || first.date === last.date || dated.some(({ item }) => /\d/.test(item.marker))) return null;
  const sign = first.date > last.date ? -1 : 1;
  const isInOrder = dated.every((each, at) => at === 0 || compareCodeUnits(dated[at - 1]?.date ?? '', each.date) * sign <= 0);
  return isInOrder ? (dated.find((each) => compareCodeUnits(each.date, date) * sign > 0)?.item ?? null) : null;
}
