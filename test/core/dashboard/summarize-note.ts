import { findAccountSteps } from '../../../src/core/dashboard/account-findings.ts';
import { summarizeAccount } from '../../../src/core/dashboard/summarize-account.ts';
import type { AccountSummary } from '../../../src/core/dashboard/account-summary.ts';
import type { Look } from '../../../src/core/dashboard/news.ts';
import { dedupe } from '../../../src/core/operations/dedupe/plan-dedupe.ts';
import { planOperation, runSteps } from '../../../src/core/operations/operation.ts';
import { recentContext } from '../../../src/core/operations/recent-context/plan-recent-context.ts';
import { repairText } from '../../../src/core/operations/repair-text/plan-repair-text.ts';
import { defaultOptions } from '../../../src/core/options.ts';
import { VaultIndex } from '../../../src/core/vault/vault-index.ts';

const PATH = 'Accounts/Brightwater.md';
const TODAY = '2026-05-01';

/** A transcript note. */
export const transcript = (properties: string, body: string) => `---\ntype: call\n${properties}---\n${body}`;

export interface Given {
  readonly properties?: string;
  readonly notes?: Readonly<Record<string, string>>;
  readonly look?: Look;
  readonly today?: string;
}

/** What the panel shows of an account note with this body, and what a person has seen of it; all that can be known is known. */
export function look(body: string, { properties = '', notes = {}, look = undefined, today = TODAY }: Given = {}): ReturnType<typeof summarizeAccount> {
  const options = defaultOptions();
  const index = new VaultIndex(options);
  index.update(PATH, `---\ntype: account\nname: Brightwater\n${properties}---\n${body}`);
  for (const [path, text] of Object.entries(notes)) index.update(path, text);
  const note = index.get(PATH);
  if (note?.kind !== 'account') throw new Error('not an account');
  const plan = (operation: typeof dedupe) => planOperation(operation, { index, paths: [PATH], today, options }).notes[0] ?? null;
  const plans = { dedupe: plan(dedupe), recentContext: plan(recentContext), repairText: plan(repairText), oddities: [] };
  const findings = runSteps(findAccountSteps({ index, account: note.account, options, today, dedupe: plans.dedupe, known: new Map() }));
  return summarizeAccount({ index, note, options, today, plans, ...findings, look: look ?? null });
}

/** What the panel shows of an account note with this body. */
export function summarize(body: string, given: Given = {}): AccountSummary {
  return look(body, given).summary;
}
