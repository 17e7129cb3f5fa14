import type { ChangePreview, ConflictPreview, NotePreview, SectionPreview } from '../../core/plan/preview-plan.ts';
import { drawButton } from '../button.ts';
import { counted } from '../counted.ts';
import { drawChangeCard } from './change-card.ts';
import type { ChangeState } from './change-card.ts';
import { isWritten, type Choice, type Choices } from './choice.ts';
import { drawConflictCard } from './conflict-card.ts';
import type { LineSource, LineSources, LineDetails } from './line-source.ts';

/** What is to be reviewed. */
export interface ReviewState {
  readonly preview: NotePreview;
  /** Ids of the changes whose refusal can be remembered. */
  readonly refusable: ReadonlySet<string>;
  /** Ids of the changes that can be made the other way round. */
  readonly swappable: ReadonlySet<string>;
  /** Ids of the conflicts whose lines can be dropped; absent for none. */
  readonly resolvable?: ReadonlySet<string>;
  /** Whether it shows what is left of a note that was just written. */
  readonly isFollowUp?: boolean;
  /** What follows a line in its bullet, by line: it goes with the line. */
  readonly nested?: ReadonlyMap<number, string>;
}

/** What the review hands back. */
export interface ReviewActions {
  apply(choices: Choices): void;
  cancel(): void;
  /** A person said that two lines are no duplicates, or both hold, or took that back. */
  setKeptBoth(id: string, kept: boolean): void;
  planAgain(choices: Choices): void;
  /** A person wants to see where a line came from. */
  openSource(source: LineSource, choices: Choices, event: MouseEvent): void;
}

/** The review of one note's changes. Nothing is written before a person presses Apply. */
export class Review {
  private readonly alertEl: HTMLElement;
  private readonly listEl: HTMLElement;
  private readonly countEl: HTMLElement;
  private readonly applyEl: HTMLButtonElement;
  private readonly certainEl: HTMLButtonElement;
  private sources: LineSources = new Map();
  private readonly openSources = new Set<number>();

  /**
   * @param root empty; the review lives in it
   * @param choices what is chosen so far; changes that it does not name start at their default
   */
  constructor(
    root: HTMLElement,
    private readonly state: ReviewState,
    private readonly choices: Choices,
    private readonly actions: ReviewActions,
  ) {
    for (const change of this.changes()) if (!choices.has(change.id)) choices.set(change.id, defaultChoice(change));
    root.addClass('account-notes-review-root');
    this.alertEl = root.createDiv({ cls: 'account-notes-alert', attr: { role: 'alert' } });
    root.createEl('p', { cls: 'account-notes-review-intro', text: this.intro() });
    this.listEl = root.createDiv({ cls: 'account-notes-review-list' });
    const foot = root.createDiv({ cls: 'account-notes-review-foot' });
    this.countEl = foot.createDiv({ cls: 'account-notes-review-count', attr: { role: 'status', 'aria-live': 'polite' } });
    const buttons = foot.createDiv({ cls: 'account-notes-review-buttons' });
    this.certainEl = drawButton(buttons, 'Accept all certain', () => this.acceptCertain());
    drawButton(buttons, 'Cancel', () => actions.cancel());
    this.applyEl = drawButton(buttons, 'Apply', () => actions.apply(this.choices));
    this.applyEl.addClass('mod-cta');
    for (const section of state.preview.sections) this.drawSection(section, this.listEl.createEl('section', { cls: 'account-notes-review-section' }));
    this.count();
  }

  /** Says that nothing was written, and why, and offers to plan again. */
  refuse(message: string): void {
    this.alertEl.empty();
    this.alertEl.createSpan({ text: message });
    drawButton(this.alertEl, 'Plan again', () => this.actions.planAgain(this.choices)).focus();
    this.applyEl.disabled = true;
  }

  /** Takes in where lines came from, once that is known. */
  showSources(sources: LineSources): void {
    this.sources = sources;
    this.redraw();
  }

  private detailsOf(line: number): LineDetails {
    return {
      nested: this.state.nested?.get(line) ?? '',
      sources: this.sources.get(line) ?? [],
      isOpen: this.openSources.has(line),
      setOpen: (open) => void (open ? this.openSources.add(line) : this.openSources.delete(line)),
      follow: (source, event) => this.actions.openSource(source, this.choices, event),
    };
  }

  private changes(): ChangePreview[] {
    return this.state.preview.sections.flatMap((section) => section.changes);
  }

  private conflicts(): ConflictPreview[] {
    return this.state.preview.sections.flatMap((section) => section.conflicts);
  }

  private intro(): string {
    const changes = this.changes();
    const certain = changes.filter((change) => change.confidence === 'certain').length;
    const likely = changes.length - certain;
    const conflicts = this.conflicts().length;
    if (changes.length === 0) return 'These lines disagree. Keep both where both hold, or remove the one that holds no more. Nothing is written before you press Apply.';
    const parts = [
      this.state.isFollowUp ? 'These had to wait for what was just written.' : '',
      certain > 0 ? `${counted(certain, 'certain change is', 'certain changes are')} ticked.` : '',
      likely > 0 ? `${counted(likely, 'likely change waits', 'likely changes wait')} for you to judge.` : '',
      conflicts > 0 ? `${counted(conflicts, 'pair of lines disagrees', 'pairs of lines disagree')}.` : '',
      'Nothing is written before you press Apply.',
    ];
    return parts.filter((part) => part !== '').join(' ');
  }

  private drawSection(section: SectionPreview, el: HTMLElement): void {
    el.empty();
    const head = el.createDiv({ cls: 'account-notes-review-section-head' });
    head.createEl('h3', { text: section.heading === '' ? 'Properties' : section.heading });
    const growth = this.growthOf(section);
    // Only a section whose entries are counted grows or shrinks.
    if (section.line !== null) head.createSpan({ cls: 'account-notes-count', text: `${section.entries} → ${section.entries + growth}` });
    const list = el.createEl('ul', { cls: 'account-notes-cards' });
    for (const group of groupByKeep(section.changes)) {
      drawChangeCard(list, group.map((change) => this.stateOf(change, group.length)), (id, choice) => this.choose(id, choice, section, el), (line) => this.detailsOf(line));
    }
    for (const conflict of section.conflicts) {
      const state = { conflict, choice: this.choices.get(conflict.id) ?? 'leave', resolvable: this.state.resolvable?.has(conflict.id) ?? false };
      drawConflictCard(list, state, (id, choice) => this.choose(id, choice, section, el), (line) => this.detailsOf(line));
    }
  }

  /** By how many entries a section grows; a line that two choices take goes once. */
  private growthOf({ changes, conflicts }: SectionPreview): number {
    const accepted = changes.filter(({ id }) => this.isAccepted(id));
    const gone = accepted.flatMap(({ id, keep, remove }) => (this.choices.get(id) === 'swap' ? keep : remove));
    const dropped = conflicts.flatMap(({ id, lines }) => (this.isAccepted(id) ? [lines[this.choices.get(id) === 'drop-first' ? 0 : 1]] : []));
    return accepted.reduce((sum, { insert }) => sum + insert.length, 0) - new Set([...gone, ...dropped].map(({ line }) => line)).size;
  }

  private stateOf(change: ChangePreview, inGroup: number): ChangeState {
    return {
      change,
      choice: this.choices.get(change.id) ?? 'leave',
      refusable: this.state.refusable.has(change.id),
      swappable: inGroup === 1 && this.state.swappable.has(change.id),
    };
  }

  private choose(id: string, choice: Choice, section: SectionPreview, el: HTMLElement): void {
    const partners = this.partnersOf(id);
    this.setChoice(id, choice);
    // The other way round is a matter of one change alone.
    for (const partner of partners) this.setChoice(partner, choice === 'swap' ? 'accept' : choice);
    if (partners.length > 0) this.redraw();
    else this.redrawSection(section, el);
    this.count();
  }

  private setChoice(id: string, choice: Choice): void {
    const before = this.choices.get(id);
    this.choices.set(id, choice);
    if ((before === 'keep-both') !== (choice === 'keep-both')) this.actions.setKeptBoth(id, choice === 'keep-both');
  }

  /** Ids of the changes that are made together with a change, or not at all. */
  private partnersOf(id: string): string[] {
    const changes = this.changes();
    const name = changes.find((change) => change.id === id)?.linked;
    return name === undefined ? [] : changes.filter(({ linked, id: other }) => linked === name && other !== id).map((change) => change.id);
  }

  private redrawSection(section: SectionPreview, el: HTMLElement): void {
    const focused = el.doc.activeElement?.getAttribute('data-focus');
    const scroll = this.listEl.scrollTop;
    this.drawSection(section, el);
    this.listEl.scrollTop = scroll;
    if (focused) el.querySelector<HTMLElement>(`[data-focus="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  }

  private acceptCertain(): void {
    for (const change of this.changes()) {
      if (change.confidence === 'certain' && this.choices.get(change.id) === 'leave') this.choices.set(change.id, 'accept');
    }
    this.redraw();
    this.count();
  }

  private redraw(): void {
    const sections = this.listEl.findAll('.account-notes-review-section');
    for (const [index, section] of this.state.preview.sections.entries()) {
      const el = sections[index];
      if (el) this.redrawSection(section, el);
    }
  }

  private isAccepted(id: string): boolean {
    return isWritten(this.choices.get(id));
  }

  private count(): void {
    const changes = this.changes();
    const accepted = changes.filter((change) => this.isAccepted(change.id)).length;
    const dropped = this.conflicts().filter(({ id }) => this.isAccepted(id)).length;
    const parts = [
      changes.length > 0 ? `${accepted} of ${counted(changes.length, 'change', 'changes')} accepted` : '',
      dropped > 0 || changes.length === 0 ? `${dropped} of ${counted(this.conflicts().length, 'disagreement', 'disagreements')} resolved` : '',
    ];
    this.countEl.setText(parts.filter((part) => part !== '').join(' · '));
    this.applyEl.setText(accepted + dropped === 0 ? 'Apply' : `Apply ${counted(accepted + dropped, 'change', 'changes')}`);
    this.applyEl.disabled = accepted + dropped === 0;
    this.certainEl.disabled = !changes.some((change) => change.confidence === 'certain' && this.choices.get(change.id) === 'leave');
  }
}

/** Certain changes start accepted; likely ones wait for a person. */
function defaultChoice(change: ChangePreview): Choice {
  return change.confidence === 'certain' ? 'accept' : 'leave';
}

/** Changes that keep the same lines, together, each group where its first change stands. */
function groupByKeep(changes: readonly ChangePreview[]): ChangePreview[][] {
  const groups = new Map<string, ChangePreview[]>();
  for (const change of changes) {
    const key = change.keep.length === 0 || change.kind === 'repair' ? change.id : change.keep.map((line) => line.line).join();
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()];
}
