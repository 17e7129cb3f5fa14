import { normalizeText } from '../language/normalize-text.ts';
import { ungarble } from '../language/mojibake.ts';
import type { Entry } from '../model/entry.ts';
import type { ReadResult } from '../model/read-note.ts';
import { claims } from './account-knowledge.ts';
import { namesIn } from './proper-names.ts';

export type TranscriptNote = Extract<ReadResult, { kind: 'transcript' }>;

/** What a transcript says that can lead to its account. Nothing here looks at its type. Garbled text is repaired. */
export interface TranscriptClues {
  readonly claims: readonly Entry[];
  readonly title: string;
  readonly summary: string;
  /** Proper names of several words, in lower case, participants included. */
  readonly properNames: ReadonlySet<string>;
  /** The notes that its body links to, by name, in lower case. */
  readonly links: ReadonlySet<string>;
  /** The last parts of its tags, as slugs. */
  readonly tags: ReadonlySet<string>;
  /** The domains of its e-mail addresses, without what follows the last dot, as slugs. */
  readonly domains: ReadonlySet<string>;
}

const LINK = /\[\[([^\][|#^]+)/g;
const ADDRESS = /[\w.+-]@((?:[\w-]{1,63}\.){1,4})\p{L}{2,24}(?![\p{L}\p{N}])/gu;

export function readClues({ transcript, tree, entries }: TranscriptNote): TranscriptClues {
  const text = ungarble(tree.text.slice(tree.frontmatter?.to ?? 0));
  const title = ungarble(transcript.title);
  const summary = ungarble(transcript.summary?.text ?? '');
  const participants = transcript.participants.map((name) => ungarble(name));
  const said = entries.sections.flatMap((section) => section.entries.map((entry) => ungarble(entry.text)));
  return {
    claims: claims(transcript),
    title,
    summary,
    properNames: new Set([...participants.map((name) => name.toLowerCase()), ...[title, summary, ...said].flatMap(namesIn)]),
    links: new Set([...text.matchAll(LINK)].map(([, target = '']) => fileName(target).toLowerCase())),
    tags: new Set(transcript.tags.map((tag) => slugOf(tag.slice(tag.lastIndexOf('/') + 1))).filter((slug) => slug !== '')),
    domains: new Set([...`${text}\n${participants.join('\n')}`.matchAll(ADDRESS)].flatMap(([, labels = '']) => labels.split('.').map(slugOf).filter((slug) => slug !== ''))),
  };
}

function fileName(target: string): string {
  return target.slice(target.lastIndexOf('/') + 1).trim();
}

/** Lower-case letters and digits, with a hyphen for whatever stands between: `account/lantern-row`. */
export function slugOf(name: string): string {
  return (normalizeText(name, 'NFKC').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join('-');
}
