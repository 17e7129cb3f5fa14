import { readActionItem } from '../../model/action-item.ts';
import type { ActionItem } from '../../model/entry.ts';
import { withReadableFields } from '../../model/proposed-task.ts';

/** Not the beginning of a longer tag, as the Tasks plugin reads tags. */
const PROPOSED_TAG = /(?:^|[ \t])#proposed(?![^\s!@#$%^&*(),.?":{}|<>])/gi;
// No `u` flag with emoji: some versions of iOS then match none.
const NO_DATE_YET = /[ \t]?(?:📅|📆|🗓)\uFE0F?[ \t]{0,8}TBD\b/gi;
const FIRST_NO_DATE_YET = new RegExp(NO_DATE_YET.source, 'i');
const DUE = /(?:📅|📆|🗓)\uFE0F?[ \t]{0,8}\d{4}-\d{2}-\d{2}/;
const BLOCK_ID = /[ \t]\^[a-z\d-]+[ \t]*$/i;

/** A task's line, cut behind its checkbox's bracket: `- [?]` and ` Call Mia #proposed`. */
export interface TaskLine {
  /** Marker and checkbox, with whatever stands before them. */
  readonly head: string;
  readonly rest: string;
}

/**
 * The line of a task that a person wants: open, without `#proposed` and "no date yet", with a due date if one was
 * chosen, its fields readable for the Tasks plugin.
 *
 * @param due `YYYY-MM-DD`, or null to leave the date that it has
 */
export function acceptedLine(item: ActionItem, { head, rest }: TaskLine, due: string | null): string {
  const readable = withReadableFields(rest).replace(PROPOSED_TAG, '');
  const open = withStatus(head, ' ');
  const undated = readable.replace(NO_DATE_YET, '');
  if (due === null) return open + undated;
  // In the place of the date that is to come, unless other words behind it keep the Tasks plugin from reading it there.
  const inPlace = readable.replace(FIRST_NO_DATE_YET, ` 📅 ${due}`).replace(NO_DATE_YET, '');
  const replaced = undated.replace(DUE, `📅 ${due}`);
  const found = [inPlace, replaced].find((text) => readActionItem({ ...item, kind: 'action-item', text: text.trim() }, []).due === due);
  return open + (found ?? atEnd(undated.replace(DUE, '').trimEnd(), `📅 ${due}`));
}

/** @param today `YYYY-MM-DD` */
export function dismissedLine({ head, rest }: TaskLine, today: string): string {
  return withStatus(head, '-') + atEnd(rest, `❌ ${today}`);
}

function withStatus(head: string, status: string): string {
  const at = head.lastIndexOf('[');
  return `${head.slice(0, at + 1)}${status}${head.slice(at + 2)}`;
}

/** A block id has to stay the last thing in its line. */
function atEnd(rest: string, field: string): string {
  const id = BLOCK_ID.exec(rest);
  const said = (id ? rest.slice(0, id.index) : rest).trimEnd();
  return `${said} ${field}${id ? ` ${id[0].trim()}` : ''}`;
}
