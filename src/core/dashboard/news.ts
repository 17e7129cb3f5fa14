import { comparisonTextOf } from '../matching/comparison-text.ts';
import type { Account } from '../model/account.ts';
import type { ContextEntry, Entry } from '../model/entry.ts';
import type { Transcript } from '../model/transcript.ts';
import { checksum } from '../plan/checksum.ts';
import { compareCodeUnits } from '../text/compare-code-units.ts';
import { titleKey } from '../vault/title-key.ts';
import type { News, SourceRow, SummaryRow, SummarySection } from './account-summary.ts';
import { newestOf } from './summary-rows.ts';

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
    ...bullets('bullet', keyFacts, account.facts, (entry) => `fact ${comparisonTextOf(entry).key}`),
    ...bullets('bullet', decisions, account.decisions, (entry) => `decision ${comparisonTextOf(entry).key}`),
  ];
}

/**
 * What was not there at the last look, by the transcripts that added it; null where nothing is new.
 *
 * @param isSourced whether it is known which transcripts say what the rows say
 */
export function newsSince(all: readonly Knowable[], look: Look | null, isSourced: boolean): News | null {
  if (look === null) return null;
  const fresh = all.filter(({ key }) => !look.keys.has(key));
  if (fresh.length === 0) return null;
  const groups = new Map<string, { transcript: SummaryRow; isNew: boolean; added: SummaryRow[] }>();
  for (const { kind, row } of fresh) if (kind === 'transcript') groups.set(row.path, { transcript: row, isNew: true, added: [] });
  const bullets = fresh.flatMap(({ kind, row }) => (kind === 'transcript' ? [] : [row]));
  const others: SummaryRow[] = [];
  let waiting = 0;
  for (const row of bullets) {
    const source = addedBy(row, (path) => groups.get(path)?.isNew === true);
    if (source === null) {
      if (row.sources === null && !isSourced) waiting += 1;
      else others.push({ ...row, sources: null });
      continue;
    }
    const group = groups.get(source.path) ?? { transcript: transcriptRow(source), isNew: false, added: [] };
    groups.set(source.path, group);
    group.added.push(bare(row));
  }
  const newestFirst = (a: SummaryRow, b: SummaryRow): number => compareCodeUnits(b.date ?? '', a.date ?? '');
  return {
    since: look.on,
    transcripts: [...groups.values()].sort((a, b) => newestFirst(a.transcript, b.transcript)),
    others: others.sort(newestFirst),
    waiting,
    count: fresh.length,
  };
}

/** The transcript that a new line came with: the first new one that says it; where none is new, the newest. */
function addedBy({ sources, origin }: SummaryRow, isNew: (path: string) => boolean): SourceRow | null {
  if (sources === null) return origin && isNew(origin.path) ? { ...origin, title: '', date: null } : null;
  return sources.find(({ path }) => isNew(path)) ?? newestOf(sources) ?? sources.at(-1) ?? null;
}

/** Below its transcript a row need not say where it came from. */
function bare(row: SummaryRow): SummaryRow {
  return { ...row, date: null, origin: null, sources: null };
}

/** The keys of everything, to be remembered as seen. */
export function keysOf(all: readonly Knowable[]): Set<string> {
  return new Set(all.map(({ key }) => key));
}

function transcriptRow({ path, title, date }: Pick<Transcript, 'path' | 'title' | 'date'>): SummaryRow {
  return { path, line: 1, text: title, date, chip: null, origin: null, sources: null, outdated: null, other: null };
}

function beginning(entry: ContextEntry): string {
  return (comparisonTextOf(entry).body.toLowerCase().match(/[\p{L}\p{N}]/gu) ?? []).slice(0, BEGINNING).join('');
}
