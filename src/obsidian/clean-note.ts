import { counted } from '../ui/counted.ts';
import { changeKey } from './carry-over.ts';
import { cleanInBulkSteps, cleaning } from './clean-plan.ts';
import { notify } from './notices.ts';
import type { PluginContext } from './plugin-context.ts';
import { runInSlices } from './run-in-slices.ts';
import type { OperationRunner } from './run-operation.ts';

/**
 * Opens one review of all that can be done for an account note, and another of what had to wait for it, until nothing is
 * left that a person has not seen. Where the settings say so, what is certain is written at once instead.
 */
export async function cleanNote(context: PluginContext, runner: OperationRunner, path: string): Promise<void> {
  if (context.options.value.certainInOneClick && context.vault.ready && (await cleanAtOnce(runner, path))) return;
  const passedOver = new Set<string>();
  const reviewed = cleaning((change) => !passedOver.has(changeKey(change)));
  const review = (isFollowUp: boolean): Promise<void> =>
    runner.review(reviewed, path, {
      isFollowUp,
      whenWritten: (plan) => {
        for (const change of plan.changes) passedOver.add(changeKey(change));
        return review(true);
      },
    });
  await review(false);
}

/** @returns whether it is dealt with; a note without anything certain is for the review */
async function cleanAtOnce(runner: OperationRunner, path: string): Promise<boolean> {
  if ((await runner.readForWriting(path)) !== null) return false;
  const found = await runInSlices(window, cleanInBulkSteps(await runner.planInput([path]), path), () => false);
  if (!found || found.plan.changes.length === 0) return false;
  const changes = found.rounds.flatMap((round) => round.changes);
  const left = found.left === 0 ? '' : ` ${counted(found.left, 'likely change is', 'likely changes are')} left for you to judge.`;
  const refused = await runner.write('clean', found.plan, new Set(found.plan.changes.map(({ id }) => id)), changes, left);
  if (refused !== null) notify(`${runner.nameOf(path)} was not changed: ${refused}.`);
  return true;
}
