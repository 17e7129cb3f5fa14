import type { Care } from '../../core/dashboard/account-summary.ts';
import { counted } from '../counted.ts';
import type { DashboardActions, ReviewSubject } from './dashboard-actions.ts';
import { drawFold } from './fold.ts';

/** Lines of the panel that are to be judged one by one where they stand. */
export type ShownSubject = 'disagreeing' | 'misplaced';

/** What is odd about a note. */
export interface NeedsCareState {
  readonly path: string;
  readonly care: Care;
  readonly folded: boolean;
  /** Leads to the lines that are to be judged. */
  readonly onShow: (subject: ShownSubject) => void;
}

/** Something to mend, in words, and the review that mends it or the place where it is judged; null where neither is. */
interface Job {
  readonly text: string;
  readonly subject: ReviewSubject | ShownSubject | null;
  readonly label: string;
}

/** Whether there is anything for the block to say. */
export function needsCare(care: Care): boolean {
  return jobsOf(care).length + care.diagnostics.length > 0;
}

/** Whether a review would have anything to show. */
export function canReview(care: Care): boolean {
  return jobsOf(care).some(({ subject }) => subject !== null && !isShown(subject));
}

/** Draws what a person may want to mend, and the ways to its review. */
export function drawNeedsCare(parent: HTMLElement, state: NeedsCareState, actions: DashboardActions): void {
  const { path, care } = state;
  const { bodyEl } = drawFold(parent, {
    key: 'needs-care',
    title: 'Needs care',
    count: null,
    folded: state.folded,
    onToggle: (folded) => actions.setFolded('needs-care', folded),
  });
  const jobs = jobsOf(care);
  const list = bodyEl.createEl('ul', { cls: 'account-notes-care' });
  for (const { text, subject, label } of jobs) {
    const item = list.createEl('li', { cls: 'account-notes-job' });
    item.createSpan({ text });
    if (subject === null) continue;
    const verb = isShown(subject) ? 'Show' : 'Review';
    const button = item.createEl('button', { text: verb, attr: { type: 'button', 'aria-label': `${verb} ${label}`, 'data-focus': `review-${label}` } });
    button.addEventListener('click', () => (isShown(subject) ? state.onShow(subject) : actions.review(path, subject)));
  }
  if (canReview(care)) bodyEl.createEl('p', { cls: 'account-notes-faint account-notes-care-foot', text: 'Nothing is written before you apply it.' });
  const oddities = care.diagnostics.length === 0 ? null : bodyEl.createEl('ul', { cls: 'account-notes-care' });
  for (const [diagnostic, count] of inGroups(care.diagnostics)) {
    const button = oddities?.createEl('li').createEl('button', {
      cls: 'account-notes-diagnostic',
      text: `Line ${diagnostic.line}${count > 1 ? ` and ${count - 1} more` : ''}: ${diagnostic.message}`,
      attr: { type: 'button', 'data-focus': `diagnostic-${diagnostic.code}-${diagnostic.line}` },
    });
    button?.addEventListener('click', (event) => actions.openLine(path, diagnostic.line, event));
  }
}

function isShown(subject: ReviewSubject | ShownSubject): subject is ShownSubject {
  return subject === 'disagreeing' || subject === 'misplaced';
}

function jobsOf({ certain, likely, conflicts, misplaced, cut, context, garbled }: Care): Job[] {
  const repeats = certain + likely;
  const toJudge = likely === 0 ? '' : likely === repeats ? ', for you to judge' : `, ${likely} of them for you to judge`;
  const cutShort = cut === 0 ? '' : counted(cut, 'line cut short', 'lines cut short');
  return [
    ...(repeats > 0 ? [{ text: `${counted(repeats, 'repeat', 'repeats')}${toJudge}`, subject: 'repeats' as const, label: 'repeats' }] : []),
    ...(conflicts > 0 ? [{ text: counted(conflicts, 'pair of lines that disagree', 'pairs of lines that disagree'), subject: 'disagreeing' as const, label: 'lines that disagree' }] : []),
    ...(misplaced > 0 ? [{ text: counted(misplaced, 'line about another account', 'lines about another account'), subject: 'misplaced' as const, label: 'lines about another account' }] : []),
    ...(context > 0 ? [{ text: `Recent context: ${[cutShort, counted(context, 'change', 'changes')].filter((part) => part !== '').join(', ')}`, subject: 'recent-context' as const, label: 'recent context' }] : []),
    ...(context === 0 && cut > 0 ? [{ text: `Recent context: ${cutShort}`, subject: null, label: '' }] : []),
    ...(garbled > 0 ? [{ text: counted(garbled, 'garbled place', 'garbled places'), subject: 'garbled-text' as const, label: 'garbled text' }] : []),
  ];
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
