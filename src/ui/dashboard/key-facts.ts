import type { DashboardActions } from './dashboard-actions.ts';
import { drawSection } from './section.ts';
import type { SectionState } from './section.ts';

/** Draws the key facts. */
export function drawKeyFacts(parent: HTMLElement, state: SectionState, actions: DashboardActions): void {
  drawSection(parent, state, { key: 'key-facts', shown: 10, empty: 'No facts recorded.', remark: null }, actions);
}
