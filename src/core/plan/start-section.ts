import type { Heading, NoteTree, Section } from '../markdown/note-tree.ts';
import { headingsOf } from '../model/read-entries.ts';
import type { ReadResult } from '../model/read-note.ts';
import type { Options, SectionKind } from '../options.ts';
import { compareCodeUnits } from '../text/compare-code-units.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import { endOfText, lineEnd, usualGap } from './list-style.ts';

/** The order of a note that says nothing else. */
const USUAL_ORDER: readonly SectionKind[] = ['fact', 'context', 'tasks', 'action-item', 'topic', 'decision'];

/**
 * The edit that puts one bullet into a section without a list; of several bullets each has its own, and any of them may be made.
 *
 * @param bullet with its marker, without the line end behind it
 * @returns the edit, and the 1-based line that the new line goes before
 */
export function firstLineEdit(tree: NoteTree, section: Section, bullet: string): { edit: TextEdit; line: number } {
  const end = lineEnd(tree.text);
  const content = section.blocks.filter(({ kind }) => kind !== 'heading' && kind !== 'blank');
  const last = content.at(-1) ?? section.blocks[0];
  const at = last ? endOfText(tree, last) : section.to;
  const gap = content.length > 0 || isAiry(tree) ? end : '';
  return { edit: { from: at, to: at, insert: `${end}${gap}${bullet}` }, line: (last?.lastLine ?? 0) + 1 };
}

/** A heading with bullets below it, put where the vault's other accounts have theirs. */
export interface NewSection {
  readonly edit: TextEdit;
  /** The heading's words. */
  readonly title: string;
  /** 1-based line that it goes before. */
  readonly line: number;
}

/**
 * Makes the section that a note lacks.
 *
 * @param bullets in order, with their markers, without the line ends behind them
 */
export function newSection(kind: SectionKind, { tree, entries }: Pick<ReadResult, 'tree' | 'entries'>, bullets: readonly string[], index: VaultIndex, options: Options): NewSection {
  const { title, follows } = learnPlace(kind, index, options);
  const end = lineEnd(tree.text);
  const known = entries.sections;
  const level = known[0]?.heading.level ?? 2;
  const lines = bullets.join(end + usualGap(tree, tree.sections.flatMap(({ items }) => items)));
  const block = `${'#'.repeat(level)} ${title}${end}${end}${lines}`;
  const before = known.findLast((section) => follows.has(section.kind));
  const after = before ? undefined : known.find(({ heading }) => heading.level === level)?.heading;
  if (after) return { edit: { from: after.from, to: after.from, insert: block + end + end }, title, line: after.line };
  const at = before ? withoutBlanks(tree, before.heading, before.section) : tree.text.trimEnd().length;
  const lead = tree.text.slice(0, at).trim() === '' ? '' : end + end;
  const tail = at === tree.text.length ? end : '';
  return { edit: { from: at, to: at, insert: lead + block + tail }, title, line: tree.text.slice(0, at).split('\n').length + 1 };
}

/** What the other accounts call the section, and which sections most of them have before it. */
function learnPlace(kind: SectionKind, index: VaultIndex, options: Options): { title: string; follows: ReadonlySet<SectionKind> } {
  const titles = new Map<string, number>();
  const votes = new Map<SectionKind, number>();
  for (const { sections } of index.accounts()) {
    const own = sections.findIndex((section) => section.kind === kind);
    const heading = sections[own]?.heading;
    if (!heading) continue;
    titles.set(heading.title, (titles.get(heading.title) ?? 0) + 1);
    for (const [at, section] of sections.entries()) votes.set(section.kind, (votes.get(section.kind) ?? 0) + Math.sign(own - at));
  }
  const [most] = [...titles].sort((a, b) => b[1] - a[1] || compareCodeUnits(a[0], b[0]));
  const usual = USUAL_ORDER.indexOf(kind);
  const follows = USUAL_ORDER.filter((other, at) => other !== kind && (votes.get(other) ?? usual - at) > 0);
  return { title: most?.[0] ?? headingsOf(kind, options)[0] ?? kind, follows: new Set(follows) };
}

/** Whether the note has a blank line below most of its headings or between its bullets. */
function isAiry(tree: NoteTree): boolean {
  const below = tree.sections.filter(({ heading, blocks }) => heading !== null && blocks.length > 2);
  const airy = below.filter(({ blocks }) => blocks[1]?.kind === 'blank');
  return airy.length * 2 >= below.length;
}

/** The end of what a section holds, without the blank lines and the line end behind it. */
function withoutBlanks(tree: NoteTree, heading: Heading, section: Section): number {
  const last = section.blocks.findLast(({ kind }) => kind !== 'blank') ?? heading;
  return endOfText(tree, last);
}
