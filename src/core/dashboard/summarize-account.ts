import type { Entry } from '../model/entry.ts';
import type { NoteEntries } from '../model/note-entries.ts';
import type { ReadResult } from '../model/read-note.ts';
import type { Options, SectionKind } from '../options.ts';
import { compareCodeUnits } from '../text/compare-code-units.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import type { AccountFindings } from './account-findings.ts';
import { proposedTasks, openTasks } from './account-tasks.ts';
import type { AccountSummary, SummaryRow, SummarySection } from './account-summary.ts';
import { accountTranscripts } from './account-transcripts.ts';
import { activityByWeek } from './activity.ts';
import { careOf, linesRemovedForCertain } from './care.ts';
import { disagreeingPair, distinctPairs } from './disagreeing-pairs.ts';
import { nextDate } from './next-date.ts';
import { knowables, newsSince, type Knowable, type Look } from './news.ts';
import { SummaryRows } from './summary-rows.ts';
import { supersededDates } from './superseded.ts';
import { lastMentionOf, quietDays, silentDays } from './silence.ts';

/** An account note, read. */
export type AccountNote = Extract<ReadResult, { kind: 'account' }>;

/** What an account's panel is made of. */
export interface SummaryInput extends AccountFindings {
  readonly index: VaultIndex;
  readonly note: AccountNote;
  readonly options: Options;
  /** `YYYY-MM-DD`, where the host stands. */
  readonly today: string;
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
  const { index, note, options, today, plans, sources, pairs } = input;
  const { account, entries, path } = note;
  const transcripts = accountTranscripts(index, account);
  const folded = linesRemovedForCertain(plans.dedupe);
  const section = <T extends Entry>(kind: SectionKind, all: readonly T[], row: (entry: T) => SummaryRow): SummarySection => ({
    ...headingOf(entries, kind, options),
    rows: newestFirst(all.filter((entry) => !folded.has(entry.item.line)).map(row)),
    inNote: all.length,
    isWithoutTranscripts: transcripts.length === 0,
  });
  const rows = new SummaryRows(index, account, input, transcripts.length > 0);
  const sections = {
    recentContext: section('context', entries.context, (entry) => rows.context(entry)),
    decisions: section('decision', entries.decisions, (entry) => rows.decision(entry)),
    keyFacts: section('fact', entries.facts, (entry) => rows.fact(entry)),
  };
  const disagreeing = distinctPairs(pairs ?? [], sources, plans.dedupe).map((pair) => disagreeingPair(path, pair, sources));
  const misplaced = [...sections.decisions.rows, ...sections.keyFacts.rows].filter(({ other }) => other !== null).length;
  const seen = knowables(account, transcripts, sections);
  const summary: AccountSummary = {
    path,
    name: account.name,
    lastContact: account.lastContact,
    lastMention: lastMentionOf(account),
    next: nextDate(account, transcripts, today, supersededDates(path, pairs ?? [], sources)),
    quietDays: quietDays(silentDays(account, transcripts, today), options),
    activity: activityByWeek(account, transcripts, today),
    news: newsSince(seen, input.look, sources !== null),
    tasks: entries.tasksBlocks.map(({ line, text }) => ({ line, markdown: text })),
    openTasks: openTasks(index, account, transcripts),
    proposed: proposedTasks(index, account, transcripts),
    ...sections,
    disagreeing,
    care: careOf(note, plans, { disagreeing: pairs && disagreeing.length, misplaced }, folded),
  };
  return { summary, seen };
}

function headingOf({ sections }: NoteEntries, kind: SectionKind, options: Options): { heading: string; line: number | null } {
  const section = sections.find((candidate) => candidate.kind === kind);
  if (section) return { heading: section.heading.title, line: section.heading.line };
  return { heading: options.headings[kind][0] ?? '', line: null };
}

/** By date, the undated last; rows of one day stay as the note has them. */
function newestFirst(rows: readonly SummaryRow[]): SummaryRow[] {
  return [...rows].sort((a, b) => compareCodeUnits(b.date ?? '', a.date ?? ''));
}
