import type { DashboardActions } from './dashboard-actions.ts';
import { drawRows } from './row.ts';
import { drawSection } from './section.ts';
import type { SectionState } from './section.ts';

/** Draws the decisions, those that only propose something apart from the firm ones. */
export function drawDecisions(parent: HTMLElement, state: SectionState, actions: DashboardActions): void {
  const tentative = state.section.rows.filter((row) => row.chip !== null);
  const firm = state.section.rows.filter((row) => row.chip === null);
  const remark = tentative.length === 0 ? null : `${tentative.length} tentative`;
  const bodyEl = drawSection(parent, state, { key: 'decisions', shown: 10, empty: 'No decisions recorded.', remark }, actions, firm);
  if (tentative.length === 0) return;
  bodyEl.createEl('h4', { cls: 'account-notes-subtitle', text: 'Tentative' });
  // The heading says so of all of them.
  drawRows(bodyEl, tentative.map((row) => ({ ...row, chip: null })), { ...state, shown: tentative.length }, actions);
}
