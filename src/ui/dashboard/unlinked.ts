import type { UnlinkedTranscript } from '../../core/dashboard/account-summary.ts';
import type { DashboardActions } from './dashboard-actions.ts';

/** Draws whose a transcript that names no account may be, why, and the way to link it. */
export function drawUnlinked(parent: HTMLElement, transcript: UnlinkedTranscript, actions: DashboardActions): void {
  const { path, title, suggestion, isRanked } = transcript;
  parent.createEl('h2', { cls: 'account-notes-welcome-title', text: 'This transcript names no account' });
  parent.createEl('p', { cls: 'account-notes-faint', text: title });
  if (suggestion) {
    const says = parent.createEl('p', { cls: 'account-notes-looks-like', text: 'Looks like ' });
    says.createEl('strong', { text: suggestion.name });
    const reasons = parent.createEl('ul', { cls: 'account-notes-reasons' });
    for (const reason of suggestion.evidence) reasons.createEl('li', { text: reason });
  } else {
    parent.createEl('p', { text: isRanked ? 'Nothing in it leads to an account of this vault.' : 'Looking for the account that it is about…' });
  }
  const buttons = parent.createDiv({ cls: 'account-notes-buttons' });
  if (suggestion) {
    const link = buttons.createEl('button', { cls: 'mod-cta', text: 'Link', attr: { type: 'button', 'aria-label': `Link to ${suggestion.name}`, 'data-focus': 'link' } });
    link.addEventListener('click', () => actions.linkTranscript(path, suggestion.path));
  }
  const choose = buttons.createEl('button', { text: 'Choose…', attr: { type: 'button', 'data-focus': 'choose-other' } });
  choose.addEventListener('click', () => actions.askAccount(path));
}
