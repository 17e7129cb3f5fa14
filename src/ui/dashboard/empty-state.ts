import type { DashboardActions } from './dashboard-actions.ts';

/** Draws what an account note is and a button that makes one, for a vault that has none. */
export function drawNoAccounts(parent: HTMLElement, accountType: string, actions: DashboardActions): void {
  const box = parent.createDiv({ cls: 'account-notes-welcome' });
  box.createEl('h2', { cls: 'account-notes-welcome-title', text: 'No account notes yet' });
  const text = box.createEl('p', { text: 'An account note gathers what you know about one company. It is any note whose properties say ' });
  text.createEl('code', { text: `type: ${accountType}` });
  text.appendText('; its key facts, recent context and decisions show here, without their repeats.');
  const button = box.createEl('button', { cls: 'mod-cta', text: 'Make an account note', attr: { type: 'button', 'data-focus': 'create' } });
  button.addEventListener('click', () => actions.createAccount());
}
