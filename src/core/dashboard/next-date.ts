import { splitSentences } from '../language/sentences.ts';
import type { Account } from '../model/account.ts';
import type { NoteEntries } from '../model/note-entries.ts';
import { isOpen, isProposed, readFields } from '../model/proposed-task.ts';
import type { Transcript } from '../model/transcript.ts';
import type { NextDate } from './account-summary.ts';
import { taskText } from './account-tasks.ts';
import { fullDates } from './full-dates.ts';
import type { IsSuperseded } from './superseded.ts';
import { withoutTakenBack } from './taken-back.ts';

type Dated = Omit<NextDate, 'path'>;

/** Reads ahead what {@link nextDate} asks of notes; yields between bullets. */
export function* readDatesSteps(notes: readonly NoteEntries[]): Generator<void> {
  for (const note of notes) if (!remembered.has(note)) remembered.set(note, yield* readDates(note));
}

/** What a note says of days does not change until the note does. */
const remembered = new WeakMap<NoteEntries, readonly Dated[]>();

/**
 * The earliest day from `today` on that an open task or a sentence of the account's notes names in full. Of one day a task
 * comes first, then the account's own note, then the newest transcript. A day that its own sentence takes back, or that is
 * known to be superseded, is none.
 *
 * @param transcripts of the account, newest first
 * @param today `YYYY-MM-DD`
 */
export function nextDate(account: Account, transcripts: readonly Transcript[], today: string, isSuperseded: IsSuperseded = () => false): NextDate | null {
  let next: NextDate | null = null;
  for (const note of [account, ...transcripts]) {
    for (const dated of datesOf(note)) {
      const isEarlier = next === null || dated.date < next.date || (dated.date === next.date && dated.isTask && !next.isTask);
      if (dated.date >= today && isEarlier && !isSuperseded(note.path, dated.line, dated.date)) next = { ...dated, path: note.path };
    }
  }
  return next;
}

function datesOf(note: NoteEntries): readonly Dated[] {
  const steps = readDatesSteps([note]);
  while (!steps.next().done);
  return remembered.get(note) ?? [];
}

function* readDates({ actionItems, facts, context, decisions, topics, summary }: NoteEntries): Generator<void, Dated[]> {
  const tasks = actionItems.map(readFields).filter(isOpen).flatMap((task) => {
    const { due, scheduled, start, description, item } = task;
    const own = [due, scheduled, start].filter((date) => date !== null);
    const dates = own.length > 0 ? own : fullDates(withoutTakenBack(description));
    return dates.map((date) => ({ date, text: firstLine(taskText(task)), line: item.line, isTask: true }));
  });
  const proposals = actionItems.filter(isProposed).map((item) => ({ text: taskText(readFields(item)), line: item.item.line }));
  const bullets = [
    ...proposals,
    ...[...facts, ...decisions, ...topics].map(({ text, item }) => ({ text, line: item.line })),
    ...context.map(({ body, item }) => ({ text: body, line: item.line })),
    ...(summary ? [{ text: summary.text, line: summary.line }] : []),
  ];
  const said: Dated[] = [];
  for (const { text, line } of bullets) {
    const all = fullDates(text);
    for (const sentence of all.length === 0 ? [] : splitSentences(text)) {
      const kept = withoutTakenBack(sentence);
      // Most bullets are one sentence, which has been read already.
      for (const date of kept === text ? all : fullDates(kept)) said.push({ date, text: sentence, line, isTask: false });
    }
    yield;
  }
  return [...tasks, ...said];
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
