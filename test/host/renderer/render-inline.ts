interface InlineRule {
  pattern: RegExp;
  draw(parent: HTMLElement, match: RegExpExecArray): void;
}

/** Inline Markdown, the part of it that notes use: what comes first in the text wins. */
const RULES: readonly InlineRule[] = [
  { pattern: /\\([\\`*_{}[\]()#+\-.!~=|>])/g, draw: (parent, match) => parent.appendText(match[1] ?? '') },
  { pattern: /`([^`]+)`/g, draw: (parent, match) => parent.createEl('code', { text: match[1] ?? '' }) },
  { pattern: /%%[^%]*%%/g, draw: () => undefined },
  { pattern: /!?\[\[([^[\]|]+)(?:\|([^[\]]+))?\]\]/g, draw: (parent, match) => drawWikiLink(parent, match[1] ?? '', match[2]) },
  { pattern: /!?\[([^[\]]*)\]\(([^()\s]+)\)/g, draw: (parent, match) => drawLink(parent, match[1] ?? '', match[2] ?? '') },
  { pattern: /https?:\/\/[^\s<>)\]]+/g, draw: (parent, match) => drawLink(parent, match[0], match[0]) },
  { pattern: /\*\*([^*]+)\*\*/g, draw: (parent, match) => renderInline(match[1] ?? '', parent.createEl('strong')) },
  { pattern: /__([^_]+)__/g, draw: (parent, match) => renderInline(match[1] ?? '', parent.createEl('strong')) },
  { pattern: /\*([^*\s][^*]*)\*/g, draw: (parent, match) => renderInline(match[1] ?? '', parent.createEl('em')) },
  { pattern: /~~([^~]+)~~/g, draw: (parent, match) => renderInline(match[1] ?? '', parent.createEl('del')) },
  { pattern: /==([^=]+)==/g, draw: (parent, match) => renderInline(match[1] ?? '', parent.createEl('mark')) },
  {
    pattern: /(^|\s)(#[\p{L}\d_/-]*[\p{L}_/-][\p{L}\d_/-]*)/gu,
    draw: (parent, match) => {
      parent.appendText(match[1] ?? '');
      parent.createEl('a', { cls: 'tag', text: match[2] ?? '', href: match[2] ?? '' });
    },
  },
];

/** Draws one paragraph's or list item's text into `parent`. */
export function renderInline(text: string, parent: HTMLElement): void {
  let at = 0;
  while (at < text.length) {
    const next = firstMatch(text, at);
    if (!next) break;
    if (next.match.index > at) parent.appendText(text.slice(at, next.match.index));
    next.rule.draw(parent, next.match);
    at = next.match.index + next.match[0].length;
  }
  if (at < text.length) parent.appendText(text.slice(at));
}

function firstMatch(text: string, at: number): { rule: InlineRule; match: RegExpExecArray } | null {
  let first: { rule: InlineRule; match: RegExpExecArray } | null = null;
  for (const rule of RULES) {
    rule.pattern.lastIndex = at;
    const match = rule.pattern.exec(text);
    if (match && (!first || match.index < first.match.index)) first = { rule, match };
  }
  return first;
}

function drawWikiLink(parent: HTMLElement, target: string, alias: string | undefined): void {
  const text = alias ?? target.replace(/#/g, ' > ').replace(/^ > /, '');
  parent.createEl('a', { cls: 'internal-link', text, href: target, attr: { 'data-href': target, target: '_blank', rel: 'noopener nofollow' } });
}

function drawLink(parent: HTMLElement, text: string, href: string): void {
  const external = /^[a-z][a-z\d+.-]*:/i.test(href);
  const target = external ? href : decodeURI(href);
  parent.createEl('a', {
    cls: external ? 'external-link' : 'internal-link',
    text,
    href: target,
    attr: { ...(!external && { 'data-href': target }), target: '_blank', rel: 'noopener nofollow' },
  });
}
