/** A run of a bullet's text with the one mark that it carries. */
export type InlineSegment =
  | { readonly kind: 'text' | 'strong' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly target: string };

const MARK = /\[\[([^[\]|]+)(?:\|([^[\]]+))?\]\]|\[([^[\]]+)\]\(([^()\s]+)\)|\*\*([^*]+)\*\*|`([^`]+)`/g;

/**
 * Cuts a bullet's Markdown into runs that can be drawn as text: wiki links, Markdown links, bold and code. What it
 * does not know stays as written. No other plugin's renderer runs on it.
 */
export function readInlineText(text: string): InlineSegment[] {
  const segments: InlineSegment[] = [];
  let at = 0;
  for (const match of text.matchAll(MARK)) {
    if (match.index > at) segments.push({ kind: 'text', text: text.slice(at, match.index) });
    const [all, target, alias, label, url, strong, code] = match;
    if (target !== undefined) segments.push({ kind: 'link', text: alias ?? target, target });
    else if (label !== undefined && url !== undefined) segments.push({ kind: 'link', text: label, target: url });
    else if (strong !== undefined) segments.push({ kind: 'strong', text: strong });
    else if (code !== undefined) segments.push({ kind: 'code', text: code });
    at = match.index + all.length;
  }
  if (at < text.length) segments.push({ kind: 'text', text: text.slice(at) });
  return segments;
}

/** What a link in drawn text does. */
export interface LinkActions {
  openLink(target: string, event: MouseEvent): void;
  hoverLink(target: string, event: MouseEvent, targetEl: HTMLElement): void;
}

/** Draws a bullet's text into `parent`. */
export function drawInlineText(parent: HTMLElement, text: string, links: LinkActions): void {
  for (const segment of readInlineText(text)) {
    switch (segment.kind) {
      case 'text':
        parent.appendText(segment.text);
        break;
      case 'strong':
        parent.createEl('strong', { text: segment.text });
        break;
      case 'code':
        parent.createEl('code', { text: segment.text });
        break;
      case 'link': {
        const link = parent.createEl('a', { cls: 'internal-link', text: segment.text, href: segment.target });
        link.addEventListener('click', (event) => {
          event.preventDefault();
          event.stopPropagation();
          links.openLink(segment.target, event);
        });
        link.addEventListener('mouseover', (event) => links.hoverLink(segment.target, event, link));
        break;
      }
    }
  }
}
