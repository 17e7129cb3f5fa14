import { findGarbledRuns } from '../language/mojibake.ts';
import { applyEdits } from '../text/text-edit.ts';
import { readActionItem } from './action-item.ts';
import type { ActionItem } from './entry.ts';

// No `u` flag with emoji: some versions of iOS then match none.
const FIELD_SYMBOL = /📅|📆|🗓|🛫|🔁|🏁|🆔|🔺|🔼|🔽|[⏳⌛➕✅❌⛔⏫⏬]/;

/** Whether a generator suggests the task and nobody has decided on it: `[?]`, or a task still open with `#proposed`. */
export function isProposed(item: ActionItem): boolean {
  if (item.item.checkbox === null) return false;
  return item.status === 'proposed' || (item.status === 'todo' && item.tags.some((tag) => tag.toLowerCase() === '#proposed'));
}

/** Whether somebody means to do it: accepted, and neither done nor cancelled. */
export function isOpen(item: ActionItem): boolean {
  return (item.status === 'todo' || item.status === 'in-progress') && !isProposed(item);
}

/** A task's first line as it stands in the note's text, without its end. */
export function sourceLine(text: string, { item }: ActionItem): string {
  const end = /[\r\n]/g;
  end.lastIndex = item.from;
  return text.slice(item.from, end.exec(text)?.index);
}

/**
 * A task's line with the symbols of its fields as they were before they were garbled, since the Tasks plugin can't read
 * the others. Its words stay as written.
 */
export function withReadableFields(line: string): string {
  return applyEdits(line, findGarbledRuns(line).filter(({ insert }) => FIELD_SYMBOL.test(insert)));
}

/** A task as it reads once its fields are no longer garbled; the task itself where none is. */
export function readFields(item: ActionItem): ActionItem {
  const text = withReadableFields(item.text);
  return text === item.text ? item : readActionItem({ kind: item.kind, section: item.section, item: item.item, text }, []);
}
