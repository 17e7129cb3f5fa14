import { SuggestModal } from 'obsidian';
import type { App } from 'obsidian';
import { accountChoices } from '../core/dashboard/account-of-note.ts';
import { linkAccount } from '../core/operations/link-account/plan-link-account.ts';
import type { AccountSuggestion } from '../core/plan/edit-plan.ts';
import { guard, notify } from './notices.ts';
import { tellWhileReading, today } from './plugin-context.ts';
import type { PluginContext } from './plugin-context.ts';
import { runInSlices } from './run-in-slices.ts';
import type { OperationRunner } from './run-operation.ts';

/** Asks whose a transcript is, the accounts that its text leads to first, and opens the review of what linking would fill in. */
export async function chooseAccount(context: PluginContext, runner: OperationRunner, path: string): Promise<void> {
  const { app, store, vault, options } = context;
  if (tellWhileReading(context)) return;
  const read = await store.read(path);
  if (read.ok) vault.update(path, read.text);
  const note = vault.index.get(path);
  const stated = note?.kind === 'transcript' ? vault.index.statedAccount(note.transcript) : null;
  if (stated) {
    notify(`This transcript names its account already: ${stated.name}.`);
    return;
  }
  const accounts = accountChoices(vault.index);
  if (accounts.length === 0) {
    notify('There is no account note yet to link to.');
    return;
  }
  const plan = await runInSlices(window, linkAccount.planSteps({ index: vault.index, paths: [path], today: today(), options: options.value }), () => false);
  const candidates = plan?.unassigned?.[0]?.candidates ?? [];
  const others = accounts.filter((account) => !candidates.some((candidate) => candidate.path === account.path));
  const all = [...candidates, ...others.map((other) => ({ account: other.name, path: other.path, score: 0, evidence: [] }))];
  new AccountSuggestions(app, all, (account) => guard(runner.review(linkAccount, path, { account }))).open();
}

class AccountSuggestions extends SuggestModal<AccountSuggestion> {
  constructor(
    app: App,
    private readonly accounts: readonly AccountSuggestion[],
    private readonly choose: (path: string) => void,
  ) {
    super(app);
    this.setPlaceholder('Which account is this transcript about?');
    this.emptyStateText = 'No account of that name.';
  }

  override getSuggestions(query: string): AccountSuggestion[] {
    const words = query.trim().toLowerCase();
    return this.accounts.filter(({ account }) => account.toLowerCase().includes(words));
  }

  override renderSuggestion({ account, evidence }: AccountSuggestion, el: HTMLElement): void {
    el.createDiv({ text: account });
    for (const sentence of evidence.slice(0, 2)) el.createEl('small', { cls: 'account-notes-evidence', text: sentence });
  }

  override onChooseSuggestion({ path }: AccountSuggestion): void {
    this.choose(path);
  }
}
