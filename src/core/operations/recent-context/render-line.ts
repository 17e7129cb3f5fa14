import type { Options } from '../../options.ts';
import type { Transcript } from '../../model/transcript.ts';
import { makeLink, type LinkSettings } from '../../vault/link-text.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

/** What lines are written with. */
export interface LineStyle {
  readonly index: VaultIndex;
  /** Path of the account note. */
  readonly path: string;
  readonly options: Options;
  readonly links: LinkSettings;
}

/**
 * A line of Recent Context, without its bullet.
 *
 * @param date `YYYY-MM-DD`
 * @param sentences what the transcript's Summary says; null for a "Mentioned in" line
 */
export function renderLine(transcript: Transcript, date: string, sentences: readonly string[] | null, style: LineStyle): string {
  const link = style.options.recentContextLink ? makeLink(style.index, transcript.path, style.path, style.links) : '';
  if (sentences === null) return `${date}: Mentioned in: ${link || transcript.title}`;
  const text = sentences.length === 0 && link === '' ? transcript.title : sentences.join(' ');
  return `${date}: ${[text, link].filter((part) => part !== '').join(' ')}`;
}
