import type { UndoJournal } from '../../../src/core/plan/undo-journal.ts';
import type { NoteStore, StoreFailure } from '../../../src/core/vault/note-store.ts';

/** A vault and its undo journal in memory. Every call is an I/O point: `onCall` may throw there, as a killed process would. */
export class MemoryVault {
  readonly notes: Map<string, string>;
  readonly records = new Map<string, string>();
  readonly log: string[] = [];
  /** Notes that refuse to be written, and why. */
  readonly refusing = new Map<string, StoreFailure>();
  onCall: (call: string) => void = () => undefined;

  constructor(notes: Readonly<Record<string, string>>) {
    this.notes = new Map(Object.entries(notes));
  }

  readonly store: NoteStore = {
    list: () => this.call('list', () => [...this.notes.keys()].sort()),
    read: (path) =>
      this.call(`read ${path}`, () => {
        const text = this.notes.get(path);
        return text === undefined ? { ok: false, failure: 'missing', message: 'there is no such note' } : { ok: true, text };
      }),
    checkWritable: (path) =>
      this.call(`check ${path}`, () => {
        const failure = this.refusing.get(path);
        return failure ? { ok: false, failure, message: `refused: ${failure}` } : { ok: true };
      }),
    create: (path, text) =>
      this.call(`create ${path}`, () => {
        if (this.notes.has(path)) return { ok: false, failure: 'changed', message: 'there is such a note already' };
        this.notes.set(path, text);
        return { ok: true };
      }),
    replace: (path, before, after) =>
      this.call(`replace ${path}`, () => {
        const failure = this.refusing.get(path);
        if (failure) return { ok: false, failure, message: `refused: ${failure}` };
        if (this.notes.get(path) !== before) return { ok: false, failure: 'changed', message: 'the note changed since it was read' };
        this.notes.set(path, after);
        return { ok: true };
      }),
  };

  readonly journal: UndoJournal = {
    list: () => this.call('list records', () => ({ ok: true, names: [...this.records.keys()] })),
    read: (name) =>
      this.call(`read ${name}`, () => {
        const text = this.records.get(name);
        return text === undefined ? { ok: false, failure: 'missing', message: 'there is no such record' } : { ok: true, text };
      }),
    create: (name, text) =>
      this.call(`create ${name}`, () => {
        if (this.records.has(name)) return { ok: false, failure: 'changed', message: 'the record exists already' };
        this.records.set(name, text);
        return { ok: true };
      }),
    remove: (name) =>
      this.call(`remove ${name}`, () => {
        this.records.delete(name);
        return { ok: true };
      }),
    stat: (name) =>
      this.call(`stat ${name}`, () => {
        const text = this.records.get(name);
        return text === undefined ? null : { bytes: text.length, written: 0 };
      }),
  };

  private async call<T>(call: string, work: () => T): Promise<T> {
    this.onCall(call);
    this.log.push(call);
    return Promise.resolve(work());
  }
}
