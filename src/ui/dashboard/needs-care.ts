import type { Care } from '../../core/dashboard/account-summary.ts';
import type { DashboardActions } from './dashboard-actions.ts';
import { drawFold } from './fold.ts';

/** What is odd about a note. */
export interface NeedsCareState {
  readonly path: string;
  readonly care: Care;
  readonly folded: boolean;
}

/** Whether there is anything for the block to say. */
export function needsCare(care: Care): boolean {
  return care.certain + care.likely + care.conflicts + care.cut + care.diagnostics.length > 0;
}

/** Draws what a person may want to mend, and the way to the review. */
export function drawNeedsCare(parent: HTMLElement, state: NeedsCareState, actions: DashboardActions): void {
  const { path, care } = state;
  const { bodyEl } = drawFold(parent, {
    key: 'needs-care',
    title: 'Needs care',
    count: null,
    folded: state.folded,
    onToggle: (folded) => actions.setFolded('needs-care', folded),
  });
  const list = bodyEl.createEl('ul', { cls: 'account-notes-care' });
  const tell = (count: number, one: string, many: string) => {
    if (count > 0) list.createEl('li', { text: `${count} ${count === 1 ? one : many}` });
  };
  tell(care.certain, 'certain repeat', 'certain repeats');
  tell(care.likely, 'likely repeat, for you to judge', 'likely repeats, for you to judge');
  tell(care.conflicts, 'pair of lines that disagree', 'pairs of lines that disagree');
  tell(care.cut, 'line of recent context cut short', 'lines of recent context cut short');
  for (const [diagnostic, count] of inGroups(care.diagnostics)) {
    const button = list.createEl('li').createEl('button', {
      cls: 'account-notes-diagnostic',
      text: `Line ${diagnostic.line}${count > 1 ? ` and ${count - 1} more` : ''}: ${diagnostic.message}`,
      attr: { type: 'button', 'data-focus': `diagnostic-${diagnostic.code}-${diagnostic.line}` },
    });
    button.addEventListener('click', (event) => actions.openLine(path, diagnostic.line, event));
  }
  if (care.certain + care.likely + care.conflicts === 0) return;
  const foot = bodyEl.createDiv({ cls: 'account-notes-care-foot' });
  const review = foot.createEl('button', { cls: 'mod-cta', text: 'Review changes', attr: { type: 'button', 'data-focus': 'review' } });
  review.addEventListener('click', () => actions.review(path));
  foot.createSpan({ cls: 'account-notes-faint', text: 'Nothing written yet' });
}

/** How many lines may say the same before the first stands for all. */
const MOST_ALIKE = 3;

/** Each diagnostic by itself, or the first of many with one message and how many they are. */
function inGroups(diagnostics: Care['diagnostics']): (readonly [Care['diagnostics'][number], number])[] {
  const alike = (message: string): number => diagnostics.filter((other) => other.message === message).length;
  return diagnostics.flatMap((diagnostic, at) => {
    const count = alike(diagnostic.message);
    if (count <= MOST_ALIKE) return [[diagnostic, 1] as const];
    return diagnostics.findIndex(({ message }) => message === diagnostic.message) === at ? [[diagnostic, count] as const] : [];
  });
}
