import type { ChangePreview } from '../../core/plan/preview-plan.ts';
import { drawButton } from '../button.ts';
import { counted } from '../counted.ts';
import { drawChangeSummary } from './change-summary.ts';

/** What a run over many notes would write into one of them. */
export interface BulkRow {
  readonly path: string;
  readonly name: string;
  readonly changes: readonly ChangePreview[];
  /** How many changes wait for a person. */
  readonly left: number;
}

/** A note that is not written, and why. */
export interface BulkSkip {
  readonly path: string;
  readonly name: string;
  readonly why: string;
}

/** What was found: to be written, to be judged, not to be touched. */
export interface BulkFindings {
  readonly rows: readonly BulkRow[];
  readonly skipped: readonly BulkSkip[];
  /** How many notes are clean. */
  readonly clean: number;
  /** How many notes were not looked at, because a person stopped. */
  readonly unseen: number;
}

export interface BulkSummary {
  readonly written: readonly BulkRow[];
  readonly skipped: readonly BulkSkip[];
  /** Notes that hold changes for a person to judge. */
  readonly left: readonly BulkRow[];
}

export interface BulkActions {
  readonly stop: () => void;
  readonly close: () => void;
  readonly apply: (paths: ReadonlySet<string>) => void;
  readonly review: (path: string) => void;
  readonly undo: () => void;
}

/** The review of a run over many notes: what it reads, what it would write, and what became of it. */
export class BulkReview {
  private readonly statusEl: HTMLElement;
  private readonly bodyEl: HTMLElement;
  private readonly footEl: HTMLElement;
  private barEl: HTMLProgressElement | null = null;

  /** @param root empty; the review lives in it */
  constructor(
    root: HTMLElement,
    private readonly actions: BulkActions,
  ) {
    root.addClass('account-notes-review-root');
    this.statusEl = root.createDiv({ cls: 'account-notes-review-intro', attr: { role: 'status', 'aria-live': 'polite' } });
    this.bodyEl = root.createDiv({ cls: 'account-notes-review-list' });
    this.footEl = root.createDiv({ cls: 'account-notes-review-foot' });
  }

  /** Shows how far it is, with a way to stop it. */
  showProgress(what: string, name: string, done: number, total: number): void {
    if (!this.barEl) {
      this.clear();
      this.statusEl.setText(what);
      this.barEl = this.bodyEl.createEl('progress', { cls: 'account-notes-progress', attr: { 'aria-label': what } });
      this.bodyEl.createDiv({ cls: 'account-notes-faint' });
      drawButton(this.buttons(), 'Stop', this.actions.stop).focus();
    }
    this.barEl.max = total;
    this.barEl.value = done;
    this.bodyEl.lastElementChild?.setText(`${done} of ${counted(total, 'account', 'accounts')} · ${name}`);
  }

  /** Shows what would be written, every note ticked. */
  showFindings({ rows, skipped, clean, unseen }: BulkFindings): void {
    this.clear();
    const seen = rows.length + skipped.length + clean;
    const extent = unseen === 0 ? '' : `Stopped after ${seen} of ${counted(seen + unseen, 'account', 'accounts')}; this is what was found in them. `;
    const ready = rows.filter(({ changes }) => changes.length > 0);
    const likely = rows.filter(({ changes, left }) => changes.length === 0 && left > 0);
    const chosen = new Set(ready.map(({ path }) => path));
    const [first] = ready;
    this.statusEl.setText(
      extent + (first ? 'Only what is certain is written, and only into the notes that are ticked. Nothing is written before you press Apply.' : 'There is nothing certain to change.'),
    );
    const apply = (): void => this.actions.apply(chosen);
    const buttons = this.buttons();
    const cancelEl = drawButton(buttons, first ? 'Cancel' : 'Close', this.actions.close);
    const applyEl = first ? drawButton(buttons, '', apply) : null;
    applyEl?.addClass('mod-cta');
    const count = (): void => {
      const changes = ready.filter(({ path }) => chosen.has(path)).reduce((sum, row) => sum + row.changes.length, 0);
      applyEl?.setText(chosen.size === 0 ? 'Apply' : `Apply ${counted(changes, 'change', 'changes')} to ${counted(chosen.size, 'note', 'notes')}`);
      if (applyEl) applyEl.disabled = chosen.size === 0;
    };
    count();
    this.list('Ready to write', ready, (item, row) => {
      const label = item.createEl('label', { cls: 'account-notes-accept' });
      const box = label.createEl('input', { type: 'checkbox' });
      box.checked = true;
      label.createSpan({ cls: 'account-notes-bulk-name', text: row.name });
      box.addEventListener('change', () => {
        if (box.checked) chosen.add(row.path);
        else chosen.delete(row.path);
        count();
      });
      if (row.left > 0) item.createSpan({ cls: 'account-notes-faint', text: leftText(row.left) });
      drawDetails(item, row);
    });
    this.listLeft(likely);
    this.listSkipped(skipped);
    if (clean > 0) this.bodyEl.createEl('p', { cls: 'account-notes-faint', text: `${counted(clean, 'account is', 'accounts are')} clean already.` });
    (applyEl ?? cancelEl).focus();
  }

  /** Shows what became of it. */
  showSummary({ written, skipped, left }: BulkSummary): void {
    this.clear();
    const changes = written.reduce((sum, row) => sum + row.changes.length, 0);
    this.statusEl.setText(written.length === 0 ? 'No note was changed.' : `${counted(changes, 'change', 'changes')} written into ${counted(written.length, 'note', 'notes')}.`);
    const buttons = this.buttons();
    if (written.length > 0) drawButton(buttons, 'Undo all', this.actions.undo);
    const close = drawButton(buttons, 'Close', this.actions.close);
    close.addClass('mod-cta');
    this.listSkipped(skipped);
    this.listLeft(left);
    this.list('Written', written, (item, row) => {
      item.createSpan({ cls: 'account-notes-bulk-name', text: row.name });
      drawDetails(item, row);
    });
    close.focus();
  }

  private listLeft(rows: readonly BulkRow[]): void {
    this.list('For you to judge', rows, (item, { path, name, left }) => {
      item.createSpan({ cls: 'account-notes-bulk-name', text: name });
      item.createSpan({ cls: 'account-notes-faint', text: leftText(left) });
      drawButton(item, 'Review', () => this.actions.review(path)).setAttribute('aria-label', `Review ${name}`);
    });
  }

  private listSkipped(skipped: readonly BulkSkip[]): void {
    this.list('Not written', skipped, (item, { name, why }) => {
      item.createSpan({ cls: 'account-notes-bulk-name', text: name });
      item.createSpan({ text: why });
    });
  }

  private list<T>(heading: string, rows: readonly T[], draw: (item: HTMLElement, row: T) => void): void {
    if (rows.length === 0) return;
    const section = this.bodyEl.createEl('section');
    const head = section.createDiv({ cls: 'account-notes-review-section-head' });
    head.createEl('h3', { text: heading });
    head.createSpan({ cls: 'account-notes-count', text: String(rows.length) });
    const list = section.createEl('ul', { cls: 'account-notes-cards' });
    for (const row of rows) draw(list.createEl('li', { cls: 'account-notes-card account-notes-bulk' }), row);
  }

  private clear(): void {
    this.barEl = null;
    this.bodyEl.empty();
    this.footEl.empty();
  }

  private buttons(): HTMLElement {
    return this.footEl.createDiv({ cls: 'account-notes-review-buttons' });
  }
}

/** The changes of a note, folded, and drawn when somebody looks: dozens of notes hold thousands of lines. */
function drawDetails(parent: HTMLElement, { changes }: BulkRow): void {
  const details = parent.createEl('details', { cls: 'account-notes-bulk-details' });
  details.createEl('summary', { text: counted(changes.length, 'change', 'changes') });
  details.addEventListener('toggle', () => {
    if (!details.open || details.querySelector('ul')) return;
    const list = details.createEl('ul');
    for (const change of changes) drawChangeSummary(list.createEl('li'), change);
  });
}

function leftText(left: number): string {
  return `${counted(left, 'likely change', 'likely changes')} left for you`;
}
