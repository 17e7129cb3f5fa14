import { accountBriefSteps } from '../../src/core/dashboard/account-brief.ts';
import { accountPulseSteps } from '../../src/core/dashboard/account-pulse.ts';
import { otherAccountSteps } from '../../src/core/insight/other-account.ts';
import { parseNote } from '../../src/core/markdown/parse-note.ts';
import { runSteps } from '../../src/core/operations/operation.ts';
import type { Options } from '../../src/core/options.ts';
import type { NotePlan } from '../../src/core/plan/edit-plan.ts';
import { DEFAULT_LINKS } from '../../src/core/vault/link-text.ts';
import type { VaultIndex } from '../../src/core/vault/vault-index.ts';

const BLOCKS = new Set(['Last events', 'Tasks', 'Proposed tasks', 'Decisions', 'Facts', 'Contradicted']);
const NO_VALUE = /\b(?:NaN|undefined|Invalid Date)\b/;

/**
 * Reads all that is known about an account's note: where its lines were said, what is outdated or another's, its brief and
 * its pulse.
 *
 * @returns what is wrong with it; null where nothing is
 */
export function readInsight(index: VaultIndex, path: string, repeats: NotePlan, options: Options, today: string): string | null {
  const note = index.get(path);
  if (note?.kind !== 'account') return null;
  runSteps(otherAccountSteps(index, note.account, options));
  const pulse = runSteps(accountPulseSteps({ index, options, today, repeatsOf: () => null })).find((each) => each.path === path);
  if (!pulse) return 'it has no pulse';
  if (Object.values(pulse).some((value) => Number.isNaN(value))) return 'its pulse holds what is no number';
  const brief = runSteps(accountBriefSteps({ index, note, repeats, options, today, links: DEFAULT_LINKS, path: null }));
  if (NO_VALUE.test(brief) && !NO_VALUE.test(note.tree.text)) return 'its brief tells of what is no value';
  const [title, ...headings] = parseNote(brief).sections.flatMap(({ heading }) => heading ?? []);
  if (title?.level !== 1) return 'its brief does not begin with its title';
  const strange = headings.find((heading) => heading.level !== 2 || !BLOCKS.has(heading.title));
  return strange ? `its brief has a heading that a note made: ${JSON.stringify(strange.title)}` : null;
}
