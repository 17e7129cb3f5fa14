import { Component, MarkdownPreviewView } from 'obsidian-test-mocks/obsidian';
import { renderMarkdown } from '../renderer/markdown-renderer.ts';
import type { HostMarkdownView } from './markdown-view.ts';

/** Reading view of a note: the Markdown drawn, drawn anew when the text changes. */
export class HostPreview extends MarkdownPreviewView {
  readonly el: HTMLElement;
  private text = '';
  private drawn: Component | null = null;

  constructor(private readonly owner: HostMarkdownView, parent: HTMLElement) {
    super(owner);
    this.el = parent.createDiv('markdown-preview-view markdown-rendered');
  }

  override get(): string {
    return this.text;
  }

  override set(data: string, _clear: boolean): void {
    this.text = data;
    this.rerender();
  }

  override clear(): void {
    this.set('', true);
  }

  override getScroll(): number {
    return this.el.scrollTop;
  }

  override applyScroll(scroll: number): void {
    this.el.scrollTop = scroll;
  }

  override rerender(): void {
    if (this.drawn) this.owner.removeChild(this.drawn);
    this.drawn = this.owner.addChild(Component.create__());
    this.el.empty();
    const { file } = this.owner;
    if (file && this.text) void renderMarkdown(this.owner.hostApp, this.text, this.el, file.path, this.drawn);
  }
}
