import { garbledRuns } from '../insight/diagnose-vault.ts';
import type { NoteEntries } from '../model/note-entries.ts';
import { isOpen, isProposed } from '../model/proposed-task.ts';
import type { ReadResult } from '../model/read-note.ts';
import type { Options } from '../options.ts';
import { compareCodeUnits } from '../text/compare-code-units.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import { accountChoices } from './account-of-note.ts';
import type { AccountChoice } from './account-summary.ts';
import { accountTranscripts, namelessByDay } from './account-transcripts.ts';
import { lastMentionOf, quietDays, silentDays } from './silence.ts';

/** How an account stands, in one line of a list. */
export interface AccountPulse extends AccountChoice {
  /** The newest date in Recent Context, or null. */
  readonly lastMention: string | null;
  /** Days since the last contact, mention or transcript, from 0; null where nothing is known of the account. */
  readonly silentDays: number | null;
  /** Whether that is more than the options allow. */
  readonly isQuiet: boolean;
  /** Open tasks in its note and its transcripts. */
  readonly openTasks: number;
  readonly proposedTasks: number;
  readonly transcripts: number;
  /** Cut lines, garbled places and oddities of its note; and its repeats, where they are known. */
  readonly needsCare: number;
}

/** In which order accounts can be listed. */
export const PULSE_ORDERS = ['name', 'quiet', 'proposed'] as const;
export type PulseOrder = (typeof PULSE_ORDERS)[number];

/** What a list of all accounts is made of. */
export interface PulseInput {
  readonly index: VaultIndex;
  readonly options: Options;
  /** `YYYY-MM-DD`, where the host stands. */
  readonly today: string;
  /** How many bullets of a note repeat others, where that has been worked out for its very text; else null. */
  readonly repeatsOf: (note: ReadResult) => number | null;
}

/** How every account of the vault stands, by name. Yields after each. What a note says by itself is counted once, until it changes. */
export function* accountPulseSteps({ index, options, today, repeatsOf }: PulseInput): Generator<void, AccountPulse[]> {
  const pulses: AccountPulse[] = [];
  const nameless = namelessByDay(index);
  yield;
  for (const choice of accountChoices(index)) {
    const note = index.get(choice.path);
    if (note?.kind !== 'account') continue;
    const { account } = note;
    const transcripts = accountTranscripts(index, account, nameless);
    const days = silentDays(account, transcripts, today);
    const tasks = [account, ...transcripts].map(countTasks);
    pulses.push({
      ...choice,
      lastMention: lastMentionOf(account),
      silentDays: days === null ? null : Math.max(0, days),
      isQuiet: quietDays(days, options) !== null,
      openTasks: tasks.reduce((sum, { open }) => sum + open, 0),
      proposedTasks: tasks.reduce((sum, { proposed }) => sum + proposed, 0),
      transcripts: transcripts.length,
      needsCare: countOddities(note) + (repeatsOf(note) ?? 0),
    });
    yield;
  }
  return pulses;
}

/** The same accounts in another order; by name where they are alike. */
export function inPulseOrder<T extends AccountChoice>(accounts: readonly T[], order: PulseOrder, pulseOf: (account: T) => AccountPulse | null): T[] {
  const measure = (account: T): number => {
    const pulse = pulseOf(account);
    if (!pulse || order === 'name') return 0;
    return order === 'quiet' ? (pulse.silentDays ?? -1) : pulse.proposedTasks;
  };
  const measured = accounts.map((account) => ({ account, by: measure(account), name: account.name.toLowerCase() }));
  return measured.sort((a, b) => b.by - a.by || compareCodeUnits(a.name, b.name) || compareCodeUnits(a.account.path, b.account.path)).map(({ account }) => account);
}

interface TaskCount {
  readonly open: number;
  readonly proposed: number;
}

const tasksCounted = new WeakMap<NoteEntries, TaskCount>();

function countTasks(note: NoteEntries): TaskCount {
  const found = tasksCounted.get(note) ?? { open: note.actionItems.filter(isOpen).length, proposed: note.actionItems.filter(isProposed).length };
  tasksCounted.set(note, found);
  return found;
}

const odditiesCounted = new WeakMap<ReadResult, number>();

/** Tasks without a date are told as proposed ones, garbled places one by one. */
function countOddities(note: ReadResult): number {
  const { entries, diagnostics } = note;
  const found =
    odditiesCounted.get(note) ?? entries.context.filter(({ truncated }) => truncated).length + garbledRuns(note).length + diagnostics.filter(({ code }) => code !== 'task-date-tbd').length;
  odditiesCounted.set(note, found);
  return found;
}
