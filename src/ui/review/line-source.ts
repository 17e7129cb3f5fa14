import { counted } from '../counted.ts';

/** A transcript that says what a line says. */
export interface LineSource {
  readonly path: string;
  /** 1-based line of the transcript that says it. */
  readonly line: number;
  readonly title: string;
  /** `YYYY-MM-DD`, or null. */
  readonly date: string | null;
  /** What stands there. */
  readonly text: string;
}

/** The sources of a note's lines, by line. */
export type LineSources = ReadonlyMap<number, readonly LineSource[]>;

/** What there is to one line beside its own words. */
export interface LineDetails {
  /** The lines of its bullet that follow it, as they stand; empty for none. */
  readonly nested: string;
  readonly sources: readonly LineSource[];
  readonly isOpen: boolean;
  readonly setOpen: (open: boolean) => void;
  readonly follow: (source: LineSource, event: MouseEvent) => void;
}

/** Draws what hangs on a line, and where it came from: folded, because most lines need no second look. */
export function drawLineDetails(parent: HTMLElement, line: number, { nested, sources, isOpen, setOpen, follow }: LineDetails): void {
  if (nested !== '') parent.createDiv({ cls: 'account-notes-nested', text: nested });
  if (sources.length === 0) return;
  const el = parent.createEl('details', { cls: 'account-notes-sources' });
  el.open = isOpen;
  el.addEventListener('toggle', () => setOpen(el.open));
  const newest = sources.reduce((best, { date }) => (date !== null && date > best ? date : best), '');
  const when = newest === '' ? '' : `, ${sources.length > 1 ? 'the newest of ' : ''}${newest}`;
  el.createEl('summary', { text: `From ${counted(sources.length, 'transcript', 'transcripts')}${when}`, attr: { 'data-focus': `sources-${line}` } });
  const list = el.createEl('ul');
  for (const source of sources) {
    const item = list.createEl('li');
    const label = [source.date, source.title].filter((part) => part !== null).join(' · ');
    const button = item.createEl('button', { cls: 'account-notes-source', text: label, attr: { type: 'button', title: 'Leave the review and open this transcript' } });
    button.addEventListener('click', (event) => follow(source, event));
    item.createDiv({ cls: 'account-notes-source-text', text: source.text });
  }
}
