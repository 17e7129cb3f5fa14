import { addDays, formatISO, parseISO } from 'date-fns';
import type { Transcript } from '../../model/transcript.ts';
import type { ReadResult } from '../../model/read-note.ts';
import { emptyPlan } from '../../plan/describe-note.ts';
import type { Confidence, NotePlan } from '../../plan/edit-plan.ts';
import { compareCodeUnits } from '../../text/compare-code-units.ts';
import { DEFAULT_LINKS } from '../../vault/link-text.ts';
import type { Operation, PlanInput } from '../operation.ts';
import { decideEvent, eventKey, lineKey, newLine, type ContextEvent, type Decision } from './decide-events.ts';
import { findMentions } from './mentions.ts';
import { planSections } from './plan-sections.ts';
import { contextLines, type ContextLine } from '../../insight/context-line.ts';
import type { LineStyle } from './render-line.ts';
import { traceLineSteps, type Trace } from '../../insight/trace-line.ts';

type AccountNote = Extract<ReadResult, { kind: 'account' }>;

/** Makes Recent Context one line for each event, newest first, each with a link to its transcript. */
export const recentContext: Operation = {
  id: 'recent-context',
  title: 'Regenerate recent context',
  noteKinds: new Set(['account'] as const),
  reads: 'vault',
  *planSteps(input: PlanInput) {
    const notes: NotePlan[] = [];
    for (const path of input.paths) {
      const note = input.index.get(path);
      if (note) notes.push(note.kind === 'account' ? yield* planNote(note, input) : emptyPlan(note));
    }
    return { operation: 'recent-context', notes };
  },
};

function* planNote(note: AccountNote, input: PlanInput): Generator<void, NotePlan> {
  const { index, options } = input;
  const { account } = note;
  const refused = new Set(options.refused);
  const style: LineStyle = { index, path: note.path, options, links: input.links ?? DEFAULT_LINKS };
  const lines = yield* readLines(note, input);
  const traces: Trace[] = [];
  const repeats = findRepeats(lines);
  for (const line of lines) {
    yield;
    if (repeats.has(line)) continue;
    const trace = yield* traceLineSteps(line, account, index);
    if (trace && !isRefused(trace, note, refused)) traces.push(trace);
  }
  const events = gatherEvents(note, traces, input);
  const told = new Set(events.map(({ transcript }) => transcript.path));
  const mentions = options.recentContextMentions ? yield* findMentions(account, index) : new Map<Transcript, Confidence>();
  const untold = [
    ...index.transcriptsOf(account).map((transcript) => ({ event: { transcript, traces: [], isOwn: true }, confidence: 'certain' as const })),
    ...[...mentions].map(([transcript, confidence]) => ({ event: { transcript, traces: [], isOwn: false }, confidence })),
  ].filter(({ event: { transcript } }, at, all) => !told.has(transcript.path) && all.findIndex(({ event }) => event.transcript === transcript) === at);

  const kept = keptEvents([...events, ...untold.map(({ event }) => event)], input);
  const decisions = [
    ...[...repeats].map(([line, first]) => dropRepeat(line, first)),
    ...events.flatMap((event) => (kept.has(event.transcript.path) ? decideEvent(event, account, style) : dropEvent(event, note))),
    ...untold.flatMap(({ event, confidence }) => (kept.has(event.transcript.path) ? newLine(event, account, confidence, style) : [])),
  ].filter(({ decisionKey }) => !refused.has(decisionKey));
  yield;
  return { ...emptyPlan(note), ...planSections(note, lines, withoutLoners(decisions, account, refused), input) };
}

function* readLines({ entries, path }: AccountNote, { index }: PlanInput): Generator<void, ContextLine[]> {
  const lines: ContextLine[] = [];
  for (const line of contextLines(entries, index, path)) {
    lines.push(line);
    yield;
  }
  return lines;
}

/** Lines that a generator wrote twice in the same words, each with the first of them. */
function findRepeats(lines: readonly ContextLine[]): Map<ContextLine, ContextLine> {
  const firsts = new Map<string, ContextLine>();
  const repeats = new Map<ContextLine, ContextLine>();
  // Something may hang on a line; then the other one goes.
  for (const line of [...lines].sort((a, b) => Number(b.bound) - Number(a.bound))) {
    if (line.form === 'whole') continue;
    const first = firsts.get(line.entry.text);
    if (!first) firsts.set(line.entry.text, line);
    else if (!line.bound) repeats.set(line, first);
  }
  return repeats;
}

function dropRepeat(line: ContextLine, first: ContextLine): Decision {
  return {
    confidence: 'certain',
    reason: 'The same words stand in another line of the section.',
    decisionKey: ['context-repeat', line.key].join('\u0000'),
    date: line.entry.date ?? '',
    text: null,
    replaces: null,
    drops: [line],
    keeps: first,
    transcript: null,
    likeness: 1,
  };
}

/** A person's no holds for a line, or for everything about an event. */
function isRefused({ line, transcript }: Trace, { account }: AccountNote, refused: ReadonlySet<string>): boolean {
  return refused.has(lineKey(account, line, transcript));
}

function gatherEvents({ account }: AccountNote, traces: readonly Trace[], { index }: PlanInput): ContextEvent[] {
  const byPath = new Map<string, Trace[]>();
  for (const trace of traces) byPath.set(trace.transcript.path, [...(byPath.get(trace.transcript.path) ?? []), trace]);
  return [...byPath.values()].flatMap((own) => {
    const transcript = own[0]?.transcript;
    return transcript ? [{ transcript, traces: own, isOwn: index.statedAccount(transcript)?.account?.path === account.path }] : [];
  });
}

/** Paths of the transcripts that the options leave a line for: the newest, not too old. */
function keptEvents(events: readonly ContextEvent[], { options, today }: PlanInput): Set<string> {
  const { recentContextLimit: limit, recentContextMaxAgeDays: days } = options;
  const since = days === null ? '' : formatISO(addDays(parseISO(today), -days), { representation: 'date' });
  const dateOf = ({ transcript }: ContextEvent): string => transcript.date ?? '';
  const kept = events.filter((event) => dateOf(event) >= since).sort((a, b) => compareCodeUnits(dateOf(b), dateOf(a)) || compareCodeUnits(a.transcript.path, b.transcript.path));
  return new Set(kept.slice(0, limit ?? kept.length).map(({ transcript }) => transcript.path));
}

/** An event that the options leave no line for: what a generator wrote about it goes. */
function dropEvent({ transcript, traces }: ContextEvent, { account }: AccountNote): Decision[] {
  return traces
    .filter(({ byHand, line }) => !byHand && !line.bound)
    .map(({ line, confidence, likeness }) => ({
      confidence,
      reason: 'The settings keep fewer or newer lines; its transcript tells of it.',
      decisionKey: lineKey(account, line, transcript),
      date: transcript.date ?? line.entry.date ?? '',
      text: null,
      replaces: null,
      drops: [line],
      keeps: null,
      transcript,
      likeness,
    }));
}

/** Where a person refused what would be written about an event, no other line of it goes for its sake. */
function withoutLoners(decisions: readonly Decision[], account: AccountNote['account'], refused: ReadonlySet<string>): Decision[] {
  return decisions.filter(({ text, keeps, transcript }) => text !== null || keeps !== null || transcript === null || !refused.has(eventKey(account, transcript)));
}
