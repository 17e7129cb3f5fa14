import type { UpdatedPair } from '../core/insight/updated.ts';
import { DROP_OLDER, planDropOlder } from '../core/operations/drop-older/plan-drop-older.ts';
import type { OperationRunner } from './run-operation.ts';

/**
 * Opens the review of one change, which takes the older of two bullets out that disagree. Nothing is written before a person
 * accepts it there; "keep both" is remembered from there too.
 *
 * @param path of the account's note
 * @param pair as the panel shows it
 */
export async function dropOlder(runner: OperationRunner, path: string, pair: UpdatedPair): Promise<void> {
  await runner.review(
    {
      id: DROP_OLDER,
      title: 'Remove the older of two lines that disagree',
      noteKinds: new Set(['account'] as const),
      reads: 'notes',
      *planSteps({ index, paths }) {
        const notes = paths.flatMap((each) => index.get(each) ?? []).map((note) => planDropOlder(note, pair));
        yield;
        return { operation: DROP_OLDER, notes };
      },
    },
    path,
  );
}
