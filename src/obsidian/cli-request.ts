import type { CliData, CliFlag, CliFlags } from 'obsidian';
import { isCalendarDate } from '../core/model/calendar-date.ts';
import type { Confidence } from '../core/plan/edit-plan.ts';

/** A command that makes no sense; its message is for the person who typed it. */
export class CliError extends Error {}

/** What can be handed to a command of Obsidian's command line. */
const FLAGS = {
  path: { value: '<path>', description: 'A note or a folder; / is the whole vault' },
  file: { value: '<name>', description: 'A note by its name, as a link would find it' },
  section: { value: '<heading>', description: 'Only this section, by its own heading or another name of it' },
  accept: { value: '<certain|likely>', description: 'What is written: only what is certain (default), or what is likely too, except what may drop a detail' },
  today: { value: '<YYYY-MM-DD>', description: 'Take this for today' },
  write: { description: 'Write what is accepted; without it nothing is changed' },
  json: { description: 'Print one JSON object' },
} as const satisfies Record<string, CliFlag>;

export type FlagName = keyof typeof FLAGS;

/** What the app itself may take on any command, and may hand over or not. */
const OF_THE_APP: ReadonlySet<string> = new Set(['vault', '--copy', 'copy']);

/** A command as it was typed, read. */
export interface CliRequest {
  readonly path: string | null;
  readonly file: string | null;
  /** Headings; null where none is named. */
  readonly sections: readonly string[] | null;
  readonly accept: Confidence;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly write: boolean;
  readonly json: boolean;
}

/** Flags as the app's help and completion want them. */
export function flagsFor(names: readonly FlagName[]): CliFlags {
  return Object.fromEntries(names.map((name) => [name, FLAGS[name]]));
}

/**
 * Reads what was handed to a command.
 *
 * @param names the flags that the command takes
 * @param today where none is named, `YYYY-MM-DD`
 * @throws CliError for an unknown flag, one without its value or with a value that it does not take
 */
export function readRequest(params: CliData, names: readonly FlagName[], today: string): CliRequest {
  const given = new Map<FlagName, string>();
  for (const [key, value] of Object.entries(params)) {
    if (OF_THE_APP.has(key)) continue;
    const name = names.find((one) => one === key);
    if (!name) throw new CliError(`there is no "${key}" here; it takes ${names.map(usageOf).join(' ')}`);
    if ('value' in FLAGS[name] ? value.trim() === '' : value !== 'true') throw new CliError('value' in FLAGS[name] ? `${name} needs a value: ${usageOf(name)}` : `${name} takes no value`);
    given.set(name, value);
  }
  const accept = given.get('accept') ?? 'certain';
  if (accept !== 'certain' && accept !== 'likely') throw new CliError(`accept is certain or likely, not "${accept}"`);
  const day = given.get('today') ?? today;
  if (!isCalendarDate(day)) throw new CliError(`today is a date as YYYY-MM-DD, not "${day}"`);
  const section = given.get('section');
  if (given.has('path') && given.has('file')) throw new CliError('path and file name one thing each; use one of them');
  return {
    path: given.get('path') ?? null,
    file: given.get('file') ?? null,
    sections: section === undefined ? null : [section],
    accept,
    today: day,
    write: given.has('write'),
    json: given.has('json'),
  };
}

function usageOf(name: FlagName): string {
  const flag: CliFlag = FLAGS[name];
  return flag.value === undefined ? name : `${name}=${flag.value}`;
}
