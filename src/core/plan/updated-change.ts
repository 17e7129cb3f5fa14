import type { Change, LineSpan } from './edit-plan.ts';

/** What tells one updated line from another. */
type UpdatedLine = Pick<Change, 'id' | 'section' | 'keep' | 'reason'> & { readonly decisionKey: string };

/** The change that takes out a line which another one updates: a person alone accepts it. It is still to be cut, by `cutRemovals`. */
export function updatedChange(line: UpdatedLine, goes: LineSpan): Change {
  return { ...line, kind: 'updated', confidence: 'likely', remove: [goes], insert: [], signals: {}, edits: [], onlyByHand: true };
}
