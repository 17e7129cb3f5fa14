import type { ListOutcome, UndoJournal } from '../../../src/core/plan/undo-journal.ts';
import { findLastRun, undoRun, type UndoOutcome } from '../../../src/core/plan/undo-last.ts';
import type { NoteStore, StoreFailure, WriteOutcome } from '../../../src/core/vault/note-store.ts';

/**
 * What may happen at an I/O call. A kill ends the process before the call, after it, or in the middle of it; a failure
 * reports an error, whatever became of the call; a lie reports that all is well where half was written.
 */
export const FAULTS = ['kill', 'kill after', 'kill torn', 'fail', 'fail after', 'fail torn', 'lie torn'] as const;
export type Fault = (typeof FAULTS)[number];

/** The process was killed. */
export class Killed extends Error {}

/** One call: what it does, what is left of it where it stops half-way, and what it says where it fails or lies. */
interface Call<T> {
  readonly work: () => T;
  readonly tear?: () => void;
  readonly lie?: T;
  readonly failed: (failure: StoreFailure) => T;
}

/** A vault and its undo journal in memory. Every call is an I/O point, where the test decides what happens. */
export class MemoryVault {
  readonly notes: Map<string, string>;
  readonly records = new Map<string, string>();
  readonly log: string[] = [];
  /** Notes that refuse to be written, and why. */
  readonly refusing = new Map<string, StoreFailure>();
  /** Told before each call; what is a {@link Fault} happens to it. */
  onCall: (call: string) => unknown = () => undefined;
  /** Told before the store changes a note's text, and to what. */
  onWrite: (path: string, from: string, to: string) => void = () => undefined;

  constructor(notes: Readonly<Record<string, string>>) {
    this.notes = new Map(Object.entries(notes));
  }

  readonly store: NoteStore = {
    list: () => this.call('list', { work: () => [...this.notes.keys()].sort(), failed: () => [] }),
    read: (path) => this.call(`read ${path}`, { work: () => found(this.notes.get(path)), failed: refusal }),
    checkWritable: (path) => this.call(`check ${path}`, { work: () => this.refused(path) ?? { ok: true }, failed: refusal }),
    create: (path, text) => this.call(`create ${path}`, createIn(this.notes, path, text)),
    replace: (path, before, after) => {
      const write = (text: string): void => {
        this.onWrite(path, before, text);
        this.notes.set(path, text);
      };
      const holds = (): boolean => !this.refusing.has(path) && this.notes.get(path) === before;
      return this.call<WriteOutcome>(`replace ${path}`, {
        work: () => {
          if (!holds()) return this.refused(path) ?? refusal('changed');
          write(after);
          return { ok: true };
        },
        // A store that finds half of a text says so: it reads back what it wrote.
        tear: () => holds() && write(after.slice(0, after.length / 2)),
        failed: refusal,
      });
    },
  };

  readonly journal: UndoJournal = {
    list: () => this.call<ListOutcome>('list records', { work: () => ({ ok: true, names: [...this.records.keys()] }), failed: refusal }),
    read: (name) => this.call(`read ${name}`, { work: () => found(this.records.get(name)), failed: refusal }),
    create: (name, text) => this.call(`create ${name}`, createIn(this.records, name, text)),
    remove: (name) =>
      this.call<WriteOutcome>(`remove ${name}`, {
        work: () => {
          this.records.delete(name);
          return { ok: true };
        },
        failed: refusal,
      }),
    stat: (name) =>
      this.call(`stat ${name}`, {
        work: () => {
          const text = this.records.get(name);
          return text === undefined ? null : { bytes: text.length, written: 0 };
        },
        failed: () => null,
      }),
  };

  /** Takes the last run on record back. */
  async undoLast(): Promise<UndoOutcome> {
    return undoRun(this.store, this.journal, await findLastRun(this.journal));
  }

  private refused(path: string): (WriteOutcome & { ok: false }) | null {
    const failure = this.refusing.get(path);
    return failure ? refusal(failure) : null;
  }

  private async call<T>(name: string, { work, tear, lie, failed }: Call<T>): Promise<T> {
    // Elsewhere something else may run at each of them.
    await Promise.resolve();
    const fault = this.onCall(name);
    this.log.push(name);
    if (fault === 'kill') throw new Killed();
    // Nothing happened, and the store knows it.
    if (fault === 'fail') return failed('read-only');
    const torn = fault === 'kill torn' || fault === 'fail torn' || fault === 'lie torn';
    const result = torn ? tear?.() : work();
    if (fault === 'kill after' || fault === 'kill torn') throw new Killed();
    if (fault === 'lie torn' && lie !== undefined) return lie;
    return fault === 'fail after' || torn ? failed('failed') : (result as T);
  }
}

function createIn(texts: Map<string, string>, name: string, text: string): Call<WriteOutcome> {
  const tear = (): void => void (texts.has(name) || texts.set(name, text.slice(0, text.length / 2)));
  const work = (): WriteOutcome => {
    if (texts.has(name)) return refusal('changed');
    texts.set(name, text);
    return { ok: true };
  };
  return { work, tear, lie: { ok: true }, failed: refusal };
}

function found(text: string | undefined) {
  return text === undefined ? refusal('missing') : { ok: true as const, text };
}

function refusal(failure: StoreFailure) {
  return { ok: false as const, failure, message: `refused: ${failure}` };
}
