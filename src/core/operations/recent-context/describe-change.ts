import { spanOf } from '../../plan/describe-note.ts';
import type { Change, LineSpan } from '../../plan/edit-plan.ts';
import type { Decision } from './decide-events.ts';
import type { PlacedAction } from './place-lines.ts';
import type { ContextLine } from '../../insight/context-line.ts';

/** What a change says of itself; the edits are cut elsewhere. */
type Described = Omit<Change, 'edits' | 'insert' | 'keep' | 'remove' | 'section'>;

/** @param removed lines of the note that the change takes away or rewrites, by line */
export function describeDecision({ confidence, reason, decisionKey, transcript, likeness, replaces, drops }: Decision, removed: readonly LineSpan[]): Described {
  const isBound = [...(replaces ? [replaces] : []), ...drops].some(({ bound }) => bound);
  return {
    id: `recent-context:${removed[0]?.line ?? transcript?.path ?? ''}`,
    kind: 'context-entry',
    confidence,
    reason,
    signals: { ...(transcript && { transcript: transcript.path }), likeness: Math.round(likeness * 1000) / 1000 },
    onlyByHand: confidence === 'likely' && isBound,
    decisionKey,
  };
}

/** A line whose words stay as they are. */
export function describeMove(line: ContextLine, { edits, insert }: PlacedAction): Change {
  return {
    id: `recent-context:${line.entry.item.line}`,
    kind: 'context-entry',
    section: line.section.heading.title,
    confidence: 'certain',
    keep: [],
    remove: [spanOf(line.entry)],
    insert,
    reason: "The line goes to its date's place; its words stay as they are.",
    signals: { moved: true },
    edits,
    onlyByHand: false,
    decisionKey: moveKey(line),
  };
}

/** Under what a person's wish is remembered that a line stay where it is. */
export function moveKey({ key }: ContextLine): string {
  return ['context-order', key].join('\u0000');
}
