import { differenceInCalendarDays, parseISO } from 'date-fns';
import type { Account } from '../model/account.ts';
import type { ContextEntry, DecisionEntry, Entry } from '../model/entry.ts';
import type { NoteEntries } from '../model/note-entries.ts';
import type { ReadResult } from '../model/read-note.ts';
import type { Options, SectionKind } from '../options.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import { proposedTasks, openTasks } from './account-tasks.ts';
import type { AccountSummary, SummaryRow, SummarySection } from './account-summary.ts';
import { accountTranscripts } from './account-transcripts.ts';
import { activityByWeek } from './activity.ts';
import { careOf, linesRemovedForCertain, type AccountPlans } from './care.ts';
import { nextDate } from './next-date.ts';
import { knowables, newsSince, type Knowable, type Look } from './news.ts';
import { contextOrigin, type FactOrigin } from './row-origins.ts';

/** An account note, read. */
export type AccountNote = Extract<ReadResult, { kind: 'account' }>;

/** What an account's panel is made of. */
export interface SummaryInput {
  readonly index: VaultIndex;
  readonly note: AccountNote;
  readonly options: Options;
  /** `YYYY-MM-DD`, where the host stands. */
  readonly today: string;
  /** What the operations would do to this very text, as far as that is known. */
  readonly plans: AccountPlans;
  /** Where facts and decisions came from; null until that is known. */
  readonly origins: ReadonlyMap<Entry, FactOrigin> | null;
  /** When the person last looked on this device, and at what; null where they never did. */
  readonly look: Look | null;
}

/**
 * What the panel shows of an account: the note's sections with their certain repeats folded, before anything is
 * written, and what its transcripts add. Likely repeats stay visible, because a person has not decided on them.
 *
 * @returns the summary, and everything in it that a person will have seen once they looked at it
 */
export function summarizeAccount(input: SummaryInput): { summary: AccountSummary; seen: readonly Knowable[] } {
  const { index, note, options, today, plans } = input;
  const { account, entries, path } = note;
  const transcripts = accountTranscripts(index, account);
  const folded = linesRemovedForCertain(plans.dedupe);
  const section = <T extends Entry>(kind: SectionKind, all: readonly T[], row: (entry: T) => SummaryRow): SummarySection => ({
    ...headingOf(entries, kind, options),
    rows: newestFirst(all.filter((entry) => !folded.has(entry.item.line)).map(row)),
    inNote: all.length,
  });
  const rowOf = (entry: Entry): SummaryRow => factRow(path, entry, input.origins?.get(entry));
  const sections = {
    recentContext: section('context', entries.context, (entry) => contextRow(index, account, entry)),
    decisions: section('decision', entries.decisions, (entry: DecisionEntry) => ({ ...rowOf(entry), chip: entry.tentative ? 'tentative' : null })),
    keyFacts: section('fact', entries.facts, rowOf),
  };
  const seen = knowables(account, transcripts, sections);
  const lastMention = newestDate(entries.context.map(({ date }) => date));
  const summary: AccountSummary = {
    path,
    name: account.name,
    lastContact: account.lastContact,
    lastMention,
    next: nextDate(account, transcripts, today),
    quietDays: quietDays([account.lastContact, lastMention, ...transcripts.map(({ date }) => date)], today, options),
    activity: activityByWeek(account, transcripts, today),
    news: newsSince(seen, input.look),
    tasks: entries.tasksBlocks.map(({ line, text }) => ({ line, markdown: text })),
    openTasks: openTasks(index, account, transcripts),
    proposed: proposedTasks(index, account, transcripts),
    ...sections,
    care: careOf(note, plans, folded),
  };
  return { summary, seen };
}

function headingOf({ sections }: NoteEntries, kind: SectionKind, options: Options): { heading: string; line: number | null } {
  const section = sections.find((candidate) => candidate.kind === kind);
  if (section) return { heading: section.heading.title, line: section.heading.line };
  return { heading: options.headings[kind][0] ?? '', line: null };
}

function factRow(path: string, entry: Entry, found: FactOrigin | undefined): SummaryRow {
  const origin = found ? { path: found.transcript.path, line: found.line } : null;
  return { path, line: entry.item.line, text: withoutBlockId(entry), date: found?.transcript.date ?? null, chip: null, origin };
}

/** A block id is for links to the bullet; nobody reads it. */
function withoutBlockId({ text, item }: Entry): string {
  const id = `^${item.blockId}`;
  return item.blockId !== null && text.endsWith(id) ? text.slice(0, -id.length).trimEnd() : text;
}

function contextRow(index: VaultIndex, account: Account, entry: ContextEntry): SummaryRow {
  const { item, date, body, mention, link } = entry;
  const title = link === null ? body : `[[${link}|${body}]]`;
  const origin = contextOrigin(index, account, entry);
  return {
    path: account.path,
    line: item.line,
    text: mention ? `Mentioned in: ${title}` : body,
    date,
    chip: null,
    origin: origin && { path: origin.path, line: 1 },
  };
}

/** By date, the undated last; rows of one day stay as the note has them. */
function newestFirst(rows: readonly SummaryRow[]): SummaryRow[] {
  return [...rows].sort((a, b) => compareText(b.date ?? '', a.date ?? ''));
}

function newestDate(dates: readonly (string | null)[]): string | null {
  return dates.reduce<string | null>((newest, date) => (date !== null && date > (newest ?? '') ? date : newest), null);
}

/** An account that nothing is known of is new, not quiet. */
function quietDays(dates: readonly (string | null)[], today: string, { quietAfterDays }: Options): number | null {
  const newest = newestDate(dates);
  if (newest === null) return null;
  const days = differenceInCalendarDays(parseISO(today), parseISO(newest));
  return days > quietAfterDays ? days : null;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
