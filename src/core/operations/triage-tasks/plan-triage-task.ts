import { isCalendarDate } from '../../model/calendar-date.ts';
import type { ActionItem } from '../../model/entry.ts';
import { isProposed, sourceLine } from '../../model/proposed-task.ts';
import type { ReadResult } from '../../model/read-note.ts';
import { changedLines } from '../../plan/changed-lines.ts';
import { emptyPlan } from '../../plan/describe-note.ts';
import type { Change, NotePlan } from '../../plan/edit-plan.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import type { TextEdit } from '../../text/text-edit.ts';
import { acceptedLine, dismissedLine, type TaskLine } from './task-line.ts';

/** As in `EditPlan.operation`. */
export const TRIAGE_TASKS = 'triage-tasks';

/** A proposed task as a person saw it. */
export interface ShownTask {
  /** 1-based */
  readonly line: number;
  /** The whole line as it stood, without its end. */
  readonly source: string;
}

/** What a person wants of a proposed task. */
export type TriageDecision =
  /** `due`: `YYYY-MM-DD`, or null for no other date than it has. */
  | { readonly kind: 'accept'; readonly due: string | null }
  /** `line`: what the Tasks plugin's editor made of it; several lines where it made several tasks of one. */
  | { readonly kind: 'edit'; readonly line: string }
  | { readonly kind: 'dismiss' };

/**
 * Plans what becomes of one proposed task. It is no operation of the registry: it needs a task and a person's decision
 * on it, and does nothing for a note as a whole.
 *
 * @param note as it is now; a task that moved to another line since it was shown is found by its words
 * @param today `YYYY-MM-DD`, where the host stands
 * @returns a plan with one change, or with a refusal where the task is not there any more
 */
export function planTriageTask(note: ReadResult, task: ShownTask, decision: TriageDecision, today: string): NotePlan {
  const plan = emptyPlan(note);
  const item = findTask(note, task);
  if (!item) return { ...plan, refusal: refused(task.line, 'the task that was shown is not there any more') };
  const edit = editFor(note, item, decision, today);
  if (typeof edit === 'string') return { ...plan, refusal: refused(item.item.line, edit) };
  const { text, lineStarts } = note.tree;
  const change: Change = {
    id: `${TRIAGE_TASKS}:${item.item.line}`,
    kind: 'task',
    section: item.section,
    confidence: 'certain',
    keep: [],
    ...changedLines(text, lineStarts, [edit]),
    reason: decision.kind === 'dismiss' ? 'You dismissed this task.' : 'You accepted this task.',
    signals: { decision: decision.kind },
    edits: [edit],
    onlyByHand: true,
  };
  return { ...plan, changes: [change] };
}

/** The line that the Tasks plugin's editor is to begin with: the task as accepting it would leave it. */
export function lineToEdit(note: ReadResult, task: ShownTask): string | null {
  const item = findTask(note, task);
  return item && acceptedLine(item, cutLine(note, item), null);
}

function findTask(note: ReadResult, { line, source }: ShownTask): ActionItem | null {
  const alike = note.entries.actionItems.filter((item) => isProposed(item) && sourceLine(note.tree.text, item) === source);
  return alike.find(({ item }) => item.line === line) ?? (alike.length === 1 ? (alike[0] ?? null) : null);
}

function editFor(note: ReadResult, item: ActionItem, decision: TriageDecision, today: string): TextEdit | string {
  const { from } = item.item;
  const line = cutLine(note, item);
  const range = { from, to: from + line.head.length + line.rest.length };
  if (decision.kind === 'dismiss') return { ...range, insert: dismissedLine(line, today) };
  if (decision.kind === 'accept') {
    if (decision.due !== null && !isCalendarDate(decision.due)) return `the calendar has no ${decision.due}`;
    return { ...range, insert: acceptedLine(item, line, decision.due) };
  }
  const lines = decision.line.split(/\r\n?|\n/);
  if (!lines.every((each) => /^\s*(?:[-*+]|\d{1,9}[.)])\s+\[.\](?:\s|$)/.test(each))) return 'what the Tasks plugin handed back is no task';
  const { text } = note.tree;
  const end = /^\r\n?|^\n/.exec(text.slice(range.to))?.[0] ?? '\n';
  return { ...range, insert: lines.join(end) };
}

function cutLine({ tree: { text } }: ReadResult, task: ActionItem): TaskLine {
  const { from, content } = task.item;
  const line = sourceLine(text, task);
  const at = text.lastIndexOf(']', content.from - 1) + 1 - from;
  return { head: line.slice(0, at), rest: line.slice(at) };
}

function refused(line: number, why: string): Diagnostic {
  return { code: 'task-refused', line, message: `line ${line} was not changed: ${why}.` };
}
