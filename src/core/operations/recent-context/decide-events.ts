import type { Account } from '../../model/account.ts';
import type { Transcript } from '../../model/transcript.ts';
import type { Confidence } from '../../plan/edit-plan.ts';
import { titleKey } from '../../vault/title-key.ts';
import type { ContextLine } from '../../insight/context-line.ts';
import { renderLine, type LineStyle } from './render-line.ts';
import { summarySentences } from '../../insight/summary-sentences.ts';
import type { Trace } from '../../insight/trace-line.ts';

/** What is to become of one event's lines. Each decision can be taken or left by itself. */
export interface Decision {
  readonly confidence: Confidence;
  readonly reason: string;
  readonly decisionKey: string;
  /** The day that the event stands under, `YYYY-MM-DD`. */
  readonly date: string;
  /** What is written, or null where lines only go. */
  readonly text: string | null;
  /** The line whose place it takes; null for a new line. */
  readonly replaces: ContextLine | null;
  readonly drops: readonly ContextLine[];
  /** A line that stays and tells of the event. */
  readonly keeps: ContextLine | null;
  /** Null where a line goes only because another has its words. */
  readonly transcript: Transcript | null;
  readonly likeness: number;
}

/** One event as a section tells it. */
export interface ContextEvent {
  readonly transcript: Transcript;
  readonly traces: readonly Trace[];
  /** Whether the transcript names this account as its own. */
  readonly isOwn: boolean;
}

/** Under what a person's no to everything certain about an event is remembered; it survives renames and moved lines. */
export function eventKey(account: Account, { date, title }: Transcript): string {
  return ['context', titleKey(account.name), date ?? '', titleKey(title)].join('\u0000');
}

/** Under what a person's no to one line is remembered. */
export function lineKey(account: Account, line: ContextLine, transcript: Transcript): string {
  return [eventKey(account, transcript), line.key].join('\u0000');
}

/**
 * Decides about one event, so that exactly one line tells of it, beside what a person wrote. What is certain is written at
 * once; each line that only likeness leads here is a question of its own.
 */
export function decideEvent(event: ContextEvent, account: Account, style: LineStyle): Decision[] {
  const { transcript, traces } = event;
  const date = transcript.date ?? traces.find(({ line }) => line.entry.date !== null)?.line.entry.date ?? null;
  if (date === null) return [];
  const generated = traces.filter(({ byHand }) => !byHand);
  const certain = generated.filter(({ confidence }) => confidence === 'certain');
  const likely = generated.filter(({ confidence }) => confidence === 'likely').sort((a, b) => rank(b) - rank(a));
  const isTold = event.isOwn || generated.some(({ line }) => line.form !== 'mention');
  const held = certain.find((trace) => tellsAll(trace, event, date, isTold, certain, style)) ?? traces.find(({ byHand }) => byHand);

  const base = { date, transcript, likeness: 1 };
  const dropped = (trace: Trace, keeps: ContextLine | null): Decision => ({
    ...base,
    confidence: trace.confidence,
    reason: keeps ? 'A line that stays tells of the same transcript.' : 'It tells of the same transcript as the line that is written.',
    decisionKey: lineKey(account, trace.line, transcript),
    text: null,
    replaces: null,
    drops: [trace.line],
    keeps,
    likeness: trace.likeness,
  });
  const loose = (some: readonly Trace[], but: Trace): Trace[] => some.filter((trace) => trace !== but && !trace.line.bound);
  if (held) return loose(generated, held).map((trace) => dropped(trace, held.line));

  const anchor = certain.find(({ line }) => line.bound) ?? certain[0] ?? likely[0];
  if (!anchor) return [];
  const all = summarySentences(transcript);
  const count = Math.max(1, ...certain.map(({ sentences }) => sentences));
  const text = renderLine(transcript, date, isTold ? all.slice(0, count) : null, style);
  const written: Decision = {
    ...base,
    confidence: anchor.confidence,
    reason: reasonFor(anchor),
    decisionKey: anchor.confidence === 'certain' ? eventKey(account, transcript) : lineKey(account, anchor.line, transcript),
    text,
    replaces: anchor.line,
    drops: anchor.confidence === 'certain' ? loose(certain, anchor).map(({ line }) => line) : [],
    keeps: null,
    likeness: anchor.likeness,
  };
  return [written, ...loose(likely, anchor).map((trace) => dropped(trace, null))];
}

/** A line for an event that no line tells of. */
export function newLine(event: ContextEvent, account: Account, confidence: Confidence, style: LineStyle): Decision[] {
  const { transcript, isOwn } = event;
  if (transcript.date === null) return [];
  return [
    {
      date: transcript.date,
      transcript,
      likeness: 1,
      confidence,
      reason: isOwn ? 'This transcript belongs to the account, and no line tells of it.' : 'This transcript mentions the account, and no line tells of it.',
      decisionKey: eventKey(account, transcript),
      text: renderLine(transcript, transcript.date, isOwn ? summarySentences(transcript).slice(0, 1) : null, style),
      replaces: null,
      drops: [],
      keeps: null,
    },
  ];
}

/** Whether a line already is what would be written, or says more of the Summary. */
function tellsAll({ line, sentences }: Trace, { transcript }: ContextEvent, date: string, isTold: boolean, certain: readonly Trace[], { options }: LineStyle): boolean {
  const isLinked = line.linked === transcript.path;
  if (line.entry.date !== date || (options.recentContextLink && !isLinked)) return false;
  if (!isTold) return line.form === 'mention' && (isLinked || titleKey(line.words) === titleKey(transcript.title));
  if (line.form !== 'whole' || line.entry.truncated) return false;
  // Where there is no Summary the title stands in its place.
  return certain.every((other) => other.sentences <= sentences) && (sentences > 0 || titleKey(line.words) === titleKey(transcript.title));
}

function reasonFor({ line, confidence, sentences, reworded, likeness }: Trace): string {
  if (confidence === 'likely') {
    return `Date and likeness alone lead to this transcript: it holds ${Math.round(likeness * 100)} % of what the line says, in other words.`;
  }
  if (reworded) return "The transcript's Summary says all of the line in other words; it becomes those sentences.";
  if (sentences > 0) return "The line begins this transcript's Summary; it becomes the whole sentences.";
  return line.linked === null ? 'The line has the date and the title of this transcript.' : 'The line links to this transcript.';
}

/** Of two likely lines, one that tells before one that mentions, then the more alike. */
function rank({ line, likeness }: Trace): number {
  return (line.form === 'mention' ? 0 : 1) + likeness / 2;
}
