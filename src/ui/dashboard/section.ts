import type { SummaryRow, SummarySection } from '../../core/dashboard/account-summary.ts';
import type { DashboardActions } from './dashboard-actions.ts';
import { drawFold } from './fold.ts';
import { drawRows } from './row.ts';
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
  const isUnsourced = section.isWithoutTranscripts && section.rows.length > 0 && section.rows.every(({ origin }) => origin === null);
  if (isUnsourced) bodyEl.createEl('p', { cls: 'account-notes-empty', text: 'No transcript of this account tells where these lines come from.' });
  if (section.rows.length === 0) bodyEl.createEl('p', { cls: 'account-notes-empty', text: style.empty });
  else if (rows.length > 0) drawRows(bodyEl, rows, { ...state, shown: style.shown }, actions);
  return bodyEl;
}

function countOf({ rows, inNote }: SummarySection, remark: string | null): string {
  const outdated = rows.filter((row) => row.outdated !== null).length;
  const others = rows.filter((row) => row.other !== null).length;
  const parts = [
    `${rows.length}${inNote > rows.length ? ` (${inNote} in note)` : ''}`,
    ...(remark === null ? [] : [remark]),
    ...(outdated === 0 ? [] : [`${outdated} may be outdated`]),
    ...(others === 0 ? [] : [`${others} other acct`]),
  ];
  return parts.join(' · ');
}
