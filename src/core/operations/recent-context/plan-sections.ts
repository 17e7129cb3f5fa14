import type { EntrySection } from '../../model/note-entries.ts';
import { headingsOf } from '../../model/read-entries.ts';
import type { ReadResult } from '../../model/read-note.ts';
import type { Options } from '../../options.ts';
import { countOf, spanOf } from '../../plan/describe-note.ts';
import { distinctIds } from '../../plan/distinct-ids.ts';
import type { Change, NotePlan } from '../../plan/edit-plan.ts';
import { firstLineEdit, newSection } from '../../plan/start-section.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import type { PlanInput } from '../operation.ts';
import type { Decision } from './decide-events.ts';
import { describeDecision, describeMove, moveKey } from './describe-change.ts';
import { placeLines, type LineAction, type PlacedAction } from './place-lines.ts';
import type { ContextLine } from '../../insight/context-line.ts';
import { compareCodeUnits } from '../../text/compare-code-units.ts';

type Planned = Pick<NotePlan, 'sections' | 'changes' | 'refusal'>;

/** What one change does, before it is known where its lines come to stand. */
interface Draft {
  readonly date: string;
  /** Of the first line that it takes away; new lines come after all others of their day. */
  readonly line: number;
  readonly actions: readonly LineAction[];
  /** Null where nothing of it can be carried out. */
  finish(placed: ReadonlyMap<LineAction, PlacedAction>): Change | null;
}

/** A line that a person may refuse to change, or wrote, stays where it is before one that is written anew anyway. */
const FIRM = 1000;
const STABLE = 10;
const LOOSE = 1;

/**
 * Turns decisions about events into changes of a note, every line newest first, each change by itself. Of lines put in at
 * one place the order of the changes decides, whichever of them are accepted.
 */
export function planSections(note: ReadResult, lines: readonly ContextLine[], decisions: readonly Decision[], input: PlanInput): Planned {
  const sections = note.entries.sections.filter(({ kind }) => kind === 'context');
  const [first] = sections;
  if (!first) return { sections: [], ...startSection(note, decisions, input) };
  const decided = new Set(decisions.flatMap(({ replaces, drops }) => [...(replaces ? [replaces] : []), ...drops]));
  const refused = new Set(input.options.refused);
  const staying = lines.filter((line) => !decided.has(line) && line.entry.date !== null && !refused.has(moveKey(line)));
  const moves = staying.map(draftMove);
  const movesOf = new Map(moves.flatMap((draft, at) => { const line = staying[at]; const [action] = draft.actions; return line && action ? [[line, action] as const] : []; }));
  const drafts = [...decisions.map((decision) => draftDecision(note, decision, first, (line) => decided.has(line) ? undefined : movesOf.get(line) ?? null)), ...moves];
  const placed = new Map<LineAction, PlacedAction>();
  for (const section of sections) {
    const items = new Set(section.section.items);
    const own = drafts.flatMap(({ actions }) => actions).filter(({ item }) => (item ? items.has(item) : section === first));
    for (const [action, put] of placeLines(note.tree, section.section, own)) placed.set(action, put);
  }
  drafts.sort((a, b) => compareCodeUnits(b.date, a.date) || a.line - b.line);
  return { sections: sections.map(countOf), changes: distinctIds(drafts.flatMap((draft) => draft.finish(placed) ?? [])) };
}

function draftMove(line: ContextLine): Draft {
  const { item, date } = line.entry;
  const action: LineAction = { item, date, text: item.text, weight: line.linked === null ? FIRM : STABLE };
  return {
    date: date ?? '',
    line: item.line,
    actions: [action],
    finish: (placed) => {
      const put = placed.get(action);
      return put ? describeMove(line, put) : null;
    },
  };
}

/** @param moveOf how a line that is kept may move: null if it does not, undefined if a change takes it away */
function draftDecision(note: ReadResult, decision: Decision, first: EntrySection, moveOf: (line: ContextLine) => LineAction | null | undefined): Draft {
  const { date, text, replaces, drops, keeps, confidence } = decision;
  const gone = [...(replaces ? [replaces] : []), ...drops].sort((a, b) => a.entry.item.line - b.entry.item.line);
  const section = replaces?.section ?? drops[0]?.section ?? first;
  const line = gone[0]?.entry.item.line ?? Number.MAX_SAFE_INTEGER;
  const base = { section: section.heading.title, keep: [], remove: [] };
  if (text !== null && !replaces && first.section.items.length === 0) {
    const { edit, line: before } = firstLineEdit(note.tree, first.section, `- ${text}`);
    const change = { ...base, ...describeDecision(decision, []), edits: [edit], insert: [{ line: before, text }] };
    return { date, line, actions: [], finish: () => change };
  }
  const written: LineAction | null = text === null ? null : { item: replaces?.entry.item ?? null, date, text, weight: confidence === 'certain' ? LOOSE : FIRM };
  const actions = [...(written ? [written] : []), ...drops.map(({ entry }) => ({ item: entry.item, date: null, text: null, weight: 0 }))];
  return {
    date,
    line,
    actions,
    finish: (placed) => {
      const done = actions.filter((action) => placed.has(action));
      if (done.length === 0 || (written && !placed.has(written))) return null;
      const puts = done.flatMap((action) => placed.get(action) ?? []);
      const taken = new Set(done.map(({ item }) => item));
      const remove = gone.flatMap(({ entry }) => (taken.has(entry.item) ? [spanOf(entry)] : []));
      const move = keeps ? moveOf(keeps) : undefined;
      const stays = keeps?.section === section && move !== undefined && (move === null || !placed.has(move));
      return {
        ...base,
        ...describeDecision(decision, remove),
        keep: keeps && stays ? [spanOf(keeps.entry)] : [],
        remove,
        insert: puts.flatMap(({ insert }) => insert),
        edits: puts.flatMap(({ edits }) => edits),
      };
    },
  };
}

/** The section that a note lacks is one change: half of it would be lines under no heading. */
function startSection(note: ReadResult, decisions: readonly Decision[], { index, options }: PlanInput): Pick<NotePlan, 'changes' | 'refusal'> {
  const added = decisions.filter(({ text }) => text !== null).sort((a, b) => compareCodeUnits(b.date, a.date));
  const [newest] = added;
  if (!newest) return { changes: [] };
  if (headingsOf('context', options).length === 0) return { changes: [], refusal: noHeading(options) };
  const texts = added.flatMap(({ text }) => text ?? []);
  const { edit, title, line } = newSection('context', note, texts.map((text) => `- ${text}`), index, options);
  const change: Change = {
    ...describeDecision(newest, []),
    id: 'recent-context:section',
    section: title,
    confidence: added.every(({ confidence }) => confidence === 'certain') ? 'certain' : 'likely',
    keep: [],
    remove: [],
    insert: texts.map((text) => ({ line, text })),
    reason: 'The note has no such section yet, and transcripts tell of the account.',
    edits: [edit],
  };
  return { changes: [change] };
}

/** A section under a heading that is read as another kind would be made again at every run. */
function noHeading({ headings }: Options): Diagnostic {
  const claimed = headings.context.map((heading) => `“${heading}”`).join(', ');
  const why = claimed === '' ? 'the settings name no heading for it' : `the settings have its heading (${claimed}) for another section too`;
  return { code: 'no-heading', line: 1, message: `line 1: Recent Context can't be added, because ${why}.` };
}
