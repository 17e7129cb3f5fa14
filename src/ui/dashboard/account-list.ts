import type { AccountChoice } from '../../core/dashboard/account-summary.ts';
import { drawDate } from './short-date.ts';

/** From how many accounts on a filter field is worth its space. */
const FILTER_FROM = 8;

/** Draws the accounts of the vault to choose from, with a filter where there are many. */
export function drawAccountList(parent: HTMLElement, accounts: readonly AccountChoice[], today: string, onChoose: (path: string) => void): void {
  const list = parent.createEl('ul', { cls: 'account-notes-accounts' });
  const items = accounts.map((account) => {
    const item = list.createEl('li');
    const button = item.createEl('button', { cls: 'account-notes-account', attr: { type: 'button', 'data-focus': `account-${account.path}` } });
    button.createSpan({ cls: 'account-notes-account-name', text: account.name });
    if (account.lastContact !== null) drawDate(button, account.lastContact, today);
    button.addEventListener('click', () => onChoose(account.path));
    return { item, name: account.name.toLowerCase() };
  });
  if (accounts.length < FILTER_FROM) return;
  const filter = parent.createEl('input', {
    prepend: true,
    cls: 'account-notes-filter',
    type: 'search',
    placeholder: 'Filter accounts',
    attr: { 'aria-label': 'Filter accounts', 'data-focus': 'filter' },
  });
  filter.addEventListener('input', () => {
    const words = filter.value.toLowerCase().trim();
    for (const { item, name } of items) item.toggle(name.includes(words));
  });
}
