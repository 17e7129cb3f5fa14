import type { DiffPart } from '../text/diff.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { markDiffering, markMissing } from '../text/mark-words.ts';
import type { Change, ChangeKind, Confidence, Conflict, EditPlan, Insertion, LineSpan, MergeRelation, NotePlan } from './edit-plan.ts';

/** A line of the note, cut where it differs from its counterpart. Joined, the parts are the line's text. */
export interface PreviewLine extends LineSpan {
  readonly parts: readonly DiffPart[];
}

/** New text, cut like a {@link PreviewLine}. */
export interface PreviewInsertion extends Insertion {
  readonly parts: readonly DiffPart[];
}

/** One change as a person reads it. */
export interface ChangePreview {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly confidence: Confidence;
  readonly relation?: MergeRelation;
  /** Whether only a person accepts it, one by one. */
  readonly onlyByHand: boolean;
  /** A name that it shares with the changes that it is accepted or left together with. */
  readonly linked?: string;
  /** What they say that the removed lines don't is `added`. Of a repair: the line, with what goes and what comes. */
  readonly keep: readonly PreviewLine[];
  /** Words that no kept line has, wherever it has them, are `removed`. */
  readonly remove: readonly PreviewLine[];
  /** What they say that the removed lines don't is `added`. */
  readonly insert: readonly PreviewInsertion[];
  readonly reason: string;
}

/** Two lines that a person should look at; nothing is done about them unless that person says so. */
export interface ConflictPreview {
  /** By {@link conflictId}: no change of the plan has it. */
  readonly id: string;
  readonly lines: readonly [PreviewLine, PreviewLine];
  readonly reason: string;
  readonly decisionKey: string;
}

export interface SectionPreview {
  /** The note's own words; empty for the frontmatter. */
  readonly heading: string;
  /** 1-based line of the heading; null where the operation counted no such section. */
  readonly line: number | null;
  /** Entries before the changes. */
  readonly entries: number;
  /** By line. */
  readonly changes: readonly ChangePreview[];
  readonly conflicts: readonly ConflictPreview[];
}

export interface NotePreview {
  readonly path: string;
  /** Only those with something to show, in document order. */
  readonly sections: readonly SectionPreview[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What a person reads before saying yes, note by note and section by section. */
export function previewPlan(plan: EditPlan): NotePreview[] {
  return plan.notes.map((note) => ({ path: note.path, sections: sectionsOf(note), diagnostics: note.diagnostics }));
}

function sectionsOf(note: NotePlan): SectionPreview[] {
  const lines = note.before.split('\n');
  const sections = new Map<string, { heading: string; line: number | null; entries: number; changes: ChangePreview[]; conflicts: ConflictPreview[] }>();
  // Two sections may share a heading: the lines tell which of them is meant.
  const sectionAt = (heading: string, line: number | undefined) => {
    const count = note.sections.find((section) => line !== undefined && section.line <= line && line <= section.lastLine);
    const key = count ? String(count.line) : heading;
    const found = sections.get(key) ?? { heading, line: count?.line ?? null, entries: count?.entries ?? 0, changes: [], conflicts: [] };
    sections.set(key, found);
    return found;
  };
  for (const change of note.changes) sectionAt(change.section, firstLine(change)).changes.push(previewChange(change));
  for (const conflict of note.conflicts) sectionAt(conflict.section, conflict.lines[0]).conflicts.push(previewConflict(conflict, lines));
  return [...sections.values()];
}

/** One change as a person reads it. */
export function previewChange(change: Change): ChangePreview {
  const { id, kind, confidence, relation, onlyByHand, linked, insert, reason } = change;
  const added = insert.map(({ text }) => text).join(' ');
  const kept = change.keep.length > 0 ? joined(change.keep) : added;
  const gone = joined(change.remove);
  return {
    id,
    kind,
    confidence,
    ...(relation && { relation }),
    onlyByHand,
    ...(linked !== undefined && { linked }),
    keep: change.keep.map((line) => ({ ...line, parts: repairedParts(change, line) ?? partsOf(gone, line.text, 'added') })),
    remove: change.remove.map((line) => ({ ...line, parts: partsOf(kept, line.text, 'removed') })),
    insert: insert.map((line) => ({ ...line, parts: partsOf(gone, line.text, 'added') })),
    reason,
  };
}

/** A line that a repair changes where it stands: what goes, and what comes in its place. */
function repairedParts({ kind, signals }: Change, { text }: LineSpan): DiffPart[] | null {
  const { before, after, column } = signals;
  if (kind !== 'repair' || typeof before !== 'string' || typeof after !== 'string' || typeof column !== 'number') return null;
  const parts: DiffPart[] = [
    { kind: 'same', text: text.slice(0, column) },
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
    { kind: 'same', text: text.slice(column + before.length) },
  ];
  return parts.filter((part) => part.text !== '');
}

/** The line of a change that moves one line and leaves its words as they are; null for any other change. */
export function movedLine({ remove, insert }: Pick<ChangePreview, 'remove' | 'insert'>): PreviewLine | null {
  const [line] = remove;
  return line && remove.length === 1 && insert.length === 1 && insert[0]?.text === line.text ? line : null;
}

/** Names a conflict among all changes and conflicts of its note plan. */
export function conflictId({ lines: [a, b] }: Pick<Conflict, 'lines'>): string {
  return `conflict:${a}:${b}`;
}

function previewConflict({ lines: [a, b], reason, decisionKey }: Conflict, lines: readonly string[]): ConflictPreview {
  const [first, second] = [bulletText(lines[a - 1]), bulletText(lines[b - 1])];
  return {
    id: conflictId({ lines: [a, b] }),
    lines: [
      { line: a, lastLine: a, text: first, parts: markDiffering(first, second, 'removed') },
      { line: b, lastLine: b, text: second, parts: markDiffering(second, first, 'added') },
    ],
    reason,
    decisionKey,
  };
}

/** `text` in parts, its own words marked; none are where it has no counterpart. */
function partsOf(other: string, text: string, own: 'added' | 'removed'): DiffPart[] {
  return other === '' ? [{ kind: 'same', text }] : markMissing(text, other, own);
}

function joined(lines: readonly LineSpan[]): string {
  return lines.map((line) => line.text).join(' ');
}

function firstLine(change: Change): number | undefined {
  return change.remove[0]?.line ?? change.insert[0]?.line ?? change.keep[0]?.line;
}

function bulletText(line = ''): string {
  return line.trim().replace(/^(?:[-*+]|\d{1,9}[.)])[ \t]+/, '');
}
