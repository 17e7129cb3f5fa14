import type { Account } from '../model/account.ts';
import type { ActionItem } from '../model/entry.ts';
import { isOpen, isProposed, readFields, sourceLine } from '../model/proposed-task.ts';
import type { Transcript } from '../model/transcript.ts';
import { compareCodeUnits } from '../text/compare-code-units.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import type { TaskRow } from './account-summary.ts';

/** The tasks of an account's notes that a generator proposes and nobody has decided on, the newest note first. */
export function proposedTasks(index: VaultIndex, account: Account, transcripts: readonly Transcript[]): TaskRow[] {
  return tasksOf(index, account, transcripts, isProposed);
}

/** The open tasks of an account's notes, the earliest due date first and those without one last. */
export function openTasks(index: VaultIndex, account: Account, transcripts: readonly Transcript[]): TaskRow[] {
  const rows = tasksOf(index, account, transcripts, isOpen);
  const key = ({ due }: TaskRow): string => due ?? '9999';
  return rows.sort((a, b) => compareCodeUnits(key(a), key(b)));
}

function tasksOf(index: VaultIndex, account: Account, transcripts: readonly Transcript[], wanted: (item: ActionItem) => boolean): TaskRow[] {
  return [account, ...transcripts].flatMap((note) => {
    const text = index.get(note.path)?.tree.text ?? '';
    return note.actionItems.filter(wanted).map((item): TaskRow => {
      const read = readFields(item);
      const { owner, due, priority } = read;
      return {
        path: note.path,
        line: item.item.line,
        source: sourceLine(text, item),
        text: taskText(read),
        owner,
        due,
        priority: priority === 'normal' ? null : priority,
        from: 'title' in note ? note.title : null,
      };
    });
  });
}

/** What is to be done, without a date that is to come and without its owner. */
export function taskText({ description, owner }: ActionItem): string {
  return withoutOwner(withoutTbd(description), owner);
}

function withoutTbd(text: string): string {
  return text.replace(/[ \t]?(?:📅|📆|🗓)\uFE0F?[ \t]{0,8}TBD\b/gi, '');
}

/** The owner stands in a chip of its own; a link stays where it is. */
function withoutOwner(text: string, owner: string | null): string {
  const tail = `@${owner ?? ''}`;
  return owner !== null && text.endsWith(tail) ? text.slice(0, -tail.length).trimEnd() : text;
}
