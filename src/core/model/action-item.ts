import type { Diagnostic } from '../text/diagnostic.ts';
import { isCalendarDate } from './calendar-date.ts';
import type { ActionItem, Entry, TaskPriority, TaskStatus } from './entry.ts';

type DateField = 'due' | 'scheduled' | 'start' | 'done' | 'cancelled' | 'created';
type Field = DateField | 'priority' | 'recurrence' | 'completion' | 'id' | 'dependency';

/** The Tasks plugin's emoji format. */
const SYMBOLS: Readonly<Record<string, Field>> = {
  '📅': 'due', '📆': 'due', '🗓': 'due',
  '⏳': 'scheduled', '⌛': 'scheduled',
  '🛫': 'start', '➕': 'created', '✅': 'done', '❌': 'cancelled',
  '🔁': 'recurrence', '🏁': 'completion', '🆔': 'id', '⛔': 'dependency',
  '🔺': 'priority', '⏫': 'priority', '🔼': 'priority', '🔽': 'priority', '⏬': 'priority',
};
const PRIORITIES: Readonly<Record<string, TaskPriority>> = {
  '🔺': 'highest', '⏫': 'high', '🔼': 'medium', '🔽': 'low', '⏬': 'lowest',
};
/** The plugin tries them in this order, again and again; it matters where a field touches a tag. */
const ORDER: readonly (Field | 'tag')[] = [
  'priority', 'done', 'cancelled', 'due', 'scheduled', 'start', 'created', 'recurrence', 'completion', 'tag', 'id', 'dependency',
];
/** The plugin gives up after as many rounds. */
const MAX_ROUNDS = 21;

// No `u` flag with emoji: some versions of iOS then match none (the Tasks plugin dropped it for that reason).
const ANY_SYMBOL = /📅|📆|🗓|🛫|🔁|🏁|🆔|🔺|🔼|🔽|[⏳⌛➕✅❌⛔⏫⏬]/g;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const VALUES: Readonly<Record<Field, RegExp>> = {
  due: DATE, scheduled: DATE, start: DATE, done: DATE, cancelled: DATE, created: DATE,
  priority: /^$/,
  recurrence: /^[a-z\d, !]+$/i,
  completion: /^[a-z]+$/i,
  id: /^[\w-]+$/,
  dependency: /^[\w-]+(?: *, *[\w-]+)*$/,
};

const TAG = /^#[^\s!@#$%^&*(),.?":{}|<>]+$/;
const TAGS = /(?:^|\s)(#[^\s!@#$%^&*(),.?":{}|<>]+)/g;
const NO_DATE_YET = /(?:📅|📆|🗓)\uFE0F?\s*TBD\b/i;
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
  const takeTag = (): boolean => {
    const word = lastWord(line);
    if (!TAG.test(word)) return false;
    trailingTags.push(word);
    line = line.slice(0, line.length - word.length).trimEnd();
    return true;
  };
  const takeField = (field: Field): boolean => {
    while ((symbols.at(-1)?.index ?? -1) >= line.length) symbols.pop();
    const symbol = symbols.at(-1);
    if (symbol === undefined || SYMBOLS[symbol[0]] !== field) return false;
    const value = line.slice(symbol.index + symbol[0].length).replace(/^\uFE0F/, '').trim();
    if (!VALUES[field].test(value)) return false;
    line = line.slice(0, symbol.index).trimEnd();
    if (field === 'priority') priority = PRIORITIES[symbol[0]] ?? 'normal';
    else if (field === 'recurrence') recurrence = value;
    else if (field in dates) {
      const known = isCalendarDate(value);
      dates[field as DateField] = known ? value : null;
      if (!known) diagnostics.push({ code: 'impossible-date', line: entry.item.line, message: `The calendar has no ${value}.` });
    }
    return true;
  };
  for (let round = 0, taken = true; taken && round < MAX_ROUNDS; round += 1) {
    taken = false;
    for (const step of ORDER) taken = (step === 'tag' ? takeTag() : takeField(step)) || taken;
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
    tags: [...[...line.matchAll(TAGS)].map((match) => match[1] ?? ''), ...trailingTags.reverse()],
  };
}

function lastWord(line: string): string {
  let from = line.length;
  while (from > 0 && line[from - 1] !== ' ' && line[from - 1] !== '\t') from -= 1;
  return line.slice(from);
}

function readOwner(line: string): string | null {
  const match = [...line.matchAll(OWNER)].at(-1);
  if (match === undefined) return null;
  const [target = '', alias] = (match[1] ?? '').split('|');
  let name = match[2] === undefined ? (alias ?? target).trim() : match[2];
  while (/[._'’-]$/.test(name)) name = name.slice(0, -1);
  return name === '' ? null : name;
}
