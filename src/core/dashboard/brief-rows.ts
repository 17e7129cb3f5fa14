import type { ListItem } from '../markdown/note-tree.ts';
import type { DecisionEntry, Entry, TaskPriority } from '../model/entry.ts';
import type { LineSource, Sources } from '../insight/sources.ts';
import type { UpdatedPair } from '../insight/updated.ts';
import { compareCodeUnits } from '../text/compare-code-units.ts';
import { makeLink, type LinkSettings } from '../vault/link-text.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import type { NextDate, TaskRow } from './account-summary.ts';
import { bulletText } from './brief-text.ts';
import { carryLinks } from './carry-links.ts';
import type { LastEvent } from './last-events.ts';

/** What the rows of a brief are written with. */
export interface BriefStyle {
  readonly index: VaultIndex;
  readonly sources: Sources;
  /** Entries that disagree with others. */
  readonly contradicted: ReadonlySet<Entry>;
  /** Entry → why it may be outdated. */
  readonly outdated: ReadonlyMap<Entry, string>;
  readonly links: LinkSettings;
  /** Path of the account's note. */
  readonly account: string;
  /** Path of the note that the links are to be written for. */
  readonly from: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** How many lines below a bullet come along. */
const MOST_NESTED = 3;

const URGENCY: Readonly<Record<TaskPriority, number>> = { highest: 0, high: 1, medium: 2, normal: 3, low: 4, lowest: 5 };

/** A bullet of a fact or decision, with what a person wrote below it. */
export function entryRow(entry: Entry, prefix: string, remarks: readonly string[], style: BriefStyle): string[] {
  const outdated = style.outdated.get(entry);
  const told = outdated === undefined ? remarks : [...remarks, `may be outdated: ${asClause(outdated)}`];
  return [`- ${prefix}${textOf(entry.text, style.account, style)}${inBrackets(told)}`, ...nestedLines(entry.item, style)];
}

/** Before it stands the day on which it was last said. */
export function decisionRow(decision: DecisionEntry, style: BriefStyle): string[] {
  const date = newestSource(decision, style.sources)?.transcript.date ?? null;
  return entryRow(decision, date === null ? '' : `${date}: `, [...(decision.tentative ? ['tentative'] : []), ...doubt(decision, style)], style);
}

/** What is said behind a line that disagrees with another one. */
export function doubt(entry: Entry, { contradicted }: BriefStyle): string[] {
  return contradicted.has(entry) ? ['contradicted'] : [];
}

/** Both lines of a pair that disagrees, the newer first. */
export function pairRows({ older, newer, isOrdered }: UpdatedPair, style: BriefStyle): string[] {
  const row = (entry: Entry, label: string): string[] => {
    const date = newestSource(entry, style.sources)?.transcript.date ?? null;
    return entryRow(entry, `${label}${date === null ? '' : ` (${date})`}: `, [], style);
  };
  const [first, second] = isOrdered ? [row(newer, 'Newer'), row(older, 'Older')] : [row(older, 'Either'), row(newer, 'Or')];
  return [...first, ...second.map((line) => `  ${line}`)];
}

export function eventRow({ date, text, path, written, isMention }: LastEvent, style: BriefStyle): string[] {
  if (isMention) return [`- ${date}: Mentioned in: ${path === null ? bulletText(text) : linkTo(path, style)}`];
  return [`- ${date}: ${textOf(text, written, style)}${path === null ? '' : ` ${linkTo(path, style, 'Transcript')}`}`];
}

/** No checkbox: a task that stands in two notes would be two tasks. */
export function taskRow({ text, due, priority, owner, from, path }: TaskRow, style: BriefStyle): string[] {
  const { index, today } = style;
  const prefix = due === null ? '' : `${due < today ? 'Overdue since' : 'Due'} ${due}: `;
  const note = from === null ? undefined : index.get(path);
  const date = note?.kind === 'transcript' ? note.transcript.date : null;
  const remarks = [...(priority === null ? [] : [priority]), ...(owner === null ? [] : [bulletText(owner)]), ...(date === null ? [] : [`of ${date}`])];
  return [`- ${prefix}${textOf(text, path, style)}${inBrackets(remarks)}`];
}

/** By due date, those without one last; of one day the most urgent first. */
export function inOrderOfUrgency(tasks: readonly TaskRow[]): TaskRow[] {
  const due = (task: TaskRow): string => task.due ?? '9999';
  const urgency = ({ priority }: TaskRow): number => URGENCY[priority ?? 'normal'];
  return [...tasks].sort((a, b) => compareCodeUnits(due(a), due(b)) || urgency(a) - urgency(b));
}

export function nextRow({ date, text, path }: NextDate, style: BriefStyle): string {
  return `- Next: ${date}, ${textOf(text, path, style)}`;
}

/** The newest of the transcripts that say what an entry says; one with a date before those without. */
export function newestSource(entry: Entry, sources: Sources): LineSource | null {
  const all = sources.get(entry) ?? [];
  return all.findLast(({ transcript }) => transcript.date !== null) ?? all.at(-1) ?? null;
}

export function linkTo(path: string, { index, from, links }: BriefStyle, alias: string | null = null): string {
  return makeLink(index, path, from, links, alias);
}

/** @param written path of the note that the text stands in */
function textOf(text: string, written: string, { index, from, links }: BriefStyle): string {
  return bulletText(carryLinks(text, index, written, from, links));
}

/** What a person wrote below a bullet, and how much more there is. */
function nestedLines({ children, hasOtherBlocks }: ListItem, style: BriefStyle): string[] {
  const shown: string[] = [];
  let left = 0;
  const waiting = children.map((item) => ({ item, depth: 1 })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { item, depth } = next;
    if (shown.length < MOST_NESTED) shown.push(`${'  '.repeat(depth)}- ${textOf(item.text, style.account, style)}`);
    else left += 1;
    for (const child of [...item.children].reverse()) waiting.push({ item: child, depth: depth + 1 });
  }
  const more = [...(left > 0 ? [`  - and ${left} more below it`] : []), ...(hasOtherBlocks ? ['  - more stands below it in the note'] : [])];
  return [...shown, ...more];
}

function inBrackets(remarks: readonly string[]): string {
  return remarks.length === 0 ? '' : ` (${remarks.join(', ')})`;
}

/** A sentence as it stands behind a colon. */
function asClause(sentence: string): string {
  const whole = sentence.endsWith('.') ? sentence.slice(0, -1) : sentence;
  return whole.startsWith('It ') ? `it ${whole.slice(3)}` : whole;
}
