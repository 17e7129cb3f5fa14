import { setTooltip } from 'obsidian';
import type { OtherAccount, SourceRow, SummaryRow } from '../../core/dashboard/account-summary.ts';
import { counted } from '../counted.ts';
import type { DashboardActions } from './dashboard-actions.ts';
import { drawOrigin, leadTo } from './origin.ts';
import type { ListState } from './rows.ts';
import { drawDate } from './short-date.ts';

/** Something known of a row: a few words, and more where a person asks for it. */
interface Detail {
  /** Unique in the row. */
  readonly kind: 'sources' | 'outdated' | 'other';
  readonly label: string;
  /** What is said of it where it is pointed at, and to those who hear it; null for its label alone. */
  readonly tooltip: string | null;
  /** Draws what follows the words on their line. */
  readonly after: ((line: HTMLElement) => void) | null;
  readonly draw: (body: HTMLElement) => void;
}

/**
 * Draws below a row what is known of it beside its words: how many transcripts say it, whether it may be outdated, whether
 * it tells of another account. A row with one source has that as its date, and needs no more words.
 */
export function drawRowDetails(parent: HTMLElement, row: SummaryRow, state: ListState, actions: DashboardActions): void {
  const details = detailsOf(row, state, actions);
  const isUnsourced = row.sources?.length === 0;
  if (details.length === 0 && !isUnsourced) return;
  const line = parent.createDiv({ cls: 'account-notes-known' });
  if (isUnsourced) line.createSpan({ cls: 'account-notes-faint', text: 'no transcript says this' });
  for (const detail of details) drawDetail(parent, line, row, detail, state);
}

function detailsOf(row: SummaryRow, state: ListState, actions: DashboardActions): Detail[] {
  const { sources, outdated, other } = row;
  const details: Detail[] = [];
  if (sources && (sources.length > 1 || sources[0]?.date === null)) details.push(sourcesDetail(sources, row, state, actions));
  if (outdated !== null) {
    details.push({ kind: 'outdated', label: 'may be outdated', tooltip: `May be outdated: ${outdated}`, after: null, draw: (body) => body.createEl('p', { text: outdated }) });
  }
  if (other) {
    const draw = (body: HTMLElement): void => drawOther(body, row, other, actions);
    details.push({ kind: 'other', label: `about ${other.name}`, tooltip: null, after: null, draw });
  }
  return details;
}

function sourcesDetail(sources: readonly SourceRow[], row: SummaryRow, state: ListState, actions: DashboardActions): Detail {
  const [oldest] = sources;
  const since = oldest && oldest.date !== null && oldest.date !== row.date ? { date: oldest.date, place: oldest } : null;
  return {
    kind: 'sources',
    label: counted(sources.length, 'source', 'sources'),
    tooltip: null,
    after: since && ((line) => {
      line.appendText(' since ');
      drawOrigin(line, since.date, since.place, state.today, actions);
    }),
    draw: (body) => {
      const list = body.createEl('ul');
      // As everywhere in the panel the newest comes first; those without a date stay last.
      const newestFirst = [...sources.filter(({ date }) => date !== null).reverse(), ...sources.filter(({ date }) => date === null)];
      for (const source of newestFirst) drawSource(list.createEl('li'), source, state.today, actions);
    },
  };
}

function drawSource(item: HTMLElement, source: SourceRow, today: string, actions: DashboardActions): void {
  const link = item.createEl('a', { cls: 'account-notes-said-in', href: source.path, attr: { 'data-focus': `said-${source.line}-${source.path}` } });
  if (source.date !== null) drawDate(link, source.date, today).removeAttribute('title');
  link.appendText(` ${source.title}`);
  leadTo(link, source, actions);
}

function drawOther(body: HTMLElement, row: SummaryRow, other: OtherAccount, actions: DashboardActions): void {
  body.createEl('p', { text: other.reason });
  const buttons = body.createDiv({ cls: 'account-notes-small-buttons' });
  const button = (verb: string, text: string, label: string, act: () => void): void => {
    buttons.createEl('button', { text, attr: { type: 'button', 'aria-label': label, 'data-focus': `${verb}-${row.line}` } }).addEventListener('click', act);
  };
  button('move', 'Move…', `Move to ${other.name}: ${row.text}`, () => actions.moveRow(row, other.path));
  button('keep', 'Keep here', `Keep here: ${row.text}`, () => actions.keepHere(other));
}

/** Draws the words into the line, as a button that shows and hides the rest below it. */
function drawDetail(parent: HTMLElement, line: HTMLElement, row: SummaryRow, { kind, label, tooltip, after, draw }: Detail, { opened }: ListState): void {
  const name = `${kind} ${row.text}`;
  const part = line.createSpan({ cls: 'account-notes-known-part' });
  const button = part.createEl('button', { cls: `account-notes-tell is-${kind}`, attr: { type: 'button', 'data-focus': `${kind}-${row.line}` } });
  button.createSpan({ cls: kind === 'sources' ? '' : 'account-notes-chip', text: label });
  if (tooltip !== null) {
    button.setAttribute('aria-label', tooltip);
    setTooltip(button, tooltip);
  }
  after?.(part);
  const body = parent.createDiv({ cls: 'account-notes-told', attr: { id: `account-notes-${kind}-${row.line}` } });
  button.setAttribute('aria-controls', body.id);
  // What is read or chosen here is not a wish to go to the row's line.
  body.addEventListener('click', (event) => event.stopPropagation());
  const show = (isOpen: boolean): void => {
    button.setAttribute('aria-expanded', String(isOpen));
    body.toggle(isOpen);
    body.empty();
    if (isOpen) draw(body);
  };
  show(opened.has(name));
  button.addEventListener('click', () => {
    const isOpen = !opened.has(name);
    if (isOpen) opened.add(name);
    else opened.delete(name);
    show(isOpen);
  });
}
