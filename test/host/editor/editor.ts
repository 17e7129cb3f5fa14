import type {
  EditorChange, EditorPosition, EditorRange, EditorRangeOrCaret, EditorSelection, EditorSelectionOrCaret, EditorTransaction,
} from 'obsidian';
import { Editor } from 'obsidian-test-mocks/obsidian';
import { applyChanges, mapOffset, offsetToPos, posToOffset, toLineFeeds } from './offsets.ts';
import type { OffsetChange } from './offsets.ts';
import { EditHistory } from './edit-history.ts';
import type { EditorSnapshot } from './edit-history.ts';

/**
 * An editor over a plain text area, with an undo stack of its own. As CodeMirror does, it turns every line end into
 * a line feed. It shows one text; saving it is the view's work.
 */
export class HostEditor extends Editor {
  readonly textArea: HTMLTextAreaElement;
  readonly history = new EditHistory();
  private shown: EditorSnapshot = { text: '', anchor: 0, head: 0 };
  private changed: () => void = () => undefined;

  constructor(parent: HTMLElement) {
    super();
    this.textArea = parent.createEl('textarea', { cls: 'cm-content', attr: { spellcheck: 'false', 'aria-label': 'Note text' } });
    this.textArea.addEventListener('beforeinput', () => this.rememberSelection());
    this.textArea.addEventListener('input', () => this.onTyped());
    this.textArea.addEventListener('keydown', (event) => this.onKeydown(event));
  }

  /** Called after every change of the text, typed or made by a program. */
  onChange(callback: () => void): void {
    this.changed = callback;
  }

  /** Shows another text. `clear` forgets the undo stack (another note); else the change is one undo step. */
  load(text: string, clear: boolean): void {
    const before = this.snapshot();
    this.show({ text: toLineFeeds(text), anchor: clear ? 0 : before.anchor, head: clear ? 0 : before.head });
    if (clear) this.history.clear();
    else this.history.record(before, this.snapshot(), false);
  }

  override refresh(): void {
    this.textArea.value = this.shown.text;
  }

  override getValue(): string {
    return this.shown.text;
  }

  override setValue(content: string): void {
    this.apply([{ from: 0, to: this.shown.text.length, insert: content }], { anchor: 0, head: 0 });
  }

  override getLine(line: number): string {
    return this.lines()[line] ?? '';
  }

  override setLine(line: number, text: string): void {
    this.replaceRange(text, { line, ch: 0 }, { line, ch: this.getLine(line).length });
  }

  override lineCount(): number {
    return this.lines().length;
  }

  override lastLine(): number {
    return this.lineCount() - 1;
  }

  override somethingSelected(): boolean {
    return this.textArea.selectionStart !== this.textArea.selectionEnd;
  }

  override getSelection(): string {
    return this.shown.text.slice(this.textArea.selectionStart, this.textArea.selectionEnd);
  }

  override getRange(from: EditorPosition, to: EditorPosition): string {
    return this.shown.text.slice(this.posToOffset(from), this.posToOffset(to));
  }

  override replaceSelection(replacement: string): void {
    this.apply([{ from: this.textArea.selectionStart, to: this.textArea.selectionEnd, insert: replacement }]);
  }

  override replaceRange(replacement: string, from: EditorPosition, to?: EditorPosition): void {
    this.apply([this.toOffsets({ text: replacement, from, ...(to && { to }) })]);
  }

  override transaction(tx: EditorTransaction): void {
    const changes = (tx.changes ?? []).map((change) => this.toOffsets(change));
    if (tx.replaceSelection !== undefined) {
      changes.push({ from: this.textArea.selectionStart, to: this.textArea.selectionEnd, insert: tx.replaceSelection });
    }
    this.apply(changes);
    const selection: EditorRangeOrCaret | undefined = tx.selection ?? tx.selections?.[0];
    if (selection) this.setSelection(selection.from, selection.to);
  }

  override getCursor(side?: 'from' | 'to' | 'head' | 'anchor'): EditorPosition {
    const { anchor, head } = this.selectionOffsets();
    if (side === 'from') return this.offsetToPos(Math.min(anchor, head));
    if (side === 'to') return this.offsetToPos(Math.max(anchor, head));
    return this.offsetToPos(side === 'anchor' ? anchor : head);
  }

  override listSelections(): EditorSelection[] {
    return [{ anchor: this.getCursor('anchor'), head: this.getCursor('head') }];
  }

  override setCursor(pos: EditorPosition | number, ch = 0): void {
    this.setSelection(typeof pos === 'number' ? { line: pos, ch } : pos);
  }

  override setSelection(anchor: EditorPosition, head: EditorPosition = anchor): void {
    this.select(this.posToOffset(anchor), this.posToOffset(head));
  }

  override setSelections(ranges: EditorSelectionOrCaret[], main = 0): void {
    const range = ranges[main] ?? ranges[0];
    if (range) this.setSelection(range.anchor, range.head);
  }

  override focus(): void {
    this.textArea.focus();
  }

  override blur(): void {
    this.textArea.blur();
  }

  override hasFocus(): boolean {
    return this.textArea.ownerDocument.activeElement === this.textArea;
  }

  override getScrollInfo(): { top: number; left: number } {
    return { top: this.textArea.scrollTop, left: this.textArea.scrollLeft };
  }

  override scrollTo(x?: number | null, y?: number | null): void {
    this.textArea.scrollTo({ ...(x !== null && x !== undefined && { left: x }), ...(y !== null && y !== undefined && { top: y }) });
  }

  override scrollIntoView(range: EditorRange): void {
    // A text area does not tell where a line is drawn; its share of the whole height is near enough to see it.
    const share = range.from.line / Math.max(1, this.lineCount());
    this.textArea.scrollTop = Math.max(0, share * this.textArea.scrollHeight - this.textArea.clientHeight / 2);
  }

  override undo(): void {
    this.travel(this.history.undo());
  }

  override redo(): void {
    this.travel(this.history.redo());
  }

  override exec(command: string): void {
    throw new Error(`The editor command "${command}" is not part of this host.`);
  }

  override processLines<T>(
    read: (line: number, text: string) => T | null,
    write: (line: number, text: string, value: T | null) => EditorChange | void,
  ): void {
    const lines = this.lines();
    const values = lines.map((text, line) => read(line, text));
    const changes = lines.map((text, line) => write(line, text, values[line] ?? null)).filter((change) => change !== undefined);
    this.transaction({ changes });
  }

  override posToOffset(pos: EditorPosition): number {
    return posToOffset(this.lines(), pos);
  }

  override offsetToPos(offset: number): EditorPosition {
    return offsetToPos(this.shown.text, offset);
  }

  private lines(): string[] {
    return this.shown.text.split('\n');
  }

  private toOffsets(change: EditorChange): OffsetChange {
    const from = this.posToOffset(change.from);
    return { from, to: change.to ? this.posToOffset(change.to) : from, insert: toLineFeeds(change.text) };
  }

  /** All changes are offsets of the text as it was: one step, as in a CodeMirror transaction. */
  private apply(changes: OffsetChange[], selection?: { anchor: number; head: number }): void {
    const before = this.snapshot();
    const text = applyChanges(before.text, changes);
    const mapped = { anchor: mapOffset(before.anchor, changes), head: mapOffset(before.head, changes) };
    this.show({ text, ...(selection ?? mapped) });
    this.history.record(before, this.snapshot(), false);
    if (text !== before.text) this.changed();
  }

  private travel(to: EditorSnapshot | null): void {
    if (!to) return;
    this.show(to);
    this.changed();
  }

  private onTyped(): void {
    const before = this.shown;
    this.shown = { text: this.textArea.value, ...this.selectionOffsets() };
    this.history.record(before, this.shown, true);
    this.changed();
  }

  private onKeydown(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) this.redo();
    else this.undo();
  }

  private rememberSelection(): void {
    this.shown = { ...this.shown, ...this.selectionOffsets() };
  }

  private snapshot(): EditorSnapshot {
    return { text: this.shown.text, ...this.selectionOffsets() };
  }

  private selectionOffsets(): { anchor: number; head: number } {
    const { selectionStart: start, selectionEnd: end } = this.textArea;
    return this.textArea.selectionDirection === 'backward' ? { anchor: end, head: start } : { anchor: start, head: end };
  }

  private show(to: EditorSnapshot): void {
    const { scrollTop } = this.textArea;
    this.shown = { ...to, text: toLineFeeds(to.text) };
    this.textArea.value = this.shown.text;
    this.select(to.anchor, to.head);
    this.textArea.scrollTop = scrollTop;
  }

  private select(anchor: number, head: number): void {
    this.textArea.setSelectionRange(Math.min(anchor, head), Math.max(anchor, head), head < anchor ? 'backward' : 'forward');
  }
}
