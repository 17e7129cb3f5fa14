import type { AccountSummary } from '../../core/dashboard/account-summary.ts';
import type { ShownSubject } from './needs-care.ts';

/**
 * Leads to the first line that is to be judged, opening whatever hides it.
 *
 * @param blocksEl holds the panel's blocks
 * @returns whether the panel shows any
 */
export function showSubject(blocksEl: HTMLElement, subject: ShownSubject, { keyFacts }: AccountSummary): boolean {
  const isFact = keyFacts.rows.some(({ other }) => other !== null);
  const block = blocksEl.querySelector<HTMLElement>(`.account-notes-block-${subject === 'disagreeing' ? subject : isFact ? 'key-facts' : 'decisions'}`);
  block?.querySelector<HTMLElement>('.account-notes-fold[aria-expanded="false"]')?.click();
  const wanted = subject === 'disagreeing' ? '.account-notes-go' : '.account-notes-tell.is-other';
  if (!block?.querySelector(wanted)) block?.querySelector<HTMLElement>('.account-notes-more')?.click();
  const target = block?.querySelector<HTMLElement>(wanted);
  if (!target) return false;
  if (target.getAttribute('aria-expanded') === 'false') target.click();
  target.focus();
  target.closest('li')?.scrollIntoView({ block: 'nearest' });
  return true;
}
