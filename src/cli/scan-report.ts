import type { UnassignedTranscript } from '../core/plan/edit-plan.ts';
import type { NoteResult } from './note-result.ts';

/** What a scan found, as `--json` has it but for the notes. Paths are relative to the folder given. */
export interface ScanReport {
  readonly notes: readonly NoteResult[];
  readonly accounts: readonly { readonly path: string; readonly name: string; readonly transcripts: number }[];
  readonly transcripts: readonly { readonly path: string; readonly account: string | null; readonly date: string | null }[];
  /** Transcripts that name no account. */
  readonly unassigned: readonly UnassignedTranscript[];
}
