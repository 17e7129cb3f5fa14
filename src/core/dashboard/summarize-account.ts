import type { ContextEntry, DecisionEntry, Entry } from '../model/entry.ts';
import type { NoteEntries } from '../model/note-entries.ts';
import type { ReadResult } from '../model/read-note.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { Options, SectionKind } from '../options.ts';
import type { NotePlan } from '../plan/edit-plan.ts';
import type { AccountSummary, Care, SummaryRow, SummarySection } from './account-summary.ts';

/** An account note, read. */
export type AccountNote = Extract<ReadResult, { kind: 'account' }>;

/**
 * What the panel shows of an account: the note's sections with their certain repeats folded, before anything is
 * written. Likely repeats stay visible, because a person has not decided on them.
 *
 * @param oddities what the vault knows to be odd about the account, beyond what reading its note told
 * @param plan what a dedupe would do to this very text, or null where it is not known
 */
export function summarizeAccount(note: AccountNote, plan: NotePlan | null, options: Options, oddities: readonly Diagnostic[] = []): AccountSummary {
  const { account, entries } = note;
  const folded = linesRemovedForCertain(plan);
  const section = <T extends Entry>(kind: SectionKind, all: readonly T[], row: (entry: T) => SummaryRow): SummarySection => ({
    ...headingOf(entries, kind, options),
    rows: all.filter((entry) => !folded.has(entry.item.line)).map(row),
    inNote: all.length,
  });
  const context = section('context', entries.context, contextRow);
  return {
    path: note.path,
    name: account.name,
    lastContact: account.lastContact,
    lastMention: newestDate(entries.context),
    tasks: entries.tasksBlocks.map(({ line, text }) => ({ line, markdown: text })),
    recentContext: { ...context, rows: newestFirst(context.rows) },
    decisions: section('decision', entries.decisions, decisionRow),
    keyFacts: section('fact', entries.facts, factRow),
    care: careOf(note, plan, folded, oddities),
  };
}

function linesRemovedForCertain(plan: NotePlan | null): ReadonlySet<number> {
  const certain = plan?.changes.filter((change) => change.confidence === 'certain') ?? [];
  return new Set(certain.flatMap((change) => change.remove.map((span) => span.line)));
}

function careOf({ entries, diagnostics }: AccountNote, plan: NotePlan | null, folded: ReadonlySet<number>, oddities: readonly Diagnostic[]): Care {
  const removals = (confidence: 'certain' | 'likely') =>
    plan?.changes.filter((change) => change.confidence === confidence).reduce((sum, change) => sum + change.remove.length, 0) ?? 0;
  return {
    certain: removals('certain'),
    likely: removals('likely'),
    conflicts: plan?.conflicts.length ?? 0,
    cut: entries.context.filter((entry) => entry.truncated && !folded.has(entry.item.line)).length,
    diagnostics: [...(plan?.diagnostics ?? diagnostics), ...oddities].sort((a, b) => a.line - b.line),
  };
}

function headingOf({ sections }: NoteEntries, kind: SectionKind, options: Options): { heading: string; line: number | null } {
  const section = sections.find((candidate) => candidate.kind === kind);
  if (section) return { heading: section.heading.title, line: section.heading.line };
  return { heading: options.headings[kind][0] ?? '', line: null };
}

function factRow(entry: Entry): SummaryRow {
  return { text: withoutBlockId(entry), line: entry.item.line, date: null, chip: null };
}

/** A block id is for links to the bullet; nobody reads it. */
function withoutBlockId({ text, item }: Entry): string {
  const id = `^${item.blockId}`;
  return item.blockId !== null && text.endsWith(id) ? text.slice(0, -id.length).trimEnd() : text;
}

function decisionRow(entry: DecisionEntry): SummaryRow {
  return { ...factRow(entry), chip: entry.tentative ? 'tentative' : null };
}

function contextRow({ item, date, body, mention, link }: ContextEntry): SummaryRow {
  const title = link === null ? body : `[[${link}|${body}]]`;
  return { text: mention ? `Mentioned in: ${title}` : body, line: item.line, date, chip: null };
}

/** By date, the undated last; rows of one day stay as the note has them. */
function newestFirst(rows: readonly SummaryRow[]): SummaryRow[] {
  return [...rows].sort((a, b) => compareText(b.date ?? '', a.date ?? ''));
}

function newestDate(context: readonly ContextEntry[]): string | null {
  return context.reduce<string | null>((newest, { date }) => (date !== null && date > (newest ?? '') ? date : newest), null);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
