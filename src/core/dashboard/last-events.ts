import { contextLines } from '../insight/context-line.ts';
import type { Sources } from '../insight/sources.ts';
import { summarySentences } from '../insight/summary-sentences.ts';
import type { Account } from '../model/account.ts';
import type { Transcript } from '../model/transcript.ts';
import { compareCodeUnits } from '../text/compare-code-units.ts';
import type { VaultIndex } from '../vault/vault-index.ts';

/** Something that happened: a transcript of the account, a line of Recent Context, or both. */
export interface LastEvent {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly text: string;
  /** Path of the note that the text stands in. */
  readonly written: string;
  /** Path of the transcript, where one tells of it. */
  readonly path: string | null;
  /** Whether it is somebody else's event, in which the account only comes up. */
  readonly isMention: boolean;
}

/** A second sentence of a Summary is told as long as both stay below this. */
const SHORT = 220;

/**
 * What happened with an account until today, the newest first, mentions in other accounts' transcripts behind everything
 * of its own. Of one transcript there is one event: told in a whole line of Recent Context, else in the beginning of its
 * Summary, else by its title. A cut line that leads to no transcript tells nothing of a day that has events of its own.
 *
 * @param transcripts of the account
 * @param folded lines of the note that go as certain repeats
 * @param today `YYYY-MM-DD`
 */
export function lastEvents(index: VaultIndex, account: Account, transcripts: readonly Transcript[], sources: Sources, folded: ReadonlySet<number>, today: string): LastEvent[] {
  const own = new Map(transcripts.map((transcript) => [transcript.path, transcript]));
  const told = new Map<string, string>();
  const loose: (LastEvent & { readonly isCut: boolean })[] = [];
  for (const { entry, form, words, linked } of contextLines(account, index, account.path)) {
    if (folded.has(entry.item.line) || entry.date === null) continue;
    const source = sources.get(entry)?.at(-1)?.transcript;
    const isCut = form === 'cut' || entry.truncated;
    if (source && form !== 'mention') {
      own.set(source.path, source);
      if (!isCut && !told.has(source.path)) told.set(source.path, words);
    } else if (!source || !own.has(source.path)) {
      loose.push({ date: entry.date, text: form === 'cut' ? `${words}…` : words, written: account.path, path: source?.path ?? linked, isMention: form === 'mention', isCut });
    }
  }
  const events = [...own.values()].flatMap((transcript): LastEvent[] => {
    const { date, path } = transcript;
    return date === null ? [] : [{ date, text: told.get(path) ?? beginning(transcript), written: told.has(path) ? account.path : path, path, isMention: false }];
  });
  const days = new Set(events.map(({ date }) => date));
  return [...events, ...loose.filter(({ isCut, isMention, date }) => isMention || !isCut || !days.has(date))]
    .filter(({ date }) => date <= today)
    .sort((a, b) => Number(a.isMention) - Number(b.isMention) || compareCodeUnits(b.date, a.date));
}

function beginning(transcript: Transcript): string {
  const [first, second] = summarySentences(transcript);
  if (first === undefined) return transcript.title;
  return second !== undefined && first.length + second.length < SHORT ? `${first} ${second}` : first;
}
