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

/** What the sources of one line need to be drawn and followed. */
export interface SourceList {
  readonly sources: readonly LineSource[];
  readonly isOpen: boolean;
  readonly setOpen: (open: boolean) => void;
  readonly follow: (source: LineSource, event: MouseEvent) => void;
}

/** Draws where a line came from: folded, because most lines need no second look. */
export function drawSources(parent: HTMLElement, line: number, { sources, isOpen, setOpen, follow }: SourceList): void {
  if (sources.length === 0) return;
  const el = parent.createEl('details', { cls: 'account-notes-sources' });
  el.open = isOpen;
  el.addEventListener('toggle', () => setOpen(el.open));
  el.createEl('summary', { text: `From ${counted(sources.length, 'transcript', 'transcripts')}`, attr: { 'data-focus': `sources-${line}` } });
  const list = el.createEl('ul');
  for (const source of sources) {
    const item = list.createEl('li');
    const label = [source.date, source.title].filter((part) => part !== null).join(' · ');
    const button = item.createEl('button', { cls: 'account-notes-source', text: label, attr: { type: 'button', title: 'Leave the review and open this transcript' } });
    button.addEventListener('click', (event) => follow(source, event));
    item.createDiv({ cls: 'account-notes-source-text', text: source.text });
  }
}
