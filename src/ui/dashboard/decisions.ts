import type { DashboardActions } from './dashboard-actions.ts';
import { drawSection } from './section.ts';
import type { SectionState } from './section.ts';

/** Draws the decisions; the heading tells how many of them are tentative. */
export function drawDecisions(parent: HTMLElement, state: SectionState, actions: DashboardActions): void {
  const tentative = state.section.rows.filter((row) => row.chip !== null).length;
  const remark = tentative === 0 ? null : `${tentative} tentative`;
  drawSection(parent, state, { key: 'decisions', shown: 10, empty: 'No decisions recorded.', remark }, actions);
}
