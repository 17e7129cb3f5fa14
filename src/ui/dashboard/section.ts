import type { SummaryRow, SummarySection } from '../../core/dashboard/account-summary.ts';
import type { DashboardActions } from './dashboard-actions.ts';
import { drawFold } from './fold.ts';
import { drawRows } from './rows.ts';
import type { ListState } from './rows.ts';

/** What one section of the note is drawn from. */
export interface SectionState extends Omit<ListState, 'shown'> {
  readonly section: SummarySection;
  readonly folded: boolean;
}

/** How the blocks that show a section differ. */
export interface SectionStyle {
  readonly key: string;
  readonly shown: number;
  /** Said where the section has nothing to show. */
  readonly empty: string;
  /** Said after the count, as "2 tentative"; null for nothing. */
  readonly remark: string | null;
}

/** Draws a section of the note: a heading that folds, its size, and its rows. Returns the body that holds them. */
export function drawSection(parent: HTMLElement, state: SectionState, style: SectionStyle, actions: DashboardActions, rows: readonly SummaryRow[] = state.section.rows): HTMLElement {
  const { section } = state;
  const { bodyEl } = drawFold(parent, {
    key: style.key,
    title: section.heading,
    count: countOf(section, style.remark),
    folded: state.folded,
    onToggle: (folded) => actions.setFolded(style.key, folded),
  });
  if (section.rows.length === 0) bodyEl.createEl('p', { cls: 'account-notes-empty', text: style.empty });
  else if (rows.length > 0) drawRows(bodyEl, rows, { ...state, shown: style.shown }, actions);
  return bodyEl;
}

function countOf(section: SummarySection, remark: string | null): string {
  const folded = section.inNote > section.rows.length ? ` (${section.inNote} in note)` : '';
  return `${section.rows.length}${folded}${remark === null ? '' : ` · ${remark}`}`;
}
