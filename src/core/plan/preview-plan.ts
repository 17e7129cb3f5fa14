import { wordDiff, type DiffPart } from '../text/diff.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
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
  /** What they say that the removed lines don't is `added`. Of a repair: the line, with what goes and what comes. */
  readonly keep: readonly PreviewLine[];
  /** What they say that no kept line does is `removed`. */
  readonly remove: readonly PreviewLine[];
  /** What they say that the removed lines don't is `added`. */
  readonly insert: readonly PreviewInsertion[];
  readonly reason: string;
}

/** Two lines that a person should look at; nothing is done about them. */
export interface ConflictPreview {
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
  const { id, kind, confidence, relation, onlyByHand, insert, reason } = change;
  const added = insert.map(({ text }) => text).join(' ');
  const kept = change.keep.length > 0 ? joined(change.keep) : added;
  const gone = joined(change.remove);
  return {
    id,
    kind,
    confidence,
    ...(relation && { relation }),
    onlyByHand,
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

function previewConflict({ lines: [a, b], reason, decisionKey }: Conflict, lines: readonly string[]): ConflictPreview {
  const [first, second] = [bulletText(lines[a - 1]), bulletText(lines[b - 1])];
  return {
    lines: [
      { line: a, lastLine: a, text: first, parts: partsOf(second, first, 'removed') },
      { line: b, lastLine: b, text: second, parts: partsOf(first, second, 'added') },
    ],
    reason,
    decisionKey,
  };
}

/** `text` in parts: what it shares with `other`, and what only it holds, marked as `own`. */
function partsOf(other: string, text: string, own: 'added' | 'removed'): DiffPart[] {
  if (other === '') return [{ kind: 'same', text }];
  const parts: DiffPart[] = [];
  for (const part of wordDiff(other, text)) {
    if (part.kind === 'removed') continue;
    const [before, last] = [parts.at(-2), parts.at(-1)];
    if (part.kind === 'same') parts.push(part);
    else if (before?.kind === own && last?.text.trim() === '') parts.splice(-2, 2, { kind: own, text: before.text + last.text + part.text });
    else parts.push({ kind: own, text: part.text });
  }
  return parts;
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
