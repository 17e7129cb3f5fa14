import { comparisonText, MOST_COMPARED } from './comparison-text.ts';
import type { SectionNouns } from './placeholder-clause.ts';
import { clauseWords, PlaceholderClause, singular } from './placeholder-clause.ts';
import { NOUNS, PLAIN, RECORD_TALK, SOURCES } from './placeholder-words.ts';

/**
 * What a bullet says beyond "there is nothing to say": "No explicit decisions were recorded; Gwen suggested a second
 * audit" says "Gwen suggested a second audit".
 *
 * @param heading of the section; without it, nothing of what notes usually hold is taken for an entry's subject
 * @returns null for a placeholder, which says nothing; the text itself where it is an entry like any other
 */
export function claimOf(text: string, heading?: string): string | null {
  if (text.length > MOST_COMPARED || !MAY_DENY.test(text)) return text;
  const { body, leadingDate, mention, truncated, question } = comparisonText(text);
  if (mention || truncated || question) return text;
  const section = nounsOf(heading);
  const { head, link, rest } = splitFirstClause(withoutLabel(withoutBrackets(body), section));
  if (!new PlaceholderClause(head, section).saysNothing()) return text;
  const claim = withoutRecordTalk(rest);
  if (claim === '') return null;
  // "…, because Ann was absent" is why there was none: one claim with its reason.
  if (REASON.test(link)) return text;
  return leadingDate === null ? claim : `${leadingDate}: ${claim}`;
}

/** Settles nearly every bullet before anything of it is read. */
const MAY_DENY = /(?:^|[^a-z])(?:no|nil|n\/?a|tb[acd]|to be|(?:do|did|does)n)/i;

/** What the section holds, by the words of its heading. */
function nounsOf(heading: string | undefined): SectionNouns {
  if (heading === undefined) return null;
  return new Set(clauseWords(heading.toLowerCase()).flatMap((word) => (PLAIN.has(word) ? [] : [word, singular(word)])));
}

function withoutBrackets(text: string): string {
  const inside = /^\(([^()]*)\)$|^\[([^[\]]*)\]$/.exec(text);
  return (inside?.[1] ?? inside?.[2] ?? text).trim();
}

/** "Key decisions: none" without what comes before the colon or dash. */
function withoutLabel(text: string, section: SectionNouns): string {
  const label = /^([^:–—]{3,40}?)(?::|\s[-–—])\s+/.exec(text);
  return label?.[1] !== undefined && new PlaceholderClause(label[1], section).isLabel() ? text.slice(label[0].length) : text;
}

/** Ends of a clause, and words after which another claim is made. */
const LINK = new RegExp(
  [
    '[;.!](?=\\s|$)',
    '\\s[-–—]\\s',
    ',?\\s(?:but|however|beyond|besides|other than|except(?: for)?|apart from|aside from)\\s',
    ',\\s(?:although|though|while|whereas|as|because|since)\\s',
    '\\s\\((?=[^()]*\\)[.\\s]*$)',
  ].join('|'),
  'i',
);
const REASON = /as|because|since/;

interface SplitText {
  readonly head: string;
  /** What stands between the two. */
  readonly link: string;
  readonly rest: string;
}

function splitFirstClause(text: string): SplitText {
  const link = LINK.exec(text);
  if (!link) return { head: text, link: '', rest: '' };
  const rest = text.slice(link.index + link[0].length).trim();
  const bracketed = link[0].endsWith('(') ? rest.slice(0, rest.lastIndexOf(')')) : rest;
  return { head: text.slice(0, link.index), link: link[0], rest: bracketed };
}

/** Without the clauses at its beginning that only say what kind of source it was. */
function withoutRecordTalk(text: string): string {
  let from = 0;
  for (const end of text.matchAll(/[;.](?=\s|$)|$/g)) {
    if (!isRecordTalk(clauseWords(text.slice(from, end.index)).map((word) => word.toLowerCase()))) return text.slice(from).trim();
    from = end.index + 1;
  }
  return '';
}

function isRecordTalk(words: readonly string[]): boolean {
  return words.every((word, at) => {
    const next = words[at + 1] ?? '';
    return RECORD_TALK.has(word) || SOURCES.has(word) || NOUNS.has(word) || (PLAIN.has(word) && (NOUNS.has(next) || SOURCES.has(next)));
  });
}
