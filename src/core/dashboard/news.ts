import { comparisonText, type ComparisonText } from '../matching/comparison-text.ts';
import type { Account } from '../model/account.ts';
import type { ContextEntry, Entry } from '../model/entry.ts';
import type { Transcript } from '../model/transcript.ts';
import { checksum } from '../plan/checksum.ts';
import { titleKey } from '../vault/title-key.ts';
import type { News, SummaryRow, SummarySection } from './account-summary.ts';

/** What a person had before them when they last looked at an account. */
export interface Look {
  /** `YYYY-MM-DD` */
  readonly on: string;
  /** Of everything that was there. */
  readonly keys: ReadonlySet<string>;
}

/** Something that can be new, and the key by which it is known again when it is reworded or moved. */
export interface Knowable {
  readonly kind: 'transcript' | 'context' | 'bullet';
  readonly key: string;
  readonly row: SummaryRow;
}

/** So much of a line stays when a cut line becomes whole sentences. Letters and digits. */
const BEGINNING = 24;

/**
 * Everything about an account that a person can have seen or not: its transcripts, and its facts, decisions and lines of
 * Recent Context. What this plugin itself changes is known again: a line that went as a repeat was no other than the one
 * that stays, and a line of Recent Context is known by its day and beginning.
 *
 * @param transcripts of the account
 * @param sections as the panel shows them
 */
export function knowables(
  account: Account,
  transcripts: readonly Transcript[],
  sections: { readonly recentContext: SummarySection; readonly decisions: SummarySection; readonly keyFacts: SummarySection },
): Knowable[] {
  const { recentContext, decisions, keyFacts } = sections;
  const bullets = (kind: Knowable['kind'], section: SummarySection, entries: readonly Entry[], keyed: (entry: Entry) => string): Knowable[] => {
    const rows = new Map(section.rows.map((row) => [row.line, row]));
    return entries.flatMap((entry) => {
      const row = rows.get(entry.item.line);
      return row ? [{ kind, key: checksum(keyed(entry)), row }] : [];
    });
  };
  const contextKeys = new Map<Entry, string>(account.context.map((entry) => [entry, `${entry.date} ${entry.mention ? 'mention' : beginning(entry)}`]));
  return [
    ...transcripts.map((transcript): Knowable => ({ kind: 'transcript', key: checksum(`transcript ${transcript.date} ${titleKey(transcript.title)}`), row: transcriptRow(transcript) })),
    ...bullets('context', recentContext, account.context, (entry) => `context ${contextKeys.get(entry) ?? ''}`),
    ...bullets('bullet', keyFacts, account.facts, (entry) => `fact ${readBullet(entry).key}`),
    ...bullets('bullet', decisions, account.decisions, (entry) => `decision ${readBullet(entry).key}`),
  ];
}

/** What was not there at the last look, newest first; null where nothing is new. */
export function newsSince(all: readonly Knowable[], look: Look | null): News | null {
  if (look === null) return null;
  const fresh = all.filter(({ key }) => !look.keys.has(key));
  const transcripts = new Set(fresh.filter(({ kind }) => kind === 'transcript').map(({ row }) => row.path));
  // A line of Recent Context that tells of a new transcript would say the same twice.
  const rows = fresh.filter(({ kind, row }) => kind !== 'context' || row.origin === null || !transcripts.has(row.origin.path)).map(({ row }) => row);
  rows.sort((a, b) => compareText(b.date ?? '', a.date ?? ''));
  return rows.length === 0 ? null : { since: look.on, rows };
}

/** The keys of everything, to be remembered as seen. */
export function keysOf(all: readonly Knowable[]): Set<string> {
  return new Set(all.map(({ key }) => key));
}

function transcriptRow({ path, title, date }: Transcript): SummaryRow {
  return { path, line: 1, text: title, date, chip: null, origin: null };
}

const read = new WeakMap<Entry, ComparisonText>();

/** A bullet reads the same until its note changes. */
function readBullet(entry: Entry): ComparisonText {
  const found = read.get(entry) ?? comparisonText(entry.text);
  read.set(entry, found);
  return found;
}

function beginning(entry: ContextEntry): string {
  return (readBullet(entry).body.toLowerCase().match(/[\p{L}\p{N}]/gu) ?? []).slice(0, BEGINNING).join('');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
