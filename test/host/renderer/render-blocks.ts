import { renderInline } from './render-inline.ts';

/** Draws a fenced block: returns false where no processor of its language took it. */
export type DrawFence = (language: string, source: string, el: HTMLElement) => boolean;

const FENCE = /^\s*(`{3,}|~{3,})\s*(\S*)/;
const HEADING = /^(#{1,6})\s+(.*)$/;
const ITEM = /^(\s*)([-*+]|\d{1,9}[.)])\s+(.*)$/;
const RULE = /^\s*([-*_])(?:\s*\1){2,}\s*$/;
const CALLOUT = /^\[!([\w-]+)\][+-]?\s*(.*)$/;

/**
 * Draws Markdown blocks: headings, paragraphs, lists, tasks, quotes, callouts, tables, rules, fences, comments,
 * frontmatter (left out). Enough to look at a note; not a Markdown implementation.
 */
export function renderBlocks(markdown: string, parent: HTMLElement, drawFence: DrawFence): void {
  const lines = withoutFrontmatter(markdown.split(/\r\n?|\n/));
  let at = 0;
  while (at < lines.length) at = renderBlock(lines, at, parent, drawFence);
}

function renderBlock(lines: readonly string[], at: number, parent: HTMLElement, drawFence: DrawFence): number {
  const line = lines[at] ?? '';
  if (line.trim() === '') return at + 1;
  const fence = FENCE.exec(line);
  if (fence) return renderFence(lines, at, fence, parent, drawFence);
  if (line.trim() === '%%' || line.trim().startsWith('<!--')) return skipComment(lines, at);
  const heading = HEADING.exec(line);
  if (heading) {
    const text = (heading[2] ?? '').trim();
    renderInline(text, parent.createEl(`h${(heading[1] ?? '#').length}` as 'h1', { attr: { 'data-heading': text, dir: 'auto' } }));
    return at + 1;
  }
  if (RULE.test(line)) {
    parent.createEl('hr');
    return at + 1;
  }
  if (line.trimStart().startsWith('>')) return renderQuote(lines, at, parent, drawFence);
  if (ITEM.test(line)) return renderList(lines, at, parent);
  if (line.trimStart().startsWith('|') && /^[\s|:-]+$/.test(lines[at + 1] ?? ' x')) return renderTable(lines, at, parent);
  return renderParagraph(lines, at, parent);
}

function renderFence(lines: readonly string[], at: number, fence: RegExpExecArray, parent: HTMLElement, drawFence: DrawFence): number {
  const marker = fence[1] ?? '```';
  const language = fence[2] ?? '';
  let end = at + 1;
  while (end < lines.length && !(lines[end] ?? '').trim().startsWith(marker)) end++;
  const source = lines.slice(at + 1, end).join('\n');
  const blockEl = parent.createDiv({ cls: `block-language-${language || 'plain'}` });
  if (!language || !drawFence(language.toLowerCase(), source, blockEl)) {
    const preEl = createEl('pre', { cls: language ? `language-${language}` : '' });
    preEl.createEl('code', { cls: language ? `language-${language}` : '', text: source });
    blockEl.replaceWith(preEl);
  }
  return end + 1;
}

function skipComment(lines: readonly string[], at: number): number {
  const close = (lines[at] ?? '').trim() === '%%' ? '%%' : '-->';
  let end = close === '%%' ? at + 1 : at;
  while (end < lines.length && !(lines[end] ?? '').includes(close)) end++;
  return end + 1;
}

function renderQuote(lines: readonly string[], at: number, parent: HTMLElement, drawFence: DrawFence): number {
  let end = at;
  const inner: string[] = [];
  while (end < lines.length && (lines[end] ?? '').trimStart().startsWith('>')) inner.push((lines[end++] ?? '').trimStart().replace(/^>\s?/, ''));
  const callout = CALLOUT.exec(inner[0] ?? '');
  if (callout) {
    const el = parent.createDiv({ cls: 'callout', attr: { 'data-callout': (callout[1] ?? '').toLowerCase() } });
    el.createDiv('callout-title').createDiv({ cls: 'callout-title-inner', text: callout[2] || (callout[1] ?? '') });
    renderBlocks(inner.slice(1).join('\n'), el.createDiv('callout-content'), drawFence);
  } else renderBlocks(inner.join('\n'), parent.createEl('blockquote'), drawFence);
  return end;
}

function renderList(lines: readonly string[], at: number, parent: HTMLElement): number {
  const lists: { indent: number; el: HTMLElement; item: HTMLElement }[] = [];
  let end = at;
  for (; end < lines.length; end++) {
    const line = lines[end] ?? '';
    const item = ITEM.exec(line);
    if (!item) {
      const last = lists.at(-1);
      if (!last || line.trim() === '' || !/^\s/.test(line)) break;
      last.item.createEl('br');
      renderInline(line.trim(), last.item);
      continue;
    }
    const indent = (item[1] ?? '').replace(/\t/g, '    ').length;
    while (lists.length > 1 && indent < (lists.at(-1)?.indent ?? 0)) lists.pop();
    let list = lists.at(-1);
    if (!list || indent > list.indent + 1) {
      const el = (list?.item ?? parent).createEl(/^\d/.test(item[2] ?? '') ? 'ol' : 'ul', { cls: list ? '' : 'has-list-bullet' });
      list = { indent, el, item: el };
      lists.push(list);
    }
    list.item = renderItem(item[3] ?? '', list.el);
  }
  return end;
}

function renderItem(text: string, list: HTMLElement): HTMLElement {
  const task = /^\[(.)\]\s+(.*)$/.exec(text);
  const el = list.createEl('li', { attr: { dir: 'auto' } });
  if (task) {
    el.addClass('task-list-item');
    el.dataset['task'] = (task[1] ?? ' ').trim();
    const box = el.createEl('input', { cls: 'task-list-item-checkbox', type: 'checkbox', attr: { disabled: '' } });
    box.checked = task[1] !== ' ';
  }
  renderInline(task ? (task[2] ?? '') : text.replace(/\s\^[\w-]+$/, ''), el);
  return el;
}

function renderTable(lines: readonly string[], at: number, parent: HTMLElement): number {
  const table = parent.createEl('table');
  const cells = (line: string) => line.trim().replace(/^\|/, '').replace(/\|$/, '').split('|').map((cell) => cell.trim());
  const head = table.createEl('thead').createEl('tr');
  for (const cell of cells(lines[at] ?? '')) renderInline(cell, head.createEl('th'));
  const body = table.createEl('tbody');
  let end = at + 2;
  for (; end < lines.length && (lines[end] ?? '').trimStart().startsWith('|'); end++) {
    const row = body.createEl('tr');
    for (const cell of cells(lines[end] ?? '')) renderInline(cell, row.createEl('td'));
  }
  return end;
}

function renderParagraph(lines: readonly string[], at: number, parent: HTMLElement): number {
  const el = parent.createEl('p', { attr: { dir: 'auto' } });
  let end = at;
  while (end < lines.length) {
    const line = lines[end] ?? '';
    if (line.trim() === '' || (end > at && (FENCE.test(line) || HEADING.test(line) || ITEM.test(line)))) break;
    if (end > at) el.createEl('br');
    renderInline(line.trim(), el);
    end++;
  }
  return end;
}

function withoutFrontmatter(lines: string[]): string[] {
  if (lines[0]?.replace(/^\uFEFF/, '').trimEnd() !== '---') return lines;
  const end = lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---');
  return end === -1 ? lines : lines.slice(end + 1);
}
