import { differenceInCalendarDays, parseISO } from 'date-fns';
import { findOutdated } from '../insight/outdated.ts';
import { sourcesSteps, type Sources } from '../insight/sources.ts';
import { updatedPairs, type UpdatedPair } from '../insight/updated.ts';
import { ungarble } from '../language/mojibake.ts';
import { claimOf } from '../matching/placeholder.ts';
import type { Account } from '../model/account.ts';
import type { DecisionEntry, Entry } from '../model/entry.ts';
import type { Transcript } from '../model/transcript.ts';
import type { Options } from '../options.ts';
import type { NotePlan } from '../plan/edit-plan.ts';
import { compareCodeUnits } from '../text/compare-code-units.ts';
import type { LinkSettings } from '../vault/link-text.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import type { NextDate } from './account-summary.ts';
import { openTasks, proposedTasks } from './account-tasks.ts';
import { accountTranscripts } from './account-transcripts.ts';
import { groupedRows } from './brief-groups.ts';
import { decisionRow, eventRow, inOrderOfUrgency, linkTo, newestSource, nextRow, pairRows, taskRow, type BriefStyle } from './brief-rows.ts';
import { bulletText } from './brief-text.ts';
import { linesRemovedForCertain } from './care.ts';
import { distinctPairs } from './disagreeing-pairs.ts';
import { lastEvents } from './last-events.ts';
import { nextDate, readDatesSteps } from './next-date.ts';
import { lastMentionOf, quietDays, silentDays } from './silence.ts';
import type { AccountNote } from './summarize-account.ts';
import { supersededDates } from './superseded.ts';

/** What a brief is made of. */
export interface BriefInput {
  readonly index: VaultIndex;
  readonly note: AccountNote;
  /** The dedupe plan of the note's very text; null where there is none, and nothing is folded then. */
  readonly repeats: NotePlan | null;
  readonly options: Options;
  /** `YYYY-MM-DD`, where the host stands. */
  readonly today: string;
  readonly links: LinkSettings;
  /** Path of the note that the brief will be; null where it may go anywhere. */
  readonly path: string | null;
}

/** How many lines the whole may have on a screen, where the other blocks leave the facts some. */
const SCREEN = 60;
/** What the facts always may have. */
const LEAST_FACTS = 16;
/** How many characters a screen has in a line. */
const WIDTH = 110;

const MOST = { events: 3, tasks: 5, proposed: 4, decisions: 5, pairs: 3, people: 6 } as const;

/**
 * An account on one screen of Markdown, for somebody who is about to meet it: who, the last events, open and proposed
 * tasks, decisions, facts by their newest source, and what is contradicted. It says nothing that the notes don't say;
 * what it leaves out it counts. Certain repeats are folded, garbled text is shown as it was meant, and lines that
 * stand under "Contradicted" stand there alone. Yields between units of work.
 *
 * @returns Markdown that ends in a line feed
 */
export function* accountBriefSteps(input: BriefInput): Generator<void, string> {
  const { index, note, repeats, options, today } = input;
  const { account, entries } = note;
  const sources = yield* sourcesSteps(index, account);
  yield;
  const folded = linesRemovedForCertain(repeats);
  const refused = new Set(options.refused);
  const pairs = updatedPairs(entries, repeats?.conflicts ?? [], sources).filter(({ decisionKey }) => !refused.has(decisionKey));
  const unfolded = distinctPairs(pairs, sources, repeats);
  yield;
  const told = mostTelling(unfolded, MOST.pairs);
  const inPairs = new Set(told.flatMap(({ older, newer }) => [older, newer]));
  const isShown = (entry: Entry): boolean => !folded.has(entry.item.line) && !inPairs.has(entry) && claimOf(entry.text, entry.section) !== null;
  const facts = entries.facts.filter(isShown);
  yield;
  const decisions = entries.decisions.filter(isShown);
  const transcripts = accountTranscripts(index, account);
  yield;
  const outdated = new Map<Entry, string>();
  for (const entry of [...entries.facts, ...entries.decisions]) {
    for (const [of, why] of findOutdated([entry], sources, today)) outdated.set(of, why);
    yield;
  }
  const style: BriefStyle = {
    index,
    sources,
    contradicted: new Set(pairs.flatMap(({ older, newer }) => [older, newer])),
    outdated,
    // A relative link is right in one folder only.
    links: input.path === null && input.links.format === 'relative' ? { ...input.links, format: 'absolute' } : input.links,
    account: note.path,
    from: input.path ?? note.path,
    today,
  };
  const events = lastEvents(index, account, transcripts, sources, folded, today);
  yield;
  yield* readDatesSteps([account, ...transcripts]);
  const next = nextDate(account, transcripts, today, supersededDates(note.path, pairs, sources));
  const head = [`# Brief: ${linkTo(note.path, style, ungarble(account.name))}, ${today}`, ...spaced(whoRows(input, transcripts, next, style))];
  const before = [
    ...block('Last events', events, (event) => eventRow(event, style), MOST.events, 'earlier'),
    ...block('Tasks', inOrderOfUrgency(openTasks(index, account, transcripts)), (task) => taskRow(task, style), MOST.tasks),
    ...block('Proposed tasks', inOrderOfUrgency(proposedTasks(index, account, transcripts)), (task) => taskRow(task, style), MOST.proposed),
    ...block('Decisions', newestFirst(decisions, sources), (decision) => decisionRow(decision, style), MOST.decisions),
  ];
  yield;
  const left = unfolded.length - told.length;
  const after = titled('Contradicted', [...told.flatMap((pair) => pairRows(pair, style)), ...(left > 0 ? [`- and ${left} more`] : [])]);
  const height = Math.max(LEAST_FACTS, SCREEN - heightOf([...head, ...before, ...titled('Facts', ['']), ...after]));
  // The last line may have to say how many more there are.
  const rows = groupedRows(facts, style, (lines) => heightOf(lines) < height);
  const lines = [...head, ...before, ...titled('Facts', rows), ...after];
  return `${[...lines, ...(lines.length === 1 ? spaced(['- The notes say nothing of this account yet.']) : [])].join('\n')}\n`;
}

function whoRows({ note, options, today }: BriefInput, transcripts: readonly Transcript[], next: NextDate | null, style: BriefStyle): string[] {
  const { account } = note;
  const { lastContact } = account;
  const lastMention = lastMentionOf(account);
  const quiet = quietDays(silentDays(account, transcripts, today), options);
  const said = [
    ...(lastContact === null ? [] : [`last contact${lastContact === lastMention ? ' and mention' : ''} ${lastContact} (${daysAgo(lastContact, today)})`]),
    ...(lastMention === null || lastContact === lastMention ? [] : [`last mention ${lastMention} (${daysAgo(lastMention, today)})`]),
    ...(quiet === null ? [] : [`quiet for ${quiet} days`]),
  ].join(' · ');
  const people = peopleOf(transcripts, account);
  const more = people.length > MOST.people ? ` and ${people.length - MOST.people} more` : '';
  return [
    ...(said === '' ? [] : [`- ${said.slice(0, 1).toUpperCase()}${said.slice(1)}`]),
    ...(people.length === 0 ? [] : [`- Took part lately: ${people.slice(0, MOST.people).map((person) => bulletText(person)).join(', ')}${more}`]),
    ...(next === null ? [] : [nextRow(next, style)]),
  ];
}

/** The participants of the last transcripts, each once, those of the newest first. */
function peopleOf(transcripts: readonly Transcript[], { name }: Account): string[] {
  const people = transcripts.slice(0, MOST.events).flatMap(({ participants }) => participants);
  return [...new Set(people.map((person) => person.trim()))].filter((person) => person !== '' && person !== name);
}

/** A heading with its rows, and how many more there are; nothing where there are none. */
function block<T>(title: string, all: readonly T[], rowOf: (one: T) => readonly string[], most: number, more = 'more'): string[] {
  const left = all.length - most;
  return titled(title, [...all.slice(0, most).flatMap(rowOf), ...(left > 0 ? [`- and ${left} ${more}`] : [])]);
}

function titled(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : spaced([`## ${title}`, ...lines]);
}

function spaced(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', ...lines];
}

/** How many lines of a screen these take; a link takes its alias. */
function heightOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.replace(/\[\[[^[\]|]*\|/g, '').length / WIDTH)), 0);
}

/** Those last that begin with saying that nothing was decided. */
function newestFirst(decisions: readonly DecisionEntry[], sources: Sources): DecisionEntry[] {
  const date = (entry: DecisionEntry): string => newestSource(entry, sources)?.transcript.date ?? '';
  const denying = new Set(decisions.filter(({ text, section }) => claimOf(text, section) !== text));
  return [...decisions].sort((a, b) => Number(denying.has(a)) - Number(denying.has(b)) || compareCodeUnits(date(b), date(a)));
}

/** The pairs whose order is known before the others; a line that several pairs have in common stands in one of them. */
function mostTelling(pairs: readonly UpdatedPair[], most: number): UpdatedPair[] {
  const chosen: UpdatedPair[] = [];
  const lines = new Set<Entry>();
  for (const pair of [...pairs.filter(({ isOrdered }) => isOrdered), ...pairs.filter(({ isOrdered }) => !isOrdered)]) {
    if (chosen.length === most || lines.has(pair.older) || lines.has(pair.newer)) continue;
    chosen.push(pair);
    lines.add(pair.older).add(pair.newer);
  }
  return chosen;
}

function daysAgo(date: string, today: string): string {
  const days = differenceInCalendarDays(parseISO(today), parseISO(date));
  if (days === 0) return 'today';
  return days > 0 ? `${days} ${days === 1 ? 'day' : 'days'} ago` : `in ${-days} ${days === -1 ? 'day' : 'days'}`;
}
