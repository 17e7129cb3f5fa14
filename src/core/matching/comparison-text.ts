import { ungarble } from '../language/mojibake.ts';

/** A bullet's text as it is compared. Never written back. */
export interface ComparisonText {
  readonly key: string;
  readonly leadingDate: string | null;
  readonly mention: boolean;
  readonly truncated: boolean;
  /** Whether it asks instead of telling. */
  readonly question: boolean;
  /** Without date, "Mentioned in:", Markdown and the mark of truncation. */
  readonly body: string;
}

const MENTION = /^mentioned in\s*:\s*/i;

/** Repairs, normalizes (NFKC) and strips a bullet's text, and splits off what the generator puts before it. */
export function comparisonText(text: string): ComparisonText {
  const clean = stripMarkdown(ungarble(text).normalize('NFKC')).replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '').replace(/[“”„«»]/g, '"').replace(/[‘’‚ʼ′]/g, "'").replace(/[‐‑‒]/g, '-').replace(/\s+/g, ' ').trim();
  const dated = /^(\d{4}-\d{2}-\d{2})(?:\s*:\s*|\s+[-–—]\s+)/.exec(clean);
  const leadingDate = dated?.[1] ?? null;
  let body = dated ? clean.slice(dated[0].length) : clean;
  const mention = MENTION.test(body);
  if (mention) body = body.replace(MENTION, '');
  const truncated = /(?:\.{3,}|…)$/.test(body);
  if (truncated) body = body.replace(/(?:\.{3,}|…)$/, '').trimEnd();
  const key = [leadingDate ?? '', mention ? '@' : '', body.toLowerCase().replace(/["'`]/g, '').replace(/[.,;:!?]+$/, ''), truncated ? '…' : ''].join('|');
  return { key, leadingDate, mention, truncated, question: body.endsWith('?'), body };
}

/** Leaves the words that a reader sees: link texts without targets, no emphasis, no block id. */
function stripMarkdown(text: string): string {
  return text
    .replace(/(?:^|\s)\^[\w-]+\s*$/, '')
    .replace(/!?\[\[([^\][|]*)\|([^\][]*)\]\]/g, '$2')
    .replace(/!?\[\[([^\][]*)\]\]/g, '$1')
    .replace(/!?\[([^\][]*)\]\([^()\s]*\)/g, '$1')
    .replace(/(\*\*|__|~~|==|`)/g, '')
    .replace(/(^|[\s("'])[*_](?=\S)/g, '$1')
    .replace(/[*_](?=[\s.,;:!?)"']|$)/g, '')
    .replace(/\\([\\`*_{}[\]()#+.!|<>~-])/g, '$1');
}
