import type { MarkdownPostProcessor, MarkdownPostProcessorContext } from 'obsidian';
import type { Component } from 'obsidian-test-mocks/obsidian';
import type { HostApp } from '../app.ts';
import { renderBlocks } from './render-blocks.ts';

export type CodeBlockProcessor = (source: string, el: HTMLElement, ctx: MarkdownPostProcessorContext) => unknown;

/** What plugins asked to draw: code blocks by language, and what runs over everything that was drawn. */
export class RendererRegistry {
  readonly codeBlocks = new Map<string, CodeBlockProcessor>();
  readonly postProcessors = new Set<MarkdownPostProcessor>();
}

let nextDocId = 1;

/**
 * Draws Markdown into `el` and hands code blocks to the processors of their language, with `sourcePath` in the
 * context. What a processor adds by `ctx.addChild` belongs to `component` and is loaded only if that is.
 */
export async function renderMarkdown(app: HostApp, markdown: string, el: HTMLElement, sourcePath: string, component: Component): Promise<void> {
  // The real renderer never draws in the same turn.
  await Promise.resolve();
  const file = app.vault.getFileByPath(sourcePath);
  const pending: unknown[] = [];
  const ctx: MarkdownPostProcessorContext = {
    docId: `doc-${nextDocId++}`,
    sourcePath,
    frontmatter: file ? (app.metadataCache.getFileCache(file)?.frontmatter ?? null) : null,
    addChild: (child) => component.addChild(child as unknown as Component),
    getSectionInfo: () => null,
  };
  renderBlocks(markdown, el, (language, source, blockEl) => {
    const processor = app.renderers.codeBlocks.get(language);
    if (!processor) return false;
    pending.push(processor(source, blockEl, ctx));
    return true;
  });
  for (const process of app.renderers.postProcessors) pending.push(process(el, ctx));
  await Promise.all(pending);
}
