import { findGarbledRuns } from '../../language/mojibake.ts';
import type { NoteTree, Section } from '../../markdown/note-tree.ts';
import { readAfter } from '../../markdown/splice-property.ts';
import type { ReadResult } from '../../model/read-note.ts';
import { emptyPlan } from '../../plan/describe-note.ts';
import type { Change, NotePlan } from '../../plan/edit-plan.ts';
import { lineAt } from '../../text/line-at.ts';
import type { Range } from '../../text/range.ts';
import { applyEdits, type TextEdit } from '../../text/text-edit.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { Operation, PlanInput } from '../operation.ts';
import { codeRanges } from './code-ranges.ts';
import { linkTargets, targetName, type LinkTarget } from './link-targets.ts';

/** Gives back text whose UTF-8 was read as Windows-1252 or Mac Roman. Code is left alone, and so are names of properties. */
export const repairText: Operation = {
  id: 'repair-text',
  title: 'Repair garbled text',
  noteKinds: new Set(['account', 'transcript'] as const),
  reads: 'vault',
  *planSteps({ index, paths, options }: PlanInput) {
    const refused = new Set(options.refused);
    const notes: NotePlan[] = [];
    for (const path of paths) {
      yield;
      const note = index.get(path);
      if (!note) continue;
      const changes = yield* planNoteSteps(index, note);
      notes.push({ ...emptyPlan(note), changes: changes.filter(({ decisionKey }) => decisionKey === undefined || !refused.has(decisionKey)) });
    }
    return { operation: 'repair-text', notes };
  },
};

/** Of the word around a place, as much as a decision about it is remembered by. */
const LONGEST_SIDE = 40;

const QUOTES: ReadonlySet<string> = new Set(['"', "'"]);

/**
 * How long the key of a line of frontmatter is, with its colon and the list markers before it; 0 where it has none.
 * By hand, since one pattern for all of it takes quadratic time on lines of dashes.
 */
function keyLength(line: string): number {
  let at = 0;
  const skipBlanks = (): void => { while (line[at] === ' ' || line[at] === '\t') at++; };
  skipBlanks();
  while (line[at] === '-' && (line[at + 1] === ' ' || line[at + 1] === '\t')) { at++; skipBlanks(); }
  const quote = line[at] ?? '';
  if (QUOTES.has(quote)) {
    at = line.indexOf(quote, at + 1) + 1;
    if (at === 0) return 0;
    skipBlanks();
  } else if (/^[\s#[\]{}:-]?$/.test(quote)) return 0;
  else at = line.indexOf(':', at);
  return line[at] === ':' && /^\s?$/.test(line[at + 1] ?? '') ? at + 1 : 0;
}

/** The ranges of the keys of a note's frontmatter. */
function keyRanges(frontmatter: string, offset: number): Range[] {
  let from = offset;
  return frontmatter.split(/[\r\n]/).flatMap((line) => {
    const length = keyLength(line);
    const range = { from, to: from + length };
    from += line.length + 1;
    return length > 0 ? [range] : [];
  });
}

function* planNoteSteps(index: VaultIndex, note: ReadResult): Generator<void, Change[]> {
  const { text } = note.tree;
  const runs: TextEdit[] = [];
  for (const { from, to } of readableRanges(note)) {
    for (const run of findGarbledRuns(text.slice(from, to))) runs.push({ from: from + run.from, to: from + run.to, insert: run.insert });
    yield;
  }
  if (runs.length === 0) return [];
  const hits = byTarget(runs, linkTargets(text, note.frontmatter));
  const changes: Change[] = [];
  for (const { edits, target } of hits) {
    const leads = target === null ? 'nowhere' : whereItLeads(index, text, target, edits);
    if (leads !== 'elsewhere' && isSoundYaml(note, edits)) changes.push(changeOf(note, edits, leads));
    yield;
  }
  return changes;
}

/** The note without its code and without the names of its properties. */
function readableRanges({ tree }: ReadResult): Range[] {
  const { from, to } = tree.frontmatter?.content ?? { from: 0, to: 0 };
  const keys = keyRanges(tree.text.slice(from, to), from);
  const ranges: Range[] = [];
  let at = 0;
  for (const left of [...keys, ...codeRanges(tree), { from: tree.text.length, to: tree.text.length }]) {
    if (left.from > at) ranges.push({ from: at, to: left.from });
    at = Math.max(at, left.to);
  }
  return ranges;
}

interface Hit {
  readonly edits: readonly TextEdit[];
  readonly target: LinkTarget | null;
}

/**
 * Each run by itself, but the runs of one link's target together: half of a target leads nowhere.
 *
 * @param runs in document order
 * @param targets where several hold a run, the first has it
 */
function byTarget(runs: readonly TextEdit[], targets: readonly LinkTarget[]): Hit[] {
  const hits: { edits: TextEdit[]; target: LinkTarget | null }[] = [];
  const ahead = [...targets.entries()].sort(([, a], [, b]) => b.from - a.from);
  let met: [rank: number, target: LinkTarget][] = [];
  for (const run of runs) {
    for (let next = ahead.at(-1); next && next[1].from < run.to; next = ahead.at(-1)) {
      met.push(next);
      ahead.pop();
    }
    met = met.filter(([, { to }]) => run.from < to).sort(([a], [b]) => a - b);
    const target = met[0]?.[1] ?? null;
    const open = hits.at(-1);
    if (target && open?.target === target) open.edits.push(run);
    else hits.push({ edits: [run], target });
  }
  return hits;
}

/**
 * Where a repaired target leads: `elsewhere` than a note that is there under its garbled name; to `there`, where only the
 * repaired name is a note's; or to a file that nobody here knows.
 */
function whereItLeads(index: VaultIndex, text: string, { from, to, kind }: LinkTarget, edits: readonly TextEdit[]): 'elsewhere' | 'there' | 'unknown' {
  if (kind === 'address') return 'unknown';
  const before = text.slice(from, to);
  const inside = edits.map((edit) => ({ from: Math.max(0, edit.from - from), to: Math.min(before.length, edit.to - from), insert: edit.insert }));
  const [written, repaired] = [targetName(before), targetName(applyEdits(before, inside))];
  if (written === repaired) return 'unknown';
  if (index.pathsNamed(written).length > 0) return 'elsewhere';
  return index.pathsNamed(repaired).length > 0 ? 'there' : 'unknown';
}

/** Whether the properties still can be read, and have the names that they had. */
function isSoundYaml({ tree, frontmatter }: ReadResult, edits: readonly TextEdit[]): boolean {
  const isInside = edits.some(({ from }) => tree.frontmatter !== null && from < tree.frontmatter.content.to);
  return !isInside || frontmatter.broken || readAfter(tree, frontmatter, edits, new Set(frontmatter.values.keys())) !== null;
}

function changeOf({ tree }: ReadResult, edits: readonly TextEdit[], leads: 'nowhere' | 'there' | 'unknown'): Change {
  const { text, lineStarts } = tree;
  const from = edits[0]?.from ?? 0;
  const to = edits.at(-1)?.to ?? from;
  const line = lineAt(lineStarts, from);
  const start = lineStarts[line - 1] ?? 0;
  const shown = shownLine(text.slice(start, lineStarts[line] ?? text.length), from - start);
  const [before, after] = [text.slice(from, to), applyEdits(text.slice(from, to), edits.map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from })))];
  const section = sectionAt(tree, from)?.heading?.title ?? '';
  // A byte order mark at the very beginning makes properties of what stands below it.
  const isCertain = leads !== 'unknown' && !(from === 0 && after.startsWith('\uFEFF'));
  return {
    id: `repair-text:${line}:${from - start}`,
    kind: 'repair',
    section,
    confidence: isCertain ? 'certain' : 'likely',
    keep: [{ line, lastLine: line, text: shown.text }],
    remove: [],
    insert: [],
    reason: `“${before}” is “${after}”, read in the wrong encoding.${leads === 'unknown' ? ' A link or an address leads by it, and where the repaired one leads is not known.' : ''}`,
    signals: { before, after, column: from - start - shown.cut },
    edits,
    onlyByHand: false,
    decisionKey: `repair|${wordAround(text, from, to)}`,
  };
}

/** By halving: a note may have as many sections as lines. */
function sectionAt({ sections }: NoteTree, offset: number): Section | undefined {
  let [low, high] = [0, sections.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.from ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return sections[low];
}

/** What stands between white space: a name that is meant as it is written is remembered wherever it stands. */
function wordAround(text: string, from: number, to: number): string {
  let [start, end] = [from, to];
  while (start > from - LONGEST_SIDE && start > 0 && !/\s/.test(text[start - 1] ?? '')) start -= 1;
  while (end < to + LONGEST_SIDE && end < text.length && !/\s/.test(text[end] ?? '')) end += 1;
  return text.slice(start, end);
}

/** A line without its end and, before the place that is repaired, without its list marker. */
function shownLine(line: string, at: number): { text: string; cut: number } {
  const marker = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(line)?.[0].length ?? 0;
  const cut = marker <= at ? marker : 0;
  const end = line.endsWith('\r\n') ? line.length - 2 : line.endsWith('\n') ? line.length - 1 : line.length;
  return { text: line.slice(cut, end), cut };
}
