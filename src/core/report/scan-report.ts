import { diagnoseVaultSteps } from '../insight/diagnose-vault.ts';
import { AccountRanker } from '../insight/rank-accounts.ts';
import { suggestionsOf } from '../operations/link-account/plan-link-account.ts';
import type { UnassignedTranscript } from '../plan/edit-plan.ts';
import type { UnreadableNote } from '../vault/load-vault.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import { asJson, noteJson, refusedNote, unassignedJson, type NoteResult } from './note-result.ts';

/** What a scan found, as `--json` has it but for the notes. Paths are as they are told. */
export interface ScanReport {
  readonly notes: readonly NoteResult[];
  readonly accounts: readonly { readonly path: string; readonly name: string; readonly transcripts: number }[];
  readonly transcripts: readonly { readonly path: string; readonly account: string | null; readonly date: string | null }[];
  /** Transcripts that name no account. */
  readonly unassigned: readonly UnassignedTranscript[];
}

/**
 * What a vault holds. Yields between units of work, each time how many transcripts without account were looked into.
 *
 * @param unreadable notes that are there and are not in the index
 * @param shown path in the index → path as it is told
 */
export function* scanSteps(index: VaultIndex, unreadable: readonly UnreadableNote[], shown: (path: string) => string): Generator<number, ScanReport> {
  const transcripts = index.transcripts().map((transcript) => ({ transcript, stated: index.statedAccount(transcript) }));
  const count = new Map<string, number>();
  for (const { stated: of } of transcripts) if (of?.account) count.set(of.account.path, (count.get(of.account.path) ?? 0) + 1);
  const odd = yield* during(0, diagnoseVaultSteps(index));
  const unassigned = yield* unassignedSteps(index);
  return {
    notes: [
      ...unreadable.map((note) => refusedNote(shown(note.path), note)),
      ...odd.map(({ path, diagnostics }): NoteResult => ({ path: shown(path), status: 'unchanged', plan: null, accepted: new Set(), diagnostics })),
    ],
    accounts: index.accounts().map(({ path, name }) => ({ path: shown(path), name, transcripts: count.get(path) ?? 0 })),
    transcripts: transcripts.map(({ transcript: { path, date }, stated: of }) => ({ path: shown(path), account: of?.name ?? null, date })),
    unassigned: unassigned.map(({ path, candidates }) => ({ path: shown(path), candidates })),
  };
}

/** A scan as `--json` has it. Scripts depend on its shape. */
export function scanJson(report: ScanReport): string {
  return asJson({ operation: 'scan', ...report, notes: report.notes.map(noteJson), unassigned: report.unassigned.map(unassignedJson) });
}

/** The transcripts that name no account, and the accounts that their text leads to. */
function* unassignedSteps(index: VaultIndex): Generator<number, UnassignedTranscript[]> {
  const ranker = yield* during(0, AccountRanker.readSteps(index));
  const unassigned: UnassignedTranscript[] = [];
  for (const note of index.all()) {
    if (note.kind !== 'transcript' || index.statedAccount(note.transcript) !== null) continue;
    const ranking = yield* during(unassigned.length, ranker.rankSteps(note));
    unassigned.push({ path: note.path, candidates: suggestionsOf(ranking) });
    yield unassigned.length;
  }
  return unassigned;
}

function* during<T>(done: number, steps: Generator<void, T>): Generator<number, T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield done;
  }
}
