import type { Diagnostic } from '../text/diagnostic.ts';
import { isCalendarDate } from './calendar-date.ts';
import type { ActionItem, Entry, TaskPriority, TaskStatus } from './entry.ts';

type DateField = 'due' | 'scheduled' | 'start' | 'done' | 'cancelled' | 'created';
type Field = DateField | 'recurrence' | 'other' | TaskPriority;

/** The Tasks plugin's emoji format; `other` are fields that are taken off the line and not kept. */
const SYMBOLS: Readonly<Record<string, Field>> = {
  '📅': 'due', '📆': 'due', '🗓': 'due',
  '⏳': 'scheduled', '⌛': 'scheduled',
  '🛫': 'start', '➕': 'created', '✅': 'done', '❌': 'cancelled',
  '🔁': 'recurrence', '🏁': 'other', '🆔': 'other', '⛔': 'other',
  '🔺': 'highest', '⏫': 'high', '🔼': 'medium', '🔽': 'low', '⏬': 'lowest',
};
const ANY_SYMBOL = /[📅📆🗓⏳⌛🛫➕✅❌🔁🏁🆔⛔🔺⏫🔼🔽⏬]/gu;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const RECURRENCE = /^[a-z\d, !]+$/i;
/** On completion, id and "depends on"; the last takes several ids with commas between. */
const OTHER: Readonly<Record<string, RegExp>> = {
  '🏁': /^[a-z]+$/i,
  '🆔': /^[\w-]+$/,
  '⛔': /^[\w-]+(?: *, *[\w-]+)*$/,
};

const TAG = /^#[^\s!@#$%^&*(),.?":{}|<>]+$/;
const TAGS = /(?:^|\s)(#[^\s!@#$%^&*(),.?":{}|<>]+)/g;
const NO_DATE_YET = /[📅📆🗓]\uFE0F?\s*TBD\b/iu;
/** Later words of a name begin with a capital letter. */
const OWNER = /(?:^|[\s(])@(?:\[\[([^[\]]+)\]\]|([\p{L}\p{N}][\p{L}\p{M}\p{N}'’._-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*)*))/gu;

const STATUS: Readonly<Record<string, TaskStatus>> = {
  ' ': 'todo', x: 'done', X: 'done', '-': 'cancelled', '/': 'in-progress', '?': 'proposed',
};

/**
 * Reads a task line as the Tasks plugin 8.3 does (`DefaultTaskSerializer.deserialize`): from the end backwards, tags
 * between the fields, until anything else is met. A field written twice counts where it stands first. Only the
 * bullet's first line is a task line; what continues it stays in the description.
 *
 * @param diagnostics takes `task-date-tbd` and `impossible-date`
 */
export function readActionItem(entry: Entry, diagnostics: Diagnostic[]): ActionItem {
  const [first = '', ...continued] = entry.text.split('\n');
  const dates: Record<DateField, string | null> = {
    due: null, scheduled: null, start: null, done: null, cancelled: null, created: null,
  };
  let recurrence: string | null = null;
  let priority: TaskPriority = 'normal';
  const trailingTags: string[] = [];
  let line = first.replace(/ \^[a-z\d-]+$/i, '').trim();

  const symbols = [...line.matchAll(ANY_SYMBOL)];
  for (;;) {
    const word = lastWord(line);
    if (TAG.test(word)) {
      trailingTags.unshift(word);
      line = line.slice(0, line.length - word.length).trimEnd();
      continue;
    }
    while ((symbols.at(-1)?.index ?? -1) >= line.length) symbols.pop();
    const symbol = symbols.at(-1);
    const field = symbol && SYMBOLS[symbol[0]];
    if (symbol === undefined || field === undefined) break;
    const value = line.slice(symbol.index + symbol[0].length).replace(/^\uFE0F/, '').trim();
    if (field in dates) {
      if (!DATE.test(value)) break;
      const valid = isCalendarDate(value);
      dates[field as DateField] = valid ? value : null;
      if (!valid) diagnostics.push({ code: 'impossible-date', line: entry.item.line, message: `The calendar has no ${value}.` });
    } else if (field === 'recurrence') {
      if (!RECURRENCE.test(value)) break;
      recurrence = value;
    } else if (field === 'other') {
      if (!OTHER[symbol[0]]?.test(value)) break;
    } else {
      if (value !== '') break;
      priority = field as TaskPriority;
    }
    line = line.slice(0, symbol.index).trimEnd();
  }

  if (NO_DATE_YET.test(first)) {
    const message = '"📅 TBD" is no date: the Tasks plugin reads no due date and keeps it as words.';
    diagnostics.push({ code: 'task-date-tbd', line: entry.item.line, message });
  }
  return {
    ...entry,
    kind: 'action-item',
    status: STATUS[entry.item.checkbox ?? ''] ?? 'unknown',
    description: [line, ...continued].join('\n'),
    owner: readOwner(line),
    ...dates,
    recurrence,
    priority,
    tags: [...[...line.matchAll(TAGS)].map((match) => match[1] ?? ''), ...trailingTags],
  };
}

function lastWord(line: string): string {
  return line.slice(Math.max(line.lastIndexOf(' '), line.lastIndexOf('\t')) + 1);
}

function readOwner(line: string): string | null {
  const match = [...line.matchAll(OWNER)].at(-1);
  if (match === undefined) return null;
  const [target = '', alias] = (match[1] ?? '').split('|');
  let name = match[2] === undefined ? (alias ?? target).trim() : match[2];
  while (/[._'’-]$/.test(name)) name = name.slice(0, -1);
  return name === '' ? null : name;
}
