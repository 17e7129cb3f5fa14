import type { DashboardActions } from './dashboard-actions.ts';
import { drawSection } from './section.ts';
import type { SectionState } from './section.ts';

/** Draws Recent Context, newest first. */
export function drawRecentContext(parent: HTMLElement, state: SectionState, actions: DashboardActions): void {
  drawSection(parent, state, { key: 'recent-context', shown: 5, empty: 'Nothing recorded yet.', remark: null }, actions);
}
